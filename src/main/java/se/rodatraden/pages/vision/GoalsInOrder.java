package se.rodatraden.pages.vision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.Precision;
import se.rodatraden.vision.entry.Placed;
import se.rodatraden.vision.event.Fact;

/**
 * Where goals stand in the list of events when nothing says that they are not the first thing of all. The order of what is known begins
 * with what may be earliest, and would put them before the matter that they belong to. Without any date they are no step of the way; known
 * by a last day alone, they stand at that day.
 */
final class GoalsInOrder {
    private GoalsInOrder() {}

    /** Whether nothing bounds the goals from below: neither a date nor anything that they came after. */
    static boolean open(Placed p) {
        return p.entry().fact() instanceof Fact.GoalsReplaced && p.earliest() == null;
    }

    static boolean undated(Placed p) {
        return open(p) && p.entry().occurred().precision() == Precision.UNKNOWN;
    }

    /** The same entries, with open goals before the first that is certain to be later than their last day. */
    static List<Placed> of(List<Placed> placed) {
        List<Placed> rest =
                new ArrayList<>(placed.stream().filter(p -> !open(p)).toList());
        placed.stream().filter(GoalsInOrder::open).forEach(goals -> rest.add(place(rest, goals.latest()), goals));
        return List.copyOf(rest);
    }

    private static int place(List<Placed> rest, LocalDate last) {
        for (int i = 0; i < rest.size(); i++) {
            if (isAfter(rest.get(i).earliest(), last)) {
                return i;
            }
        }
        return rest.size();
    }

    private static boolean isAfter(@Nullable LocalDate earliest, LocalDate last) {
        return earliest != null && earliest.isAfter(last);
    }
}
