package se.rodatraden.feeds.atom;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.rodatraden.feeds.CoalescedSignal;
import se.rodatraden.store.Listener;

/**
 * Keeps the catalogue up to date, with one thread per node, woken by the listener. It gathers events for half a second, since who reads a
 * feed indexes the latest first.
 */
final class Cataloguing implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Cataloguing.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration GATHERING = Duration.ofMillis(500);

    private final Catalogue catalogue;
    private final CoalescedSignal recorded = new CoalescedSignal(GATHERING);
    private final Listener.Registration registration;
    private final Thread thread = new Thread(this::run, "catalogue");

    Cataloguing(Catalogue catalogue, Listener listener) {
        this.catalogue = catalogue;
        this.registration = listener.on(Listener.EVENTS, _ -> recorded.give());
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            while (!recorded.isClosed()) {
                follow();
                recorded.await(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() {
        try {
            boolean more = true;
            while (more && !recorded.isClosed()) {
                more = catalogue.follow();
            }
        } catch (RuntimeException e) {
            if (!recorded.isClosed()) {
                log.warn("updating the index of the Atom feeds failed, retrying: {}", e.toString());
            }
        }
    }

    @Override
    public void close() {
        recorded.close();
        registration.close();
        thread.interrupt();
    }
}
