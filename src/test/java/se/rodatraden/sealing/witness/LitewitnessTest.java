package se.rodatraden.sealing.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import se.rodatraden.app.TestDatabase;
import se.rodatraden.ledger.heads.HeadsLine;
import se.rodatraden.ledger.note.Policy;
import se.rodatraden.ledger.note.SignedNote;
import se.rodatraden.ledger.note.VerifierKey;
import se.rodatraden.sealing.SealedCountry;
import se.rodatraden.sealing.SealedLog;
import se.rodatraden.sealing.Senders;

/** Against litewitness as Debian's package torchwood installs it. Elsewhere than in CI the test is skipped where that is not installed. */
@Tag("clients")
class LitewitnessTest {
    private static final Pattern KEY = Pattern.compile("vkey=(\\S+)");

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void end() throws InterruptedException {
        for (Process process : started) {
            process.destroy();
            process.waitFor(10, TimeUnit.SECONDS);
        }
    }

    private static boolean isInstalled() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, "litewitness")));
    }

    @Test
    void litewitness_of_debian_cosigns_every_checkpoint_as_it_is() throws Exception {
        if (System.getenv("CI") == null) {
            assumeThat(isInstalled()).as("litewitness is installed").isTrue();
        }
        SealedCountry country = SealedCountry.of(database, folder, 700, 300);
        SealedLog log = country.log();
        Witness witness = start(log.keys().getFirst().key());
        Policy both =
                Policy.parse(("log " + log.keys().getFirst().key() + "\nwitness w1 " + witness.key() + "\nquorum w1\n")
                        .getBytes(StandardCharsets.UTF_8));
        Submission submission =
                new Submission(log, new Cosignatures(country.jdbc()), Senders.trusting(Senders.LOOPBACK));
        do {
            SignedNote own = SignedNote.parse(log.note().orElseThrow());
            assertThat(HeadsLine.in(own.checkpoint()))
                    .as("a line that it does not know")
                    .isPresent();
            assertThat(both.judge(own)).isInstanceOf(Policy.Judgement.Refused.class);
            assertThat(submission.submit(witness)).isNull();
            assertThat(both.judge(SignedNote.parse(log.note().orElseThrow())))
                    .isInstanceOf(Policy.Judgement.Accepted.class);
        } while (country.sealer().seal(117) > 0);
        assertThat(log.waiting().events()).isZero();
    }

    /** With a key of its own in an agent of its own, as it demands. */
    private Witness start(String logKey) throws Exception {
        run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", "key");
        background("agent.log", "ssh-agent", "-D", "-a", "agent");
        waitFor(folder.resolve("agent"));
        run("env", "SSH_AUTH_SOCK=" + folder.resolve("agent"), "ssh-add", "-q", "key");
        String fingerprint = run("ssh-keygen", "-lf", "key.pub").split(" ", 3)[1];
        run("witnessctl", "add-log", "-db", "db", "-origin", SealedCountry.ORIGIN);
        run("witnessctl", "add-key", "-db", "db", "-origin", SealedCountry.ORIGIN, "-key", logKey);
        String address = "127.0.0.1:" + freePort();
        background(
                "witness.log",
                "litewitness",
                "-name",
                "witness.example/w1",
                "-db",
                "db",
                "-key",
                fingerprint,
                "-ssh-agent",
                "agent",
                "-listen",
                address);
        return new Witness("w1", VerifierKey.parse(printedKey()), "http://" + address);
    }

    private String printedKey() throws Exception {
        for (int tries = 0; tries < 300; tries++) {
            String said = Files.readString(folder.resolve("witness.log"));
            Matcher key = KEY.matcher(said);
            if (key.find() && said.contains("msg=listening")) {
                return key.group(1);
            }
            Thread.sleep(100);
        }
        throw new AssertionError(Files.readString(folder.resolve("witness.log")));
    }

    private static void waitFor(Path file) throws InterruptedException {
        for (int tries = 0; tries < 300 && !Files.exists(file); tries++) {
            Thread.sleep(100);
        }
        assertThat(file).exists();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void background(String logFile, String... command) throws IOException {
        started.add(new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(logFile).toFile())
                .start());
    }

    private String run(String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
