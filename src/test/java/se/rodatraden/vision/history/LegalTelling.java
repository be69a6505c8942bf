package se.rodatraden.vision.history;

import static se.rodatraden.vision.history.Telling.COUNCIL;
import static se.rodatraden.vision.history.Telling.VISION;
import static se.rodatraden.vision.history.Telling.by;
import static se.rodatraden.vision.history.Telling.date;
import static se.rodatraden.vision.history.Telling.told;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.event.AppealOutcome;
import se.rodatraden.vision.event.CourtCase;
import se.rodatraden.vision.event.Decision;
import se.rodatraden.vision.event.ForceBasis;
import se.rodatraden.vision.event.Remedy;

/** What happens to decisions after they are made, as tests tell it: {@code post("a", "2018-04-13", "k")}. */
public final class LegalTelling {
    public static final CourtCase FIRST_COURT = new CourtCase("Förvaltningsrätten i Luleå", "3-21");
    public static final CourtCase HIGHER_COURT = new CourtCase("Kammarrätten i Sundsvall", "9-21");

    private LegalTelling() {}

    public static Act adopt(String entry, String day, @Nullable String from, @Nullable String to) {
        return new Act.AdoptVision(
                VISION,
                by(COUNCIL, told(entry, day)),
                Decision.UNKNOWN,
                "Vision 2040",
                null,
                from == null ? null : date(from),
                to == null ? null : date(to),
                null,
                List.of(),
                null);
    }

    public static Act approve(String entry, String day, String... decisions) {
        return new Act.ApproveMinutes(VISION, told(entry, day), List.of(decisions), List.of(), false);
    }

    public static Act post(String entry, String day, String... decisions) {
        return new Act.PostMinutes(VISION, told(entry, day), List.of(decisions), null, null);
    }

    public static Act takeDown(String entry, String day, String... decisions) {
        return new Act.TakeDownPosting(VISION, told(entry, day), List.of(decisions));
    }

    public static Act repost(String entry, String day, String... decisions) {
        return new Act.RepostMinutes(VISION, told(entry, day), List.of(decisions), null, null);
    }

    public static Act appeal(String entry, String day, String... decisions) {
        return appeal(FIRST_COURT, entry, day, decisions);
    }

    public static Act appeal(CourtCase court, String entry, String day, String... decisions) {
        return new Act.LodgeAppeal(VISION, told(entry, day), List.of(decisions), court, null, List.of());
    }

    public static Act inhibit(String entry, String day, String... decisions) {
        return new Act.GrantInhibition(VISION, told(entry, day), List.of(decisions), FIRST_COURT);
    }

    public static Act lift(String entry, String day, String... decisions) {
        return new Act.LiftInhibition(VISION, told(entry, day), List.of(decisions), FIRST_COURT);
    }

    public static Act judge(String entry, String day, AppealOutcome outcome, boolean last, String... decisions) {
        return judge(FIRST_COURT, entry, day, outcome, last, decisions);
    }

    public static Act judge(
            CourtCase court, String entry, String day, AppealOutcome outcome, boolean last, String... decisions) {
        return new Act.DecideAppeal(VISION, told(entry, day), List.of(decisions), court, outcome, last, null);
    }

    public static Act annulPart(String entry, String day, @Nullable String part, boolean last, String... decisions) {
        return annulPart(FIRST_COURT, entry, day, part, last, decisions);
    }

    public static Act annulPart(
            CourtCase court, String entry, String day, @Nullable String part, boolean last, String... decisions) {
        return new Act.DecideAppeal(
                VISION, told(entry, day), List.of(decisions), court, AppealOutcome.PARTLY_ANNULLED, last, part);
    }

    public static Act leave(String entry, String day, @Nullable Boolean granted, String... decisions) {
        return leave(HIGHER_COURT, entry, day, granted, decisions);
    }

    public static Act leave(CourtCase court, String entry, String day, @Nullable Boolean granted, String... decisions) {
        return new Act.RecordLeaveToAppeal(VISION, told(entry, day), List.of(decisions), court, granted);
    }

    public static Act confirm(String entry, String day, ForceBasis basis, String... decisions) {
        return new Act.ConfirmLegalForce(VISION, told(entry, day), List.of(decisions), basis, null);
    }

    public static Act implement(String entry, String day, String... decisions) {
        return new Act.RecordImplementation(VISION, told(entry, day), List.of(decisions), "trycktes", null);
    }

    public static Act toImplement(String entry, String day, String from, String... decisions) {
        return new Act.RecordImplementation(VISION, told(entry, day), List.of(decisions), null, date(from));
    }

    public static Act remedy(String entry, String day, Remedy remedy, boolean granted, String... decisions) {
        return new Act.RecordExtraordinaryRemedy(
                VISION, told(entry, day), List.of(decisions), remedy, FIRST_COURT, granted);
    }

    public static Act prolong(String entry, String day, String to) {
        return new Act.ProlongValidity(VISION, told(entry, day), null, date(to), Decision.UNKNOWN);
    }

    public static Act repeal(String entry, String day, @Nullable String from) {
        return new Act.RepealVision(
                VISION, told(entry, day), Decision.UNKNOWN, null, from == null ? null : date(from), null);
    }
}
