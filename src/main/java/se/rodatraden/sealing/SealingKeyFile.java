package se.rodatraden.sealing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.rodatraden.ledger.note.SignatureType;
import se.rodatraden.ledger.note.SigningKey;

/** The signing key of the log, in a file that only its owner may read: apart from the database, whose logins cannot sign. */
final class SealingKeyFile {
    private static final Logger log = LoggerFactory.getLogger(SealingKeyFile.class);

    private final Path file;

    SealingKeyFile(Path file) {
        this.file = file;
    }

    @Override
    public String toString() {
        return file.toString();
    }

    boolean exists() {
        return Files.exists(file);
    }

    SigningKey read() {
        try {
            return SigningKey.parse(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("the signing key of the log, " + file, e);
        }
    }

    /** Makes a key for a log of this name. It replaces none. */
    SigningKey create(String origin) {
        SigningKey key = SigningKey.generate(origin, SignatureType.ED25519, new SecureRandom());
        write(file, key);
        log.warn(
                "The signing key of the log was made in {}. Keep a copy of it apart from the backups of the database: "
                        + "without it the log can only go on with a new key. Its public key is {}",
                file.toAbsolutePath().normalize(),
                key.verifierKey());
        return key;
    }

    /** Puts a new key in the place of the old one, which is kept beside it. */
    void replace(SigningKey by) {
        try {
            Files.copy(file, file.resolveSibling(file.getFileName() + ".retired"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the signing key of the log, " + file, e);
        }
        write(file, by);
    }

    private static void write(Path file, SigningKey key) {
        try {
            if (file.toAbsolutePath().getParent() != null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
            }
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, onlyOwner());
            Files.writeString(fresh, key.secret() + "\n");
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the signing key of the log, " + file, e);
        }
    }

    private static FileAttribute<?>[] onlyOwner() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
