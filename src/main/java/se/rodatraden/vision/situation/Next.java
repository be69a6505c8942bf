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
 * The next step, as far as stated: only a plan, a date set by a sender, or the condition of a deferral.
 *
 * @param words the source's wording, if any
 * @param until the last day on which it is the next step; null if it remains so until it happens
 * @param movedFrom the original day of a plan that was moved; otherwise null
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

    /** The kind of step. */
    public enum Kind {
        ANSWERS_DUE,
        PLANNED,
        TREATED_AGAIN,
        RESUMPTION,
        NOT_DECIDED
    }

    /**
     * The awaited steps: first that of the current state, then the plans by date.
     *
     * @param rounds the open rounds
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
     * The first step that has not passed on the day; a passed plan is an alert, not a next step, and so is an overdue
     * answer if another is still awaited.
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
