package se.rodatraden.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import se.rodatraden.ledger.LogProof;
import se.rodatraden.ledger.Outcome;
import se.rodatraden.ledger.Verification;
import se.rodatraden.ledger.note.Policy;
import se.rodatraden.ledger.note.SignedNote;
import se.rodatraden.ledger.note.VerifierKey;
import se.rodatraden.store.EventLog;
import se.rodatraden.store.EventNames;
import se.rodatraden.store.Json;
import se.rodatraden.verify.Verify;

/** The keys that sign the log: replaced, lost, copied to another node, and in another place than they should be. */
class SealingKeysTest extends OnSealedCountry {
    @Test
    void a_new_key_takes_over_with_the_signatures_of_both() {
        Sealer sealer = sealer();
        sealer.seal(1000);
        String before = sealed.keys().getFirst().key();
        String after = sealer.rotate();
        while (sealer.seal() > 0) {
            assertThat(sealed.keys()).hasSize(2);
        }
        assertThat(sealed.keys().getFirst().until()).isNotNull();
        assertThat(SignedNote.parse(sealed.rotations().getFirst())
                        .verify(List.of(VerifierKey.parse(before), VerifierKey.parse(after))))
                .hasSize(2);
        assertThat(Verification.of(sealed, Policy.of(VerifierKey.parse(after)), country.checkpoints()))
                .isInstanceOf(Outcome.Holds.class);
        assertThat(Verification.of(sealed, Policy.of(VerifierKey.parse(before)), country.checkpoints()))
                .as("the retired key no longer signs")
                .isInstanceOf(Outcome.Fails.class);
    }

    @Test
    void a_reader_gives_the_new_key_and_goes_on_from_the_checkpoint_that_was_kept() throws Exception {
        EventLog events = new EventLog(database.dataSource(), EventNames.all(), Json.mapper());
        Evidence evidence = new Evidence(sealed, new StreamHeads(jdbc), events, new Timestamps(jdbc, sealed));
        Sealer sealer = sealer();
        sealer.seal(1000);
        assertThat(verified(evidence)).contains("HOLDS: 1000 events");
        sealer.rotate();
        assertThat(verified(evidence)).as("signed by the old key still").contains("HOLDS: 1000 events");
        sealer.seal(500);
        sealer.rotate();
        while (sealer.seal() > 0) {
            assertThat(sealed.keys()).hasSize(3);
        }
        String last = sealed.keys().getLast().key();
        assertThat(verify(evidence, 1)).contains("SIGNATURE", "Another key is shown as the one in use, " + last);
        assertThat(verify(evidence, 0, "--key", last))
                .contains(
                        "HOLDS: " + country.recorded() + " events", "signed by " + last, "the kept checkpoint of 1000");
        assertThat(verified(evidence)).as("the new key is kept").contains("signed by " + last);
    }

    /** What the verifier says of a copy, from one check to the next. */
    private String verified(Evidence evidence) throws IOException {
        return verify(evidence, 0);
    }

    private String verify(Evidence evidence, int expected, String... options) throws IOException {
        Path copy = LogCopy.of(sealed, evidence.keys(), keys.resolve("copy"));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        String state = keys.resolve("state").toString();
        List<String> arguments = new ArrayList<>(List.of(copy.toString(), "--state", state));
        arguments.addAll(List.of(options));
        int status = Verify.run(arguments.toArray(String[]::new), out, out);
        assertThat(status).as(said.toString(StandardCharsets.UTF_8)).isEqualTo(expected);
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void without_its_key_or_with_another_the_log_does_not_go_on() throws Exception {
        sealer().seal(1000);
        Path key = keys.resolve("log-key");
        Path away = Files.move(key, keys.resolve("away"));
        assertThatThrownBy(() -> sealer().seal()).hasMessageContaining("missing");
        assertThat(key).doesNotExist();
        new SealingKeyFile(key).create("example.org/log");
        assertThatThrownBy(() -> sealer().seal()).hasStackTraceContaining("another key");
        Files.delete(key);
        Files.move(away, key);
        assertThat(sealer().seal()).isPositive();
    }

    /** It may be the one in use: a new one must not take its place. The file is one that nobody, not even the superuser, can read. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void a_key_that_cannot_be_read_is_neither_missing_nor_replaced() throws Exception {
        sealer().seal(1000);
        Path key = keys.resolve("log-key");
        Path away = Files.move(key, keys.resolve("away"));
        Files.createSymbolicLink(key, Path.of("/proc/self/mem"));
        assertThatThrownBy(() -> sealer().seal()).hasMessageContaining("cannot read " + key);
        assertThatThrownBy(() -> new SealingKeyFile(key).use(SealingKeyFile.generate(SealedCountry.ORIGIN)))
                .hasMessageContaining("cannot read " + key);
        assertThat(key).isSymbolicLink();
        Files.delete(key);
        Files.move(away, key);
        assertThat(sealer().seal()).isPositive();
    }

    @Test
    void a_rotation_that_is_interrupted_at_any_point_loses_no_key() throws Exception {
        Path file = keys.resolve("log-key");
        sealer().seal(500);
        String old = Files.readString(file);
        new SealingKeyFile(file).keep(SealingKeyFile.generate("example.org/log"));
        assertThat(sealer().seal(500)).as("made, and not named by the database").isPositive();

        String after = sealer().rotate();
        Files.writeString(file, old);
        assertThat(sealer().seal(500))
                .as("named by the database, and not in the file")
                .isPositive();
        assertThat(new SealingKeyFile(file).read().verifierKey()).hasToString(after);
        Files.delete(file);
        assertThat(sealer().seal(500)).isPositive();
        assertThat(file).exists();
        assertThat(new SealingKeyFile(file).find(sealed.keys().getFirst().key()))
                .as("the old one is kept")
                .isPresent();
    }

    @Test
    void another_node_notices_that_the_key_was_replaced() throws Exception {
        Sealer here = sealer();
        Sealer there = sealer();
        here.seal(500);
        there.seal(500);
        String after = here.rotate();
        assertThat(there.seal(500)).as("with the same files").isPositive();
        assertThat(SignedNote.parse(sealed.note().orElseThrow()).verify(List.of(VerifierKey.parse(after))))
                .hasSize(1);

        Path copy = Files.createDirectory(keys.resolve("copy")).resolve("log-key");
        Files.copy(keys.resolve("log-key"), copy);
        Sealer withCopy = SealedCountry.sealer(database, copy);
        assertThat(withCopy.seal(500)).isPositive();
        here.rotate();
        assertThatThrownBy(() -> withCopy.seal(500)).hasMessageContaining("another key");
        while (here.seal() > 0) {
            assertThat(here.fault()).isNull();
        }
        country.assertThatAllHolds();
    }

    @Test
    void a_lost_key_is_replaced_and_earlier_proofs_hold() throws Exception {
        sealer().seal(1000);
        LogProof proof = sealed.proof(7).orElseThrow();
        Policy before = country.policy();
        Files.delete(keys.resolve("log-key"));
        assertThatThrownBy(() -> sealer().seal()).hasMessageContaining("missing");
        String after = sealer().rotate();
        assertThat(Policy.of(VerifierKey.parse(after))
                        .judge(SignedNote.parse(sealed.note().orElseThrow())))
                .as("signed by the new key before anything more is sealed")
                .isInstanceOf(Policy.Judgement.Accepted.class);
        Sealer sealer = sealer();
        while (sealer.seal() > 0) {
            assertThat(sealer.fault()).isNull();
        }
        country.assertThatAllHolds();
        assertThat(proof.check(sealed.leaf(7).orElseThrow().hash(), before))
                .isInstanceOf(Policy.Judgement.Accepted.class);
    }

    @Test
    void a_directory_of_the_key_that_cannot_be_written_to_stops_nothing() throws Exception {
        Files.createDirectories(keys.resolve("log-key.last-checkpoint").resolve("in-the-way"));
        assertThat(sealer().seal(1000)).isPositive();
        assertThat(sealer().seal()).isPositive();
        country.assertThatAllHolds();
    }
}
