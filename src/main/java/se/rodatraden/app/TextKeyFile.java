package se.rodatraden.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.rodatraden.store.cipher.SecretFile;
import se.rodatraden.store.cipher.TextCipher;

/**
 * The key that encrypts the keys of confidential texts: one line of base64 in a file that only its owner may read, apart from the
 * database. It is made at the first start.
 */
final class TextKeyFile {
    private static final Logger log = LoggerFactory.getLogger(TextKeyFile.class);

    private TextKeyFile() {}

    /** Reads the file, or creates it with a random key. */
    static TextCipher cipher(Path file) {
        Path home = file.toAbsolutePath().normalize();
        try {
            if (Files.notExists(home)) {
                write(home);
            }
            return TextCipher.with(
                    Base64.getDecoder().decode(Files.readString(home).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the key of confidential texts, " + home
                            + ", can be neither read nor made: name a file that can, and is"
                            + " kept and backed up, by rodatraden.text-key-file",
                    e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    home + " is not the key of confidential texts: it must be 32 bytes in base64", e);
        }
    }

    /** Reads a file that must be there. */
    static TextCipher existing(Path file) {
        if (Files.notExists(file)) {
            throw new IllegalStateException("there is no former key of confidential texts at " + file.toAbsolutePath());
        }
        return cipher(file);
    }

    private static void write(Path file) throws IOException {
        SecretFile.write(file, Base64.getEncoder().encodeToString(TextCipher.newKey()) + System.lineSeparator());
        log.warn(
                "made the key of confidential texts, {}: keep a copy of it apart from the backups of the database; without it"
                        + " no confidential text can be read again",
                file);
    }
}
