package se.rodatraden.vision;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import se.rodatraden.time.Deadlines;

/** When the time for appeal runs, and when a decision can be final at the earliest (KL 13:5). */
final class Appeals {
    private Appeals() {}

    static Answer lodgedBeforePosting(Moment m) {
        if (!(m.fact() instanceof Fact.AppealLodged f)) {
            return Answer.NO;
        }
        Days received = Days.of(f.received(), m.days());
        return m.decisions()
                .map(d -> postings(m, d)
                        .map(p -> received.before(m.evidence().days(p), day -> day))
                        .reduce(Answer::and)
                        .orElse(Answer.CERTAIN))
                .reduce(Answer.NO, Answer::or);
    }

    static Answer takenDownEarly(Moment m) {
        return m.fact() instanceof Fact.PostingTakenDown
                ? m.decisions().map(d -> early(m, m.entry(), d)).reduce(Answer.NO, Answer::or)
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

    /** A judgment makes final whatever the calendar says; an end that somebody found out about or assumed does not. */
    static Answer forceStatedEarly(Moment m) {
        if (!(m.fact() instanceof Fact.LegalForceConfirmed f) || f.basis() == ForceBasis.COURT_FINAL) {
            return Answer.NO;
        }
        Days force = Days.of(f.since(), m.days());
        return m.decisions().map(d -> notYetFinal(m, d, force)).reduce(Answer.NO, Answer::or);
    }

    private static Answer notYetFinal(Moment m, Entry decision, Days force) {
        Optional<Entry> posted = m.evidence().lastBefore(postings(m, decision), m.entry());
        if (posted.isEmpty()) {
            // nothing is posted before it is decided; how much later is not known
            Answer early = force.before(m.evidence().days(decision), Appeals::firstFinalDay);
            return early == Answer.CERTAIN ? early : Answer.NO;
        }
        Answer interrupted = m.evidence()
                .about(decision, Fact.PostingTakenDown.class)
                .filter(t -> m.evidence().before(posted.get(), t) == Answer.CERTAIN)
                .map(t -> m.evidence().before(t, m.entry()).and(early(m, t, decision)))
                .reduce(Answer.NO, Answer::or);
        return force.before(m.evidence().days(posted.get()), Appeals::firstFinalDay)
                .or(interrupted);
    }

    private static LocalDate firstFinalDay(LocalDate posted) {
        return Deadlines.legalForceIfNoAppeal(Deadlines.lastAppealDay(posted));
    }

    /** While an earlier adoption is appealed, or cannot have become final since. */
    static Answer adoptedAgainEarly(Moment m) {
        if (!(m.fact() instanceof Fact.VisionAdopted)) {
            return Answer.NO;
        }
        return m.evidence()
                .told(Fact.VisionAdopted.class)
                .filter(e -> !e.equals(m.entry()))
                .map(e -> m.evidence().before(e, m.entry()).and(unsettled(m, e)))
                .reduce(Answer.NO, Answer::or);
    }

    private static Answer unsettled(Moment m, Entry earlier) {
        if (settled(m, earlier)) {
            return Answer.NO;
        }
        Answer appealed = m.evidence()
                .about(earlier, Fact.AppealLodged.class)
                .map(a -> m.evidence().before(a, m.entry()))
                .reduce(Answer.NO, Answer::or);
        Entry start = m.evidence().lastBefore(postings(m, earlier), m.entry()).orElse(earlier);
        return appealed.or(m.days().before(m.evidence().days(start), Appeals::firstFinalDay));
    }

    private static boolean settled(Moment m, Entry decision) {
        return Stream.concat(
                        m.evidence().about(decision, Fact.LegalForceConfirmed.class),
                        m.evidence()
                                .about(decision, Fact.AppealDecided.class)
                                .filter(e -> ends((Fact.AppealDecided) e.fact())))
                .anyMatch(e -> m.evidence().before(e, m.entry()) == Answer.CERTAIN);
    }

    /** Whether nothing more can come of the appeal. */
    static boolean ends(Fact.AppealDecided f) {
        return f.finalJudgment() || f.outcome() == AppealOutcome.WITHDRAWN;
    }

    private static Stream<Entry> postings(Moment m, Entry decision) {
        return Stream.concat(
                m.evidence().about(decision, Fact.MinutesPosted.class),
                m.evidence().about(decision, Fact.MinutesReposted.class));
    }
}
