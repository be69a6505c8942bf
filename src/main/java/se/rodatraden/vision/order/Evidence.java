package se.rodatraden.vision.order;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import se.rodatraden.vision.entry.Entries;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.AppealOutcome;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.OnDecisions;
import se.rodatraden.vision.state.Answer;
import se.rodatraden.vision.state.Days;

/** What acts are judged by: all that is told, with the days and the order that are known of it, and the setting. */
public final class Evidence {
    private final PartialOrder order;
    private final Entries entries;
    private final JudgementContext setting;
    private final Map<String, Integer> places = new HashMap<>();

    public Evidence(PartialOrder order, JudgementContext setting) {
        this.order = order;
        this.entries = new Entries(order.entries);
        this.setting = setting;
        for (int i = 0; i < order.entries.size(); i++) {
            places.put(order.entries.get(i).id(), i);
        }
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
        int x = place(a);
        int y = place(b);
        return Answer.of(order.before[y].get(x), x != y && !order.before[x].get(y));
    }

    /** Whether an order that the entry declares contradicts what else is known, and is left out of account. */
    public boolean orderLeftOut(Entry e) {
        int place = place(e);
        return order.conflicts.stream().anyMatch(r -> r.by() == place);
    }

    Optional<Entry> entry(String id) {
        return Optional.ofNullable(places.get(id)).map(order.entries::get);
    }

    /** The facts of a kind. */
    public Stream<Entry> told(Class<? extends Fact> kind) {
        return order.entries.stream().filter(e -> kind.isInstance(e.fact()));
    }

    /** The facts of a kind about one decision. */
    public Stream<Entry> about(Entry decision, Class<? extends Fact> kind) {
        return told(kind)
                .filter(e ->
                        e.fact() instanceof OnDecisions on && on.decisions().contains(decision.id()));
    }

    /** The last of those that may have happened before the entry. */
    public Optional<Entry> lastBefore(Stream<Entry> those, Entry e) {
        return those.filter(x -> before(x, e) != Answer.NO)
                .reduce((x, y) -> days(y).latest().isBefore(days(x).latest()) ? x : y);
    }

    /**
     * Whether both belong to the same matter: no decision between them has ended it (adopted, rejected, written off). An end that a
     * court has annulled, and a proposal withdrawn, may or may not have.
     */
    public Answer sameMatter(Entry earlier, Entry later) {
        Answer ended = Answer.NO;
        for (Entry e : order.entries) {
            boolean ends = e.fact() instanceof Fact.VisionAdopted
                    || e.fact() instanceof Fact.VisionRejected
                    || e.fact() instanceof Fact.MatterWrittenOff;
            if ((ends || e.fact() instanceof Fact.ProposalWithdrawn) && !e.equals(earlier) && !e.equals(later)) {
                Answer between = before(earlier, e).and(before(e, later));
                ended = ended.or(ends && !annulled(e) ? between : between.and(Answer.POSSIBLE));
            }
        }
        return ended.not();
    }

    private boolean annulled(Entry decision) {
        return about(decision, Fact.AppealDecided.class)
                .anyMatch(e -> ((Fact.AppealDecided) e.fact()).outcome() == AppealOutcome.ANNULLED);
    }

    /** What may have happened in the same matter before the entry, and the entry. */
    public List<Entry> matterUntil(Entry entry) {
        return order.entries.stream()
                .filter(e -> e.equals(entry) || before(e, entry) != Answer.NO && sameMatter(e, entry) != Answer.NO)
                .toList();
    }

    private int place(Entry e) {
        return Objects.requireNonNull(places.get(e.id()), e.id());
    }
}
