package se.rodatraden.app;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.springframework.beans.factory.DisposableBean;

/** The embedded database, started in a thread of its own while the rest of the product is put together. */
final class EmbeddedStart implements DisposableBean {
    private final FutureTask<EmbeddedDatabase> start;

    EmbeddedStart(Settings settings) {
        start = new FutureTask<>(() -> EmbeddedDatabase.start(settings.dataDir(), settings.databasePort()));
        Thread.ofPlatform().name("embedded-database").daemon().start(start);
    }

    /** The running database; waits until it runs, and fails as its start did. */
    EmbeddedDatabase database() {
        try {
            return start.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("the embedded PostgreSQL did not start", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the embedded PostgreSQL started", e);
        }
    }

    /** Stops it, also if nothing has used it: what started beside it may have failed. */
    @Override
    public void destroy() throws IOException, InterruptedException {
        try {
            start.get().close();
        } catch (ExecutionException e) {
            // It did not start, so nothing is to be stopped. The bean that asked for it has failed for the same reason.
        }
    }
}
