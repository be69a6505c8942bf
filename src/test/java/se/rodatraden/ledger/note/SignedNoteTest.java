package se.rodatraden.ledger.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.rodatraden.ledger.format.Malformed;
import se.rodatraden.ledger.tree.Hash;

/**
 * Notes and keys against published ones. Values are those of C2SP signed-note and tlog-checkpoint (CC BY 4.0), of golang.org/x/mod/sumdb (BSD
 * 3-Clause) and of github.com/transparency-dev/formats (Apache License 2.0).
 */
class SignedNoteTest {
    static final String PETER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    static final String PETERS_SECRET =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    static final String ENOCH = "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop";
    static final String TEXT = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;
    static final String PETERS_LINE =
            "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
    static final String ENOCHS_LINE =
            "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n";

    private static SignedNote note(String note) {
        return SignedNote.parse(note.getBytes(UTF_8));
    }

    private static List<VerifierKey> keys(String... keys) {
        return List.of(keys).stream().map(VerifierKey::parse).toList();
    }

    @Test
    void the_example_of_the_specification_verifies() {
        SignedNote note = note("""
                This is an example message.

                — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
                """);
        List<VerifierKey> known = keys("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
        assertThat(note.verify(known)).containsExactly(new Verified(known.getFirst(), null));
        assertThat(note.text()).isEqualTo("This is an example message.\n");
    }

    @Test
    void a_checkpoint_of_the_go_checksum_database_verifies() {
        SignedNote note = note("""
                go.sum database tree
                6476701
                mb8QLQIs0Z0yP5Cstq6guj87oXWeC9gEM8oVikmm9Wk=

                — sum.golang.org Az3grsLX85Gz+s1SiTbgkuqxgItqFq7gsMUEyVnrsa9LM7Us9S+1xbFIGu95949rj4nPRYfvimWEPWL+o3GeoWwOoAw=
                """);
        List<VerifierKey> known = keys("sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8");
        assertThat(note.verify(known)).hasSize(1);
        assertThat(note.checkpoint())
                .isEqualTo(new Checkpoint(
                        "go.sum database tree",
                        6476701,
                        Hash.ofBase64("mb8QLQIs0Z0yP5Cstq6guj87oXWeC9gEM8oVikmm9Wk=")));
    }

    @Test
    void a_note_is_signed_as_others_sign_it() {
        SigningKey key = SigningKey.parse(PETERS_SECRET);
        assertThat(key.verifierKey()).hasToString(PETER).isEqualTo(VerifierKey.parse(PETER));
        assertThat(key.secret()).isEqualTo(PETERS_SECRET);
        assertThat(key.toString()).doesNotContain("AYEKFALVFGyN");
        assertThat(new String(SignedNote.of(TEXT, key).bytes(), UTF_8)).isEqualTo(TEXT + "\n" + PETERS_LINE);
    }

    @Test
    void unknown_signatures_are_passed_over_and_kept() {
        SignedNote both = note(TEXT + "\n" + PETERS_LINE + ENOCHS_LINE);
        assertThat(both.verify(keys(PETER))).hasSize(1);
        assertThat(both.verify(keys(PETER, ENOCH))).hasSize(2);
        assertThat(both.verify(List.of())).isEmpty();
        assertThat(note(TEXT + "\n" + PETERS_LINE).with(both.signatures().get(1)))
                .isEqualTo(both);
        assertThat(both.with(both.signatures().get(1))).isEqualTo(both);
        assertThat(new String(both.bytes(), UTF_8)).isEqualTo(TEXT + "\n" + PETERS_LINE + ENOCHS_LINE);
    }

    @Test
    void a_bad_signature_by_a_known_key_spoils_the_note() {
        for (String spoilt : List.of(
                TEXT.replace("answer", "answes") + "\n" + PETERS_LINE + ENOCHS_LINE,
                TEXT + "\n" + PETERS_LINE.replace("kuBS9UG", "kuBS9UH") + ENOCHS_LINE,
                TEXT + "\n" + PETERS_LINE + "— PeterNeumann x08go/ZJkuBS\n")) {
            assertThatThrownBy(() -> note(spoilt).verify(keys(PETER, ENOCH)))
                    .isInstanceOf(BadSignature.class)
                    .hasMessageContaining("PeterNeumann");
        }
    }

    /** Of the same name with another id, and of the same id with another name. */
    @Test
    void a_key_is_known_by_name_and_id_together() {
        assertThat(note(TEXT + "\n" + PETERS_LINE.replace("x08go", "x08gp")).verify(keys(PETER)))
                .isEmpty();
        assertThat(note(TEXT + "\n" + PETERS_LINE.replace("PeterNeumann", "CarmenSandiego"))
                        .verify(keys(PETER)))
                .isEmpty();
    }

    @Test
    void the_last_empty_line_parts_the_text_from_the_signatures() {
        String text = "one\n\n\ntwo\n";
        assertThat(note(text + "\n" + PETERS_LINE).text()).isEqualTo(text);
    }

    @Test
    void malformed_notes_are_refused() {
        for (String malformed : List.of(
                "",
                "\n",
                "\n\n",
                TEXT,
                TEXT + "\n",
                TEXT + PETERS_LINE,
                TEXT + "\n" + PETERS_LINE.stripTrailing(),
                "\u0001" + TEXT + "\n" + PETERS_LINE,
                TEXT + "\r\n\n" + PETERS_LINE,
                TEXT + "\n" + PETERS_LINE + "Unexpected line.\n",
                TEXT + "\n" + PETERS_LINE + "\n",
                TEXT + "\n" + PETERS_LINE.replace("—", "-"),
                TEXT + "\n" + PETERS_LINE.replace("PeterNeumann", "Peter Neumann"),
                TEXT + "\n" + PETERS_LINE.replace("PeterNeumann", "Peter\u00a0Neumann"),
                TEXT + "\n" + PETERS_LINE.replace("PeterNeumann", "Peter\u2028Neumann"),
                TEXT + "\n" + PETERS_LINE.replace("PeterNeumann", "Peter+Neumann"),
                TEXT + "\n" + PETERS_LINE.replace("PeterNeumann ", ""),
                TEXT + "\n" + PETERS_LINE.replace("PeterNeumann ", " "),
                TEXT + "\n" + PETERS_LINE.replace("AM=", "AN="),
                TEXT + "\n" + PETERS_LINE.replace("AM=", "AM"),
                TEXT + "\n" + PETERS_LINE.replace("/", "_"),
                TEXT + "\n— PeterNeumann x08gow==\n",
                TEXT + "\n" + PETERS_LINE.repeat(101))) {
            assertThatThrownBy(() -> note(malformed)).as(malformed).isInstanceOf(Malformed.class);
        }
        byte[] bytes = (TEXT + "\n" + PETERS_LINE).getBytes(UTF_8);
        bytes[3] = (byte) 0xFF;
        assertThatThrownBy(() -> SignedNote.parse(bytes)).isInstanceOf(Malformed.class);
        assertThat(note(TEXT + "\n" + PETERS_LINE.repeat(100)).signatures()).hasSize(100);
    }

    /** As golang.org/x/mod/sumdb/note tries them: every part of the text, and every character put one up. */
    @ParameterizedTest
    @ValueSource(strings = {PETER, PETERS_SECRET})
    void a_key_has_one_spelling(String key) {
        for (int from = 0; from < key.length(); from++) {
            for (int to = from + 1; to <= key.length(); to++) {
                if (from > 0 || to < key.length()) {
                    String part = key.substring(from, to);
                    assertThatThrownBy(() -> parsed(part)).as(part).isInstanceOf(Malformed.class);
                }
            }
            String other = key.substring(0, from) + (char) (key.charAt(from) + 1) + key.substring(from + 1);
            assertThatThrownBy(() -> parsed(other)).as(other).isInstanceOf(Malformed.class);
        }
    }

    private static Object parsed(String key) {
        return key.startsWith("PRIVATE") ? SigningKey.parse(key) : VerifierKey.parse(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==",
                "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "bananas.sigstore.dev+12344556",
                "rekor.sigstore.dev+12345678+THIS_IS_NOT_BASE64!",
                "rekor.sigstore.dev+12345678+AwEB",
                "rekor.sigstore.dev+12345678+",
                "rekor.sigstore.dev+00000000+AjBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABNhtmPtrWm3U1eQXBogSMdGvXwBcK5AW5i0hrZLOC96l+smGNM7nwZ4QvFK/4sueRoVj//QP22Ni4Qt9DPfkWLc="
            })
    void keys_of_other_kinds_and_lengths_are_refused(String key) {
        assertThatThrownBy(() -> VerifierKey.parse(key)).isInstanceOf(Malformed.class);
    }

    /** The point with y = p, which has no place on the curve's field. */
    @Test
    void bytes_that_are_no_point_of_the_curve_are_no_key() {
        byte[] noPoint = new byte[32];
        java.util.Arrays.fill(noPoint, (byte) 0xFF);
        assertThatThrownBy(() -> VerifierKey.of("x", SignatureType.ED25519, noPoint))
                .isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @CsvSource({
        "TEST+7997405c+AQcC+FTVKf0jlTdHDY3rbevmnKxxPjigCXlVtGe6RIr6, ED25519",
        "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2, ED25519_COSIGNATURE"
    })
    void published_keys_are_of_the_type_that_they_say(String key, SignatureType type) {
        assertThat(VerifierKey.parse(key).type()).isEqualTo(type);
        assertThat(VerifierKey.parse(key)).hasToString(key);
    }
}
