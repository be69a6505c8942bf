package se.rodatraden.store;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.jspecify.annotations.Nullable;

/**
 * Axon's event store with streams that can be woken: {@link #wake()} signals every open stream that there may be more to
 * read. Without it a reader that has caught up polls every half second.
 */
public final class WakingEventStore extends EmbeddedEventStore {
    private final Set<Wakeable> open = ConcurrentHashMap.newKeySet();

    /** Uses the builder's settings; the cache of the newest events is off, since it delays them. */
    public WakingEventStore(Builder settings) {
        super(settings.optimizeEventConsumption(false));
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken token) {
        Wakeable stream = new Wakeable(super.openStream(token));
        open.add(stream);
        return stream;
    }

    /** Signals every open stream. */
    public void wake() {
        open.forEach(Wakeable::wake);
    }

    private final class Wakeable implements TrackingEventStream {
        private final TrackingEventStream stream;
        private volatile @Nullable Runnable callback;

        private Wakeable(TrackingEventStream stream) {
            this.stream = stream;
        }

        private void wake() {
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
            return stream.peek();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            return stream.hasNextAvailable(timeout, unit);
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            return stream.nextAvailable();
        }

        @Override
        public void close() {
            open.remove(this);
            stream.close();
        }
    }
}
