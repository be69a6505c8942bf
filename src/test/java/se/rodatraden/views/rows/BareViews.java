package se.rodatraden.views.rows;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.store.EventLog;

/** The least that a rebuild has to do, in seconds: reading the events and copying the rows, without those that only search reads. */
public final class BareViews {
    private static final List<String> TABLES = List.of("visions", "register", "dates", "samples");

    private BareViews() {}

    /** Reads and decodes all events one after the other. */
    public static double read(EventLog log) {
        long start = System.nanoTime();
        log.forEachAfter(0, _ -> {});
        return seconds(start);
    }

    /** Copies the finished rows into empty tables of the same shape; taking them out is not counted. */
    public static double copy(DataSource source) throws Exception {
        JdbcTemplate jdbc = new JdbcTemplate(source);
        Path rows = Files.createTempFile("rows", ".copy");
        double taken = 0;
        try (Connection connection = source.getConnection()) {
            var copies = connection.unwrap(PGConnection.class).getCopyAPI();
            for (String table : TABLES) {
                String columns = columns(jdbc, table);
                try (OutputStream out = Files.newOutputStream(rows)) {
                    copies.copyOut("copy (select " + columns + " from views." + table + ") to stdout", out);
                }
                jdbc.execute("create table views.bare (like views." + table + " including generated)");
                try (InputStream in = Files.newInputStream(rows)) {
                    long start = System.nanoTime();
                    copies.copyIn("copy views.bare (" + columns + ") from stdin", in, 1 << 16);
                    taken += seconds(start);
                }
                jdbc.execute("drop table views.bare");
            }
        } finally {
            Files.delete(rows);
        }
        return taken;
    }

    /** Those that are given, and not computed by the database. A table that is made of parts is copied out by its columns only. */
    private static String columns(JdbcTemplate jdbc, String table) {
        return String.join(", ", jdbc.queryForList("""
                        select quote_ident(attname) from pg_attribute
                        where attrelid = to_regclass(?) and attnum > 0 and not attisdropped and attgenerated = ''
                        order by attnum
                        """, String.class, "views." + table));
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
