package se.rodatraden.sealing.witness;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import se.rodatraden.ledger.note.Policy;
import se.rodatraden.ledger.note.VerifierKey;

/**
 * Who is asked to cosign.
 *
 * @param address the submission prefix, without a slash at its end
 */
public record Witness(String name, VerifierKey key, String address) {

    /**
     * The witnesses of a policy file (C2SP tlog-policy), which must hold by itself. Those without an address are not asked.
     *
     * @throws se.rodatraden.ledger.format.Malformed where it is no policy
     */
    static List<Witness> of(byte[] policyFile) {
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
}
