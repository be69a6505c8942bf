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
    private volatile Seen seen = new Seen(0, null);

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
     * What the last look at the database found; the gauges read it without a query.
     *
     * @param behind sealed events that are in no checkpoint with a time stamp
     * @param added when the last time stamp came; null where there is none
     */
    record Seen(long behind, @Nullable Instant added) {}

    Seen seen() {
        return seen;
    }

    /**
     * Asks for a time stamp if the last checkpoint has none and the one before is old enough; another node may have asked.
     *
     * @return why there is none; null where there is, or none is due
     */
    @Nullable
    String stamp() {
        String note = log.ownNote().orElse(null);
        if (note == null) {
            return null;
        }
        Checkpoint checkpoint = SignedNote.parse(note).checkpoint();
        Timestamps.Stamp last = look(checkpoint);
        if (last != null && (isRecent(last.added()) || last.size() == checkpoint.size())) {
            return null;
        }
        String fault = ask(checkpoint);
        look(checkpoint);
        return fault;
    }

    private Timestamps.@Nullable Stamp look(Checkpoint checkpoint) {
        Timestamps.Stamp last = stamps.last().orElse(null);
        seen = new Seen(checkpoint.size() - (last == null ? 0 : last.size()), last == null ? null : last.added());
        return last;
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
