package se.rodatraden.vision.handover;

import static se.rodatraden.vision.handover.Handover.Category.GOALS_RUN_OUT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.rodatraden.municipality.MandatePeriod;
import se.rodatraden.time.Qualifier;
import se.rodatraden.vision.entry.Placed;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.handover.Handover.Item;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.situation.GoalLayer;

/**
 * Goals whose period ends in a term, or had ended when it began, without later goals from the next day. A last day
 * between the council's border and the board's lies in two terms, and is reported in both.
 *
 * @param layers the goals as of the day of the handover
 */
record GoalsRunOut(Known known, List<GoalLayer> layers, MandatePeriod period) {

    List<Item> items() {
        return layers.stream().filter(this::runsOut).map(this::item).toList();
    }

    private boolean runsOut(GoalLayer layer) {
        LocalDate last = layer.period().latest();
        return last != null
                && !last.isAfter(period.closes())
                && layer.on(last.isBefore(period.opens()) ? period.opens() : last.plusDays(1))
                        == GoalLayer.Status.EXPIRED;
    }

    /** With the goals that followed after a gap, if any; what was decided after the term belongs to a later one. */
    private Item item(GoalLayer layer) {
        Stream<Placed> later = Stream.ofNullable(layer.replacedFrom())
                .flatMap(_ -> next(layer).stream())
                .filter(p -> p.earliest() == null || !p.earliest().isAfter(period.closes()));
        return new Item(
                GOALS_RUN_OUT,
                layer.period().qualifier() == Qualifier.NONE,
                Set.of(),
                List.of(),
                Stream.concat(placed(layer.entry().id()).stream(), later).toList(),
                null,
                null);
    }

    private Optional<Placed> next(GoalLayer layer) {
        return layers.stream()
                .skip(layers.indexOf(layer) + 1L)
                .filter(l -> !l.stopped())
                .findFirst()
                .flatMap(l -> placed(l.entry().id()));
    }

    private Optional<Placed> placed(String entry) {
        return known.placed().stream()
                .filter(p -> p.entry().id().equals(entry) && p.entry().fact() instanceof Fact.GoalsReplaced)
                .findFirst();
    }
}
