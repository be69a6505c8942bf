package se.rodatraden.sealing.timestamp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.rodatraden.feeds.webhooks.calls.Answer;
import se.rodatraden.feeds.webhooks.calls.Sender;
import se.rodatraden.ledger.format.Malformed;
import se.rodatraden.ledger.note.Checkpoint;
import se.rodatraden.ledger.note.SignedNote;
import se.rodatraden.ledger.stamp.TimestampToken;
import se.rodatraden.sealing.FailedCall;
import se.rodatraden.sealing.SealedLog;
import se.rodatraden.sealing.Timestamps;

/** One request for a time stamp of the last checkpoint, when it is due. */
final class Stamping {
    private final SealedLog log;
    private final Timestamps stamps;
    private final Sender sender;
    private final InstantSource clock;
    private final Authority authority;

    Stamping(SealedLog log, Timestamps stamps, Sender sender, InstantSource clock, Authority authority) {
        this.log = log;
        this.stamps = stamps;
        this.sender = sender;
        this.clock = clock;
        this.authority = authority;
    }

    /**
     * Whom to ask.
     *
     * @param every how long after a time stamp the next one is requested
     * @param trusted what its certificate must lead to; empty where any will do
     */
    record Authority(String url, Duration every, Set<X509Certificate> trusted) {
        Authority {
            trusted = Set.copyOf(trusted);
        }
    }

    /**
     * Asks for a time stamp if the last checkpoint has none and the one before is old enough; another node may have asked.
     *
     * @return why there is none; null where there is, or none is due
     */
    @Nullable
    String stamp() {
        String note = log.ownNote().orElse(null);
        Timestamps.Stamp last = stamps.last().orElse(null);
        if (note == null || last != null && isRecent(last.added())) {
            return null;
        }
        Checkpoint checkpoint = SignedNote.parse(note).checkpoint();
        return last != null && last.size() == checkpoint.size() ? null : ask(checkpoint);
    }

    private boolean isRecent(Instant added) {
        return clock.instant().isBefore(added.plus(authority.every()));
    }

    private @Nullable String ask(Checkpoint checkpoint) {
        byte[] text = checkpoint.text().getBytes(StandardCharsets.UTF_8);
        Query query = Query.of(text);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Answer answer = sender.call(
                "POST",
                authority.url(),
                Map.of("User-Agent", "rodatraden-log", "Content-Type", "application/timestamp-query"),
                query.bytes(),
                body);
        if (!answer.taken()) {
            return FailedCall.why(answer);
        }
        try {
            Query.Token token = query.token(body.toByteArray(), authority.trusted());
            TimestampToken says = TimestampToken.parse(token.token());
            if (!says.isOf(text)) {
                return "its time stamp is of something else";
            }
            stamps.add(checkpoint.size(), token.authority(), token.token(), says.time());
            return null;
        } catch (Refused | Malformed refused) {
            return String.valueOf(refused.getMessage());
        }
    }
}
