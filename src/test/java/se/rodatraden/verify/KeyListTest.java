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
    void a_key_is_followed_by_the_one_that_took_over_and_never_by_one_before() {
        KeyList list = KeyList.parse((first.verifierKey() + " 1 9\n" + second.verifierKey() + " 10 9\n"
                        + third.verifierKey() + " 10 -\n" + note(once) + note(twice))
                .getBytes(StandardCharsets.UTF_8));
        assertThat(list.rotations()).hasSize(2);
        assertThat(list.successor(first.verifierKey(), once)).contains(second.verifierKey());
        assertThat(list.successor(second.verifierKey(), twice)).contains(third.verifierKey());
        assertThat(list.successor(third.verifierKey(), twice))
                .as("the key in use, which is believed at the first check")
                .isEmpty();
    }

    @Test
    void the_key_in_use_has_no_successor_after_one_rotation() {
        KeyList list = KeyList.parse((first.verifierKey() + " 1 9\n" + second.verifierKey() + " 10 -\n" + note(once))
                .getBytes(StandardCharsets.UTF_8));
        assertThat(list.successor(second.verifierKey(), once)).isEmpty();
    }
}
