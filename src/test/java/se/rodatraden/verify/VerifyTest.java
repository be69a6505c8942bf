package se.rodatraden.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.verify.ServedLog.SIZE;
import static se.rodatraden.verify.ServedLog.ends;
import static se.rodatraden.verify.ServedLog.renamed;
import static se.rodatraden.verify.ServedLog.signed;
import static se.rodatraden.verify.ServedLog.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.rodatraden.ledger.MadeLog;
import se.rodatraden.ledger.leaf.Leaf;
import se.rodatraden.ledger.note.SignatureType;
import se.rodatraden.ledger.note.SignedNote;
import se.rodatraden.ledger.note.SigningKey;

/** The command for a log at its address: what it says, and how it ends. */
class VerifyTest extends OnServedLog {
    @Test
    void a_log_that_grows_holds_and_one_that_is_cut_or_began_otherwise_does_not() {
        ServedLog.Ended first = served.verifyLog("--state", served.kept());
        ends(first, 0, "HOLDS: 600 events, example.com/log at 600");
        assertThat(first.said()).contains("the key is not confirmed");
        assertThat(first.notes())
                .contains("No key was given")
                .contains(MadeLog.KEY.verifierKey().toString());
        served.log = signed(SIZE + 100);
        ServedLog.Ended grown = served.verifyLog("--state", served.kept());
        ends(grown, 0, "goes on from the kept checkpoint of 600");
        assertThat(grown.notes()).contains("The key that was kept");
        served.log = signed(SIZE);
        ends(served.verifyLog("--state", served.kept()), 1, "DOES NOT HOLD: positions 601 to 700, SHRUNK");
        List<Leaf> others = MadeLog.leaves(SIZE + 200);
        served.log = MadeLog.of(MadeLog.chained(others.stream()
                .map(leaf -> leaf.position() > 650 ? renamed(leaf) : leaf)
                .toList()));
        ends(served.verifyLog("--state", served.kept()), 1, "DOES NOT HOLD: positions 1 to 700, INCONSISTENT");
    }

    @Test
    void what_was_not_checked_is_said_and_is_no_fault() {
        ends(
                served.verifyLog(),
                0,
                "; no texts compared: a stored event that was changed or backdated is found with --events");
        ends(
                served.verifyLog("--json"),
                0,
                "\"notices\":[\"the key is not confirmed\",\"no stored events were compared: one that was changed or");
    }

    @Test
    void the_position_that_does_not_hold_is_named() {
        served.log.changeEntry(300, entry -> renamed(Leaf.parse(entry)).bytes());
        ends(served.verifyLog(), 1, "DOES NOT HOLD: position 300, ENTRY: ");
        ends(served.verifyLog("--json"), 1, "\"fault\":\"ENTRY\",\"first\":300,\"last\":300,\"verdict\":\"fails\"");
        served.log = signed(SIZE);
        served.log.stored.remove("tile/entries/001");
        ends(served.verifyLog(), 1, "DOES NOT HOLD: positions 257 to 512, MISSING: there is no tile/entries/001");
        served.log.checkpoint("no note".getBytes(UTF_8));
        ends(served.verifyLog("--state", served.kept()), 1, "DOES NOT HOLD: CHECKPOINT: malformed signed note");
        assertThat(Path.of(served.kept())).as("only what holds is kept").doesNotExist();
    }

    /** Whoever can write in the database has the last checkpoint, signed by the old key, and can sign it by a key of their own too. */
    @Test
    void another_key_is_refused_also_where_it_is_said_to_have_taken_over_until_the_reader_gives_it() {
        served.verifyLog("--state", served.kept());
        SigningKey other = SigningKey.generate(MadeLog.ORIGIN, SignatureType.ED25519, new SecureRandom());
        SignedNote last = SignedNote.parse(served.log.checkpoint().orElseThrow());
        served.log = signed(SIZE + 1);
        served.log.sign(other);
        served.keys = other.verifierKey() + " 1 -\n";
        ends(served.verifyLog("--state", served.kept()), 1, "SIGNATURE");
        served.keys = MadeLog.KEY.verifierKey() + " 1 600\n" + other.verifierKey() + " 601 -\n\n"
                + new String(last.with(other.sign(last.text())).bytes(), UTF_8);
        ends(
                served.verifyLog("--state", served.kept()),
                1,
                other.verifierKey() + ", which proves nothing: give it by --key");
        ends(served.verifyLog("--key", MadeLog.KEY.verifierKey().toString()), 1, "SIGNATURE");
        String given = other.verifierKey().toString();
        ends(served.verifyLog("--state", served.kept(), "--key", given), 0, "goes on from the kept checkpoint of 600");
        ends(served.verifyLog("--state", served.kept()), 0, "HOLDS: 601 events");
        served.log = MadeLog.of(MadeLog.chained(
                MadeLog.leaves(SIZE + 1).stream().map(ServedLog::renamed).toList()));
        served.log.sign(other);
        ends(served.verifyLog("--key", given), 1, "INCONSISTENT: the log began otherwise at its checkpoint of 600");
    }

    @Test
    void a_policy_says_whose_signatures_are_needed() throws IOException {
        String line = "log " + MadeLog.KEY.verifierKey() + "\n";
        SigningKey witness =
                SigningKey.generate("witness.example", SignatureType.ED25519_COSIGNATURE, new SecureRandom());
        Path policy = Files.writeString(folder.resolve("policy"), line + "quorum none\n");
        ends(served.verifyLog("--policy", policy.toString()), 0, "no witness; no texts");
        Files.writeString(policy, line + "witness w " + witness.verifierKey() + "\nquorum w\n");
        ends(served.verifyLog("--policy", policy.toString()), 1, "SIGNATURE: the quorum of witnesses is not reached");
        SignedNote note = SignedNote.parse(served.log.checkpoint().orElseThrow());
        served.log.checkpoint(
                note.with(witness.cosign(note.text(), Instant.now())).bytes());
        ends(served.verifyLog("--policy", policy.toString()), 0, "witnesses: 1");
    }

    @Test
    void what_cannot_be_read_says_nothing_of_the_log() throws IOException {
        served.statuses.put("tile/0/001", 500);
        ends(served.verifyLog(), 2, "NOT CHECKED: " + served.address("/log/tile/0/001") + ": answered 500");
        served.statuses.clear();
        served.busy.set(2);
        ends(served.verifyLog(), 0, "HOLDS: 600 events");
        ends(verify(served.address("/endless")), 2, "NOT CHECKED: " + served.address("/endless/"));
        ends(verify(served.address("/nothing")), 2, "NOT CHECKED: ");
        ends(verify("http://localhost:1/log"), 2, "NOT CHECKED: http://localhost:1/log/keys: no connection");
        String noCheckpoint = Files.writeString(folder.resolve("none"), "none").toString();
        ends(served.verifyLog("--checkpoint", noCheckpoint), 2, "none holds no checkpoint: malformed signed note");
        served.keys = "no keys";
        ends(served.verifyLog(), 2, "NOT CHECKED: malformed list of keys");
        Files.writeString(Path.of(served.kept()), "half a");
        ends(served.verifyLog("--state", served.kept()), 2, "NOT CHECKED: malformed state file");
        ends(verify(folder.resolve("absent").toString()), 2, "NOT CHECKED: there is no ");
        ends(verify(served.kept()), 2, "no whole ZIP archive");
        ends(verify(folder.toString()), 2, "NOT CHECKED: there are no keys of a log at ");
    }

    @Test
    void a_command_that_cannot_be_understood_is_explained() {
        for (String[] args : new String[][] {
            {},
            {"--json"},
            {"a", "b"},
            {"a", "--what"},
            {"a", "--key"},
            {"a", "--key", "k", "--policy", "p"},
            {"a", "--state", "s", "--state", "s"},
            {"http://"},
            {"https://x y/log"}
        }) {
            ServedLog.Ended ended = verify(args);
            ends(ended, 2, "NOT CHECKED: ");
            assertThat(ended.notes()).startsWith("verify SOURCE");
        }
        ends(served.verifyLog("--key", "nonsense"), 2, "NOT CHECKED: malformed verifier key");
        ends(served.verifyLog("--policy", folder.resolve("none").toString()), 2, "NOT CHECKED: cannot read");
    }
}
