package se.rodatraden.sealing.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.app.TestDatabase;
import se.rodatraden.ledger.note.Policy;
import se.rodatraden.ledger.note.SignedNote;
import se.rodatraden.ledger.note.VerifierKey;
import se.rodatraden.sealing.SealedCountry;
import se.rodatraden.sealing.SealedLog;
import se.rodatraden.sealing.Sealer;
import se.rodatraden.sealing.Senders;
import se.rodatraden.sealing.witness.Cosignatures;
import se.rodatraden.sealing.witness.Witness;

/** A log of made-up events, of which the first are sealed, and a mirror that is written from the specifications. */
final class CopiedLog implements AutoCloseable {
    private final SealedCountry country;
    private final JdbcTemplate jdbc;
    final SealedLog log;
    final Cosignatures cosignatures;
    final Sealer sealer;
    final MirrorBySpecification other;
    final Replication replication;

    CopiedLog(TestDatabase database, Path folder, int events) throws Exception {
        country = SealedCountry.of(database, folder, events, 300);
        jdbc = country.jdbc();
        log = country.log();
        sealer = country.sealer();
        cosignatures = new Cosignatures(jdbc);
        other = new MirrorBySpecification(log.keys().getFirst().key());
        replication = to(other);
    }

    void sealAll() {
        country.sealAll();
    }

    static Witness named(String name, MirrorBySpecification mirror) {
        return new Witness(name, VerifierKey.parse(mirror.verifierKey()), mirror.address());
    }

    Replication to(MirrorBySpecification mirror) {
        return to(named("m1", mirror), Senders.LOOPBACK);
    }

    Replication to(Witness mirror, String trusted) {
        return new Replication(mirror, log, cosignatures, Senders.trusting(trusted), MirrorSetup.lease(jdbc, mirror));
    }

    /** Whether the last checkpoint is valid by a policy that needs the log, and a copy of it held by the mirror. */
    boolean cosigned() {
        Policy both = Policy.parse(("log " + log.keys().getLast().key() + "\nwitness m1 " + other.verifierKey()
                        + "\ngroup copies any m1\nquorum copies\n")
                .getBytes(StandardCharsets.UTF_8));
        return both.judge(SignedNote.parse(log.note().orElseThrow())) instanceof Policy.Judgement.Accepted;
    }

    void assertCopied() {
        assertThat(cosigned()).isTrue();
        List<String> sealed =
                jdbc.query("select leaf from sealed_leaves order by position", (row, _) -> text(row.getBytes(1)));
        assertThat(other.entries().stream().map(CopiedLog::text).toList()).isEqualTo(sealed);
    }

    private static String text(byte[] entry) {
        return new String(entry, StandardCharsets.UTF_8);
    }

    /** What the mirror was asked and answered since this was called last. */
    List<String> requests() {
        List<String> made = new ArrayList<>(other.requests);
        other.requests.clear();
        return made;
    }

    @Override
    public void close() {
        other.close();
    }
}
