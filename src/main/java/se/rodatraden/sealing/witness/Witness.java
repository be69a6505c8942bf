package se.rodatraden.sealing.witness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.ledger.format.Malformed;
import se.rodatraden.ledger.note.Policy;
import se.rodatraden.ledger.note.VerifierKey;

/**
 * Who is asked to cosign: a witness, or a mirror that holds a copy.
 *
 * @param address the submission prefix, without a slash at its end
 */
public record Witness(String name, VerifierKey key, String address) {

    /**
     * The witnesses of a policy file (C2SP tlog-policy), which must hold by itself. Those without an address are not asked.
     *
     * @throws se.rodatraden.ledger.format.Malformed where it is no policy
     */
    public static List<Witness> of(byte[] policyFile) {
        Policy.parse(policyFile);
        return new String(policyFile, StandardCharsets.UTF_8)
                .lines()
                .map(line -> Stream.of(line.split("[ \t]+"))
                        .filter(word -> !word.isEmpty())
                        .toList())
                .filter(words -> words.size() == 4 && words.getFirst().equals("witness"))
                .map(words -> new Witness(
                        words.get(1),
                        VerifierKey.parse(words.get(2)),
                        words.get(3).replaceFirst("/+$", "")))
                .toList();
    }

    /**
     * The same of a file that a setting names.
     *
     * @param setting its name, for the fault where the file cannot be read or is no policy
     */
    public static List<Witness> read(@Nullable Path file, String setting) {
        if (file == null || file.toString().isBlank()) {
            return List.of();
        }
        try {
            return of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(setting + ", " + file, e);
        } catch (Malformed malformed) {
            throw new IllegalStateException(setting + ", " + file + ": " + malformed.getMessage(), malformed);
        }
    }
}
