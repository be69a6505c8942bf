package se.rodatraden.views.rows;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.app.TestDatabase;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.store.EventLog;
import se.rodatraden.store.EventNames;
import se.rodatraden.store.Json;
import se.rodatraden.store.MadeUpCountry;
import se.rodatraden.views.Copies;
import se.rodatraden.views.rebuild.Rebuild;
import se.rodatraden.views.rebuild.RebuildState;
import se.rodatraden.views.register.Register;
import se.rodatraden.views.register.RegisterQuery;

/**
 * How fast all views are rebuilt, and what readers notice of it. The ceiling, measured in the same run: reading and decoding the same
 * events one after the other, and copying the same finished rows into empty tables, without those that only search reads.
 */
@Tag("benchmark")
class RebuildBenchmark {
    private static final long WANTED = Long.getLong("events", 200_000);
    private static final int ROUNDS = Integer.getInteger("rounds", 3);

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
        for (int round = 1; round <= ROUNDS; round++) {
            double read = BareViews.read(log);
            double copy = BareViews.copy(source);
            double rebuilt = seconds(rebuild::runViews);
            double searchable = seconds(rebuild::runSearch);
            System.out.printf(
                    "round %d: rebuild %,.0f events/s, search filled in %,.0f events/s · bare read and decode %,.0f events/s"
                            + " · bare copy of the rows %,.0f events/s · rebuild / (bare read, then bare copy) = %.2f%n",
                    round,
                    events / rebuilt,
                    events / searchable,
                    events / read,
                    events / copy,
                    (read + copy) / rebuilt);
        }
        beside(source, log, rebuild);
        rebuild.close();
    }

    /** What readers of the register and of a vision notice of a rebuild beside them, as an operator starts it. */
    private static void beside(DataSource source, EventLog log, Rebuild rebuild) throws Exception {
        JdbcTemplate jdbc = new JdbcTemplate(source);
        Register register = new Register(jdbc, InstantSource.system());
        List<String> visions = jdbc.query(
                "select vision from views.visions order by md5(vision) limit 500", (row, _) -> row.getString(1));
        Reading reading = new Reading(log, register, visions);
        reading.until(() -> reading.taken() >= 500);
        reading.clear();
        reading.until(() -> reading.taken() >= 1000);
        Percentiles quiet = reading.clear();
        rebuild.start();
        reading.until(() -> rebuild.state().phase() == RebuildState.Phase.SEARCH);
        Percentiles during = reading.clear();
        reading.until(() -> rebuild.state().phase() == RebuildState.Phase.DONE);
        Percentiles filling = reading.clear();
        System.out.printf(
                "reads (a municipality's register, a vision) p50 / p99 ms: quiet %s · during the rebuild %s = %.1f of quiet at"
                        + " p99 · while search is filled in %s = %.1f%n",
                quiet, during, during.p99 / quiet.p99, filling, filling.p99 / quiet.p99);
    }

    private record Percentiles(double p50, double p99, int of) {
        @Override
        public String toString() {
            return "%.1f / %.1f (%d)".formatted(p50, p99, of);
        }
    }

    /** Reads one after the other, and notes how long each took. */
    private static final class Reading {
        private final EventLog log;
        private final Register register;
        private final List<String> visions;
        private final List<Double> taken = new ArrayList<>();
        private int next;

        Reading(EventLog log, Register register, List<String> visions) {
            this.log = log;
            this.register = register;
            this.visions = visions;
        }

        int taken() {
            return taken.size();
        }

        void until(BooleanSupplier enough) throws Exception {
            while (!enough.getAsBoolean()) {
                for (int i = 0; i < 20; i++) {
                    String vision = visions.get(next++ % visions.size());
                    taken.add(1e3
                            * seconds(() -> register.list(
                                    RegisterQuery.on(Municipality.codeOf(vision), LocalDate.parse("2026-01-01")))));
                    taken.add(1e3 * seconds(() -> log.stream(vision)));
                }
            }
        }

        Percentiles clear() {
            List<Double> sorted = taken.stream().sorted().toList();
            taken.clear();
            return new Percentiles(sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 99 / 100), sorted.size());
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
}
