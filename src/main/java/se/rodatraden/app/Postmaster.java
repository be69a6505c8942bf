package se.rodatraden.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server process named in {@code postmaster.pid} of a data directory. It can outlive a killed JVM, and then blocks
 * a new start. Used only by the holder of the directory's lock, so no other process uses the server.
 */
final class Postmaster {
    private static final Logger log = LoggerFactory.getLogger(Postmaster.class);
    private static final long NOBODY = 99_999_999;

    private Postmaster() {}

    /** Stops a server left running by an earlier process. */
    static void stopLeftBehind(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (Files.notExists(file)) {
            return;
        }
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        long pid = lines.isEmpty() ? NOBODY : Long.parseLong(lines.getFirst().strip());
        ProcessHandle process = ProcessHandle.of(pid).orElse(null);
        if (process == null) {
            return;
        }
        if (isPostgres(process)) {
            log.warn("stopping the PostgreSQL server left running by an earlier process ({})", pid);
            stop(process);
        } else {
            // PostgreSQL would take any process with that id for its own and refuse to start. The other lines are kept:
            // with them it finds a server that may still use the shared memory.
            lines.set(0, Long.toString(NOBODY));
            Files.write(file, lines);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(c -> Path.of(c).getFileName().toString())
                .filter(c -> c.startsWith("postgres"))
                .isPresent();
    }

    private static void stop(ProcessHandle process) throws IOException {
        process.destroy();
        try {
            process.onExit().get(30, TimeUnit.SECONDS);
        } catch (java.util.concurrent.TimeoutException | java.util.concurrent.ExecutionException e) {
            throw new IOException(
                    "the PostgreSQL left behind (" + process.pid() + ") does not stop: stop it and start again", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
