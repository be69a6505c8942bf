package se.rodatraden.vision;

import static se.rodatraden.vision.Telling.COUNCIL;
import static se.rodatraden.vision.Telling.VISION;
import static se.rodatraden.vision.Telling.by;
import static se.rodatraden.vision.Telling.date;
import static se.rodatraden.vision.Telling.told;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to decisions after they are made, as tests tell it: {@code post("a", "2018-04-13", "k")}. */
final class LegalTelling {
    static final CourtCase FIRST_COURT = new CourtCase("Förvaltningsrätten i Luleå", "3-21");
    static final CourtCase HIGHER_COURT = new CourtCase("Kammarrätten i Sundsvall", "9-21");

    private LegalTelling() {}

    static Act adopt(String entry, String day, @Nullable String from, @Nullable String to) {
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

    static Act approve(String entry, String day, String... decisions) {
        return new Act.ApproveMinutes(VISION, told(entry, day), List.of(decisions), List.of(), false);
    }

    static Act post(String entry, String day, String... decisions) {
        return new Act.PostMinutes(VISION, told(entry, day), List.of(decisions), null, null);
    }

    static Act takeDown(String entry, String day, String... decisions) {
        return new Act.TakeDownPosting(VISION, told(entry, day), List.of(decisions));
    }

    static Act repost(String entry, String day, String... decisions) {
        return new Act.RepostMinutes(VISION, told(entry, day), List.of(decisions), null, null);
    }

    static Act appeal(String entry, String day, String... decisions) {
        return appeal(FIRST_COURT, entry, day, decisions);
    }

    static Act appeal(CourtCase court, String entry, String day, String... decisions) {
        return new Act.LodgeAppeal(VISION, told(entry, day), List.of(decisions), court, null, List.of());
    }

    static Act inhibit(String entry, String day, String... decisions) {
        return new Act.GrantInhibition(VISION, told(entry, day), List.of(decisions), FIRST_COURT);
    }

    static Act lift(String entry, String day, String... decisions) {
        return new Act.LiftInhibition(VISION, told(entry, day), List.of(decisions), FIRST_COURT);
    }

    static Act judge(String entry, String day, AppealOutcome outcome, boolean last, String... decisions) {
        return judge(FIRST_COURT, entry, day, outcome, last, decisions);
    }

    static Act judge(
            CourtCase court, String entry, String day, AppealOutcome outcome, boolean last, String... decisions) {
        return new Act.DecideAppeal(VISION, told(entry, day), List.of(decisions), court, outcome, last, null);
    }

    static Act annulPart(String entry, String day, @Nullable String part, boolean last, String... decisions) {
        return annulPart(FIRST_COURT, entry, day, part, last, decisions);
    }

    static Act annulPart(
            CourtCase court, String entry, String day, @Nullable String part, boolean last, String... decisions) {
        return new Act.DecideAppeal(
                VISION, told(entry, day), List.of(decisions), court, AppealOutcome.PARTLY_ANNULLED, last, part);
    }

    static Act leave(String entry, String day, @Nullable Boolean granted, String... decisions) {
        return leave(HIGHER_COURT, entry, day, granted, decisions);
    }

    static Act leave(CourtCase court, String entry, String day, @Nullable Boolean granted, String... decisions) {
        return new Act.RecordLeaveToAppeal(VISION, told(entry, day), List.of(decisions), court, granted);
    }

    static Act confirm(String entry, String day, ForceBasis basis, String... decisions) {
        return new Act.ConfirmLegalForce(VISION, told(entry, day), List.of(decisions), basis, null);
    }

    static Act implement(String entry, String day, String... decisions) {
        return new Act.RecordImplementation(VISION, told(entry, day), List.of(decisions), "trycktes", null);
    }

    static Act toImplement(String entry, String day, String from, String... decisions) {
        return new Act.RecordImplementation(VISION, told(entry, day), List.of(decisions), null, date(from));
    }

    static Act remedy(String entry, String day, Remedy remedy, boolean granted, String... decisions) {
        return new Act.RecordExtraordinaryRemedy(
                VISION, told(entry, day), List.of(decisions), remedy, FIRST_COURT, granted);
    }

    static Act prolong(String entry, String day, String to) {
        return new Act.ProlongValidity(VISION, told(entry, day), null, date(to), Decision.UNKNOWN);
    }

    static Act repeal(String entry, String day, @Nullable String from) {
        return new Act.RepealVision(
                VISION, told(entry, day), Decision.UNKNOWN, null, from == null ? null : date(from), null);
    }
}
