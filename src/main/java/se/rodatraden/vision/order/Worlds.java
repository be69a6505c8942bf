package se.rodatraden.vision.order;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import se.rodatraden.vision.entry.Entry;
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

    private record Node(BitSet happened, State state) {}

    private final PartialOrder order;
    private final State start;
    /** Indexes of the entries that can change a state, by earliest day; sets of entries refer to positions in this list. */
    private final int[] moving;
    /** For each entry its position in that list; -1 if it changes no state. */
    private final int[] places;

    /** Positions in that list, by latest day. */
    private final int[] byLatest;

    private final List<BitSet> before = new ArrayList<>();
    private final BitSet withOpenOutcome = new BitSet();
    private final Set<String> openOutcomes = new HashSet<>();
    /** For each entry the indexes of those known to have happened after it. */
    private final BitSet[] after;

    private final List<Node> nodes = new ArrayList<>();
    /** The possible states before each entry. */
    private final List<Set<State>> met = new ArrayList<>();

    public final List<World> worlds = new ArrayList<>();
    public boolean allOrdersTried = true;

    public Worlds(PartialOrder order, List<Integer> sorted, State start) {
        this.order = order;
        this.start = start;
        this.after = after(order);
        order.entries.forEach(_ -> met.add(new LinkedHashSet<>()));
        moving = sorted.stream()
                .filter(e -> Fold.moves(order.entries.get(e).fact()))
                .sorted(Comparator.comparingLong(e -> order.earliest[e]))
                .mapToInt(e -> e)
                .toArray();
        places = new int[order.entries.size()];
        Arrays.fill(places, -1);
        for (int i = 0; i < moving.length; i++) {
            places[moving[i]] = i;
        }
        byLatest = IntStream.range(0, moving.length)
                .boxed()
                .sorted(Comparator.comparingLong(i -> order.latest[moving[i]]))
                .mapToInt(i -> i)
                .toArray();
        OpenOutcome open = new OpenOutcome(order);
        for (int i = 0; i < moving.length; i++) {
            if (open.of(moving[i])) {
                withOpenOutcome.set(i);
                openOutcomes.add(order.entries.get(moving[i]).id());
            }
        }
        arrange(false);
        if (!walk()) {
            allOrdersTried = false;
            withOpenOutcome.clear();
            arrange(true);
            walk();
        }
        nodes.forEach(node -> worlds.add(world(node)));
    }

    /** The order constraints among these entries; interchangeable ones are put in sequence, since their order has no effect. */
    private void arrange(boolean oneOrder) {
        before.clear();
        for (int b = 0; b < moving.length; b++) {
            BitSet earlier = new BitSet(moving.length);
            BitSet known = order.before[moving[b]];
            for (int e = known.nextSetBit(0); e >= 0; e = known.nextSetBit(e + 1)) {
                if (places[e] >= 0) {
                    earlier.set(places[e]);
                }
            }
            if (oneOrder) {
                earlier.set(0, b);
            } else if (held(b)) {
                for (int a = 0; a < b; a++) {
                    if (held(a) && alike(a, b)) {
                        earlier.set(a);
                    }
                }
            }
            before.add(earlier);
        }
    }

    private boolean held(int i) {
        return order.entries.get(moving[i]).fact() instanceof Fact.ActivityHeld;
    }

    private boolean alike(int a, int b) {
        int x = moving[a];
        int y = moving[b];
        return order.earliest[x] == order.earliest[y]
                && order.latest[x] == order.latest[y]
                && order.before[x].equals(order.before[y])
                && after[x].equals(after[y]);
    }

    private static BitSet[] after(PartialOrder order) {
        BitSet[] after = new BitSet[order.before.length];
        for (int i = 0; i < after.length; i++) {
            after[i] = new BitSet();
        }
        for (int i = 0; i < after.length; i++) {
            int later = i;
            order.before[i].stream().forEach(x -> after[x].set(later));
        }
        return after;
    }

    /** False if there are too many; checked for each world, since one step from many worlds can create millions. */
    private boolean walk() {
        nodes.clear();
        met.forEach(Set::clear);
        Map<Node, Node> layer = new LinkedHashMap<>();
        Node first = new Node(new BitSet(), start);
        layer.put(first, first);
        while (!layer.isEmpty()) {
            nodes.addAll(layer.keySet());
            Map<Node, Node> next = new LinkedHashMap<>();
            for (Node node : layer.keySet()) {
                if (allOrdersTried && nodes.size() + next.size() > MOST) {
                    return false;
                }
                BitSet waiting = (BitSet) node.happened.clone();
                waiting.flip(0, moving.length);
                long soonestToBeLate = latestOfTheNext(node);
                for (int i = waiting.nextSetBit(0); i >= 0; i = waiting.nextSetBit(i + 1)) {
                    if (order.earliest[moving[i]] > soonestToBeLate) {
                        break;
                    }
                    if (!before.get(i).intersects(waiting)) {
                        Node after = step(node, i);
                        next.putIfAbsent(after, after);
                        if (withOpenOutcome.get(i)) {
                            otherOutcomes(node, i, after.happened).forEach(other -> next.putIfAbsent(other, other));
                        }
                    }
                    if (!allOrdersTried) {
                        break; // only one order is followed, so nothing else comes next
                    }
                }
            }
            layer = next;
        }
        return true;
    }

    private Node step(Node node, int i) {
        Entry entry = order.entries.get(moving[i]);
        met.get(moving[i]).add(node.state);
        BitSet happened = (BitSet) node.happened.clone();
        happened.set(i);
        return new Node(happened, Fold.evolve(node.state, entry.fact()));
    }

    private List<Node> otherOutcomes(Node node, int i, BitSet happened) {
        Entry entry = order.entries.get(moving[i]);
        return OpenOutcome.states(node.state, entry).stream()
                .map(state -> new Node(happened, state))
                .toList();
    }

    /** The earliest of the latest days of entries that have not happened; after it one of them must have. */
    private long latestOfTheNext(Node node) {
        for (int i : byLatest) {
            if (!node.happened.get(i)) {
                return order.latest[moving[i]];
            }
        }
        return Long.MAX_VALUE;
    }

    private World world(Node node) {
        int last = node.happened.length() - 1;
        long from = last < 0 ? PartialOrder.OPEN : order.earliest[moving[last]];
        long next = latestOfTheNext(node);
        return new World(from, next == Long.MAX_VALUE ? next : next - 1, node.state, node.happened.cardinality());
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
        BitSet sooner = new BitSet();
        BitSet later = new BitSet();
        for (int i = 0; i < moving.length; i++) {
            int m = moving[i];
            sooner.set(i, order.before[entry].get(m) || order.latest[m] < order.earliest[entry]);
            later.set(i, order.before[m].get(entry) || order.earliest[m] > order.latest[entry]);
        }
        Set<State> states = new HashSet<>();
        for (Node node : nodes) {
            if (!later.intersects(node.happened) && covers(node.happened, sooner)) {
                states.add(node.state);
            }
        }
        return states;
    }

    private static boolean covers(BitSet happened, BitSet sooner) {
        BitSet missing = (BitSet) sooner.clone();
        missing.andNot(happened);
        return missing.isEmpty();
    }
}
