package se.rodatraden.vision.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.Deviation;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.order.Evidence;
import se.rodatraden.vision.order.Law;
import se.rodatraden.vision.order.Moment;
import se.rodatraden.vision.order.Worlds;
import se.rodatraden.vision.state.Answer;
import se.rodatraden.vision.state.Days;
import se.rodatraden.vision.state.Listing;
import se.rodatraden.vision.state.State;
import se.rodatraden.vision.state.StateTable;

/** Evaluates all rules for all acts: in each possible state before the act, and under the law of its possible days. */
public final class RuleEvaluation {
    private record Found(Answer answer, @Nullable String field) {}

    private final Worlds worlds;
    private final Evidence evidence;

    public RuleEvaluation(Worlds worlds, Evidence evidence) {
        this.worlds = worlds;
        this.evidence = evidence;
    }

    /** The current findings. */
    public List<Deviation> deviations() {
        List<Deviation> deviations = new ArrayList<>();
        List<Entry> entries = evidence.entries().list();
        for (int i = 0; i < entries.size(); i++) {
            Moment moment = new Moment(entries.get(i), evidence);
            Set<State> met =
                    StateTable.everywhere(entries.get(i).fact()) ? Set.of() : told(moment.fact(), worlds.met(i));
            for (Rule rule : Rules.ALL) {
                judge(rule, moment, met).ifPresent(deviations::add);
            }
        }
        return List.copyOf(deviations);
    }

    /** The possible states before an entry. */
    public Set<State> met(Entry entry) {
        return worlds.met(evidence.entries().list().indexOf(entry));
    }

    /** The other entries that may have happened before it. */
    public List<Entry> mayPrecede(Entry entry) {
        return evidence.entries().list().stream()
                .filter(e -> !e.equals(entry) && evidence.before(e, entry) != Answer.NO)
                .toList();
    }

    public LocalDate latest(Entry entry) {
        return evidence.days(entry).latest();
    }

    /**
     * The states in which an act is judged. If an earlier treatment has an unknown outcome, the act itself may reveal it: it is judged as
     * if there was no outcome or, if the tables do not list it then, as after the outcomes for which they do.
     */
    private Set<State> told(Fact act, Set<State> met) {
        if (met.stream().noneMatch(worlds::assumed)) {
            return met;
        }
        Set<State> known = kept(met, s -> !worlds.assumed(s));
        if (known.stream().anyMatch(s -> Listing.lists(act, s))) {
            return known;
        }
        Set<State> fitting = kept(met, s -> Listing.lists(act, s));
        if (!fitting.isEmpty()) {
            return fitting;
        }
        return known.isEmpty() ? met : known;
    }

    private static Set<State> kept(Set<State> states, Predicate<State> which) {
        return states.stream().filter(which).collect(Collectors.toSet());
    }

    private static Optional<Deviation> judge(Rule rule, Moment moment, Set<State> met) {
        Found found = find(rule.check(), moment, met);
        return found.answer == Answer.NO
                ? Optional.empty()
                : Law.reach(rule.laws(), days(rule.check(), moment))
                        .map(law -> new Deviation(
                                rule.id(),
                                moment.entry().id(),
                                rule.finding(),
                                found.answer == Answer.CERTAIN && law.throughout(),
                                law.paragraph(),
                                found.field));
    }

    private static Days days(Check check, Moment moment) {
        return check instanceof Check.OfDecisions ? moment.decided() : moment.days();
    }

    private static Found find(Check check, Moment moment, Set<State> met) {
        return switch (check) {
            case Check.InState c -> new Found(inEach(c, moment, met), null);
            case Check.OfAct c -> new Found(c.answer().apply(moment), null);
            case Check.OfDecisions c -> new Found(c.answer().apply(moment), null);
            case Check.InTexts c ->
                c.fields().apply((Record) moment.fact()).stream()
                        .findFirst()
                        .map(field -> new Found(Answer.CERTAIN, field))
                        .orElse(new Found(Answer.NO, null));
            case Check.ByDay _ -> new Found(Answer.NO, null);
        };
    }

    private static Answer inEach(Check.InState check, Moment moment, Set<State> met) {
        int found = 0;
        for (State s : met) {
            if (check.holds().test(s, moment)) {
                found++;
            }
        }
        return Answer.of(found > 0 && found == met.size(), found > 0);
    }
}
