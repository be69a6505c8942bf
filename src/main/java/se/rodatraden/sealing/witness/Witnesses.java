package se.rodatraden.sealing.witness;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.rodatraden.sealing.RepeatedRequest;
import se.rodatraden.sealing.RepeatedRequests;

/**
 * Has each witness cosign the last checkpoint, every few seconds where it has changed. Each has a thread of its own: one that is slow or gone
 * delays neither the others nor the sealing.
 */
public final class Witnesses extends RepeatedRequests {
    private static final Logger log = LoggerFactory.getLogger(Witnesses.class);

    private final List<Witness> asked;
    private final Submission submission;

    /** @param pause between two requests to the same witness, at least */
    Witnesses(List<Witness> asked, Submission submission, Duration pause) {
        super(asked.stream()
                .collect(Collectors.toMap(
                        Witness::name,
                        witness -> new RepeatedRequest(
                                "witness " + witness.name(),
                                () -> submission.submit(witness),
                                pause,
                                fault -> log.warn("the witness {} does not cosign: {}", witness.name(), fault)))));
        this.asked = List.copyOf(asked);
        this.submission = submission;
    }

    /** The witnesses that are asked. */
    public List<Witness> asked() {
        return asked;
    }

    /** How many sealed events the witness had not cosigned at the last attempt. */
    long behind(Witness witness) {
        return submission.behind(witness);
    }
}
