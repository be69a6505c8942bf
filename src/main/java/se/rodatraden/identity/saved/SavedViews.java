package se.rodatraden.identity.saved;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The saved views of each user. */
public final class SavedViews {
    public static final int MOST = 50;
    public static final int LONGEST_NAME = 80;
    public static final int LONGEST_ADDRESS = 4_000;

    /** The outcome of saving a view. */
    public enum Outcome {
        SAVED,
        /** The name is in use. */
        TAKEN,
        /** The maximum number is reached. */
        FULL
    }

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final InstantSource clock;

    public SavedViews(JdbcTemplate jdbc, TransactionTemplate transactions, InstantSource clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The views of a user, by name. */
    public List<SavedView> of(UUID actor) {
        return jdbc.query(
                "select id, name, address from saved_views where actor = ? order by lower(name), id",
                (row, _) -> new SavedView(row.getLong(1), row.getString(2), row.getString(3)),
                actor);
    }

    /** Saves a view under an unused name. */
    public Outcome save(UUID actor, String name, String address) {
        return transactions.execute(_ -> {
            // Serializes concurrent saves of the same user, so that both are counted.
            jdbc.query("select 1 from actors where id = ? for update", _ -> {}, actor);
            Integer saved =
                    jdbc.queryForObject("select count(*) from saved_views where actor = ?", Integer.class, actor);
            if (saved != null && saved >= MOST) {
                return Outcome.FULL;
            }
            int added = jdbc.update("""
                    insert into saved_views (actor, name, address, saved_at) values (?, ?, ?, ?) on conflict do nothing
                    """, actor, name, address, clock.instant().atOffset(ZoneOffset.UTC));
            return added == 1 ? Outcome.SAVED : Outcome.TAKEN;
        });
    }

    /** Removes a view of the user; others' views are unaffected. */
    public void remove(UUID actor, long id) {
        jdbc.update("delete from saved_views where actor = ? and id = ?", actor, id);
    }
}
