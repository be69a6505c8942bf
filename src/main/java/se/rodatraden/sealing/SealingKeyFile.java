package se.rodatraden.sealing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.rodatraden.ledger.format.Malformed;
import se.rodatraden.ledger.note.SignatureType;
import se.rodatraden.ledger.note.SignedNote;
import se.rodatraden.ledger.note.SigningKey;
import se.rodatraden.store.cipher.SecretFile;

/**
 * The signing key of the log, in a file that only its owner may read: apart from the database, whose logins cannot sign. Beside it, in files that
 * begin with the same name, are keys that are about to take over or have been replaced, and the last checkpoint that was signed. No key is
 * ever removed.
 */
final class SealingKeyFile {
    private static final Logger log = LoggerFactory.getLogger(SealingKeyFile.class);
    private static final String LAST = ".last-checkpoint";

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
        return SigningKey.parse(text(file));
    }

    private static String text(Path from) {
        try {
            return new String(Files.readAllBytes(from), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + from + ", which may hold a signing key of the log", e);
        }
    }

    /** Makes the first key for a log of this name. It replaces none. */
    SigningKey create(String origin) {
        SigningKey key = generate(origin);
        write(file, key.secret() + "\n");
        log.warn("""

                The log that seals all events has got its signing key, in
                    {}
                Keep a copy of that file apart from the backups of the database. Whoever has it can sign in the name of this register; if it
                is lost, a new key has to take over. Let others know the public key by another way than this register:
                    {}
                """, file.toAbsolutePath().normalize(), key.verifierKey());
        return key;
    }

    static SigningKey generate(String origin) {
        return SigningKey.generate(origin, SignatureType.ED25519, new SecureRandom());
    }

    /** The key with this public form: in the file or, where it is about to take over or was replaced, beside it. */
    Optional<SigningKey> find(String publicForm) {
        return Stream.concat(Stream.of(file), beside().stream())
                .filter(Files::isRegularFile)
                .flatMap(path -> keyIn(path).stream())
                .filter(key -> key.verifierKey().toString().equals(publicForm))
                .findFirst();
    }

    private List<Path> beside() {
        Path directory = file.toAbsolutePath().getParent();
        if (directory == null || !Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(path -> path.getFileName().toString().startsWith(file.getFileName() + "."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the directory of the log's signing key, " + directory, e);
        }
    }

    /**
     * The key in the file; empty if the file holds something else.
     *
     * @throws UncheckedIOException if the file cannot be read, since it may hold the key
     */
    private static Optional<SigningKey> keyIn(Path path) {
        String text = text(path);
        try {
            return Optional.of(SigningKey.parse(text));
        } catch (Malformed notAKey) {
            return Optional.empty();
        }
    }

    /** Puts a key beside the file, from where it can take over. */
    void keep(SigningKey key) {
        Path own = beside(key);
        if (!Files.exists(own)) {
            write(own, key.secret() + "\n");
        }
    }

    private Path beside(SigningKey key) {
        return file.resolveSibling(file.getFileName() + "."
                + HexFormat.of().toHexDigits(key.verifierKey().id()));
    }

    /** Puts a key that is beside the file into it. The one that was there is kept beside it. */
    void use(SigningKey key) {
        if (exists()) {
            keyIn(file).ifPresent(this::keep);
        }
        write(file, key.secret() + "\n");
    }

    /** The last checkpoint that was signed with the keys here. */
    Optional<SignedNote> last() {
        Path last = lastFile();
        try {
            return Files.isRegularFile(last)
                    ? Optional.of(SignedNote.parse(Files.readAllBytes(last)))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("the last checkpoint, " + last, e);
        }
    }

    /** Where the last checkpoint is. */
    Path lastFile() {
        return file.resolveSibling(file.getFileName() + LAST);
    }

    /** Remembers a checkpoint that was signed, so that a database that was put back is noticed. */
    void remember(SignedNote note) {
        write(lastFile(), new String(note.bytes(), StandardCharsets.UTF_8));
    }

    private static void write(Path to, String text) {
        try {
            SecretFile.write(to, text);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot write " + to + ": the log needs a directory for its key that the product may write", e);
        }
    }
}
