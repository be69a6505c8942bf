package se.rodatraden.sealing.timestamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.app.TestDatabase;
import se.rodatraden.ledger.format.Malformed;
import se.rodatraden.ledger.note.SignedNote;
import se.rodatraden.ledger.stamp.StampCertificate;
import se.rodatraden.ledger.stamp.StampedCheckpoint;
import se.rodatraden.ledger.stamp.TimestampToken;
import se.rodatraden.sealing.Evidence;
import se.rodatraden.sealing.SealedCountry;
import se.rodatraden.sealing.SealedLog;
import se.rodatraden.sealing.Sealer;
import se.rodatraden.sealing.Senders;
import se.rodatraden.sealing.StreamHeads;
import se.rodatraden.sealing.Timestamps;
import se.rodatraden.store.EventLog;
import se.rodatraden.store.EventNames;
import se.rodatraden.store.Json;
import se.rodatraden.verify.Verify;

/** Against the authority that openssl is. */
class StampingTest {
    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    @TempDir
    Path folder;

    private JdbcTemplate jdbc;
    private SealedLog log;
    private Timestamps stamps;
    private Sealer sealer;
    private OpensslAuthority openssl;
    private Instant now;

    @BeforeEach
    void sealed() throws Exception {
        SealedCountry country = SealedCountry.of(database, folder, 700, 300);
        jdbc = country.jdbc();
        log = country.log();
        sealer = country.sealer();
        stamps = new Timestamps(jdbc, log);
        openssl = new OpensslAuthority(Files.createDirectory(folder.resolve("tsa")));
        now = Instant.now();
    }

    @AfterEach
    void close() {
        openssl.close();
    }

    /** @param certificates of the authority's folder, whom to trust; null for anybody */
    private Stamping stamping(String address, @Nullable String certificates) throws Exception {
        return new Stamping(
                log,
                stamps,
                Senders.trusting(Duration.ofSeconds(10), Senders.LOOPBACK),
                () -> now,
                new Stamping.Authority(
                        address,
                        Duration.ofHours(1),
                        TimestampSetup.trusted(certificates == null ? null : openssl.file(certificates))));
    }

    private @Nullable String stamp() throws Exception {
        return stamping(openssl.address(), "ca.pem").stamp();
    }

    @Test
    void a_checkpoint_an_hour_is_stamped_and_only_when_something_was_sealed() throws Exception {
        assertThat(stamp()).isNull();
        Timestamps.Stamp first = stamps.last().orElseThrow();
        assertThat(first.size()).isEqualTo(log.size());
        assertThat(first.authority()).isEqualTo("CN=Time");
        assertThat(StampCertificate.end(first.token()).orElseThrow())
                .as("the end of the authority's certificate, which openssl made for 30 days")
                .isBetween(first.at().plus(Duration.ofDays(29)), first.at().plus(Duration.ofDays(31)));
        assertThat(StampCertificate.end(new byte[] {1})).isEmpty();
        assertThat(Duration.between(first.at(), Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
        sealer.seal(100);
        assertThat(stamp()).as("not due yet").isNull();
        assertThat(openssl.requests).hasValue(1);
        now = now.plus(Duration.ofMinutes(61));
        assertThat(stamp()).isNull();
        assertThat(stamps.last().orElseThrow().size()).isEqualTo(log.size()).isGreaterThan(first.size());
        now = Instant.now().plus(Duration.ofHours(3));
        assertThat(stamp()).as("nothing new").isNull();
        assertThat(openssl.requests).hasValue(2);
    }

    @Test
    void what_is_measured_is_what_the_last_look_saw() throws Exception {
        Stamping stamping = stamping(openssl.address(), "ca.pem");
        assertThat(stamping.seen()).isEqualTo(new Stamping.Seen(0, null));
        stamping.stamp();
        Instant added = stamps.last().orElseThrow().added();
        assertThat(stamping.seen()).isEqualTo(new Stamping.Seen(0, added));
        long stamped = log.size();
        sealer.seal(100);
        stamping.stamp();
        assertThat(stamping.seen()).as("not due").isEqualTo(new Stamping.Seen(log.size() - stamped, added));
        now = now.plus(Duration.ofMinutes(61));
        openssl.close();
        assertThat(stamping.stamp()).isNotNull();
        assertThat(stamping.seen()).as("failed").isEqualTo(new Stamping.Seen(log.size() - stamped, added));
    }

    @Test
    void openssl_verifies_what_is_kept_as_the_guide_says() throws Exception {
        stamp();
        Timestamps.Stamp stamp = stamps.last().orElseThrow();
        Files.write(openssl.file("token"), stamp.token());
        Files.writeString(openssl.file("text"), stamps.text(stamp.size()).orElseThrow());
        assertThat(openssl.run("ts -verify -data text -in token -token_in -CAfile ca.pem"))
                .contains("Verification: OK");
        assertThat(SignedNote.parse(log.note().orElseThrow()).checkpoint().text())
                .isEqualTo(Files.readString(openssl.file("text")));
    }

    @Test
    void an_evidence_package_carries_the_last_one_and_the_verifier_reads_it() throws Exception {
        stamp();
        long stamped = log.size();
        sealer.seal(200);
        Evidence evidence = new Evidence(
                log,
                new StreamHeads(jdbc),
                new EventLog(database.dataSource(), EventNames.all(), Json.mapper()),
                stamps);
        byte[] archive =
                evidence.archive(evidence.of(log.leaf(1).orElseThrow().stream()).orElseThrow());
        Path unpacked = unpacked(archive);
        assertThat(verified(unpacked))
                .startsWith("HOLDS: ")
                .contains("example.org/log at " + log.size())
                .contains("; there at " + stamped + " by "
                        + stamps.last().orElseThrow().at());
        Path text = unpacked.resolve("timestamp/text");
        String was = Files.readString(text);
        Files.writeString(text, was.replaceFirst("\n[0-9]+\n", "\n" + (stamped - 1) + "\n"));
        assertThat(verified(unpacked)).startsWith("DOES NOT HOLD: TIMESTAMP: the time stamp is of something else");
        Files.writeString(text, was);
        Files.writeString(unpacked.resolve("timestamp/consistency"), "");
        assertThat(verified(unpacked)).startsWith("DOES NOT HOLD: TIMESTAMP: the log does not go on");
        Files.write(unpacked.resolve("timestamp/token"), new byte[] {0x30, 0});
        assertThat(verified(unpacked)).startsWith("NOT CHECKED: malformed time stamp");
    }

    private Path unpacked(byte[] archive) throws Exception {
        Path into = folder.resolve("evidence");
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path file = into.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, in.readAllBytes());
            }
        }
        return into;
    }

    private static String verified(Path unpacked) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Verify.run(
                new String[] {unpacked.toString()},
                new PrintStream(said, true, StandardCharsets.UTF_8),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void what_is_no_time_stamp_of_this_by_a_trusted_authority_is_not_kept() throws Exception {
        assertThat(stamping(openssl.address(), "other.pem").stamp()).contains("does not lead to a trusted one");
        byte[] ofBefore = Files.readAllBytes(openssl.file("1.tsr"));
        openssl.instead = ofBefore;
        assertThat(stamp()).as("an answer that is used again").contains("is not a time stamp of this", "nonce");
        openssl.instead = "no answer".getBytes(StandardCharsets.UTF_8);
        assertThat(stamp()).contains("is not a time stamp of this");
        openssl.instead = new byte[] {0x30, 0x03, 0x30, 0x01, 0x02};
        assertThat(stamp()).contains("is not a time stamp of this");
        openssl.instead = new byte[] {0x30, 0x05, 0x30, 0x03, 0x02, 0x01, 0x02};
        assertThat(stamp()).contains("it gives none: status 2");
        openssl.instead = new byte[0];
        openssl.forged = true;
        assertThat(stamp()).contains("is not a time stamp of this");
        openssl.forged = false;
        assertThat(stamping("http://10.1.2.3/", null).stamp()).contains("TARGET_REFUSED");
        assertThat(stamps.last()).isEmpty();
        assertThat(stamping(openssl.address(), null).stamp()).isNull();
        assertThat(stamps.last()).isPresent();
    }

    @Test
    void an_authority_that_is_gone_is_seen_and_the_sealing_goes_on() throws Exception {
        openssl.close();
        StampingLoop loop = new StampingLoop(stamping(openssl.address(), null), Duration.ofMillis(20));
        loop.start();
        await().untilAsserted(() -> assertThat(loop.fault()).contains("NO_CONNECTION"));
        assertThat(sealer.seal()).isPositive();
        loop.stop();
    }

    @Test
    void the_application_adds_time_stamps_and_changes_none() throws Exception {
        stamp();
        for (String attempt : List.of(
                "update sealed_timestamps set authority = 'another'",
                "delete from sealed_timestamps",
                "insert into sealed_timestamps (size, authority, token, stamped_at) values (1, 'a', 't', now())")) {
            assertThatThrownBy(() -> jdbc.execute(attempt)).as(attempt).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void a_token_that_is_cut_or_has_more_after_it_is_none() throws Exception {
        stamp();
        byte[] token = stamps.last().orElseThrow().token();
        TimestampToken.parse(token);
        for (int length = 0; length < token.length; length += 7) {
            byte[] cut = Arrays.copyOf(token, length);
            assertThatThrownBy(() -> TimestampToken.parse(cut)).isInstanceOf(Malformed.class);
        }
        assertThatThrownBy(() -> TimestampToken.parse(Arrays.copyOf(token, token.length + 1)))
                .isInstanceOf(Malformed.class);
        StampedCheckpoint stamped = stamps.upTo(log.size()).orElseThrow();
        assertThat(stamped.faultAt(stamped.checkpoint())).isNull();
    }
}
