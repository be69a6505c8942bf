package se.rodatraden.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import se.rodatraden.ledger.note.Checkpoint;
import se.rodatraden.ledger.note.SignatureType;
import se.rodatraden.ledger.note.SignedNote;
import se.rodatraden.ledger.note.SigningKey;
import se.rodatraden.ledger.tree.Hash;

class KeyListTest {
    private static final String LOG = "example.org/log";

    private final SigningKey first = key();
    private final SigningKey second = key();
    private final SigningKey third = key();
    private final String text = new Checkpoint(LOG, 9, Hash.ofLeaf(new byte[] {1})).text();
    private final SignedNote once = SignedNote.of(text, first).with(second.sign(text));
    private final SignedNote twice = once.with(third.sign(text));

    private static SigningKey key() {
        return SigningKey.generate(LOG, SignatureType.ED25519, new SecureRandom());
    }

    private static String note(SignedNote note) {
        return "\n" + new String(note.bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void the_keys_and_the_notes_by_which_one_took_over_are_read_and_the_one_in_use_is_known() {
        KeyList list = KeyList.parse((first.verifierKey() + " 1 9\n" + second.verifierKey() + " 10 9\n"
                        + third.verifierKey() + " 10 -\n" + note(once) + note(twice))
                .getBytes(StandardCharsets.UTF_8));
        assertThat(list.rotations()).containsExactly(once, twice);
        assertThat(list.inUse()).contains(third.verifierKey());
    }
}
