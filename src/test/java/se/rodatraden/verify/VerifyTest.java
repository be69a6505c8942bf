package se.rodatraden.verify;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.rodatraden.ledger.LogProof;
import se.rodatraden.ledger.MadeLog;
import se.rodatraden.ledger.StreamEvidence;
import se.rodatraden.ledger.heads.HeadsLine;
import se.rodatraden.ledger.leaf.Leaf;
import se.rodatraden.ledger.leaf.Opening;
import se.rodatraden.ledger.note.SignatureType;
import se.rodatraden.ledger.note.SignedNote;
import se.rodatraden.ledger.note.SigningKey;
import se.rodatraden.ledger.tree.StoredTree;
import se.rodatraden.sealing.EvidencePackage;

/** The command: what it says, and how it ends. */
class VerifyTest {
    private static final int SIZE = 600;
    private static final String HEX = HexFormat.of().formatHex(MadeLog.salt());

    @TempDir
    Path folder;

    private HttpServer server;
    private MadeLog log = signed(SIZE);
    private String keys = MadeLog.KEY.verifierKey() + " 1 -\n";
    private final Map<String, Integer> statuses = new HashMap<>();

    /** So many requests are refused because there are too many. */
    private final AtomicInteger busy = new AtomicInteger();

    /** What the command said and its exit status. */
    private record Ended(int status, String said, String notes) {}

    private static MadeLog signed(int size) {
        MadeLog log = MadeLog.of(size);
        log.signWith(HeadsLine.of(MadeLog.heads(MadeLog.leaves(size)).root()));
        return log;
    }

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/log/", exchange -> {
            String path = exchange.getRequestURI().getPath().substring("/log/".length());
            byte[] bytes = switch (path) {
                case "checkpoint" -> log.checkpoint().orElse(null);
                case "keys" -> keys.getBytes(UTF_8);
                default -> log.stored.get(path);
            };
            int status = statuses.getOrDefault(path, bytes == null ? 404 : 200);
            if (busy.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                status = 429;
            }
            exchange.sendResponseHeaders(status, 0);
            try (var out = exchange.getResponseBody()) {
                if (status == 200 && bytes != null) {
                    out.write(bytes);
                }
            } catch (IOException closed) {
                return;
            }
        });
        server.createContext("/endless/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var out = exchange.getResponseBody()) {
                while (true) {
                    out.write(new byte[8192]);
                }
            } catch (IOException closed) {
                return;
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String address(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    private static Ended verify(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Verify.run(args, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
        return new Ended(status, out.toString(UTF_8), err.toString(UTF_8));
    }

    private Ended verifyLog(String... options) {
        return verify(
                Stream.concat(Stream.of(address("/log")), Stream.of(options)).toArray(String[]::new));
    }

    private static void ends(Ended ended, int status, String said) {
        assertThat(ended.said()).contains(said).endsWith("\n").hasLineCount(1);
        assertThat(ended.status()).as(ended.toString()).isEqualTo(status);
        assertThat(ended.notes()).doesNotContain("\tat ");
    }

    private String kept() {
        return folder.resolve("state").toString();
    }

    @Test
    void a_log_that_grows_holds_and_one_that_is_cut_or_began_otherwise_does_not() {
        Ended first = verifyLog("--state", kept());
        ends(first, 0, "HOLDS: 600 events, example.com/log at 600");
        assertThat(first.said()).contains("the key is not confirmed");
        assertThat(first.notes())
                .contains("No key was given")
                .contains(MadeLog.KEY.verifierKey().toString());
        log = signed(SIZE + 100);
        Ended grown = verifyLog("--state", kept());
        ends(grown, 0, "goes on from the kept checkpoint of 600");
        assertThat(grown.notes()).contains("The key that was kept");
        log = signed(SIZE);
        ends(verifyLog("--state", kept()), 1, "DOES NOT HOLD: positions 601 to 700, SHRUNK");
        List<Leaf> others = MadeLog.leaves(SIZE + 200);
        log = MadeLog.of(MadeLog.chained(others.stream()
                .map(leaf -> leaf.position() > 650 ? renamed(leaf) : leaf)
                .toList()));
        ends(verifyLog("--state", kept()), 1, "DOES NOT HOLD: positions 1 to 700, INCONSISTENT");
    }

    private static Leaf renamed(Leaf leaf) {
        return new Leaf(
                leaf.origin(),
                leaf.position(),
                leaf.stream(),
                leaf.sequence(),
                leaf.previous(),
                leaf.id() + "x",
                leaf.type(),
                leaf.recorded(),
                leaf.occurred(),
                leaf.payload(),
                leaf.metadata());
    }

    @Test
    void what_was_not_checked_is_said_and_is_no_fault() throws IOException {
        ends(
                verifyLog(),
                0,
                "; no texts compared: a stored event that was changed or backdated is found with --events");
        ends(
                verifyLog("--json"),
                0,
                "\"notices\":[\"the key is not confirmed\",\"no stored events were compared: one that was changed or");
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

    @Test
    void the_position_that_does_not_hold_is_named() {
        log.changeEntry(300, entry -> renamed(Leaf.parse(entry)).bytes());
        ends(verifyLog(), 1, "DOES NOT HOLD: position 300, ENTRY: ");
        ends(verifyLog("--json"), 1, "\"fault\":\"ENTRY\",\"first\":300,\"last\":300,\"verdict\":\"fails\"");
        log = signed(SIZE);
        log.stored.remove("tile/entries/001");
        ends(verifyLog(), 1, "DOES NOT HOLD: positions 257 to 512, MISSING: there is no tile/entries/001");
        log.checkpoint("no note".getBytes(UTF_8));
        ends(verifyLog("--state", kept()), 1, "DOES NOT HOLD: CHECKPOINT: malformed signed note");
        assertThat(Path.of(kept())).as("only what holds is kept").doesNotExist();
    }

    /** Whoever can write in the database has the last checkpoint, signed by the old key, and can sign it by a key of their own too. */
    @Test
    void another_key_is_refused_also_where_it_is_said_to_have_taken_over_until_the_reader_gives_it() {
        verifyLog("--state", kept());
        SigningKey other = SigningKey.generate(MadeLog.ORIGIN, SignatureType.ED25519, new SecureRandom());
        SignedNote last = SignedNote.parse(log.checkpoint().orElseThrow());
        log = signed(SIZE + 1);
        log.sign(other);
        keys = other.verifierKey() + " 1 -\n";
        ends(verifyLog("--state", kept()), 1, "SIGNATURE");
        keys = MadeLog.KEY.verifierKey() + " 1 600\n" + other.verifierKey() + " 601 -\n\n"
                + new String(last.with(other.sign(last.text())).bytes(), UTF_8);
        ends(verifyLog("--state", kept()), 1, other.verifierKey() + ", which proves nothing: give it by --key");
        ends(verifyLog("--key", MadeLog.KEY.verifierKey().toString()), 1, "SIGNATURE");
        String given = other.verifierKey().toString();
        ends(verifyLog("--state", kept(), "--key", given), 0, "goes on from the kept checkpoint of 600");
        ends(verifyLog("--state", kept()), 0, "HOLDS: 601 events");
        log = MadeLog.of(MadeLog.chained(
                MadeLog.leaves(SIZE + 1).stream().map(VerifyTest::renamed).toList()));
        log.sign(other);
        ends(verifyLog("--key", given), 1, "INCONSISTENT: the log began otherwise at its checkpoint of 600");
    }

    @Test
    void a_policy_says_whose_signatures_are_needed() throws IOException {
        String log = "log " + MadeLog.KEY.verifierKey() + "\n";
        SigningKey witness =
                SigningKey.generate("witness.example", SignatureType.ED25519_COSIGNATURE, new SecureRandom());
        Path policy = Files.writeString(folder.resolve("policy"), log + "quorum none\n");
        ends(verifyLog("--policy", policy.toString()), 0, "no witness; no texts");
        Files.writeString(policy, log + "witness w " + witness.verifierKey() + "\nquorum w\n");
        ends(verifyLog("--policy", policy.toString()), 1, "SIGNATURE: the quorum of witnesses is not reached");
        SignedNote note = SignedNote.parse(this.log.checkpoint().orElseThrow());
        this.log.checkpoint(
                note.with(witness.cosign(note.text(), Instant.now())).bytes());
        ends(verifyLog("--policy", policy.toString()), 0, "witnesses: 1");
    }

    @Test
    void what_cannot_be_read_says_nothing_of_the_log() throws IOException {
        statuses.put("tile/0/001", 500);
        ends(verifyLog(), 2, "NOT CHECKED: " + address("/log/tile/0/001") + ": answered 500");
        statuses.clear();
        busy.set(2);
        ends(verifyLog(), 0, "HOLDS: 600 events");
        ends(verify(address("/endless")), 2, "NOT CHECKED: " + address("/endless/"));
        ends(verify(address("/nothing")), 2, "NOT CHECKED: ");
        ends(verify("http://localhost:1/log"), 2, "NOT CHECKED: http://localhost:1/log/keys: no connection");
        String noCheckpoint = Files.writeString(folder.resolve("none"), "none").toString();
        ends(verifyLog("--checkpoint", noCheckpoint), 2, "none holds no checkpoint: malformed signed note");
        keys = "no keys";
        ends(verifyLog(), 2, "NOT CHECKED: malformed list of keys");
        Files.writeString(Path.of(kept()), "half a");
        ends(verifyLog("--state", kept()), 2, "NOT CHECKED: malformed state file");
        ends(verify(folder.resolve("absent").toString()), 2, "NOT CHECKED: there is no ");
        ends(verify(kept()), 2, "no whole ZIP archive");
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
            Ended ended = verify(args);
            ends(ended, 2, "NOT CHECKED: ");
            assertThat(ended.notes()).startsWith("verify SOURCE");
        }
        ends(verifyLog("--key", "nonsense"), 2, "NOT CHECKED: malformed verifier key");
        ends(verifyLog("--policy", folder.resolve("none").toString()), 2, "NOT CHECKED: cannot read");
    }

    @Test
    void a_copy_in_a_folder_is_checked_like_the_log_also_with_the_stored_events() throws IOException {
        for (Map.Entry<String, byte[]> file : log.stored.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        Files.write(folder.resolve("checkpoint"), log.checkpoint().orElseThrow());
        Files.writeString(folder.resolve("keys"), keys);
        ends(verify(folder.toString()), 0, "HOLDS: 600 events");
        ends(verify(folder.toString(), "--events", events(_ -> {})), 0, "texts compared: 600, not shown or erased: 0");
        ends(
                verify(folder.toString(), "--events", events(lines -> lines[299] = lines[299].replace(HEX, ""))),
                0,
                "texts compared: 599, not shown or erased: 1");
        ends(
                verify(folder.toString(), "--events", events(lines -> lines[299] = lines[299].replace("7061", "7062"))),
                1,
                "position 300, PAYLOAD: the stored payload is not");
        ends(
                verify(
                        folder.toString(),
                        "--events",
                        events(lines -> lines[299] = lines[299].replace("VisionProposed", "VisionAdopted"))),
                1,
                "position 300, EVENT: ");
        ends(
                verify(folder.toString(), "--events", events(lines -> lines[299] = lines[300])),
                1,
                "position 300, PAYLOAD: the stored event is gone");
        ends(
                verify(folder.toString(), "--events", events(lines -> Arrays.fill(lines, 400, SIZE, ""))),
                2,
                "NOT CHECKED: malformed file of events");
    }

    /** Events that are recorded meanwhile are not missed. */
    @Test
    void a_log_that_grows_is_compared_with_its_events_at_a_checkpoint_from_before() throws IOException {
        String at = Files.write(folder.resolve("at"), log.checkpoint().orElseThrow())
                .toString();
        String events = events(_ -> {});
        MadeLog before = signed(SIZE);
        log = signed(SIZE + 100);
        log.stored.putAll(before.stored);
        ends(verifyLog("--events", events), 2, "NOT CHECKED: --events of a log at its address needs --checkpoint");
        ends(verify(folder.toString(), "--checkpoint", at), 2, "NOT CHECKED: --checkpoint is for");
        ends(verifyLog("--events", events, "--checkpoint", at), 0, "HOLDS: 600 events, example.com/log at 600, root");
        ends(
                verifyLog("--events", events(lines -> lines[599] = ""), "--checkpoint", at),
                2,
                "NOT CHECKED: malformed file of events");
        ends(
                verifyLog("--events", shortened(events(_ -> {})), "--checkpoint", at),
                1,
                "position 600, PAYLOAD: the stored event is gone");
    }

    private static String shortened(String file) throws IOException {
        List<String> lines = Files.readAllLines(Path.of(file));
        return Files.write(Path.of(file), lines.subList(0, lines.size() - 1)).toString();
    }

    private String events(Consumer<String[]> change) throws IOException {
        String[] lines = MadeLog.leaves(SIZE).stream()
                .map(leaf -> String.join(
                        "\t",
                        Long.toString(leaf.position()),
                        leaf.stream(),
                        Long.toString(leaf.sequence()),
                        leaf.id(),
                        leaf.type(),
                        Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, leaf.recorded())),
                        HEX,
                        HexFormat.of().formatHex(MadeLog.written(leaf.position())),
                        "",
                        ""))
                .toArray(String[]::new);
        change.accept(lines);
        return Files.write(folder.resolve("events.tsv"), Arrays.asList(lines)).toString();
    }

    private Path evidence(Consumer<Map<String, byte[]>> change) throws IOException {
        List<Leaf> leaves = MadeLog.leaves(SIZE).stream()
                .filter(leaf -> leaf.stream().equals("stream 3"))
                .toList();
        SignedNote note = SignedNote.parse(log.checkpoint().orElseThrow());
        StoredTree tree = new StoredTree(SIZE, log);
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
        byte[] bytes = EvidencePackage.bytes(evidence, keys, null);
        assertThat(EvidencePackage.bytes(evidence, keys, null)).isEqualTo(bytes);
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
        verifyLog("--state", kept());
        Path whole = evidence(_ -> {});
        ends(verify(whole.toString(), "--state", kept()), 0, "; the same log as at the kept checkpoint of 600");
        log = signed(SIZE + 1);
        verifyLog("--state", kept());
        ends(verify(whole.toString(), "--state", kept()), 0, "; not compared with the kept checkpoint of 601");
        Files.delete(Path.of(kept()));
        log = MadeLog.of(MadeLog.chained(
                MadeLog.leaves(SIZE).stream().map(VerifyTest::renamed).toList()));
        verifyLog("--state", kept());
        ends(verify(whole.toString(), "--state", kept()), 1, "INCONSISTENT: another log of the same size");
        log = signed(SIZE);
        SigningKey other = SigningKey.generate(MadeLog.ORIGIN, SignatureType.ED25519, new SecureRandom());
        ends(verify(evidence(_ -> {}).toString(), "--key", other.verifierKey().toString()), 1, "SIGNATURE");
    }
}
