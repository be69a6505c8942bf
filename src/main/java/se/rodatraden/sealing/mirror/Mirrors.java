package se.rodatraden.sealing.mirror;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.rodatraden.sealing.RepeatedRequest;
import se.rodatraden.sealing.RepeatedRequests;
import se.rodatraden.sealing.witness.Witness;

/**
 * Copies the log to each mirror, every few seconds if it has grown. Each mirror has its own thread, so that a slow or unreachable one delays
 * neither the other mirrors nor the witnesses nor the sealing.
 */
public final class Mirrors extends RepeatedRequests {
    private static final Logger log = LoggerFactory.getLogger(Mirrors.class);

    private final List<Mirrored> sent;

    /** A mirror and what is sent to it. */
    record Mirrored(Witness mirror, Replication replication) {}

    /** @param pause between two attempts at the same mirror, at least */
    Mirrors(List<Mirrored> sent, Duration pause) {
        super(sent.stream()
                .collect(Collectors.toMap(
                        to -> to.mirror.name(),
                        to -> new RepeatedRequest(
                                "mirror " + to.mirror.name(),
                                to.replication::replicate,
                                pause,
                                fault -> log.warn("the mirror {} does not cosign: {}", to.mirror.name(), fault)))));
        this.sent = List.copyOf(sent);
    }

    List<Mirrored> sent() {
        return sent;
    }

    /** The mirrors that the log is copied to. */
    public List<Witness> asked() {
        return sent.stream().map(Mirrored::mirror).toList();
    }

    @Override
    public void stop() {
        super.stop();
        for (Mirrored to : sent) {
            to.replication.release();
        }
    }
}
