package se.rodatraden.sealing.mirror;

import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.ledger.note.VerifierKey;

/** A node's right to send to a mirror: a row with a lease, timed by the database's clock. It is longer than any request takes. */
final class MirrorClaim {
    private final JdbcTemplate jdbc;
    private final VerifierKey key;
    private final Duration lease;
    private final UUID holder = UUID.randomUUID();

    MirrorClaim(JdbcTemplate jdbc, VerifierKey key, Duration lease) {
        this.jdbc = jdbc;
        this.key = key;
        this.lease = lease;
    }

    /** Acquires or renews the lease; false while another node has it. */
    boolean take() {
        return jdbc.update("""
                        insert into log_mirrors as claim (key, holder, until)
                        values (?, ?, clock_timestamp() + ? * interval '1 millisecond')
                        on conflict (key) do update set holder = excluded.holder, until = excluded.until
                        where claim.holder = excluded.holder or claim.until < clock_timestamp()
                        """, key.toString(), holder, lease.toMillis()) == 1;
    }

    /** Lets another node take over at once. */
    void release() {
        jdbc.update("update log_mirrors set until = '-infinity' where key = ? and holder = ?", key.toString(), holder);
    }
}
