package se.rodatraden.sealing.mirror;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import se.rodatraden.feeds.webhooks.calls.Answer;
import se.rodatraden.feeds.webhooks.calls.Sender;
import se.rodatraden.ledger.AddEntries;
import se.rodatraden.ledger.tree.TileSource;

/** Sends entries to a mirror. */
final class Upload {
    private final String address;
    private final TileSource log;
    private final Sender sender;

    /** @param address of the mirror, without a slash at its end */
    Upload(String address, TileSource log, Sender sender) {
        this.address = address;
        this.log = log;
        this.sender = sender;
    }

    @SuppressWarnings("ArrayRecordComponent") // the bytes are parsed, never compared
    record Answered(Answer answer, byte[] body) {
        /** The status; 0 where no answer came. */
        int status() {
            return answer.status() == null ? 0 : answer.status();
        }
    }

    /** @param most how many packages at most */
    Answered send(AddEntries entries, int most) {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(request)) {
            entries.write(most, log, packed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Answer answer = sender.call(
                "POST",
                address + "/add-entries",
                Map.of(
                        "User-Agent",
                        "rodatraden-log",
                        "Content-Type",
                        "application/octet-stream",
                        "Content-Encoding",
                        "gzip"),
                request.toByteArray(),
                body);
        return new Answered(answer, body.toByteArray());
    }
}
