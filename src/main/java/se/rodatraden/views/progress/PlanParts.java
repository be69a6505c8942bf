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

/** Groups the entries of one plan: the plan, its new dates, and its outcome are one item, placed at the outcome if there is one. */
public final class PlanParts {
    private final Map<String, List<Placed>> parts = new HashMap<>();
    private final Set<String> partIds = new HashSet<>();

    private PlanParts() {}

    /**
     * Groups the entries listed; a group is shown at its last entry.
     *
     * @param shown the entries to be listed
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

    /** Whether the entry is shown as part of another. */
    public boolean isPart(Placed entry) {
        return partIds.contains(entry.entry().id());
    }

    /** The other entries of the same plan, in order. */
    public List<Placed> of(Placed entry) {
        return parts.getOrDefault(entry.entry().id(), List.of());
    }
}
