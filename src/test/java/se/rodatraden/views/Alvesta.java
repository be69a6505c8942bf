package se.rodatraden.views;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.kernel.Source;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.Decide;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.command.Verdict;
import se.rodatraden.vision.command.VisionCommand;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.Decision;
import se.rodatraden.vision.event.EventMetadata;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.vision.history.History;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.situation.Situation;
import se.rodatraden.vision.value.ActivityKind;
import se.rodatraden.vision.value.Addressee;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.Certainty;
import se.rodatraden.vision.value.DeferralTarget;
import se.rodatraden.vision.value.Outcome;
import se.rodatraden.vision.value.Quantity;
import se.rodatraden.vision.value.RemissMode;
import se.rodatraden.vision.value.Route;
import se.rodatraden.vision.value.Scope;
import se.rodatraden.vision.value.TermWindow;
import se.rodatraden.vision.value.VisionId;

/** Alvesta's vision as its source tells it, built by the commands a registrar would give. */
public final class Alvesta {
    public static final VisionId ID = new VisionId("0764", "ny-vision");
    public static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final Instant RECORDED = Instant.parse("2026-05-04T08:00:00Z");
    private static final BodyRef COUNCIL = new BodyRef("kf", BodyKind.COUNCIL, "Kommunfullmäktige");
    private static final BodyRef BOARD = new BodyRef("ks", BodyKind.BOARD, "Kommunstyrelsen");
    private static final BodyRef RESIDENTS = new BodyRef(null, BodyKind.RESIDENTS, "Invånare");
    private static final List<Addressee> ASKED = List.of(
            new Addressee("namnder", BodyKind.COMMITTEE, "Nämnder"),
            new Addressee("styrelser", BodyKind.COMPANY, "Styrelser"),
            new Addressee("partier", BodyKind.PARTY, "Lokala partier"));

    private Alvesta() {}

    public static History history() {
        return history(acts());
    }

    /** A history of these acts, all recorded on 4 May 2026. */
    public static History history(List<Act> acts) {
        var register = new VisionCommand.RegisterVision(
                ID, "Alvesta integrerar lokalt boende med globala möjligheter", DocumentKind.VISION, null);
        return history(new VisionCommand.RecordHistory(ID, register, acts));
    }

    /** What the command makes known, recorded on 4 May 2026. */
    public static History history(VisionCommand.RecordHistory command) {
        Verdict verdict = Decide.on(null, command, RECORDED);
        if (!(verdict instanceof Verdict.Accepted accepted)) {
            throw new AssertionError(verdict.toString());
        }
        List<VisionEvent> events = accepted.events();
        List<Entry> entries = new ArrayList<>();
        for (int i = 1; i < events.size(); i++) {
            entries.add(new Entry(i + 1, RECORDED, (Fact) events.get(i)));
        }
        return new History((VisionEvent.VisionRegistered) events.getFirst(), RECORDED, entries);
    }

    public static Situation on(History history, LocalDate day) {
        Known known = history.known();
        return Situation.of(known, day, TODAY);
    }

    public static List<Act> acts() {
        FuzzyDate spring = FuzzyDate.parse("2014-21").labelled("våren 2014");
        FuzzyDate june = FuzzyDate.parse("2014-06").labelled("juni 2014");
        FuzzyDate unknown = FuzzyDate.unknown();
        BodyRef politics = BodyRef.unknown("politiken");
        return List.of(
                new Act.CommissionVision(
                        ID,
                        told("uppdrag", unknown, politics, Certainty.STATED, List.of(), null),
                        List.of("förslag på en ny vision", "förslag till utvecklingsplan för målstyrningsarbetet"),
                        null),
                new Act.RecordActivity(
                        ID,
                        told("heldag", spring, COUNCIL, Certainty.STATED, List.of("uppdrag"), null),
                        ActivityKind.MEETING,
                        "Heldag om visionen",
                        null,
                        null,
                        List.of(),
                        null),
                new Act.RecordActivity(
                        ID,
                        told("traffar", spring, RESIDENTS, Certainty.STATED, List.of("heldag"), null),
                        ActivityKind.DIALOGUE,
                        "Medborgarträffar och frågor på webben",
                        "invånare",
                        null,
                        List.of(new Quantity(450, Quantity.Qualifier.AT_LEAST, "svar/synpunkter")),
                        null),
                new Act.RecordActivity(
                        ID,
                        told("fokus", spring, RESIDENTS, Certainty.STATED, List.of("heldag"), null),
                        ActivityKind.FOCUS_GROUP,
                        "Fokusgrupper",
                        "intresserade medborgare",
                        null,
                        List.of(new Quantity(120, Quantity.Qualifier.EXACT, "medborgare")),
                        null),
                new Act.ProposeVision(
                        ID,
                        told(
                                "forslag",
                                unknown,
                                BodyRef.unknown("projektet"),
                                Certainty.STATED,
                                List.of("uppdrag"),
                                null),
                        "Alvesta integrerar lokalt boende med globala möjligheter",
                        DocumentKind.VISION,
                        null,
                        null,
                        List.of(),
                        Route.UNKNOWN),
                remiss("remiss-1", 1, "forslag"),
                close("svar-1", 1, "remiss-1"),
                new Act.RecordTreatment(
                        ID,
                        told(
                                "behandling-1",
                                unknown,
                                BOARD,
                                Certainty.IMPLIED,
                                List.of("forslag"),
                                "Framgår av att den i juni kallas den andra."),
                        1,
                        Outcome.UNKNOWN,
                        null),
                remiss("remiss-2", 2, "svar-1"),
                close("svar-2", 2, "remiss-2"),
                new Act.RecordTreatment(
                        ID,
                        told("behandling-2", june, BOARD, Certainty.STATED, List.of("behandling-1", "svar-2"), null),
                        2,
                        Outcome.DECIDED_SEPARATELY,
                        null),
                new Act.DeferDecision(
                        ID,
                        told("hanskjutande", june, BOARD, Certainty.STATED, List.of("behandling-2"), null),
                        new Decision(
                                "hänskjuta det framtida arbetet och beslut med vision för Alvesta kommun till den nya"
                                        + " majoriteten",
                                null,
                                null),
                        new DeferralTarget(
                                "mandatperioden 2015-2018",
                                BodyRef.unknown("den nya majoriteten"),
                                null,
                                "en politisk majoritet har etablerats",
                                null),
                        Scope.BOTH),
                new Act.InterpretDeferral(
                        ID,
                        told(
                                "tolkning",
                                FuzzyDate.parse("2026-05-04"),
                                BodyRef.unknown("registret"),
                                Certainty.INFERRED,
                                List.of(),
                                "Läst ur kommunallagens mandatperioder."),
                        "hanskjutande",
                        List.of(
                                new TermWindow(COUNCIL, LocalDate.of(2014, 10, 15), LocalDate.of(2018, 10, 14)),
                                new TermWindow(BOARD, LocalDate.of(2015, 1, 1), LocalDate.of(2018, 12, 31)))));
    }

    private static Act remiss(String entry, int round, String after) {
        return new Act.SendToRemiss(
                ID,
                told(entry, FuzzyDate.unknown(), BOARD, Certainty.STATED, List.of(after), null),
                round,
                null,
                ASKED,
                null,
                List.of(),
                RemissMode.PARALLEL);
    }

    private static Act close(String entry, int round, String after) {
        return new Act.CloseRemissRound(
                ID,
                told(entry, FuzzyDate.unknown(), BOARD, Certainty.IMPLIED, List.of(after), null),
                round,
                false,
                null);
    }

    private static EventMetadata told(
            String entry,
            FuzzyDate occurred,
            BodyRef body,
            Certainty certainty,
            List<String> after,
            @Nullable String note) {
        Source source = new Source(
                "Dialogguiden",
                "https://dialogguiden.se/article/show/559",
                "Projektet startade med en heldag med kommunfullmäktige",
                FuzzyDate.parse("2020-05-27"),
                null,
                false);
        return new EventMetadata(
                entry, occurred, certainty, body, List.of(source), null, note, after, List.of(), false, null);
    }
}
