package se.rodatraden.feeds;

import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * A node's right to do what one node does at a time: a row of a table, timed by the database's clock. A node that ends without releasing it makes
 * the others wait until it expires. It guarantees nothing: a node that was suspended may find out late that another has taken over.
 */
public final class Lease {
    private final JdbcClient jdbc;
    private final Table table;
    private final String key;
    private final Duration length;
    private final UUID holder = UUID.randomUUID();

    /**
     * A table of leases: its key, {@code holder}, {@code until}, and what has a default.
     *
     * @param key the column that says what the lease is for
     */
    public record Table(String name, String key) {}

    /** @param length longer than what is done between two renewals */
    public Lease(JdbcClient jdbc, Table table, String key, Duration length) {
        this.jdbc = jdbc;
        this.table = table;
        this.key = key;
        this.length = length;
    }

    /** Acquires or renews the lease; false while another node has it. */
    public boolean take() {
        return timed("""
                insert into %1$s as lease (%2$s, holder, until)
                values (:key, :holder, clock_timestamp() + :length * interval '1 millisecond')
                on conflict (%2$s) do update set holder = excluded.holder, until = excluded.until
                where lease.holder = excluded.holder or lease.until < clock_timestamp()
                """.formatted(table.name, table.key)).update() == 1;
    }

    /** Renews the lease, even after it has expired; false if another node has taken it over, or none has ever had it. */
    public boolean renew() {
        return timed("""
                update %s set until = clock_timestamp() + :length * interval '1 millisecond'
                where %s = :key and holder = :holder
                """.formatted(table.name, table.key)).update() == 1;
    }

    /** Releases the lease, so that another node can take over at once. */
    public void release() {
        held("update %s set until = '-infinity' where %s = :key and holder = :holder".formatted(table.name, table.key))
                .update();
    }

    private StatementSpec timed(String sql) {
        return held(sql).param("length", length.toMillis());
    }

    private StatementSpec held(String sql) {
        return jdbc.sql(sql).param("key", key).param("holder", holder);
    }
}
