package se.rodatraden.vision.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import se.rodatraden.time.Deadlines;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.AppealOutcome;
import se.rodatraden.vision.event.CourtCase;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.ForceBasis;
import se.rodatraden.vision.event.Remedy;
import se.rodatraden.vision.order.Moment;
import se.rodatraden.vision.state.Answer;
import se.rodatraden.vision.state.Days;

/** When the time for appeal runs, and when a decision can be final at the earliest (KL 13:5). */
public final class Appeals {
    /** Courts that hear appeals of judgments (KL 13:12). */
    private static final List<String> HIGHER = List.of("kammarrätt", "högsta förvaltningsdomstolen", "regeringsrätten");

    private Appeals() {}

    static Answer lodgedBeforePosting(Moment m) {
        if (!(m.fact() instanceof Fact.AppealLodged f)) {
            return Answer.NO;
        }
        Days received = Days.of(f.received(), m.days());
        return decisions(m)
                .map(d -> ofDecision(m, f, d)
                        .and(postings(m, d)
                                .map(p -> received.before(m.evidence().days(p), day -> day))
                                .reduce(Answer::and)
                                .orElse(Answer.CERTAIN)))
                .reduce(Answer.NO, Answer::or);
    }

    /** Lodged after the last day, if the notice was up until then and no court has restored the time. */
    static Answer lodgedLate(Moment m) {
        if (!(m.fact() instanceof Fact.AppealLodged f)) {
            return Answer.NO;
        }
        Days received = Days.of(f.received(), m.days());
        return decisions(m)
                .map(d -> ofDecision(m, f, d).and(late(m, d, received)))
                .reduce(Answer.NO, Answer::or);
    }

    private static Answer late(Moment m, Entry decision, Days received) {
        Answer givenBack = m.evidence()
                .about(decision, Fact.ExtraordinaryRemedyRecorded.class)
                .filter(e -> givesTimeBack((Fact.ExtraordinaryRemedyRecorded) e.fact()))
                .map(e -> m.evidence().before(e, m.entry()))
                .reduce(Answer.NO, Answer::or);
        return m.evidence()
                .lastBefore(postings(m, decision), m.entry())
                .map(p -> received.after(m.evidence().days(p), Deadlines::lastAppealDay)
                        .and(interrupted(m, p, decision).not())
                        .and(givenBack.not()))
                .orElse(Answer.NO);
    }

    private static boolean givesTimeBack(Fact.ExtraordinaryRemedyRecorded f) {
        return f.granted() && f.remedy() == Remedy.TIME_RESTORED;
    }

    /** Whether the appeal is against the decision itself; one against a ruling has its own time, from the ruling (FPL 6 a §). */
    private static Answer ofDecision(Moment m, Fact.AppealLodged f, Entry decision) {
        if (f.court() != null && HIGHER.stream().anyMatch(f.court().court().toLowerCase(Locale.ROOT)::contains)) {
            return Answer.NO;
        }
        return m.evidence()
                .about(decision, Fact.AppealDecided.class)
                .filter(e -> ruledOn((Fact.AppealDecided) e.fact(), f))
                .map(e -> m.evidence().before(e, m.entry()))
                .reduce(Answer.NO, Answer::or)
                .not();
    }

    /** A withdrawn case left nothing to appeal, and another case in the same court is another appeal. */
    private static boolean ruledOn(Fact.AppealDecided ruling, Fact.AppealLodged appeal) {
        return ruling.outcome() != AppealOutcome.WITHDRAWN && CourtCase.maybeSame(ruling.court(), appeal.court());
    }

    /** Leave to appeal without a recorded ruling that it concerns. */
    static Answer leaveWithoutRuling(Moment m) {
        return m.fact() instanceof Fact.LeaveToAppealDecided f
                ? m.decisions()
                        .map(d -> m.evidence()
                                .about(d, Fact.AppealDecided.class)
                                .filter(e -> below((Fact.AppealDecided) e.fact(), f))
                                .map(e -> m.evidence().before(e, m.entry()))
                                .reduce(Answer.NO, Answer::or)
                                .not())
                        .reduce(Answer.NO, Answer::or)
                : Answer.NO;
    }

    /** A withdrawn case left no ruling, and the higher court's own ruling came after the leave. */
    private static boolean below(Fact.AppealDecided ruling, Fact.LeaveToAppealDecided leave) {
        boolean itself = ruling.court() != null
                && leave.court() != null
                && ruling.court().court().equals(leave.court().court());
        return ruling.outcome() != AppealOutcome.WITHDRAWN && !itself;
    }

    static Answer takenDownEarly(Moment m) {
        return m.fact() instanceof Fact.PostingTakenDown
                ? decisions(m).map(d -> early(m, m.entry(), d)).reduce(Answer.NO, Answer::or)
                : Answer.NO;
    }

    private static Answer early(Moment m, Entry taken, Entry decision) {
        Days days = m.evidence().days(taken);
        return m.evidence()
                .lastBefore(postings(m, decision), taken)
                .map(p -> days.before(
                        m.evidence().days(p), day -> Deadlines.earliestTakeDown(Deadlines.lastAppealDay(day))))
                .orElse(Answer.NO);
    }

    /** A judgment makes a decision final regardless of the calendar; a finding or an assumption does not. */
    static Answer forceStatedEarly(Moment m) {
        if (!(m.fact() instanceof Fact.LegalForceConfirmed f) || f.basis() == ForceBasis.COURT_FINAL) {
            return Answer.NO;
        }
        Days force = Days.of(f.since(), m.days());
        return decisions(m).map(d -> notYetFinal(m, d, force)).reduce(Answer.NO, Answer::or);
    }

    private static Answer notYetFinal(Moment m, Entry decision, Days force) {
        Optional<Entry> posted = m.evidence().lastBefore(postings(m, decision), m.entry());
        if (posted.isEmpty()) {
            // nothing is posted before it is decided; the delay is unknown
            Answer early = force.before(m.evidence().days(decision), Appeals::firstFinalDay);
            return early == Answer.CERTAIN ? early : Answer.NO;
        }
        return force.before(m.evidence().days(posted.get()), Appeals::firstFinalDay)
                .or(interrupted(m, posted.get(), decision));
    }

    /** Whether the notice was taken down before the time expired. */
    private static Answer interrupted(Moment m, Entry posted, Entry decision) {
        return m.evidence()
                .about(decision, Fact.PostingTakenDown.class)
                .filter(t -> m.evidence().before(posted, t) == Answer.CERTAIN)
                .map(t -> m.evidence().before(t, m.entry()).and(early(m, t, decision)))
                .reduce(Answer.NO, Answer::or);
    }

    private static LocalDate firstFinalDay(LocalDate posted) {
        return Deadlines.legalForceIfNoAppeal(Deadlines.lastAppealDay(posted));
    }

    /** Adopted again while an earlier adoption is under appeal, or cannot have become final. */
    static Answer adoptedAgainEarly(Moment m) {
        if (!(m.fact() instanceof Fact.VisionAdopted)) {
            return Answer.NO;
        }
        return m.evidence()
                .told(Fact.VisionAdopted.class)
                .filter(e -> m.evidence().before(e, m.entry()) != Answer.NO && Appealable.is(e))
                .map(e -> m.evidence().before(e, m.entry()).and(unsettled(m, e)))
                .reduce(Answer.NO, Answer::or);
    }

    private static Answer unsettled(Moment m, Entry earlier) {
        if (settled(m, earlier)) {
            return Answer.NO;
        }
        Answer appealed = m.evidence()
                .about(earlier, Fact.AppealLodged.class)
                .map(a -> m.evidence()
                        .before(a, m.entry())
                        .and(untried(m, earlier, a).not()))
                .reduce(Answer.NO, Answer::or);
        Entry start = m.evidence().lastBefore(postings(m, earlier), m.entry()).orElse(earlier);
        return appealed.or(beforeFinal(m.days(), m.evidence().days(start)));
    }

    /** No time to appeal runs for a year: of what was posted longer ago, in each of many adoptions, no calendar is asked. */
    private static Answer beforeFinal(Days days, Days posted) {
        boolean longAgo = days.earliest() != null
                && days.earliest().isAfter(posted.latest().plusYears(1));
        return longAgo ? Answer.NO : days.before(posted, Appeals::firstFinalDay);
    }

    /** Whether the appeal ended without trial, which leaves no effect. */
    private static Answer untried(Moment m, Entry decision, Entry appeal) {
        return m.evidence()
                .about(decision, Fact.AppealDecided.class)
                .filter(e -> e.fact() instanceof Fact.AppealDecided f
                        && (f.outcome() == AppealOutcome.DISMISSED || f.outcome() == AppealOutcome.WITHDRAWN)
                        && CourtCase.maybeSame(f.court(), ((Fact.AppealLodged) appeal.fact()).court()))
                .map(e -> m.evidence().before(e, m.entry()))
                .reduce(Answer.NO, Answer::or);
    }

    private static boolean settled(Moment m, Entry decision) {
        return List.<Class<? extends Fact>>of(
                        Fact.LegalForceConfirmed.class, Fact.AppealDecided.class, Fact.LeaveToAppealDecided.class)
                .stream()
                .flatMap(kind -> m.evidence().about(decision, kind))
                .filter(e -> makesFinal(e.fact()))
                .anyMatch(e -> m.evidence().before(e, m.entry()) == Answer.CERTAIN);
    }

    /** The decisions that the act is about and to which the rules apply. */
    static Stream<Entry> decisions(Moment m) {
        return m.decisions().filter(Appealable::is);
    }

    private static Stream<Entry> postings(Moment m, Entry decision) {
        return Stream.concat(
                m.evidence().about(decision, Fact.MinutesPosted.class),
                m.evidence().about(decision, Fact.MinutesReposted.class));
    }

    /** Whether the fact makes a ruled or unappealed decision final. */
    public static boolean makesFinal(Fact fact) {
        return fact instanceof Fact.LegalForceConfirmed
                || fact instanceof Fact.AppealDecided a && a.finalJudgment()
                || fact instanceof Fact.LeaveToAppealDecided l && Boolean.FALSE.equals(l.granted());
    }
}
