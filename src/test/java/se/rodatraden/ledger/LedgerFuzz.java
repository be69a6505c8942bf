package se.rodatraden.ledger;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import se.rodatraden.fuzz.Fuzzed;
import se.rodatraden.ledger.format.Malformed;
import se.rodatraden.ledger.heads.HeadProof;
import se.rodatraden.ledger.leaf.Leaf;
import se.rodatraden.ledger.note.Checkpoint;
import se.rodatraden.ledger.note.Policy;
import se.rodatraden.ledger.note.SignedNote;
import se.rodatraden.ledger.note.SigningKey;
import se.rodatraden.ledger.note.VerifierKey;
import se.rodatraden.ledger.stamp.TimestampToken;
import se.rodatraden.ledger.tree.EntryBundle;
import se.rodatraden.ledger.tree.Hash;
import se.rodatraden.ledger.tree.TilePath;

/** Every parser of the ledger refuses by {@link Malformed}, or reads what is written again as the same bytes. */
public final class LedgerFuzz implements Fuzzed {
    private static final String VKEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
    private static final String HASH = "RcCI1Nk56ZcSmIEfIn0SleqtV7uvrlXNccFx595Iwl0=";
    private static final String CHECKPOINT = "example.com/foo\n3\n" + HASH + "\n";
    private static final String NOTE = CHECKPOINT
            + "\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n"
            + "— witness.example/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==\n";
    /** A time stamp without signatures, a character a byte. */
    private static final String STAMPED = new String(
            HexFormat.of()
                    .parseHex(
                            "307606092a864886f70d010702a069306702010331003060060b2a864886f70d0109100104a051044f304d0201"
                                    + "010601293031300d060960864801650304020105000420" + "00".repeat(Hash.BYTES)
                                    + "020101180f32303236313132383031303230335a"),
            ISO_8859_1);

    private static final Policy POLICY = Policy.of(VerifierKey.parse(VKEY));

    /** Each with a seed. */
    private enum Parser {
        LEAF(new String(MadeLog.leaves(9).getLast().bytes(), UTF_8)) {
            @Override
            void take(byte[] bytes) {
                same(Leaf.parse(bytes).bytes(), bytes);
            }
        },
        NOTE(LedgerFuzz.NOTE) {
            @Override
            void take(byte[] bytes) {
                SignedNote note = SignedNote.parse(bytes);
                same(note.bytes(), bytes);
                POLICY.judge(note);
            }
        },
        CHECKPOINT(LedgerFuzz.CHECKPOINT + "more\n") {
            @Override
            void take(byte[] bytes) {
                String text = Fuzzed.text(bytes);
                same(Checkpoint.parse(text).text().getBytes(UTF_8), text.getBytes(UTF_8));
            }
        },
        PROOF("c2sp.org/tlog-proof@v1\nextra YQ==\nindex 1\n" + HASH + "\n" + HASH + "\n\n" + LedgerFuzz.NOTE) {
            @Override
            void take(byte[] bytes) {
                LogProof proof = LogProof.parse(bytes);
                same(proof.bytes(), bytes);
                proof.check(Hash.EMPTY_TREE, POLICY);
            }
        },
        REQUEST("old 1\n" + HASH + "\n" + HASH + "\n\n" + LedgerFuzz.NOTE) {
            @Override
            void take(byte[] bytes) {
                same(AddCheckpoint.parse(bytes).bytes(), bytes);
            }
        },
        MIRROR_INFO("1200\n1024\ndGlja2V0\n") {
            @Override
            void take(byte[] bytes) {
                MirrorInfo info = MirrorInfo.parse(bytes);
                String ticket = Base64.getEncoder().encodeToString(info.ticket());
                same((info.size() + "\n" + info.next() + "\n" + ticket + "\n").getBytes(UTF_8), bytes);
            }
        },
        VERIFIER_KEY(VKEY) {
            @Override
            void take(byte[] bytes) {
                String text = Fuzzed.text(bytes);
                Fuzzed.holds(VerifierKey.parse(text).toString().equals(text), "a key with two spellings");
            }
        },
        SIGNING_KEY("PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz") {
            @Override
            void take(byte[] bytes) {
                String text = Fuzzed.text(bytes);
                Fuzzed.holds(SigningKey.parse(text).secret().equals(text), "a key with two spellings");
            }
        },
        POLICY_FILE("# one\nlog " + VKEY + " https://log.example/\n"
                + "witness w1 remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2\n"
                + "group g any w1\nquorum g\n") {
            @Override
            void take(byte[] bytes) {
                Policy.parse(bytes).judge(SignedNote.parse(LedgerFuzz.NOTE));
            }
        },
        PATH("tile/entries/x001/x234/067.p/12") {
            @Override
            void take(byte[] bytes) {
                String text = Fuzzed.text(bytes);
                Fuzzed.holds(TilePath.parse(text).path().equals(text), "a path with two spellings");
            }
        },
        BUNDLE("\0\3one\0\3two\0\0") {
            @Override
            void take(byte[] bytes) {
                same(EntryBundle.encode(new EntryBundle(0, 3).decode(bytes)), bytes);
            }
        },
        HEAD("rodatraden.se/head-proof@v1\nstream 0764/vision\ncount 3\nlast " + HASH + "\n" + HASH + "\n" + HASH
                + "\n") {
            @Override
            void take(byte[] bytes) {
                HeadProof proof = HeadProof.parse(bytes);
                same(proof.bytes(), bytes);
                proof.holds(Hash.EMPTY_TREE);
            }
        },
        STAMP(LedgerFuzz.STAMPED) {
            @Override
            void take(byte[] bytes) {
                TimestampToken.parse(new String(bytes, UTF_8).getBytes(ISO_8859_1));
            }
        };

        private final String seed;

        Parser(String seed) {
            this.seed = seed;
        }

        abstract void take(byte[] bytes);
    }

    private static void same(byte[] written, byte[] read) {
        Fuzzed.holds(Arrays.equals(written, read), "written again otherwise: " + new String(written, ISO_8859_1));
    }

    @Override
    public void take(byte[] input) {
        Parser parser = Parser.values()[Fuzzed.choice(input, Parser.values().length)];
        try {
            parser.take(input.length == 0 ? input : Arrays.copyOfRange(input, 1, input.length));
        } catch (Malformed refused) {
            Fuzzed.holds(refused.getMessage() != null && !refused.getMessage().isBlank(), "a refusal without words");
        }
    }

    @Override
    public List<String> seeds() {
        return IntStream.range(0, Parser.values().length)
                .mapToObj(i -> (char) ('a' + i) + Parser.values()[i].seed)
                .toList();
    }

    @Override
    public List<String> words() {
        return List.of(
                "— ", "\n\n", "index ", "extra ", "quorum none\n", ".p/", "x000/", "\\u", "\"version\":1", "AA==");
    }
}
