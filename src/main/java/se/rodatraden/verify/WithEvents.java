package se.rodatraden.verify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.ledger.LogSource;
import se.rodatraden.ledger.StoredEvent;
import se.rodatraden.ledger.format.Strict;
import se.rodatraden.ledger.leaf.Commitment;
import se.rodatraden.ledger.leaf.Opening;
import se.rodatraden.ledger.tree.TilePath;

/**
 * A log with the stored events beside it, from a file with a line for each in the order of the positions, its parts between tabs: position, stream, sequence,
 * id, type, time of recording in microseconds since 1970, and in hexadecimal salt, payload, salt of the metadata, metadata. A salt that is
 * deleted is empty. One line is held at a time.
 */
final class WithEvents implements LogSource, AutoCloseable {
    private static final String WHAT = "file of events";
    private static final int PARTS = 10;

    private final LogSource log;
    private final Path file;
    private final BufferedReader lines;
    private @Nullable Line waiting;

    WithEvents(LogSource log, Path file) {
        this.log = log;
        this.file = file;
        try {
            this.lines = Files.newBufferedReader(file);
        } catch (IOException unread) {
            throw new UncheckedIOException("cannot read " + file, unread);
        }
    }

    private record Line(long position, StoredEvent event) {}

    @Override
    public Optional<byte[]> checkpoint() {
        return log.checkpoint();
    }

    @Override
    public Optional<byte[]> read(TilePath path) {
        return log.read(path);
    }

    @Override
    public boolean showsEvents() {
        return true;
    }

    /** A line of a later position waits for it: then the event asked for is gone. */
    @Override
    public Optional<StoredEvent> event(long position) {
        if (waiting == null) {
            waiting = next();
        }
        if (waiting == null || waiting.position > position) {
            return Optional.empty();
        }
        Line line = waiting;
        waiting = null;
        Strict.require(line.position == position, WHAT, "a line for " + line.position + " comes before " + position);
        return Optional.of(line.event);
    }

    private @Nullable Line next() {
        try {
            String line = lines.readLine();
            return line == null ? null : line(line.split("\t", -1));
        } catch (IOException unread) {
            throw new UncheckedIOException("cannot read " + file, unread);
        }
    }

    private static Line line(String[] parts) {
        Strict.require(parts.length == PARTS, WHAT, "a line has " + parts.length + " parts instead of " + PARTS);
        return new Line(
                Strict.number(WHAT, parts[0]),
                new StoredEvent(
                        parts[1],
                        Strict.number(WHAT, parts[2]),
                        parts[3],
                        parts[4],
                        Instant.EPOCH.plus(Strict.number(WHAT, parts[5]), ChronoUnit.MICROS),
                        opening(parts[6], parts[7]),
                        opening(parts[8], parts[9])));
    }

    private static @Nullable Opening opening(String salt, String text) {
        if (salt.isEmpty()) {
            return null;
        }
        byte[] bytes = Strict.hex(WHAT, salt);
        Strict.require(bytes.length == Commitment.SALT_BYTES, WHAT, "a salt of " + bytes.length + " bytes");
        return new Opening(bytes, Strict.hex(WHAT, text));
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }
}
