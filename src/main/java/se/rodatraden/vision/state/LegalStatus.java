package se.rodatraden.vision.state;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.Deadlines;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.YearBasis;
import se.rodatraden.vision.event.CourtCase;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.OnDecisions;

/**
 * The legal status of one decision, identified by the entry that records it. Its minutes and court proceedings advance
 * independently: an appeal may come before the posting, and an inhibition without an appeal.
 *
 * @param minutes progress of the minutes: one of the first four of {@link Legal}
 * @param court result of court proceedings or legal force; null if there is none
 * @param ruling the entry of the ruling: for an annulment the one that annulled, whatever came later, and for an appeal that ended
 *    without trial the one that ended it; null if there is none
 * @param appeals appeals not known to have ended
 * @param inhibitedBy the entry by which a court suspended its execution for the time being (FPL 28 §)
 * @param lastAppealDay the earliest possible last day to appeal; null if unknown, or if no notice is up
 * @param since from when it has legal force, if the confirmation says so
 * @param annulledPart the part annulled by a court; null if there is none, or if it is unknown
 */
public record LegalStatus(
        String decision,
        Legal minutes,
        @Nullable Legal court,
        @Nullable String ruling,
        List<Appeal> appeals,
        @Nullable String inhibitedBy,
        @Nullable LocalDate lastAppealDay,
        @Nullable FuzzyDate since,
        @Nullable String annulledPart) {

    /** An appeal, or another start of a case, by its entry. */
    public record Appeal(String entry, @Nullable CourtCase court) {}

    public LegalStatus {
        appeals = List.copyOf(appeals);
    }

    static LegalStatus recorded(String decision) {
        return new LegalStatus(decision, Legal.RECORDED, null, null, List.of(), null, null, null, null);
    }

    /** The initial status: minutes cannot have been approved and posted before the decision. */
    static LegalStatus made(Fact decision) {
        LegalStatus recorded = recorded(decision.entry());
        return recorded.minutes(
                recorded.minutes,
                Deadlines.lastAppealDay(decision.told().occurred()).orElse(null));
    }

    /** The overall status: the result of court proceedings, otherwise the progress of the minutes. */
    public Legal status() {
        return court == null ? minutes : court;
    }

    public boolean inhibited() {
        return inhibitedBy != null;
    }

    /** Whether a court has annulled it, finally or not. */
    public boolean annulled() {
        return court == Legal.ANNULLED_NOT_FINAL || court == Legal.ANNULLED;
    }

    /** Whether a court has annulled a part of it, finally or not: the rest stands. */
    public boolean partlyAnnulled() {
        return partly(court);
    }

    private static boolean partly(@Nullable Legal court) {
        return court == Legal.PARTLY_ANNULLED_NOT_FINAL || court == Legal.PARTLY_ANNULLED;
    }

    /** Whether the decision has effect for the time being: not inhibited, and not annulled as a whole. */
    public boolean effective() {
        return !inhibited() && !annulled();
    }

    /** Whether a court may rule on it regardless of its status: an appeal came too late, or ended without trial. */
    boolean inCourt() {
        return !appeals.isEmpty() || court == null && ruling != null;
    }

    /** The status after the fact; total, like the {@link Fold}. */
    LegalStatus after(OnDecisions fact) {
        return switch (fact) {
            case Fact.MinutesApproved _ -> minutes == Legal.RECORDED ? minutes(Legal.APPROVED, lastAppealDay) : this;
            case Fact.MinutesPosted f -> posted(f);
            case Fact.MinutesReposted f -> posted(f);
            case Fact.PostingTakenDown f -> tooEarly(f) ? minutes(Legal.TIME_NOT_RUNNING, null) : this;
            case Fact.AppealLodged f -> lodged(f);
            case Fact.DecisionInhibited f -> inhibited(f.entry());
            case Fact.InhibitionLifted _ -> inhibited(null);
            case Fact.AppealDecided f -> decided(f);
            case Fact.LeaveToAppealDecided f -> leave(f);
            case Fact.LegalForceConfirmed f -> settled(whenFinal(), f.since());
            case Fact.DecisionImplemented _ -> this;
            case Fact.ExtraordinaryRemedyRecorded f -> f.granted() ? reopened(f) : this;
        };
    }

    /** A notice of unknown date was put up no earlier than the events before it. */
    private LegalStatus posted(Fact posting) {
        return minutes(
                Legal.POSTED, Deadlines.lastAppealDay(posting.told().occurred()).orElse(lastAppealDay));
    }

    /** An appeal after legal force, or against a judgment, has no effect until a court rules on it. */
    private LegalStatus lodged(Fact.AppealLodged f) {
        List<Appeal> open = new ArrayList<>(appeals);
        open.add(new Appeal(f.entry(), f.court()));
        return ruled(court == null ? Legal.APPEALED : court, ruling, open);
    }

    /** A decided case ends the inhibition (RÅ 1994 not 45). */
    private LegalStatus decided(Fact.AppealDecided f) {
        List<Appeal> left = appeals.stream()
                .filter(a -> !CourtCase.maybeSame(f.court(), a.court()))
                .toList();
        LegalStatus next = switch (f.outcome()) {
            case ANNULLED ->
                ruled(
                        f.finalJudgment() ? Legal.ANNULLED : Legal.ANNULLED_NOT_FINAL,
                        annulled() ? ruling : f.entry(),
                        left);
            case PARTLY_ANNULLED -> partly(f, left);
            case UPHELD ->
                !left.isEmpty() && court == Legal.APPEALED
                        ? ruled(court, ruling, left)
                        : ruled(f.finalJudgment() ? Legal.FINAL : Legal.UPHELD_NOT_FINAL, f.entry(), left);
            case DISMISSED, WITHDRAWN -> untried(f, left);
        };
        return left.isEmpty() ? next.inhibited(null) : next;
    }

    /** If a later court annuls the same part, or does not say which, the earlier ruling remains the cause. */
    private LegalStatus partly(Fact.AppealDecided f, List<Appeal> left) {
        boolean same = partlyAnnulled()
                && (f.annulledPart() == null
                        || annulledPart == null
                        || f.annulledPart().equals(annulledPart));
        String part = f.annulledPart() != null ? f.annulledPart() : same ? annulledPart : null;
        Legal next = f.finalJudgment() ? Legal.PARTLY_ANNULLED : Legal.PARTLY_ANNULLED_NOT_FINAL;
        FuzzyDate from = next == court ? since : null;
        return new LegalStatus(
                decision, minutes, next, same ? ruling : f.entry(), left, inhibitedBy, lastAppealDay, from, part);
    }

    /** The status once no appeal remains. */
    private Legal whenFinal() {
        return annulled() ? Legal.ANNULLED : partlyAnnulled() ? Legal.PARTLY_ANNULLED : Legal.FINAL;
    }

    /** An appeal that ends without trial leaves the decision or judgment unchanged. */
    private LegalStatus untried(Fact.AppealDecided f, List<Appeal> left) {
        boolean decisionAppealed = court == null || court == Legal.APPEALED;
        if (!left.isEmpty()) {
            return ruled(court, ruling, left);
        }
        if (f.finalJudgment()) {
            return ruled(whenFinal(), annulled() || partlyAnnulled() ? ruling : f.entry(), left);
        }
        return decisionAppealed ? ruled(null, f.entry(), left) : ruled(court, ruling, left);
    }

    /**
     * If leave is granted the higher court tries the case; if it is refused the lower court's ruling becomes final (KL 13:12).
     * The lower court remains the one that annulled or upheld the decision.
     */
    private LegalStatus leave(Fact.LeaveToAppealDecided f) {
        if (f.granted() == null) {
            return this;
        }
        List<Appeal> others = appeals.stream()
                .filter(a -> !CourtCase.maybeSame(f.court(), a.court()))
                .toList();
        if (f.granted()) {
            List<Appeal> open = new ArrayList<>(others);
            open.add(new Appeal(f.entry(), f.court()));
            return ruled(court == null ? Legal.APPEALED : open(court), ruling, open);
        }
        Legal last = last(f.court());
        return last == null || !others.isEmpty()
                ? this
                : settled(last, last == court ? since : f.told().occurred());
    }

    /** The status of a ruling taken to be final while a higher court tries the case. */
    private Legal open(Legal settled) {
        return switch (settled) {
            case ANNULLED -> Legal.ANNULLED_NOT_FINAL;
            case PARTLY_ANNULLED -> Legal.PARTLY_ANNULLED_NOT_FINAL;
            case FINAL -> ruling == null ? Legal.APPEALED : Legal.UPHELD_NOT_FINAL;
            case RECORDED,
                    APPROVED,
                    POSTED,
                    TIME_NOT_RUNNING,
                    APPEALED,
                    UPHELD_NOT_FINAL,
                    PARTLY_ANNULLED_NOT_FINAL,
                    ANNULLED_NOT_FINAL -> settled;
        };
    }

    /** The result of the last ruling once final; null if no ruling is recorded. */
    private @Nullable Legal last(@Nullable CourtCase higher) {
        if (annulled() || partlyAnnulled()) {
            return whenFinal();
        }
        boolean untried = ruling != null && (court == null || court == Legal.APPEALED && appealedTo(higher));
        return untried || court == Legal.UPHELD_NOT_FINAL || court == Legal.FINAL ? Legal.FINAL : null;
    }

    private boolean appealedTo(@Nullable CourtCase higher) {
        return higher != null
                && appeals.stream()
                        .map(Appeal::court)
                        .anyMatch(c -> c != null && c.court().equals(higher.court()));
    }

    /** A new trial reopens the case; restored time lets the time for appeal run again, to an unknown day. */
    private LegalStatus reopened(Fact.ExtraordinaryRemedyRecorded f) {
        if (annulled() || partlyAnnulled()) {
            Legal open = annulled() ? Legal.ANNULLED_NOT_FINAL : Legal.PARTLY_ANNULLED_NOT_FINAL;
            return new LegalStatus(decision, minutes, open, ruling, appeals, null, lastAppealDay, null, annulledPart);
        }
        return switch (f.remedy()) {
            case NEW_TRIAL ->
                new LegalStatus(
                        decision,
                        minutes,
                        Legal.APPEALED,
                        ruling,
                        List.of(new Appeal(f.entry(), null)),
                        inhibitedBy,
                        lastAppealDay,
                        null,
                        null);
            case TIME_RESTORED ->
                court == null || court == Legal.FINAL
                        ? new LegalStatus(
                                decision,
                                court == null ? minutes : Legal.POSTED,
                                null,
                                ruling,
                                appeals,
                                inhibitedBy,
                                null,
                                null,
                                null)
                        : this;
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

    private LegalStatus minutes(Legal next, @Nullable LocalDate last) {
        return new LegalStatus(decision, next, court, ruling, appeals, inhibitedBy, last, since, annulledPart);
    }

    private LegalStatus ruled(@Nullable Legal next, @Nullable String by, List<Appeal> open) {
        FuzzyDate from = next == court ? since : null;
        return new LegalStatus(decision, minutes, next, by, open, inhibitedBy, lastAppealDay, from, part(next));
    }

    private LegalStatus inhibited(@Nullable String by) {
        return new LegalStatus(decision, minutes, court, ruling, appeals, by, lastAppealDay, since, annulledPart);
    }

    /** A settled case ends the inhibition. */
    private LegalStatus settled(Legal next, @Nullable FuzzyDate from) {
        return new LegalStatus(decision, minutes, next, ruling, List.of(), null, lastAppealDay, from, part(next));
    }

    private @Nullable String part(@Nullable Legal next) {
        return partly(next) ? annulledPart : null;
    }
}
