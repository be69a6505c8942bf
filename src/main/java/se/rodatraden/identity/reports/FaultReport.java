package se.rodatraden.identity.reports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fault in accessibility as a reader has reported it.
 *
 * @param reference by which the reader can ask about it
 * @param page where the fault is, as the reader wrote it
 * @param description null once it has been dealt with
 */
public record FaultReport(
        String reference,
        @Nullable String page,
        @Nullable String description,
        Instant reported,
        @Nullable Instant handled) {}
