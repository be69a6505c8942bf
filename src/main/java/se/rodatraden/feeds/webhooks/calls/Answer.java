package se.rodatraden.feeds.webhooks.calls;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of one call.
 *
 * @param status the HTTP status; null where none came
 * @param fault null where the call was taken: a whole answer with a status from 200 to 299
 * @param detail more about the fault, for people
 * @param excerpt the beginning of the answer's body
 * @param headers those of the answer that mean something here, by their names in small letters
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

    /** The receiver says that nothing more is to be sent. */
    public boolean gone() {
        return status != null && status == GONE;
    }
}
