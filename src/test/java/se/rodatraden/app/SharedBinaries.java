package se.rodatraden.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import se.rodatraden.store.cipher.SecretFile;

/** The programs of PostgreSQL, unpacked once for all directories of data in which the tests start it. */
public final class SharedBinaries {
    private static final Path UNPACKED = Path.of("target", "test-binaries");

    private SharedBinaries() {}

    /** To be called before the server is first started on the data in the directory. */
    public static Path into(Path home) {
        try {
            Files.createDirectories(home);
            Path link = SecretFile.directory(home.toAbsolutePath().resolve("server"))
                    .resolve("binaries");
            if (!Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectories(UNPACKED);
                Files.createSymbolicLink(link, UNPACKED.toAbsolutePath());
            }
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
