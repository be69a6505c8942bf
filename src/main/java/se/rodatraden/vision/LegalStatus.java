package se.rodatraden.vision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.Deadlines;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.YearBasis;

/**
 * The legal status of one decision, named by the entry that tells it. Its minutes and its way through the courts go on side
 * by side: an appeal may come before the posting, and an inhibition without one.
 *
 * @param minutes how far the minutes have come: one of the first four of {@link Legal}
 * @param court what the courts, or legal force, have made of it; null while nothing has
 * @param inhibited a court has said that it must not be carried out for the time being (FPL 28 §)
 * @param lastAppealDay the first day that may be the last to appeal; null while no notice is up or its day is not known
 * @param since from when it has legal force, where the one who confirmed it says so
 */
public record LegalStatus(
        String decision,
        Legal minutes,
        @Nullable Legal court,
        boolean inhibited,
        @Nullable LocalDate lastAppealDay,
        @Nullable FuzzyDate since) {

    static LegalStatus recorded(String decision) {
        return new LegalStatus(decision, Legal.RECORDED, null, false, null, null);
    }

    /** Where it stands: what the courts have made of it, else how far the minutes have come. */
    public Legal status() {
        return court == null ? minutes : court;
    }

    /** Whether what it decided applies for the time being: not inhibited, and annulled by no court. */
    public boolean effective() {
        return !inhibited && court != Legal.ANNULLED_NOT_FINAL && court != Legal.ANNULLED;
    }

    /** What the fact makes of it; total, like the {@link Fold}. */
    LegalStatus after(OnDecisions fact) {
        return switch (fact) {
            case Fact.MinutesApproved _ -> minutes == Legal.RECORDED ? minutes(Legal.APPROVED, null) : this;
            case Fact.MinutesPosted f -> minutes(Legal.POSTED, lastAppealDay(f));
            case Fact.MinutesReposted f -> minutes(Legal.POSTED, lastAppealDay(f));
            case Fact.PostingTakenDown f -> tooEarly(f) ? minutes(Legal.TIME_NOT_RUNNING, null) : this;
            case Fact.AppealLodged _ -> court == null ? court(Legal.APPEALED) : this;
            case Fact.DecisionInhibited _ -> inhibited(true);
            case Fact.InhibitionLifted _ -> inhibited(false);
            case Fact.AppealDecided f -> decided(f);
            case Fact.LegalForceConfirmed f -> confirmed(f);
            case Fact.ExtraordinaryRemedyRecorded f -> f.granted() ? reopened(f.remedy()) : this;
        };
    }

    /** An appeal against a judgment that is dismissed or withdrawn leaves the judgment as it was. */
    private LegalStatus decided(Fact.AppealDecided f) {
        boolean annulled = switch (f.outcome()) {
            case ANNULLED -> true;
            case UPHELD -> false;
            case DISMISSED, WITHDRAWN -> court == Legal.ANNULLED_NOT_FINAL || court == Legal.ANNULLED;
        };
        if (!f.finalJudgment()) {
            return court(annulled ? Legal.ANNULLED_NOT_FINAL : Legal.UPHELD_NOT_FINAL);
        }
        return settled(annulled ? Legal.ANNULLED : Legal.FINAL, null);
    }

    /** After an annulment it is the annulment that gains legal force. */
    private LegalStatus confirmed(Fact.LegalForceConfirmed f) {
        boolean annulled = court == Legal.ANNULLED_NOT_FINAL || court == Legal.ANNULLED;
        return settled(annulled ? Legal.ANNULLED : Legal.FINAL, f.since());
    }

    /** A new trial takes the case up again; time given back lets the time to appeal run again. What is open stays open. */
    private LegalStatus reopened(Remedy remedy) {
        if (court == Legal.ANNULLED) {
            return settled(Legal.ANNULLED_NOT_FINAL, null);
        }
        if (court != Legal.FINAL) {
            return this;
        }
        return switch (remedy) {
            case NEW_TRIAL -> settled(Legal.APPEALED, null);
            case TIME_RESTORED -> new LegalStatus(decision, Legal.POSTED, null, false, null, null);
        };
    }

    private boolean tooEarly(Fact.PostingTakenDown f) {
        FuzzyDate down = f.told().occurred();
        return minutes == Legal.POSTED
                && lastAppealDay != null
                && down.year() != YearBasis.MISSING
                && down.latest() != null
                && !down.latest().isAfter(lastAppealDay);
    }

    /** Of a posting whose day is not known, the earliest it may be: a notice is called too early only when it must have been. */
    private static @Nullable LocalDate lastAppealDay(Fact posting) {
        FuzzyDate up = posting.told().occurred();
        LocalDate earliest = up.earliest();
        return earliest == null
                        || up.year() == YearBasis.MISSING
                        || Deadlines.LAST_APPEAL_DAY.law(earliest).isEmpty()
                ? null
                : Deadlines.lastAppealDay(earliest);
    }

    private LegalStatus minutes(Legal next, @Nullable LocalDate last) {
        return new LegalStatus(decision, next, court, inhibited, last, since);
    }

    private LegalStatus court(Legal next) {
        return new LegalStatus(decision, minutes, next, inhibited, lastAppealDay, since);
    }

    private LegalStatus inhibited(boolean stopped) {
        return new LegalStatus(decision, minutes, court, stopped, lastAppealDay, since);
    }

    /** A settled case leaves no inhibition behind. */
    private LegalStatus settled(Legal next, @Nullable FuzzyDate from) {
        return new LegalStatus(decision, minutes, next, false, lastAppealDay, from);
    }
}
