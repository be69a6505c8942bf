package se.rodatraden.views.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.app.TestDatabase;
import se.rodatraden.store.EventLog;
import se.rodatraden.store.EventNames;
import se.rodatraden.store.Json;
import se.rodatraden.store.MadeUpCountry;
import se.rodatraden.store.MunicipalRegister;
import se.rodatraden.views.deadlines.DeadlineRegister;
import se.rodatraden.views.deadlines.DeadlineScope;
import se.rodatraden.views.overview.Overviews;
import se.rodatraden.views.rebuild.Rebuild;
import se.rodatraden.views.statistics.Statistics;

/** What pages of the whole register read of it, by the database's own counts, in a register of some thousand visions. */
class LargeRegisterTest {
    private static final LocalDate DAY = LocalDate.parse("2026-06-15");
    private static final int COPIES = 60;

    /** Of the rows there are several for each vision. */
    private static final long FEW = 600;

    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    private static SingleConnectionDataSource one;
    private static JdbcTemplate jdbc;
    private static EventLog log;
    private static long visions;

    private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-06-15T12:00:00Z"));
    private Register register;
    private Lines lines;

    @BeforeAll
    static void filled() throws SQLException {
        MadeUpCountry.fill(database.owner(), 2_000);
        log = new EventLog(database.owner(), EventNames.all(), Json.mapper());
        try (Rebuild rebuild = new Rebuild(
                log, database.owner(), new TransactionTemplate(new DataSourceTransactionManager(database.owner())))) {
            rebuild.run();
        }
        one = new SingleConnectionDataSource(database.owner().getConnection(), true);
        jdbc = new JdbcTemplate(one);
        for (String table : List.of("register", "samples")) {
            copy(table, "vision = vision || '-' || c");
        }
        copy("visions", "vision = vision || '-' || c, position = position + c * 1000000");
        jdbc.execute("vacuum analyze views.visions, views.register, views.samples");
        visions = number("select count(*) from views.visions");
        assertThat(visions).isGreaterThan(5_000);
    }

    @BeforeEach
    void asked() {
        register = new Register(jdbc, clock);
        lines = new Lines(jdbc, clock);
    }

    /** Adds copies of all rows of a table with other values in some columns. */
    private static void copy(String table, String changed) {
        jdbc.execute("""
                create temporary table copied as select t.*, c from views.%1$s t, generate_series(1, %2$d) c;
                alter table copied add column n serial;
                """.formatted(table, COPIES));
        jdbc.execute("update copied set " + changed);
        jdbc.execute("alter table copied drop column c, drop column n; insert into views." + table
                + " select * from copied; drop table copied");
    }

    @AfterAll
    static void closed() {
        one.destroy();
    }

    private static long number(String sql) {
        return Objects.requireNonNull(jdbc.queryForObject(sql, Long.class));
    }

    /** How many rows of the read models have been read so far. */
    private static long read() {
        jdbc.queryForList("select pg_stat_force_next_flush(), pg_stat_clear_snapshot()");
        return number("select sum(seq_tup_read + coalesce(idx_tup_fetch, 0)) from pg_stat_user_tables"
                + " where schemaname = 'views'");
    }

    private static long readBy(Runnable reads) {
        long before = read();
        reads.run();
        return read() - before;
    }

    private static void writtenIn(String municipality) {
        jdbc.update("""
                insert into view_changes as c values (?, 1) on conflict (municipality) do update set changes = c.changes + 1
                """, municipality);
    }

    private LineQuery query(Map<Facet, List<String>> chosen) {
        return new LineQuery(null, DAY, null, null, null, chosen, LineSort.MUNICIPALITY, false, 0, 100);
    }

    @Test
    void a_page_of_the_register_reads_what_it_shows_and_what_was_written() {
        assertThat(readBy(() -> lines.find(query(Map.of())))).isGreaterThan(visions);
        for (int i = 0; i < 3; i++) {
            FoundLines[] found = new FoundLines[1];
            assertThat(readBy(() -> found[0] = lines.find(query(Map.of())))).isBetween(100L, FEW);
            assertThat(found[0].total())
                    .isEqualTo(number("select count(*) from views.register where upper_inf(known) and valid @> date '"
                            + DAY + "'"));
            writtenIn("1480");
        }
    }

    @Test
    void the_start_page_reads_only_what_is_overdue_and_what_was_written() {
        Overviews overviews = new Overviews(jdbc, log, register);
        overviews.on(DAY);
        int overdue = overviews.on(DAY).remisses().size()
                + overviews.on(DAY).deferrals().size();
        assertThat(overdue).isGreaterThan(COPIES);
        register.forgetTexts();
        overviews.forgetTexts();
        // All visions are counted once, and of the rows of the register those are read in which something is awaited.
        assertThat(readBy(() -> overviews.on(DAY))).isLessThan(2 * visions + 3L * overdue);
        assertThat(readBy(() -> overviews.on(DAY))).isLessThan(FEW);
        writtenIn("0114");
        assertThat(readBy(() -> overviews.on(DAY))).isLessThan(FEW);
    }

    @Test
    void dates_and_statistics_of_all_are_read_once() {
        DeadlineRegister deadlines = new DeadlineRegister(jdbc, new MunicipalRegister(log));
        Statistics statistics = new Statistics(jdbc);
        List<Runnable> asked = List.of(
                () -> deadlines.of(DeadlineScope.ALL, DAY, null),
                () -> statistics.of(null, DAY),
                register::municipalities,
                register::holdings);
        for (Runnable one : asked) {
            one.run();
            assertThat(readBy(one)).isLessThan(FEW);
            writtenIn("0114");
            assertThat(readBy(one)).isLessThan(10 * FEW);
        }
    }
}
