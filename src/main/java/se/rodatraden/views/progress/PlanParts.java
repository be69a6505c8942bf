package se.rodatraden.views.progress;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.vision.entry.Placed;
import se.rodatraden.vision.event.Fact;

/** Which entries tell of one thing: a plan, the days it was moved to, and what became of it are one item, that of the outcome if there is one. */
public final class PlanParts {
    private final Map<String, List<Placed>> parts = new HashMap<>();
    private final Set<String> partIds = new HashSet<>();

    private PlanParts() {}

    /**
     * The parts among what is listed; what became of a plan is told by the last of them.
     *
     * @param shown those that are to be listed
     */
    public static PlanParts of(List<Placed> shown) {
        PlanParts all = new PlanParts();
        for (Placed plan : shown) {
            if (plan.entry().fact() instanceof Fact.ActivityPlanned) {
                all.add(plan, shown);
            }
        }
        return all;
    }

    private void add(Placed plan, List<Placed> shown) {
        String id = plan.entry().id();
        List<Placed> about = shown.stream()
                .filter(p -> id.equals(plannedBy(p.entry().fact())))
                .toList();
        Placed whole = about.stream()
                .filter(p -> !(p.entry().fact() instanceof Fact.ActivityMoved))
                .reduce((first, second) -> second)
                .orElse(plan);
        List<Placed> others = Stream.concat(Stream.of(plan), about.stream())
                .filter(p -> !p.equals(whole))
                .toList();
        parts.put(whole.entry().id(), others);
        others.forEach(p -> partIds.add(p.entry().id()));
    }

    private static @Nullable String plannedBy(Fact fact) {
        return switch (fact) {
            case Fact.ActivityHeld f -> f.planned();
            case Fact.ActivityCancelled f -> f.planned();
            case Fact.ActivityMoved f -> f.planned();
            case Fact _ -> null;
        };
    }

    /** Whether the entry is told as a part of another. */
    public boolean isPart(Placed entry) {
        return partIds.contains(entry.entry().id());
    }

    /** The other entries of the same thing, in their order. */
    public List<Placed> of(Placed entry) {
        return parts.getOrDefault(entry.entry().id(), List.of());
    }
}
