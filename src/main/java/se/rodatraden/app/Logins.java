package se.rodatraden.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import se.rodatraden.store.cipher.SecretFile;

/**
 * The logins of an embedded database and their passwords, generated at the first start and kept in a file readable only by
 * its owner: the server's superuser, the owner of the tables, and the application.
 */
record Logins(String superuserPassword, String ownerPassword, String applicationPassword) {
    static final String SUPERUSER = "postgres";
    static final String OWNER = "rodatraden_owner";
    static final String APPLICATION = "rodatraden_app";

    /** Reads the file, or creates it. */
    static Logins keptIn(Path file) {
        try {
            if (Files.notExists(file)) {
                write(file);
            }
            Properties kept = new Properties();
            try (var in = Files.newBufferedReader(file)) {
                kept.load(in);
            }
            return new Logins(of(kept, SUPERUSER, file), of(kept, OWNER, file), of(kept, APPLICATION, file));
        } catch (IOException e) {
            throw new UncheckedIOException("the passwords of the embedded database, " + file, e);
        }
    }

    private static String of(Properties kept, String login, Path file) {
        String password = kept.getProperty(login);
        if (password == null) {
            throw new IllegalStateException(file + " lacks the password of " + login);
        }
        return password;
    }

    private static void write(Path file) throws IOException {
        SecretFile.write(
                file,
                "%s=%s%n%s=%s%n%s=%s%n".formatted(SUPERUSER, password(), OWNER, password(), APPLICATION, password()));
    }

    private static String password() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    @Override
    public String toString() {
        return "Logins";
    }
}
