package se.rodatraden.vision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.rodatraden.vision.Rule.Moment;

/**
 * All that may have happened, walked once. A world is a set of entries that may have happened by some day, closed under
 * the known order, and the state it leads to. A world may hold from the latest of the earliest days inside it to the day
 * before the earliest of the latest days outside it. Worlds with the same entries and the same state are one.
 *
 * @see <a href="https://en.wikipedia.org/wiki/Partially_ordered_set">down-sets of a partial order</a>
 */
final class Worlds {
    /** Past this many worlds, one order is followed and {@link #allOrdersTried} says so. */
    static final int MOST = 5_000;

    /** What may hold between two days (inclusive, counted as in {@link Order}), and how many entries it has. */
    record World(long from, long to, State state, int size) {}

    private record Node(BitSet happened, State state) {}

    private final Order order;
    private final Entries all;
    private final List<Integer> moving = new ArrayList<>();
    private final List<BitSet> before = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();
    private final List<Map<Rule, Integer>> found;
    private final int[] met;
    final List<World> worlds = new ArrayList<>();
    boolean allOrdersTried = true;

    Worlds(Order order, List<Integer> sorted) {
        this.order = order;
        this.all = new Entries(order.entries);
        int n = order.entries.size();
        found = new ArrayList<>(n);
        met = new int[n];
        for (int i = 0; i < n; i++) {
            found.add(new LinkedHashMap<>());
        }
        for (int e : sorted) {
            if (Fold.moves(order.entries.get(e).fact())) {
                moving.add(e);
            }
        }
        arrange(false);
        if (!walk()) {
            allOrdersTried = false;
            arrange(true);
            walk();
        }
        nodes.forEach(n2 -> worlds.add(world(n2)));
        judgeTheOthers();
    }

    /** Which moving entries must come before which; alike ones are put in a row, since their order changes nothing. */
    private void arrange(boolean oneOrder) {
        before.clear();
        for (int b = 0; b < moving.size(); b++) {
            BitSet earlier = new BitSet();
            for (int a = 0; a < moving.size(); a++) {
                if (order.before[moving.get(b)].get(moving.get(a)) || a < b && (oneOrder || alike(a, b))) {
                    earlier.set(a);
                }
            }
            before.add(earlier);
        }
    }

    private boolean alike(int a, int b) {
        int x = moving.get(a);
        int y = moving.get(b);
        return order.entries.get(x).fact() instanceof Fact.ActivityHeld
                && order.entries.get(y).fact() instanceof Fact.ActivityHeld
                && order.earliest[x] == order.earliest[y]
                && order.latest[x] == order.latest[y]
                && order.before[x].equals(order.before[y])
                && after(x).equals(after(y));
    }

    private BitSet after(int x) {
        BitSet later = new BitSet();
        for (int i = 0; i < order.before.length; i++) {
            later.set(i, order.before[i].get(x));
        }
        return later;
    }

    private boolean walk() {
        nodes.clear();
        found.forEach(Map::clear);
        java.util.Arrays.fill(met, 0);
        Map<Node, Node> layer = new LinkedHashMap<>();
        Node start = new Node(new BitSet(), State.START);
        layer.put(start, start);
        while (!layer.isEmpty()) {
            nodes.addAll(layer.keySet());
            if (nodes.size() > MOST && allOrdersTried && moving.size() > 0) {
                return false;
            }
            Map<Node, Node> next = new LinkedHashMap<>();
            for (Node node : layer.keySet()) {
                for (int i = 0; i < moving.size(); i++) {
                    if (!node.happened.get(i) && contains(node.happened, before.get(i))) {
                        Node after = step(node, i);
                        next.putIfAbsent(after, after);
                    }
                }
            }
            layer = next;
        }
        return true;
    }

    private Node step(Node node, int i) {
        Entry entry = order.entries.get(moving.get(i));
        judge(moving.get(i), node.state);
        BitSet happened = (BitSet) node.happened.clone();
        happened.set(i);
        return new Node(happened, Fold.evolve(node.state, entry.fact()));
    }

    private static boolean contains(BitSet set, BitSet part) {
        for (int i = part.nextSetBit(0); i >= 0; i = part.nextSetBit(i + 1)) {
            if (!set.get(i)) {
                return false;
            }
        }
        return true;
    }

    private World world(Node node) {
        long from = Order.OPEN;
        long to = Long.MAX_VALUE;
        for (int i = 0; i < moving.size(); i++) {
            int e = moving.get(i);
            if (node.happened.get(i)) {
                from = Math.max(from, order.earliest[e]);
            } else {
                to = Math.min(to, order.latest[e] - 1);
            }
        }
        return new World(from, to, node.state, node.happened.cardinality());
    }

    private void judge(int entry, State state) {
        met[entry]++;
        Moment moment = new Moment(state, order.entries.get(entry), all);
        for (Rule rule : Rules.ALL) {
            if (rule.finds(moment)) {
                found.get(entry).merge(rule, 1, Integer::sum);
            }
        }
    }

    /** Entries that move nothing are judged in every state they may have met. */
    private void judgeTheOthers() {
        for (int e = 0; e < order.entries.size(); e++) {
            if (!Fold.moves(order.entries.get(e).fact())) {
                Map<State, Boolean> states = new HashMap<>();
                for (int n = 0; n < nodes.size(); n++) {
                    if (mayMeet(e, nodes.get(n))) {
                        states.put(nodes.get(n).state, true);
                    }
                }
                for (State state : states.keySet()) {
                    judge(e, state);
                }
            }
        }
    }

    private boolean mayMeet(int entry, Node node) {
        for (int i = 0; i < moving.size(); i++) {
            int m = moving.get(i);
            boolean happened = node.happened.get(i);
            if (happened && (order.before[m].get(entry) || order.earliest[m] > order.latest[entry])
                    || !happened && (order.before[entry].get(m) || order.latest[m] < order.earliest[entry])) {
                return false;
            }
        }
        return true;
    }

    /** What the rules find now: certain where every order that the dates allow gives it. */
    List<Deviation> deviations() {
        List<Deviation> deviations = new ArrayList<>();
        for (int e = 0; e < met.length; e++) {
            for (Map.Entry<Rule, Integer> hit : found.get(e).entrySet()) {
                Rule rule = hit.getKey();
                deviations.add(new Deviation(
                        rule.id(),
                        order.entries.get(e).id(),
                        rule.finding(),
                        hit.getValue() == met[e],
                        rule.paragraph()));
            }
        }
        return deviations;
    }
}
