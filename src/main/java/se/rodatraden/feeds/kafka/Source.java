package se.rodatraden.feeds.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import se.rodatraden.feeds.Outgoing;

/** The events that the topic is written from. */
interface Source {
    /** The position of the last event. */
    long head();

    /** The event at a position, if there is one. */
    Optional<Outgoing> at(long position);

    /** The events after a position, up to the limit; waits for one, and returns none on timeout. */
    List<Outgoing> after(long position, int limit, Duration atMost) throws InterruptedException;
}
