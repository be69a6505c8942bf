package se.rodatraden.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.rodatraden.kernel.HeldTexts;

/**
 * Axon's event store with streams that can be woken: {@link #wake} signals every open stream that there may be more to
 * read. Without it a reader that has caught up polls every half second. A stream that has given the last event known of says so without
 * asking the database, until it is woken again. Keeps the beginnings of streams decoded, and has no subscribers.
 */
public final class WakingEventStore extends EmbeddedEventStore implements HeldTexts {
    private static final Logger logger = LoggerFactory.getLogger(WakingEventStore.class);

    /** Some 20 MB. */
    private static final int MOST_EVENTS_KEPT = 20_000;

    private final Set<Wakeable> open = ConcurrentHashMap.newKeySet();
    private final StreamBeginnings beginnings = new StreamBeginnings(MOST_EVENTS_KEPT);

    /** Uses the builder's settings; the cache of the newest events is off, since it delays them. */
    public WakingEventStore(Builder settings) {
        super(settings.optimizeEventConsumption(false));
    }

    /** The known beginning, decoded already, and the rest from the database; without that where what is {@link Remembered} will do. */
    @Override
    public DomainEventStream readEvents(String stream) {
        List<DomainEventMessage<?>> beginning = beginnings.of(stream);
        Remembered remembered = Remembered.current();
        if (remembered != null && !beginning.isEmpty()) {
            remembered.use();
            return DomainEventStream.concat(
                    DomainEventStream.of(beginning), DomainEventStream.of(stagedDomainEventMessages(stream)));
        }
        List<DomainEventMessage<?>> all = new ArrayList<>(beginning);
        storageEngine().readEvents(stream, beginning.size()).forEachRemaining(e -> all.add(decoded(e)));
        // What a transaction reads may be its own and never committed.
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            beginnings.keep(stream, List.copyOf(all));
        }
        stagedDomainEventMessages(stream).forEach(all::add);
        return DomainEventStream.of(all);
    }

    /** Without the bytes that it was decoded from. */
    private static <T> DomainEventMessage<T> decoded(DomainEventMessage<T> event) {
        return new GenericDomainEventMessage<>(
                event.getType(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event.getPayload(),
                event.getMetaData(),
                event.getIdentifier(),
                event.getTimestamp());
    }

    /** Appends the events, and remembers them as they will be read. */
    @Override
    protected void prepareCommit(List<? extends EventMessage<?>> events) {
        super.prepareCommit(events);
        if (CurrentUnitOfWork.isStarted() && !TransactionSynchronizationManager.isActualTransactionActive()) {
            try {
                remember(events, Appended.in(CurrentUnitOfWork.get()));
            } catch (RuntimeException fault) {
                // The events are durable: the command is recorded, and the next one reads what is not remembered.
                logger.warn("what was recorded is not remembered, and will be read", fault);
            }
        }
    }

    private void remember(List<? extends EventMessage<?>> events, List<Appended> appended) {
        if (events.isEmpty() || appended.size() != events.size()) {
            return;
        }
        Appended first = appended.getFirst();
        List<DomainEventMessage<?>> recorded = new ArrayList<>(events.size());
        for (int i = 0; i < events.size(); i++) {
            Appended place = appended.get(i);
            if (!place.stream().equals(first.stream())) {
                return;
            }
            EventMessage<?> event = events.get(i);
            recorded.add(new GenericDomainEventMessage<>(
                    StoredRow.STREAM,
                    place.stream(),
                    place.sequence(),
                    event.getPayload(),
                    event.getMetaData(),
                    place.id(),
                    place.recordedAt()));
        }
        beginnings.extend(first.stream(), first.sequence(), recorded);
    }

    @Override
    public void forgetTexts() {
        beginnings.forgetAll();
    }

    /** Refused: a subscriber would run after its events are durable, and its failure would be told as that of a command that is recorded. */
    @Override
    public Registration subscribe(Consumer<List<? extends EventMessage<?>>> eventProcessor) {
        throw new UnsupportedOperationException("events are followed by their positions, not subscribed to");
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken token) {
        Wakeable stream = new Wakeable(
                super.openStream(token), token == null ? 0 : token.position().orElse(0));
        open.add(stream);
        return stream;
    }

    /**
     * Signals every open stream.
     *
     * @param position the highest position known to be recorded; the same again means that there may be more of which nothing was heard
     */
    public void wake(long position) {
        open.forEach(stream -> stream.wake(position));
    }

    private final class Wakeable implements TrackingEventStream {
        private final TrackingEventStream stream;
        private final AtomicLong recorded = new AtomicLong();
        private final AtomicBoolean ask = new AtomicBoolean(true);
        private volatile @Nullable Runnable callback;
        private long given; // by the only thread that reads

        private Wakeable(TrackingEventStream stream, long from) {
            this.stream = stream;
            this.given = from;
        }

        private void wake(long position) {
            if (recorded.getAndSet(position) == position) {
                ask.set(true);
            }
            Runnable reader = callback;
            if (reader != null) {
                reader.run();
            }
        }

        @Override
        public boolean setOnAvailableCallback(Runnable callback) {
            this.callback = callback;
            return true;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return given < recorded.get() || ask.get() ? stream.peek() : Optional.empty();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            boolean known = given < recorded.get();
            if (!known && !ask.getAndSet(false) && timeout == 0) {
                return false;
            }
            boolean more = stream.hasNextAvailable(timeout, unit);
            if (more && !known) {
                ask.set(true); // until nothing more is found
            }
            return more;
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            TrackedEventMessage<?> next = stream.nextAvailable();
            given = next.trackingToken().position().orElse(0);
            return next;
        }

        @Override
        public void close() {
            open.remove(this);
            stream.close();
        }
    }
}
