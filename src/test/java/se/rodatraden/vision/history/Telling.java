package se.rodatraden.vision.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.kernel.Violation;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.Decide;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.command.Recording;
import se.rodatraden.vision.command.Verdict;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.Basis;
import se.rodatraden.vision.event.Decision;
import se.rodatraden.vision.event.EventMetadata;
import se.rodatraden.vision.event.RecordedMetadata;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.vision.value.ActivityKind;
import se.rodatraden.vision.value.Addressee;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.Certainty;
import se.rodatraden.vision.value.Commented;
import se.rodatraden.vision.value.DeferralTarget;
import se.rodatraden.vision.value.RemissMode;
import se.rodatraden.vision.value.Route;
import se.rodatraden.vision.value.Scope;
import se.rodatraden.vision.value.VisionId;

/** A history told entry by entry, as tests write it: {@code told("r1", "2014-04").after("p1")}. */
public final class Telling {
    public static final VisionId VISION = new VisionId("0764", "ny-vision");
    public static final BodyRef BOARD = new BodyRef("ks", BodyKind.BOARD, "kommunstyrelsen");
    public static final BodyRef COUNCIL = new BodyRef("kf", BodyKind.COUNCIL, "kommunfullmäktige");
    public static final Addressee SCHOOL = new Addressee("skola", BodyKind.COMMITTEE, "skolnämnden");
    public static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    public static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    private Telling() {}

    public static FuzzyDate date(@Nullable String edtf) {
        return edtf == null ? FuzzyDate.unknown() : FuzzyDate.parse(edtf);
    }

    public static EventMetadata told(String entry, @Nullable String edtf, String... after) {
        return new EventMetadata(
                entry,
                date(edtf),
                Certainty.STATED,
                BOARD,
                List.of(),
                null,
                null,
                List.of(after),
                List.of(),
                false,
                null);
    }

    public static EventMetadata asOccurred(EventMetadata t) {
        return new EventMetadata(
                t.entry(),
                t.occurred(),
                t.certainty(),
                t.body(),
                t.sources(),
                t.registry(),
                t.note(),
                t.after(),
                t.before(),
                true,
                "det hände");
    }

    public static EventMetadata by(BodyRef body, EventMetadata t) {
        return new EventMetadata(
                t.entry(),
                t.occurred(),
                t.certainty(),
                body,
                t.sources(),
                t.registry(),
                t.note(),
                t.after(),
                t.before(),
                t.recordAsOccurred(),
                t.reason());
    }

    public static Act propose(EventMetadata t) {
        return new Act.ProposeVision(VISION, t, "Förslag", DocumentKind.VISION, null, null, List.of(), Route.UNKNOWN);
    }

    public static Act send(EventMetadata t, int round, @Nullable String due) {
        return new Act.SendToRemiss(
                VISION,
                t,
                round,
                null,
                List.of(SCHOOL),
                due == null ? null : FuzzyDate.parse(due),
                List.of(),
                RemissMode.UNKNOWN);
    }

    public static Act close(EventMetadata t, int round) {
        return new Act.CloseRemissRound(VISION, t, round, false, null);
    }

    public static Act hold(EventMetadata t) {
        return new Act.RecordActivity(VISION, t, ActivityKind.WORKSHOP, "Workshop", null, null, List.of(), null);
    }

    public static Act commission(EventMetadata t) {
        return new Act.CommissionVision(VISION, t, List.of("en vision"), null);
    }

    public static Act submit(EventMetadata t) {
        return new Act.SubmitForDecision(VISION, t, COUNCIL, null, Commented.UNKNOWN);
    }

    public static Act defer(EventMetadata t) {
        return new Act.DeferDecision(
                VISION, t, Decision.UNKNOWN, new DeferralTarget(null, null, null, "tills vidare", null), Scope.BOTH);
    }

    public static Act resume(EventMetadata t, String deferral) {
        return new Act.ResumeVision(VISION, t, deferral, false, null, null);
    }

    public static Act adopt(EventMetadata t) {
        return new Act.AdoptVision(
                VISION, by(COUNCIL, t), Decision.UNKNOWN, "Vision 2040", null, null, null, null, List.of(), null);
    }

    /** The history that the acts make when each is recorded as it occurred, one after the other. */
    public static History history(Act... acts) {
        History history = new History(
                new VisionEvent.VisionRegistered(VISION, "Ny vision", DocumentKind.VISION, null), NOW, List.of());
        List<Entry> entries = new ArrayList<>();
        for (Act act : acts) {
            entries.add(new Entry(entries.size() + 2L, NOW, Recording.fact(act, noted(act.told()))));
        }
        return history.with(entries);
    }

    public static RecordedMetadata noted(EventMetadata told) {
        return new RecordedMetadata(told, Basis.RETROACTIVE, List.of());
    }

    public static Verdict decide(History history, Act act) {
        return Decide.on(history, act, NOW);
    }

    public static Verdict.Accepted accepted(Verdict verdict) {
        if (verdict instanceof Verdict.Refused refused) {
            throw new AssertionError("refused: " + refused.violations());
        }
        return (Verdict.Accepted) verdict;
    }

    public static Violation refused(Verdict verdict) {
        if (verdict instanceof Verdict.Accepted accepted) {
            throw new AssertionError("accepted: " + accepted.events());
        }
        return Objects.requireNonNull(((Verdict.Refused) verdict).violations().getFirst());
    }
}
