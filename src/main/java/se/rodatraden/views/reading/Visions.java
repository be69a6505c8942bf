package se.rodatraden.views.reading;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.HeldTexts;
import se.rodatraden.store.EventLog;
import se.rodatraden.store.StoredEvent;
import se.rodatraden.time.SwedishDays;
import se.rodatraden.views.kept.KnownCache;
import se.rodatraden.views.kept.StreamCache;
import se.rodatraden.vision.command.VisionCommand;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.vision.history.History;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.history.Surroundings;
import se.rodatraden.vision.situation.Situation;
import se.rodatraden.vision.value.VisionId;

/** Reads single visions, folded from their events: as of any day, as known at any time. */
public final class Visions implements VisionOn.AsRecorded, HeldTexts {
    /** How many decoded events of the visions read last are kept. */
    private static final int MOST_EVENTS = 10_000;

    private final InstantSource clock;
    private final Neighbours neighbours;
    private final KnownCache cache = new KnownCache();
    private final StreamCache streams;

    public Visions(EventLog log, InstantSource clock, Neighbours neighbours) {
        this.streams = new StreamCache(log::tails, MOST_EVENTS);
        this.clock = clock;
        this.neighbours = neighbours;
    }

    @Override
    public void forgetTexts() {
        streams.clear();
        cache.clear();
    }

    /** Today's date in Sweden. */
    public LocalDate today() {
        return clock.instant().atZone(SwedishDays.ZONE).toLocalDate();
    }

    /** The current time. */
    public Instant now() {
        return clock.instant();
    }

    /** The whole history of the vision; empty if it is not registered. */
    public Optional<History> history(VisionId vision) {
        return Histories.of(streams.stream(vision.toString()));
    }

    /**
     * The vision; empty if it was not registered by the time of knowledge.
     *
     * @param asOf null means today
     * @param knownAt null means now
     */
    public Optional<VisionOn> find(VisionId vision, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
        return find(streams.stream(vision.toString()), asOf, knownAt);
    }

    private Optional<VisionOn> find(List<StoredEvent> stream, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
        return Histories.of(stream)
                .filter(h -> knownAt == null || !h.registeredAt().isAfter(knownAt))
                .map(h -> knownAt == null ? h : h.at(knownAt))
                .map(h -> on(h, asOf == null ? today() : asOf, knownAt, stream));
    }

    /**
     * All events of the vision, in the order of recording; empty if it was not registered by the time of knowledge.
     *
     * @param knownAt null means now
     */
    public Optional<Ledger> ledger(VisionId vision, @Nullable Instant knownAt) {
        List<StoredEvent> stream = streams.stream(vision.toString());
        return find(stream, null, knownAt).map(on -> Ledger.of(on, stream, knownAt));
    }

    /**
     * The effects of recording the events.
     *
     * @param on the vision as known now
     * @param command the command that records them
     */
    public Consequences consequences(VisionOn on, VisionCommand command, List<VisionEvent> events) {
        List<Entry> entries = Histories.unrecorded(events, on.position(), clock.instant());
        Set<String> fresh = entries.stream().map(Entry::id).collect(Collectors.toSet());
        Surroundings around =
                neighbours.of(on.id(), null).with(neighbours.of(command).linked());
        History then = on.history().with(entries);
        return Consequences.of(then, on.known(), then.known(around), fresh, today());
    }

    @Override
    public Optional<VisionOn> by(List<StoredEvent> first, LocalDate day) {
        return Histories.of(first).map(history -> {
            StoredEvent last = first.getLast();
            Known known = history.known(neighbours.of(history.id(), last.recordedAt()));
            return VisionOn.of(history, known, Situation.of(known, day, day), first, last.position());
        });
    }

    private VisionOn on(History history, LocalDate day, @Nullable Instant knownAt, List<StoredEvent> stream) {
        Known known = cache.known(history, neighbours.of(history.id(), knownAt));
        LocalDate knownDay =
                knownAt == null ? today() : knownAt.atZone(SwedishDays.ZONE).toLocalDate();
        long position = history.entries().isEmpty()
                ? stream.getFirst().position()
                : history.entries().getLast().position();
        return VisionOn.of(history, known, cache.situation(history.id(), known, day, knownDay), stream, position);
    }
}
