package se.rodatraden.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import se.rodatraden.ledger.format.Malformed;
import se.rodatraden.ledger.note.SignedNote;
import se.rodatraden.ledger.tree.EntryBundle;
import se.rodatraden.ledger.tree.Hash;
import se.rodatraden.ledger.tree.Tile;
import se.rodatraden.ledger.tree.TilePath;

/** A log at its public address. A few bundles and tiles are read ahead of the one that is asked for; nothing else is kept. */
final class HttpLog implements PublishedLog, AutoCloseable {
    /** So many bundles, and as many tiles of leaf hashes, are read at the same time. */
    private static final int AHEAD = 6;

    private static final Duration CONNECTED = Duration.ofSeconds(10);
    private static final Duration ANSWERED = Duration.ofSeconds(60);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final int ATTEMPTS = 6;
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;
    private static final int LONGEST_BUNDLE = TilePath.FULL * (Short.BYTES + EntryBundle.LONGEST);

    private final URI address;
    private final HttpClient client;
    private final ExecutorService threads = Executors.newFixedThreadPool(
            2 * AHEAD, Thread.ofVirtual().name("read ahead").factory());
    private final Map<TilePath, Future<Optional<byte[]>>> ahead = new HashMap<>();
    private final byte @Nullable [] given;
    private byte @Nullable [] checkpoint;
    private long size;

    /** The log at its last checkpoint, or at the one that is given. */
    HttpLog(URI address, byte @Nullable [] given) {
        this.address = address;
        this.given = given;
        this.client = HttpClient.newBuilder()
                .connectTimeout(CONNECTED)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    /** Read once, so that the check is of one checkpoint. */
    @Override
    public Optional<byte[]> checkpoint() {
        if (checkpoint == null) {
            checkpoint = given != null
                    ? given
                    : get("checkpoint", SignedNote.LONGEST)
                            .orElseThrow(() -> unread(address + "/checkpoint", "there is none", null));
            try {
                size = SignedNote.parse(checkpoint).checkpoint().size();
            } catch (Malformed said) {
                size = 0;
            }
        }
        return Optional.of(checkpoint);
    }

    @Override
    public Optional<byte[]> keys() {
        return get("keys", SignedNote.LONGEST);
    }

    @Override
    public Optional<byte[]> read(TilePath path) {
        if (path instanceof Tile tile && tile.level() == 0) {
            readAhead(tile.index());
        }
        Future<Optional<byte[]>> begun = ahead.remove(path);
        if (begun == null) {
            return fetch(path);
        }
        try {
            return begun.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof UncheckedIOException unread) {
                throw unread;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unread(path.path(), "interrupted", null);
        }
    }

    private void readAhead(long from) {
        for (long index = from; index < from + AHEAD && index * TilePath.FULL < size; index++) {
            begin(Tile.in(size, 0, index));
            begin(EntryBundle.in(size, index));
        }
    }

    private void begin(TilePath path) {
        ahead.computeIfAbsent(path, p -> threads.submit(() -> fetch(p)));
    }

    private Optional<byte[]> fetch(TilePath path) {
        return get(path.path(), path instanceof Tile ? TilePath.FULL * Hash.BYTES : LONGEST_BUNDLE);
    }

    private Optional<byte[]> get(String path, int longest) {
        String asked = address + "/" + path;
        for (int attempt = 1; ; attempt++) {
            HttpResponse<byte[]> answer = send(asked, longest);
            int status = answer.statusCode();
            if (status == OK) {
                return Optional.of(answer.body());
            }
            if (status == NOT_FOUND || status == GONE) {
                return Optional.empty();
            }
            if (status != TOO_MANY && status != UNAVAILABLE || attempt == ATTEMPTS) {
                throw unread(asked, "answered " + status, null);
            }
            await(asked, answer, attempt);
        }
    }

    private HttpResponse<byte[]> send(String asked, int longest) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(asked))
                .header("User-Agent", "rodatraden-verify")
                .build();
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), longest));
        try {
            return answer.get(ANSWERED.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw unread(asked, "the answer did not end within " + ANSWERED.toSeconds() + " s", null);
        } catch (ExecutionException failed) {
            throw unread(asked, reason(failed.getCause()), failed.getCause());
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw unread(asked, "interrupted", null);
        }
    }

    private static String reason(@Nullable Throwable cause) {
        if (cause instanceof ConnectException) {
            return "no connection";
        }
        String said = cause == null ? null : cause.getMessage();
        return said == null ? String.valueOf(cause) : said;
    }

    private static void await(String asked, HttpResponse<byte[]> answer, int attempt) {
        long seconds = answer.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("[0-9]{1,4}"))
                .map(Long::parseLong)
                .orElse((long) attempt);
        try {
            Thread.sleep(Duration.ofSeconds(Math.clamp(seconds, 1, LONGEST_WAIT.toSeconds())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unread(asked, "interrupted", null);
        }
    }

    private static UncheckedIOException unread(String asked, String why, @Nullable Throwable cause) {
        return new UncheckedIOException(asked + ": " + why, new IOException(why, cause));
    }

    @Override
    public void close() {
        threads.shutdownNow();
        client.shutdownNow();
    }
}
