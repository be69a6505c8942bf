package se.rodatraden.identity.reports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A report of an accessibility problem.
 *
 * @param reference reference number for the reporter
 * @param page page with the problem, as entered
 * @param description null once it has been handled
 */
public record FaultReport(
        String reference,
        @Nullable String page,
        @Nullable String description,
        Instant reported,
        @Nullable Instant handled) {}
