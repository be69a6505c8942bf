package se.rodatraden.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.ledger.format.Malformed;
import se.rodatraden.ledger.note.Checkpoint;
import se.rodatraden.ledger.note.Policy;
import se.rodatraden.ledger.note.SignedNote;
import se.rodatraden.ledger.note.VerifierKey;

/**
 * Whose signature is believed, and why: by a policy or a key that was given, by the key that was kept, or, the first time, by the key that the log
 * itself shows. From there a new key is believed only with the signature of the one before it.
 *
 * @param earlier checkpoints that the log must go on from: the one that was kept, and those at which a key took over
 * @param confirmed whether the key comes from elsewhere than from what is checked
 * @param said where the trust comes from, for the reader
 */
record Trust(Policy policy, List<Checkpoint> earlier, boolean confirmed, String said) {

    static Trust of(PublishedLog log, Arguments arguments, @Nullable State state) {
        Optional<KeyList> keys = log.keys().map(KeyList::parse);
        List<Checkpoint> earlier = new ArrayList<>();
        if (state != null) {
            earlier.add(state.checkpoint().checkpoint());
        }
        Policy first;
        String said;
        if (arguments.policy() != null) {
            first = Policy.parse(read(arguments.policy()));
            said = "The policy in " + arguments.policy() + " says whose signatures count.";
        } else if (arguments.key() != null) {
            first = Policy.of(VerifierKey.parse(arguments.key()));
            said = "The key that was given is believed: " + arguments.key();
        } else if (state != null) {
            first = Policy.of(state.key());
            said = "The key that was kept is believed: " + state.key();
        } else {
            VerifierKey shown = keys.flatMap(KeyList::inUse)
                    .orElseThrow(() -> new UncheckedIOException(
                            new IOException("the log shows no key: give one by --key or --policy")));
            first = Policy.of(shown);
            said =
                    "No key was given: the one that came with what is checked is believed for now. Compare it with what is published elsewhere: "
                            + shown;
        }
        boolean confirmed = arguments.policy() != null || arguments.key() != null || state != null;
        return new Trust(keys.map(list -> followed(first, list, log, earlier)).orElse(first), earlier, confirmed, said);
    }

    /** The policy with the keys that took over from its own, for checkpoints after those at which they did. */
    private static Policy followed(Policy policy, KeyList list, PublishedLog log, List<Checkpoint> earlier) {
        long size = size(log);
        List<VerifierKey> logs = new ArrayList<>(policy.logs());
        for (SignedNote note : list.rotations()) {
            for (VerifierKey key : List.copyOf(logs)) {
                list.successor(key, note).ifPresent(next -> {
                    earlier.add(note.checkpoint());
                    if (size > note.checkpoint().size()) {
                        logs.remove(key);
                        logs.add(next);
                    } else if (!logs.contains(next)) {
                        logs.add(next);
                    }
                });
            }
        }
        return new Policy(logs, policy.witnesses(), policy.quorum());
    }

    /** The size that the log says it has; a checkpoint that cannot be read is for the check to name. */
    private static long size(PublishedLog log) {
        try {
            return log.checkpoint()
                    .map(bytes -> SignedNote.parse(bytes).checkpoint().size())
                    .orElse(0L);
        } catch (Malformed said) {
            return 0;
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unread) {
            throw new UncheckedIOException("cannot read " + file, unread);
        }
    }
}
