package se.rodatraden.feeds.webhooks.calls;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of one call.
 *
 * @param status HTTP status; null if no answer came
 * @param fault null if the call succeeded: a complete answer with a status from 200 to 299
 * @param detail further explanation of the fault, for people
 * @param excerpt beginning of the answer's body
 * @param headers the answer's relevant headers, by lower-case name
 */
public record Answer(
        Duration took,
        @Nullable Integer status,
        @Nullable Fault fault,
        @Nullable String detail,
        String excerpt,
        Map<String, String> headers) {
    private static final int GONE = 410;

    public Answer {
        headers = Map.copyOf(headers);
    }

    static Answer failed(Duration took, Fault fault, @Nullable String detail) {
        return new Answer(took, null, fault, detail, "", Map.of());
    }

    public boolean taken() {
        return fault == null;
    }

    /** Whether the receiver wants no more events (410). */
    public boolean gone() {
        return status != null && status == GONE;
    }
}
