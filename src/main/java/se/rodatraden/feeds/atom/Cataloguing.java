package se.rodatraden.feeds.atom;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.rodatraden.store.Listener;

/**
 * Keeps the catalogue up to date, with one thread per node, woken by the listener. It gathers events for half a second, since who reads a
 * feed indexes the latest first.
 */
final class Cataloguing implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Cataloguing.class);
    private static final int GATHERING_MILLIS = 500;

    private final Catalogue catalogue;
    private final Semaphore heard = new Semaphore(1);
    private final Listener.Registration registration;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "catalogue");

    Cataloguing(Catalogue catalogue, Listener listener) {
        this.catalogue = catalogue;
        this.registration = listener.on(Listener.EVENTS, _ -> wake());
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    private void wake() {
        if (heard.availablePermits() == 0) {
            heard.release();
        }
    }

    private void run() {
        try {
            while (closed.getCount() > 0) {
                follow();
                if (heard.tryAcquire(5, TimeUnit.SECONDS)) {
                    closed.await(GATHERING_MILLIS, TimeUnit.MILLISECONDS);
                    heard.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() {
        try {
            boolean more = true;
            while (more && closed.getCount() > 0) {
                more = catalogue.follow();
            }
        } catch (RuntimeException e) {
            if (closed.getCount() > 0) {
                log.warn("updating the index of the Atom feeds failed, retrying: {}", e.toString());
            }
        }
    }

    @Override
    public void close() {
        closed.countDown();
        registration.close();
        thread.interrupt();
    }
}
