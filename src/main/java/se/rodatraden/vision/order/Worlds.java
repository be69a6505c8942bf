package se.rodatraden.vision.order;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.state.Fold;
import se.rodatraden.vision.state.Preparation;
import se.rodatraden.vision.state.State;

/**
 * The possible worlds of a history, enumerated once. A world is a set of entries that may have happened by some day, closed under
 * the known order, and the resulting state. It is possible from the latest of the earliest days inside it to the day
 * before the earliest of the latest days outside it. Worlds with the same entries and state are merged. A treatment
 * with an unknown outcome gives one world for each possible outcome.
 *
 * @see <a href="https://en.wikipedia.org/wiki/Partially_ordered_set">down-sets of a partial order</a>
 */
public final class Worlds {
    /** Above this number of worlds only one order and one outcome is followed, and {@link #allOrdersTried} is false. */
    static final int MOST = 5_000;

    /** A state possible between two days (inclusive, counted as in {@link PartialOrder}), and its number of entries. */
    public record World(long from, long to, State state, int size) {}

    /**
     * A world on the walk.
     *
     * @param waiting places of the moving entries that have not happened in it
     * @param soonest where in {@link #byEarliest} the first of those stands; all the others follow from {@code waiting} too
     * @param late where in {@link #byLatest} the first of those stands
     * @param from the latest of the earliest days of those that have happened
     * @param size how many those are
     */
    private record Node(BitSet waiting, State state, int soonest, int late, long from, int size) {}

    /** What an entry that moves nothing comes after and before. */
    private record Between(BitSet sooner, BitSet later) {}

    /** Activities that nothing tells apart but their place in the list. */
    private record Alike(long earliest, long latest, BitSet before, BitSet after) {}

    private final PartialOrder order;
    private final State start;
    /** Places of the entries that can move a state, by earliest day, and by latest day. */
    private final int[] byEarliest;

    private final int[] byLatest;
    private final BitSet moving = new BitSet();
    /** For each moving entry the places of those of them that must have happened first. */
    private final BitSet[] first;

    private final BitSet withOpenOutcome = new BitSet();
    private final Set<String> openOutcomes = new HashSet<>();
    /** For each entry the indexes of those known to have happened after it. */
    private final BitSet[] after;

    /** In layers: first that in which nothing has happened, then those in which one entry has, and so on. */
    private final List<Node> nodes = new ArrayList<>();
    /** Where each layer begins in that list. */
    private final List<Integer> layers = new ArrayList<>();
    /** The states that each entry may have met. */
    private final List<Set<State>> met = new ArrayList<>();

    private final Map<Between, Set<State>> between = new ConcurrentHashMap<>();

    public final List<World> worlds = new ArrayList<>();
    public boolean allOrdersTried = true;

    public Worlds(PartialOrder order, List<Integer> sorted, State start) {
        this.order = order;
        this.start = start;
        this.after = order.after();
        order.entries.forEach(_ -> met.add(new LinkedHashSet<>(2)));
        sorted.stream().filter(e -> Fold.moves(order.entries.get(e).fact())).forEach(moving::set);
        byEarliest = by(order.earliest, sorted);
        byLatest = by(order.latest, sorted);
        OpenOutcome open = new OpenOutcome(order);
        first = new BitSet[order.entries.size()];
        for (int e : byEarliest) {
            first[e] = (BitSet) order.before[e].clone();
            first[e].and(moving);
            if (open.of(e)) {
                withOpenOutcome.set(e);
                openOutcomes.add(order.entries.get(e).id());
            }
        }
        alikeInARow();
        if (!walk()) {
            allOrdersTried = false;
            followOne();
        }
        nodes.forEach(node -> worlds.add(world(node)));
    }

    private int[] by(long[] days, List<Integer> sorted) {
        return PartialOrder.inOrder(sorted.stream().filter(moving::get).toArray(Integer[]::new), days);
    }

    /** Alike activities are put in a row, since their order changes nothing. */
    private void alikeInARow() {
        Map<Alike, Integer> last = new HashMap<>();
        for (int e : byEarliest) {
            if (order.entries.get(e).fact() instanceof Fact.ActivityHeld) {
                Alike alike = new Alike(order.earliest[e], order.latest[e], order.before[e], after[e]);
                Integer previous = last.put(alike, e);
                if (previous != null) {
                    first[e].set(previous);
                }
            }
        }
    }

    private Node begin() {
        nodes.clear();
        layers.clear();
        met.forEach(Set::clear);
        return new Node((BitSet) moving.clone(), start, 0, 0, PartialOrder.OPEN, 0);
    }

    /** False where there are too many; that is asked at each step, since one step from many of them may make millions. */
    private boolean walk() {
        Set<Node> layer = new LinkedHashSet<>(List.of(begin()));
        while (!layer.isEmpty()) {
            layers.add(nodes.size());
            nodes.addAll(layer);
            Set<Node> next = new LinkedHashSet<>();
            for (Node node : layer) {
                if (!steps(node, next)) {
                    return false;
                }
            }
            layer = next;
        }
        return true;
    }

    /** Takes each step that the knowledge allows; nothing can come next that cannot be before all that waits is late. */
    private boolean steps(Node node, Set<Node> next) {
        long soonestToBeLate = latestOfTheNext(node);
        for (int k = node.soonest; k < byEarliest.length && order.earliest[byEarliest[k]] <= soonestToBeLate; k++) {
            int e = byEarliest[k];
            if (node.waiting.get(e) && !first[e].intersects(node.waiting)) {
                Node after = step(node, e);
                next.add(after);
                if (withOpenOutcome.get(e)) {
                    OpenOutcome.states(node.state, order.entries.get(e)).forEach(s -> next.add(with(after, s)));
                }
                if (nodes.size() + next.size() > MOST) {
                    return false;
                }
            }
        }
        return nodes.size() + next.size() <= MOST;
    }

    /** One order, and each treatment as if nothing had come of it. */
    private void followOne() {
        Node node = begin();
        add(node);
        for (int e : byEarliest) {
            node = step(node, e);
            add(node);
        }
    }

    private void add(Node node) {
        layers.add(nodes.size());
        nodes.add(node);
    }

    private Node step(Node node, int e) {
        met.get(e).add(node.state);
        BitSet waiting = (BitSet) node.waiting.clone();
        waiting.clear(e);
        return new Node(
                waiting,
                Fold.evolve(node.state, order.entries.get(e).fact()),
                waits(byEarliest, node.soonest, waiting),
                waits(byLatest, node.late, waiting),
                Math.max(node.from, order.earliest[e]),
                node.size + 1);
    }

    private static Node with(Node node, State state) {
        return new Node(node.waiting, state, node.soonest, node.late, node.from, node.size);
    }

    /** The first place in the list from this one on whose entry waits. */
    private static int waits(int[] list, int from, BitSet waiting) {
        int at = from;
        while (at < list.length && !waiting.get(list[at])) {
            at++;
        }
        return at;
    }

    /** The earliest of the latest days of entries that have not happened; after it one of them must have. */
    private long latestOfTheNext(Node node) {
        return node.late == byLatest.length ? Long.MAX_VALUE : order.latest[byLatest[node.late]];
    }

    private World world(Node node) {
        long next = latestOfTheNext(node);
        return new World(node.from, next == Long.MAX_VALUE ? next : next - 1, node.state, node.size);
    }

    /** Whether the state is only a possible outcome of a treatment with an unknown outcome. */
    public boolean assumed(State state) {
        return openOutcomes.contains(state.since()) && state.preparation() != Preparation.BEFORE_DECISION;
    }

    /** The possible states before the entry with the index, in any possible order. */
    public Set<State> met(int entry) {
        return Fold.moves(order.entries.get(entry).fact()) ? met.get(entry) : mayMeet(entry);
    }

    private Set<State> mayMeet(int entry) {
        BitSet sooner = (BitSet) order.before[entry].clone();
        sooner.and(moving);
        BitSet later = (BitSet) after[entry].clone();
        later.and(moving);
        return between.computeIfAbsent(new Between(sooner, later), this::states);
    }

    /** Only worlds with as many entries at least as must have happened, and as many at most as may have, can be met. */
    private Set<State> states(Between entry) {
        int least = entry.sooner.cardinality();
        int most = byEarliest.length - entry.later.cardinality();
        Set<State> states = new HashSet<>();
        for (Node node : nodes.subList(layer(least), layer(most + 1))) {
            if (!entry.sooner.intersects(node.waiting) && covers(node.waiting, entry.later)) {
                states.add(node.state);
            }
        }
        return states;
    }

    private int layer(int size) {
        return size < layers.size() ? layers.get(size) : nodes.size();
    }

    private static boolean covers(BitSet waiting, BitSet later) {
        BitSet missing = (BitSet) later.clone();
        missing.andNot(waiting);
        return missing.isEmpty();
    }
}
