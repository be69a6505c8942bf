package se.rodatraden.views.rows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.app.TestDatabase;
import se.rodatraden.store.EventLog;
import se.rodatraden.store.EventNames;
import se.rodatraden.store.Json;
import se.rodatraden.store.MadeUpCountry;
import se.rodatraden.views.Copies;
import se.rodatraden.views.rebuild.Rebuild;

/**
 * How fast all views are rebuilt. The ceiling, measured in the same run: reading and decoding the same events one after the
 * other, and copying the same finished rows into empty tables.
 */
@Tag("benchmark")
class RebuildBenchmark {
    private static final List<String> TABLES = List.of("visions", "register", "told", "search");

    private static final long WANTED = Long.getLong("events", 200_000);

    @RegisterExtension
    static final TestDatabase imported = TestDatabase.fresh();

    @RegisterExtension
    static final TestDatabase country = TestDatabase.fresh();

    @Test
    void events_of_imported_histories_rebuilt_per_second() throws Exception {
        rebuild("copies of the first histories, imported", imported.owner(), new Copies(imported.owner()).fill(WANTED));
    }

    @Test
    void events_of_a_country_rebuilt_per_second() throws Exception {
        MadeUpCountry.fill(country.owner(), WANTED);
        rebuild("a made-up country, two thirds recorded one by one", country.owner(), WANTED);
    }

    private static void rebuild(String what, DataSource source, long events) throws Exception {
        EventLog log = new EventLog(source, EventNames.all(), Json.mapper());
        TransactionTemplate transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
        Rebuild rebuild = new Rebuild(log, source, transactions);
        rebuild.run();
        System.out.printf("%nrebuild of all views, %,d events (%s), %d processors%n", events, what, processors());
        for (int round = 1; round <= 3; round++) {
            double read = seconds(() -> log.forEachAfter(0, _ -> {}));
            double copy = copy(source);
            double rebuilt = seconds(rebuild::run);
            System.out.printf(
                    "round %d: rebuild %,.0f events/s · bare read and decode %,.0f events/s · bare copy of the rows %,.0f"
                            + " events/s · rebuild / (bare read, then bare copy) = %.2f%n",
                    round, events / rebuilt, events / read, events / copy, (read + copy) / rebuilt);
        }
    }

    private static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    private interface Step {
        void run() throws Exception;
    }

    private static double seconds(Step step) throws Exception {
        long start = System.nanoTime();
        step.run();
        return (System.nanoTime() - start) / 1e9;
    }

    /** The time it takes to copy the finished rows into empty tables of the same shape. */
    private static double copy(DataSource source) throws Exception {
        JdbcTemplate jdbc = new JdbcTemplate(source);
        double taken = 0;
        try (Connection connection = source.getConnection()) {
            var copies = connection.unwrap(PGConnection.class).getCopyAPI();
            for (String table : TABLES) {
                ByteArrayOutputStream rows = new ByteArrayOutputStream();
                copies.copyOut("copy views." + table + " to stdout", rows);
                jdbc.execute("create table views.bare (like views." + table + " including generated)");
                byte[] bytes = rows.toByteArray();
                taken += seconds(() -> copies.copyIn("copy views.bare from stdin", new ByteArrayInputStream(bytes)));
                jdbc.execute("drop table views.bare");
            }
        }
        return taken;
    }
}
