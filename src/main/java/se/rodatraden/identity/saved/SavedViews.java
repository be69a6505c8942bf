package se.rodatraden.identity.saved;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The views of the register that people have saved, each for himself. */
public final class SavedViews {
    public static final int MOST = 50;
    public static final int LONGEST_NAME = 80;
    public static final int LONGEST_ADDRESS = 4_000;

    /** What came of saving one. */
    public enum Outcome {
        SAVED,
        /** Another view has the name. */
        TAKEN,
        /** There are as many as there may be. */
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

    /** Somebody's, in the order of their names. */
    public List<SavedView> of(UUID actor) {
        return jdbc.query(
                "select id, name, address from saved_views where actor = ? order by lower(name), id",
                (row, _) -> new SavedView(row.getLong(1), row.getString(2), row.getString(3)),
                actor);
    }

    /** Saves one under a name that none of the same person's has. */
    public Outcome save(UUID actor, String name, String address) {
        return transactions.execute(_ -> {
            // Two forms of the same person's wait for each other, so that both count.
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

    /** Removes one of the person's own; another's is left alone. */
    public void remove(UUID actor, long id) {
        jdbc.update("delete from saved_views where actor = ? and id = ?", actor, id);
    }
}
