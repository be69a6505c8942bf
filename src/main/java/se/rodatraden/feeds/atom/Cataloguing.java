package se.rodatraden.feeds.atom;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.rodatraden.store.Listener;

/** Keeps the catalogue up to date, with one thread per node, woken by the listener. */
final class Cataloguing implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Cataloguing.class);

    private final Catalogue catalogue;
    private final Semaphore heard = new Semaphore(1);
    private final Listener.Registration registration;
    private final Thread thread = new Thread(this::run, "catalogue");
    private volatile boolean closed;

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
            while (!closed) {
                follow();
                heard.tryAcquire(5, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() {
        try {
            boolean more = true;
            while (more && !closed) {
                more = catalogue.follow();
            }
        } catch (RuntimeException e) {
            if (!closed) {
                log.warn("updating the index of the Atom feeds failed, retrying: {}", e.toString());
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        registration.close();
        thread.interrupt();
    }
}
