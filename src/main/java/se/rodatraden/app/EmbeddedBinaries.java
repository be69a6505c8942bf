package se.rodatraden.app;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/**
 * Locates the PostgreSQL binaries for this machine in the jar. The jar contains those of the build machine's platform, and of each
 * {@code -Ppostgres-…} profile of the build.
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

    /** The platform part of the artifact's and the build profile's names; empty if there are no binaries for the platform. */
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
            // No binaries for Windows on ARM, which runs these.
            case "Windows" -> "windows-amd64";
            default -> "";
        };
    }
}
