package se.rodatraden.app;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/**
 * PostgreSQL's programs for the machine that starts the product, out of the jar. A jar carries those of the platforms that it was built
 * for: the building machine's, and one for each {@code -Ppostgres-…} in the build.
 */
final class EmbeddedBinaries implements PgBinaryResolver {

    @Override
    public InputStream getPgBinary(String system, String architecture) throws IOException {
        try {
            return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, architecture);
        } catch (IllegalStateException e) {
            if (String.valueOf(e.getMessage()).startsWith("Duplicate")) {
                throw e;
            }
            throw new MissingBinariesException(system, architecture, e);
        }
    }

    /** The end of the artifact's name, and of the build profile's; empty where nobody has built such programs. */
    static String platform(String system, String architecture) {
        String machine = switch (architecture.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64", "x64" -> "amd64";
            case "aarch64", "arm64" -> "arm64v8";
            default -> "";
        };
        if (machine.isEmpty()) {
            return "";
        }
        return switch (system) {
            case "Linux" -> "linux-" + machine;
            case "Darwin" -> "darwin-" + machine;
            // There are none for Windows on ARM, which runs these.
            case "Windows" -> "windows-amd64";
            default -> "";
        };
    }
}
