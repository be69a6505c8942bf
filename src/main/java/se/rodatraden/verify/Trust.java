package se.rodatraden.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.ledger.Outcome;
import se.rodatraden.ledger.note.BadSignature;
import se.rodatraden.ledger.note.Checkpoint;
import se.rodatraden.ledger.note.Policy;
import se.rodatraden.ledger.note.SignedNote;
import se.rodatraden.ledger.note.VerifierKey;

/**
 * Whose signature is believed, and why: by a policy or a key that was given, by the key that was kept, or, the first time, by the key that the log
 * itself shows. The log's word that a key has taken over is not enough: the old key signs nothing about the new one (ADR 0059), so anybody who can
 * write in the database could have added it. The reader must have got the new key from another source.
 *
 * @param earlier checkpoints that the log must go on from: the one that was kept, and those of key rotations that a trusted key has signed
 * @param confirmed whether the key comes from elsewhere than from what is checked
 * @param said where the trust comes from, for the reader
 * @param another the key that is said to be in use, if it is not one that is believed
 */
record Trust(
        Policy policy,
        List<Checkpoint> earlier,
        boolean confirmed,
        String said,
        @Nullable VerifierKey another) {

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
                    .orElseThrow(
                            () -> new UncheckedIOException(
                                    new IOException(
                                            "there are no keys of a log at "
                                                    + arguments.source()
                                                    + ": is that where it is (https://host/log)? Otherwise give its key by --key or --policy")));
            first = Policy.of(shown);
            said =
                    "No key was given: the one that came with what is checked is believed for now. Compare it with what is published elsewhere: "
                            + shown;
        }
        boolean confirmed = arguments.policy() != null || arguments.key() != null || state != null;
        keys.map(KeyList::rotations).orElse(List.of()).stream()
                .filter(note -> isSigned(note, first))
                .forEach(note -> earlier.add(note.checkpoint()));
        VerifierKey another = keys.flatMap(KeyList::inUse)
                .filter(key -> !first.logs().contains(key))
                .orElse(null);
        return new Trust(first, earlier, confirmed, said, another);
    }

    private static boolean isSigned(SignedNote note, Policy policy) {
        try {
            return !note.verify(policy.logs()).isEmpty();
        } catch (BadSignature forged) {
            return false;
        }
    }

    /** Says what to do where a believed key has not signed and another is said to be in use. */
    Outcome explained(Outcome outcome) {
        return another != null && outcome instanceof Outcome.Fails fails && fails.fault() == Outcome.Fault.SIGNATURE
                ? new Outcome.Fails(
                        fails.first(),
                        fails.last(),
                        fails.fault(),
                        fails.why() + ". Another key is shown as the one in use, " + another
                                + ", which proves nothing: give it by --key if the municipality says elsewhere that it has taken over")
                : outcome;
    }

    static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unread) {
            throw new UncheckedIOException("cannot read " + file, unread);
        }
    }
}
