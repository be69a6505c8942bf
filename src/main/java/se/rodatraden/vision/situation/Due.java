package se.rodatraden.vision.situation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.Deadline;
import se.rodatraden.time.Deadlines;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.LawReference;
import se.rodatraden.time.YearBasis;
import se.rodatraden.vision.entry.Asked;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.entry.Placed;
import se.rodatraden.vision.entry.Round;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.state.Document;
import se.rodatraden.vision.state.Standing;
import se.rodatraden.vision.state.State;
import se.rodatraden.vision.state.Validity;

/**
 * A day by which something is due, or from which something applies, computed from an entry. Whether it
 * happened is recorded by another entry, or unknown.
 *
 * @param from the entry it is computed from
 * @param when the day; a range if the day of the entry is not known exactly
 * @param law law on the day of the decision; null if no statute sets the day
 * @param putOff whether it was moved to the next working day (lag 1930:173 2 §)
 * @param by the entry that records that it happened; null if none does
 */
public record Due(
        Deadline deadline,
        String from,
        FuzzyDate when,
        @Nullable LawReference law,
        boolean putOff,
        @Nullable String by) {

    /** The statutory day, computed from the date of the entry; empty if the law or the date is unknown. */
    static Optional<Due> counted(
            Deadline deadline, String from, FuzzyDate start, FuzzyDate decided, @Nullable String by) {
        LocalDate earliest = start.earliest();
        LocalDate latest = start.latest();
        Optional<LawReference> law = law(deadline, decided);
        if (earliest == null || latest == null || start.year() == YearBasis.MISSING || law.isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = deadline.compute(earliest);
        LocalDate last = deadline.compute(latest);
        FuzzyDate when = start.isDay() ? FuzzyDate.day(first) : FuzzyDate.between(first, last);
        boolean putOff = start.isDay() && !deadline.counted(earliest).equals(first);
        return Optional.of(new Due(deadline, from, when, law.get(), putOff, by));
    }

    /** The law, if it is the same on all possible days; otherwise empty. */
    private static Optional<LawReference> law(Deadline deadline, FuzzyDate decided) {
        if (decided.earliest() == null || decided.latest() == null || decided.year() == YearBasis.MISSING) {
            return Optional.empty();
        }
        Optional<LawReference> law = deadline.law(decided.earliest());
        return law.equals(deadline.law(decided.latest())) ? law : Optional.empty();
    }

    /** The days stated by sources and not set by statute: remiss answers, the end of a period, a review. */
    public static List<Due> stated(Situation situation, Known known) {
        List<Due> stated = new ArrayList<>();
        for (Round round : situation.rounds()) {
            List<Asked> open = situation.asked().stream()
                    .filter(a -> a.round() == round.number() && round.asked().contains(a))
                    .toList();
            answers(stated, round, open);
        }
        State state = situation.standing().state();
        Validity.applying(state, situation.day())
                .ifPresent(v -> add(
                        stated,
                        Deadlines.PERIOD_END,
                        v.entry(),
                        Validity.validTo(state, v).orElse(null)));
        for (GoalLayer layer : situation.goals()) {
            if (layer.on(situation.day()) != GoalLayer.Status.EXPIRED) {
                add(stated, Deadlines.PERIOD_END, layer.entry().id(), end(layer.period()));
            }
        }
        List<Entry> happened = known.placed().stream()
                .filter(p -> p.by(situation.day()))
                .map(Placed::entry)
                .toList();
        review(happened, situation.standing())
                .ifPresent(f -> add(stated, Deadlines.REVIEW_DUE, f.entry(), f.nextDue()));
        return List.copyOf(stated);
    }

    /** The day for addressees without one of their own, and each individual day. */
    private static void answers(List<Due> stated, Round round, List<Asked> asked) {
        List<Asked> all = asked.stream().filter(a -> a.extended() == null).toList();
        if (!all.isEmpty()) {
            add(stated, Deadlines.REMISS_DUE, round.sent().id(), round.due(), last(round, all));
        }
        asked.stream()
                .filter(a -> a.extended() != null)
                .forEach(a ->
                        add(stated, Deadlines.REMISS_DUE, Objects.requireNonNull(a.extended()), a.due(), a.answered()));
    }

    /** The last answer, if all have answered. */
    private static @Nullable String last(Round round, List<Asked> asked) {
        return !Asked.open(asked).isEmpty()
                ? null
                : round.answers().stream()
                        .map(a -> a.entry().id())
                        .filter(id -> asked.stream().anyMatch(a -> id.equals(a.answered())))
                        .reduce((first, second) -> second)
                        .orElse(null);
    }

    private static final Set<Document> OUT_OF_USE =
            EnumSet.of(Document.SUPERSEDED, Document.REPEALED, Document.ANNULLED);

    /** The latest review of the document; none if it is certainly out of use. */
    static Optional<Fact.RelevanceReviewed> review(List<Entry> happened, Standing standing) {
        if (standing.possible().stream().allMatch(p -> OUT_OF_USE.contains(p.document()))) {
            return Optional.empty();
        }
        return happened.stream()
                .map(Entry::fact)
                .filter(Fact.RelevanceReviewed.class::isInstance)
                .map(Fact.RelevanceReviewed.class::cast)
                .reduce((first, second) -> second);
    }

    private static @Nullable FuzzyDate end(FuzzyDate period) {
        return period.latest() == null ? null : FuzzyDate.day(period.latest());
    }

    private static void add(List<Due> stated, Deadline deadline, String from, @Nullable FuzzyDate when) {
        add(stated, deadline, from, when, null);
    }

    private static void add(
            List<Due> stated, Deadline deadline, String from, @Nullable FuzzyDate when, @Nullable String by) {
        if (when != null) {
            stated.add(new Due(deadline, from, when, null, false, by));
        }
    }
}
