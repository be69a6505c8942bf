package se.rodatraden.vision.situation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.entry.Asked;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.entry.Round;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.order.Plan;

/**
 * What comes next, as far as anyone has said: never more than a plan, a date set by a sender, or what a deferral waits for.
 *
 * @param words the source's own words, where there are any
 * @param until the last day on which it is what comes next; null where it is until something comes of it
 * @param movedFrom the day that a plan was for before it was moved; null of one that was not, and of anything else
 */
public record Next(
        Kind kind,
        @Nullable FuzzyDate when,
        @Nullable String words,
        @Nullable String entry,
        @Nullable LocalDate until,
        @Nullable FuzzyDate movedFrom) {

    private Next(
            Kind kind,
            @Nullable FuzzyDate when,
            @Nullable String words,
            @Nullable String entry,
            @Nullable LocalDate until) {
        this(kind, when, words, entry, until, null);
    }

    /** What sort of step it is. */
    public enum Kind {
        ANSWERS_DUE,
        PLANNED,
        TREATED_AGAIN,
        RESUMPTION,
        NOT_DECIDED
    }

    /**
     * The steps that are waited for, the one the state itself waits for first, then the plans by date.
     *
     * @param rounds those that are open
     */
    static List<Next> steps(List<Plan> plans, Optional<Deferral> deferral, List<Round> rounds, Optional<Entry> since) {
        List<Next> steps = new ArrayList<>();
        deferral.ifPresent(d -> steps.add(new Next(
                Kind.RESUMPTION,
                d.target().date(),
                d.words(),
                d.entry().id(),
                Optional.ofNullable(d.target().date()).map(FuzzyDate::latest).orElse(null))));
        rounds.forEach(r -> Asked.open(r.asked()).stream()
                .map(a -> new Next(Kind.ANSWERS_DUE, a.due(), null, r.sent().id(), null))
                .distinct()
                .sorted(Comparator.comparing(Next::lastDay))
                .forEach(steps::add));
        if (since.isPresent() && since.get().fact() instanceof Fact.MatterTabled tabled) {
            steps.add(new Next(
                    Kind.TREATED_AGAIN, tabled.until(), null, since.get().id(), null));
        }
        plans.stream()
                .sorted(Comparator.comparing(
                        p -> Optional.ofNullable(p.when().latest()).orElse(LocalDate.MAX)))
                .map(p -> new Next(
                        Kind.PLANNED,
                        p.when(),
                        p.what(),
                        p.entry().id(),
                        p.nextUntil(),
                        p.planned().orElse(null)))
                .forEach(steps::add);
        return List.copyOf(steps);
    }

    /**
     * The first of the steps that has not gone by on the day; a plan that has is an alert, not a next step, and so is an answer that
     * was due where another is still to come.
     */
    public static Next of(List<Next> steps, LocalDate day) {
        boolean answers = steps.stream().anyMatch(s -> s.kind() == Kind.ANSWERS_DUE && !s.passed(day));
        return steps.stream()
                .filter(s -> s.until == null || !s.until.isBefore(day))
                .filter(s -> !(answers && s.kind() == Kind.ANSWERS_DUE && s.passed(day)))
                .findFirst()
                .orElse(new Next(Kind.NOT_DECIDED, null, null, null, null));
    }

    private boolean passed(LocalDate day) {
        return lastDay().isBefore(day);
    }

    private LocalDate lastDay() {
        return when == null || when.latest() == null ? LocalDate.MAX : when.latest();
    }
}
