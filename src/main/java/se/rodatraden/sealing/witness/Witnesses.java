package se.rodatraden.sealing.witness;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import se.rodatraden.sealing.RepeatedRequest;

/**
 * Has each witness cosign the last checkpoint, every few seconds where it has changed. Each has a thread of its own: one that is slow or gone
 * delays neither the others nor the sealing.
 */
public final class Witnesses implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Witnesses.class);

    private final Map<Witness, RepeatedRequest> asked = new LinkedHashMap<>();

    /** @param pause between two requests to the same witness, at least */
    Witnesses(List<Witness> asked, Submission submission, Duration pause) {
        for (Witness witness : asked) {
            this.asked.put(
                    witness,
                    new RepeatedRequest(
                            "witness " + witness.name(),
                            () -> submission.submit(witness),
                            pause,
                            fault -> log.warn("the witness {} does not cosign: {}", witness.name(), fault)));
        }
    }

    /** The witnesses that are asked. */
    public List<Witness> asked() {
        return List.copyOf(asked.keySet());
    }

    /** Why the last attempt failed, by the name of the witness; witnesses without a fault are left out. */
    public Map<String, String> faults() {
        Map<String, String> named = new TreeMap<>();
        asked.forEach((witness, request) -> {
            String fault = request.fault();
            if (fault != null) {
                named.put(witness.name(), fault);
            }
        });
        return named;
    }

    @Override
    public void start() {
        asked.values().forEach(RepeatedRequest::start);
    }

    @Override
    public boolean isRunning() {
        return asked.values().stream().anyMatch(RepeatedRequest::isRunning);
    }

    @Override
    public void stop() {
        asked.values().forEach(RepeatedRequest::stop);
    }
}
