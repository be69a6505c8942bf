package se.rodatraden.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.ledger.format.Strict;
import se.rodatraden.ledger.note.SignedNote;
import se.rodatraden.ledger.note.VerifierKey;

/**
 * What a log says of its keys: a line for each with the sizes between which it signed, then, each after an empty line, the notes by which one
 * took over from another, with the signatures of both.
 */
record KeyList(List<Entry> keys, List<SignedNote> rotations) {
    private static final String WHAT = "list of keys";
    private static final int PARTS = 3;
    private static final String IN_USE = "-";

    /** A key; {@code until} is null for the one in use. */
    record Entry(VerifierKey key, long from, @Nullable Long until) {}

    static KeyList parse(byte[] bytes) {
        String text = Strict.utf8(WHAT, bytes);
        List<String> parts = new ArrayList<>(List.of(text.split("\n\n", -1)));
        List<Entry> keys = parts.removeFirst().lines().map(KeyList::entry).toList();
        Strict.require(!keys.isEmpty(), WHAT, "it is empty");
        Strict.require(parts.size() % 2 == 0, WHAT, "half a note");
        List<SignedNote> rotations = new ArrayList<>();
        for (int i = 0; i < parts.size(); i += 2) {
            rotations.add(
                    SignedNote.parse(parts.get(i) + "\n\n" + parts.get(i + 1).stripTrailing() + "\n"));
        }
        return new KeyList(keys, rotations);
    }

    private static Entry entry(String line) {
        String[] parts = line.split(" ", -1);
        Strict.require(parts.length == PARTS, WHAT, "a line is not key, first size and last size");
        return new Entry(
                VerifierKey.parse(parts[0]),
                Strict.number(WHAT, parts[1]),
                parts[2].equals(IN_USE) ? null : Strict.number(WHAT, parts[2]));
    }

    /** The key that is said to be in use. */
    Optional<VerifierKey> inUse() {
        return keys.stream()
                .filter(entry -> entry.until == null)
                .map(Entry::key)
                .findFirst();
    }
}
