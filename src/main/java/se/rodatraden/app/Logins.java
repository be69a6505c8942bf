package se.rodatraden.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

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
        Path fresh = secretFile(file.resolveSibling(file.getFileName() + ".new"));
        Files.writeString(
                fresh,
                "%s=%s%n%s=%s%n%s=%s%n".formatted(SUPERUSER, password(), OWNER, password(), APPLICATION, password()));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Creates an empty file that only its owner may read. */
    static Path secretFile(Path file) throws IOException {
        Files.deleteIfExists(file);
        return Files.createFile(file, only("rw-------"));
    }

    /** Creates a directory that only its owner may enter: its parent is writable by all, and its files are executed. */
    static Path secretDirectory(Path directory) throws IOException {
        return Files.isDirectory(directory) ? directory : Files.createDirectory(directory, only("rwx------"));
    }

    private static FileAttribute<?>[] only(String rights) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
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
