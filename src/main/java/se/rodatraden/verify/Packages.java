package se.rodatraden.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.ledger.LogProof;
import se.rodatraden.ledger.StreamEvidence;
import se.rodatraden.ledger.format.Malformed;
import se.rodatraden.ledger.format.Strict;
import se.rodatraden.ledger.heads.HeadProof;
import se.rodatraden.ledger.leaf.Commitment;
import se.rodatraden.ledger.leaf.Opening;
import se.rodatraden.ledger.note.SignedNote;
import se.rodatraden.ledger.stamp.StampedCheckpoint;

/** Reads an evidence package. */
final class Packages {
    private static final String WHAT = "evidence package";
    private static final String LEAF = ".leaf";

    private Packages() {}

    static StreamEvidence read(Archive files) {
        List<StreamEvidence.Item> items = new ArrayList<>();
        for (String name : files.names("events")) {
            if (name.endsWith(LEAF)) {
                items.add(item(files, name.substring(0, name.length() - LEAF.length())));
            }
        }
        items.sort(Comparator.comparingLong(StreamEvidence.Item::position));
        return new StreamEvidence(
                SignedNote.parse(required(files, "checkpoint")), HeadProof.parse(required(files, "head")), items);
    }

    private static StreamEvidence.Item item(Archive files, String name) {
        long position = Strict.number(WHAT, name.substring("events/".length()));
        Optional<byte[]> payload = files.read(name + ".payload");
        Optional<byte[]> salt = files.read(name + ".salt").map(bytes -> Strict.hex(WHAT, Strict.utf8(WHAT, bytes)));
        Strict.require(payload.isPresent() == salt.isPresent(), WHAT, name + " has a payload or a salt, but not both");
        Strict.require(
                salt.isEmpty() || salt.get().length == Commitment.SALT_BYTES,
                WHAT,
                name + ".salt is not as long as one");
        return new StreamEvidence.Item(
                position,
                required(files, name + LEAF),
                LogProof.parse(required(files, name + ".proof")),
                payload.map(text -> new Opening(salt.orElseThrow(), text)).orElse(null));
    }

    /** The time stamp beside the evidence; null where there is none. */
    static @Nullable StampedCheckpoint stamped(Archive files) {
        return files.read("timestamp/token")
                .map(token -> StampedCheckpoint.parse(
                        required(files, "timestamp/text"), token, required(files, "timestamp/consistency")))
                .orElse(null);
    }

    private static byte[] required(Archive files, String name) {
        return files.read(name).orElseThrow(() -> new Malformed(WHAT, "there is no " + name));
    }
}
