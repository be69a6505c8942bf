package se.rodatraden.verify;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.verify.ServedLog.SIZE;
import static se.rodatraden.verify.ServedLog.ends;
import static se.rodatraden.verify.ServedLog.renamed;
import static se.rodatraden.verify.ServedLog.signed;
import static se.rodatraden.verify.ServedLog.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import se.rodatraden.ledger.LogProof;
import se.rodatraden.ledger.MadeLog;
import se.rodatraden.ledger.StreamEvidence;
import se.rodatraden.ledger.leaf.Leaf;
import se.rodatraden.ledger.leaf.Opening;
import se.rodatraden.ledger.note.SignatureType;
import se.rodatraden.ledger.note.SignedNote;
import se.rodatraden.ledger.note.SigningKey;
import se.rodatraden.ledger.tree.StoredTree;
import se.rodatraden.sealing.EvidencePackage;

/** The command for an evidence package. */
class VerifyEvidenceTest extends OnServedLog {
    private Path evidence(Consumer<Map<String, byte[]>> change) throws IOException {
        List<Leaf> leaves = MadeLog.leaves(SIZE).stream()
                .filter(leaf -> leaf.stream().equals("stream 3"))
                .toList();
        SignedNote note = SignedNote.parse(served.log.checkpoint().orElseThrow());
        StoredTree tree = new StoredTree(SIZE, served.log);
        StreamEvidence evidence = new StreamEvidence(
                note,
                MadeLog.heads(MadeLog.leaves(SIZE)).proof("stream 3"),
                leaves.stream()
                        .map(leaf -> new StreamEvidence.Item(
                                leaf.position(),
                                leaf.bytes(),
                                new LogProof(null, tree.inclusion(leaf.position() - 1), note),
                                leaf.position() == 10
                                        ? null
                                        : new Opening(MadeLog.salt(), MadeLog.written(leaf.position()))))
                        .toList());
        byte[] bytes = EvidencePackage.bytes(evidence, served.keys, null);
        assertThat(EvidencePackage.bytes(evidence, served.keys, null)).isEqualTo(bytes);
        return changed(bytes, change);
    }

    private Path changed(byte[] archive, Consumer<Map<String, byte[]>> change) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        change.accept(files);
        Path file = folder.resolve("evidence.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : files.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
            }
        }
        return file;
    }

    private void evidenceFails(int status, String said, Consumer<Map<String, byte[]>> change) throws IOException {
        ends(verify(evidence(change).toString()), status, said);
    }

    @Test
    void an_evidence_package_holds_without_the_log_and_every_change_of_it_is_found() throws IOException {
        ends(
                verify(evidence(_ -> {}).toString()),
                0,
                "HOLDS: 86 events, which are all of stream 3, example.com/log at 600");
        ends(
                verify(evidence(_ -> {}).toString()),
                0,
                "not shown or erased: 1, of these without any mark or erasure in the log: 1");
        ends(
                verify(evidence(_ -> {}).toString(), "--json"),
                0,
                "\"stream\":\"stream 3\",\"streams\":1,\"unexplained\":1");
        evidenceFails(1, "position 17, PAYLOAD", files -> files.put("events/17.payload", new byte[] {1}));
        evidenceFails(1, "position 17, LEAF", files -> files.put("events/17.leaf", new byte[] {1}));
        evidenceFails(1, "position 17, POSITION", files -> files.put("events/17.leaf", files.get("events/24.leaf")));
        evidenceFails(
                1,
                "position 17, ENTRY",
                files -> files.computeIfPresent(
                        "events/17.leaf", (_, leaf) -> renamed(Leaf.parse(leaf)).bytes()));
        evidenceFails(1, "INCOMPLETE", files -> files.keySet().removeIf(name -> name.startsWith("events/17.")));
        evidenceFails(1, "INCOMPLETE", files -> files.keySet().removeIf(name -> name.startsWith("events/598.")));
        evidenceFails(
                1,
                "INCOMPLETE",
                files -> files.put(
                        "head",
                        MadeLog.heads(MadeLog.leaves(SIZE)).proof("stream 4").bytes()));
        evidenceFails(
                1,
                "SIGNATURE",
                files -> files.computeIfPresent(
                        "checkpoint",
                        (_, note) -> new String(note, UTF_8)
                                .replace("\n600\n", "\n601\n")
                                .getBytes(UTF_8)));
        evidenceFails(2, "there is no events/17.proof", files -> files.remove("events/17.proof"));
        evidenceFails(2, "a payload or a salt", files -> files.remove("events/17.salt"));
        evidenceFails(2, "not as long as one", files -> files.put("events/17.salt", "00".getBytes(UTF_8)));
        evidenceFails(2, "it has no events", files -> files.keySet().removeIf(name -> name.startsWith("events/")));
        evidenceFails(2, "not a decimal number", files -> files.put("events/x.leaf", new byte[0]));
        evidenceFails(2, "malformed proof of a head", files -> files.put("head", new byte[] {'\n'}));
        byte[] cut = Files.readAllBytes(evidence(_ -> {}));
        Path part = Files.write(folder.resolve("part.zip"), Arrays.copyOf(cut, cut.length - 40));
        ends(verify(part.toString()), 2, "no whole ZIP archive");
        served.verifyLog("--state", served.kept());
        Path whole = evidence(_ -> {});
        ends(verify(whole.toString(), "--state", served.kept()), 0, "; the same log as at the kept checkpoint of 600");
        served.log = signed(SIZE + 1);
        served.verifyLog("--state", served.kept());
        ends(verify(whole.toString(), "--state", served.kept()), 0, "; not compared with the kept checkpoint of 601");
        Files.delete(Path.of(served.kept()));
        served.log = MadeLog.of(MadeLog.chained(
                MadeLog.leaves(SIZE).stream().map(ServedLog::renamed).toList()));
        served.verifyLog("--state", served.kept());
        ends(verify(whole.toString(), "--state", served.kept()), 1, "INCONSISTENT: another log of the same size");
        served.log = signed(SIZE);
        SigningKey other = SigningKey.generate(MadeLog.ORIGIN, SignatureType.ED25519, new SecureRandom());
        ends(verify(evidence(_ -> {}).toString(), "--key", other.verifierKey().toString()), 1, "SIGNATURE");
    }

    @Test
    void what_was_not_checked_of_an_evidence_package_is_said_and_a_damaged_one_is_not_read() throws IOException {
        String key = MadeLog.KEY.verifierKey().toString();
        ends(
                verify(evidence(_ -> {}).toString(), "--json", "--key", key),
                0,
                "\"notices\":[\"1 texts are not shown, and the log has no mark and no erasure in their streams\"]");
        Path whole = evidence(files -> files.put("README.txt", "abc".repeat(100).getBytes(UTF_8)));
        byte[] bytes = Files.readAllBytes(whole);
        int name = new String(bytes, ISO_8859_1).indexOf("README.txt");
        bytes[name + "README.txt".length() + 2] ^= 1;
        ends(verify(Files.write(folder.resolve("damaged.zip"), bytes).toString()), 2, "NOT CHECKED");
    }
}
