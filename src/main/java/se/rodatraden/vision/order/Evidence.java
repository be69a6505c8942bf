package se.rodatraden.vision.order;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.vision.entry.Entries;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.AppealOutcome;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.OnDecisions;
import se.rodatraden.vision.event.Proceedings;
import se.rodatraden.vision.state.Answer;
import se.rodatraden.vision.state.Days;

/** The evidence by which acts are judged: all entries, with their possible days and known order, and the setting. */
public final class Evidence {
    private final PartialOrder order;
    private final Entries entries;
    private final JudgementContext setting;
    private final Map<String, Integer> places = new HashMap<>();
    /** The same by the entry itself, which rules nearly always have in hand: asked for in every comparison. */
    private final IdentityHashMap<Entry, Integer> own = new IdentityHashMap<>();

    private final Map<Class<? extends Fact>, Map<String, List<Entry>>> abouts = new ConcurrentHashMap<>();
    private final Map<Integer, List<Entry>> matters = new ConcurrentHashMap<>();
    private final Map<Integer, BitSet> settled = new ConcurrentHashMap<>();
    private final List<End> ends;
    private volatile @Nullable List<Entry> agreedUnprepared;

    /**
     * An entry that ended a matter, or may have.
     *
     * @param certain false if a court has annulled it, or if it is the withdrawal of a proposal
     */
    private record End(int place, boolean certain) {}

    public Evidence(PartialOrder order, JudgementContext setting) {
        this.order = order;
        this.entries = new Entries(order.entries);
        this.setting = setting;
        for (int i = 0; i < order.entries.size(); i++) {
            places.put(order.entries.get(i).id(), i);
            own.put(order.entries.get(i), i);
        }
        this.ends = order.entries.stream().flatMap(this::end).toList();
    }

    private Stream<End> end(Entry e) {
        return switch (e.fact()) {
            case Fact.VisionAdopted _, Fact.VisionRejected _, Fact.MatterWrittenOff _ ->
                Stream.of(new End(place(e), !annulled(e)));
            case Fact.ProposalWithdrawn _ -> Stream.of(new End(place(e), false));
            case Fact _ -> Stream.empty();
        };
    }

    public Entries entries() {
        return entries;
    }

    public JudgementContext setting() {
        return setting;
    }

    public Days days(Entry e) {
        int i = place(e);
        return new Days(
                order.earliest[i] == PartialOrder.OPEN ? null : LocalDate.ofEpochDay(order.earliest[i]),
                LocalDate.ofEpochDay(order.latest[i]));
    }

    /** Whether one happened before the other. */
    public Answer before(Entry a, Entry b) {
        return before(place(a), place(b));
    }

    private Answer before(int x, int y) {
        return Answer.of(order.before[y].get(x), x != y && !order.before[x].get(y));
    }

    /** Whether an order declared by the entry contradicts other dates or orders, and is ignored. */
    public boolean orderLeftOut(Entry e) {
        int place = place(e);
        return order.conflicts.stream().anyMatch(r -> r.by() == place);
    }

    Optional<Entry> entry(String id) {
        return Optional.ofNullable(places.get(id)).map(order.entries::get);
    }

    /** The facts of a kind. */
    public Stream<Entry> told(Class<? extends Fact> kind) {
        return entries.of(kind).stream();
    }

    /** The decisions that all present agreed to make although the matter was not prepared. */
    public List<Entry> agreedUnprepared() {
        List<Entry> found = agreedUnprepared;
        if (found == null) {
            found = order.entries.stream()
                    .filter(e -> new Moment(e, this)
                            .proceedings()
                            .filter(Proceedings::agreedUnprepared)
                            .isPresent())
                    .toList();
            agreedUnprepared = found;
        }
        return found;
    }

    /** The facts of a kind about one decision. */
    public Stream<Entry> about(Entry decision, Class<? extends Fact> kind) {
        return abouts.computeIfAbsent(kind, this::byDecision).getOrDefault(decision.id(), List.of()).stream();
    }

    private Map<String, List<Entry>> byDecision(Class<? extends Fact> kind) {
        Map<String, List<Entry>> found = new HashMap<>();
        for (Entry e : entries.of(kind)) {
            if (e.fact() instanceof OnDecisions on) {
                on.decisions().stream()
                        .distinct()
                        .forEach(id -> found.computeIfAbsent(id, _ -> new ArrayList<>())
                                .add(e));
            }
        }
        return found;
    }

    /** The last of the entries that may have happened before the given one. */
    public Optional<Entry> lastBefore(Stream<Entry> those, Entry e) {
        return those.filter(x -> before(x, e) != Answer.NO)
                .reduce((x, y) -> order.latest[place(y)] < order.latest[place(x)] ? x : y);
    }

    /**
     * Whether both belong to the same matter: no decision between them has ended it (adopted, rejected, written off). An end that a
     * court has annulled, and the withdrawal of a proposal, make the answer uncertain.
     */
    public Answer sameMatter(Entry earlier, Entry later) {
        return sameMatter(place(earlier), place(later));
    }

    private Answer sameMatter(int earlier, int later) {
        if (settledBefore(later).get(earlier)) {
            return Answer.NO;
        }
        for (End end : ends) {
            if (before(earlier, end.place).and(before(end.place, later)) != Answer.NO) {
                return Answer.POSSIBLE;
            }
        }
        return Answer.CERTAIN;
    }

    private boolean annulled(Entry decision) {
        return about(decision, Fact.AppealDecided.class)
                .anyMatch(e -> ((Fact.AppealDecided) e.fact()).outcome() == AppealOutcome.ANNULLED);
    }

    /** The entries that may have happened in the same matter before the given one, and that one. */
    public List<Entry> matterUntil(Entry entry) {
        return matters.computeIfAbsent(place(entry), until -> {
            BitSet before = settledBefore(until);
            return IntStream.range(0, order.entries.size())
                    .filter(i -> i == until || before(i, until) != Answer.NO && !before.get(i))
                    .mapToObj(order.entries::get)
                    .toList();
        });
    }

    /** The places of what belongs for certain to a matter that had ended for certain by then. */
    private BitSet settledBefore(int until) {
        return settled.computeIfAbsent(until, _ -> {
            BitSet places = new BitSet();
            for (End end : ends) {
                if (end.certain && order.before[until].get(end.place)) {
                    places.or(order.before[end.place]);
                }
            }
            return places;
        });
    }

    private int place(Entry e) {
        Integer place = own.get(e);
        return place == null ? Objects.requireNonNull(places.get(e.id()), e.id()) : place;
    }
}
