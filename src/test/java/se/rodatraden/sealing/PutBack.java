package se.rodatraden.sealing;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Takes the tables of the log, and of the events, back to what they were at an earlier checkpoint, as a backup from then would. */
final class PutBack {
    static final List<String> TABLES =
            List.of("events", "sealed_leaves", "sealed_salts", "sealed_nodes", "sealed_checkpoints");

    private PutBack() {}

    /** The same by the owner of the tables, with the triggers that forbid it disabled meanwhile. */
    static void to(long size, JdbcTemplate owner) {
        TABLES.forEach(table -> owner.execute("alter table " + table + " disable trigger user"));
        truncate(owner, size, true);
        TABLES.forEach(table -> owner.execute("alter table " + table + " enable trigger user"));
    }

    /** Deletes what is after a checkpoint; triggers are disabled. */
    static void truncate(JdbcTemplate jdbc, long size, boolean events) {
        for (String table : events ? TABLES.subList(0, 3) : TABLES.subList(1, 3)) {
            jdbc.update("delete from " + table + " where position > ?", size);
        }
        jdbc.update("delete from sealed_nodes where (index + 1) << (8 * level) > ?", size);
        jdbc.update("delete from sealed_checkpoints where size > ?", size);
    }
}
