package se.rodatraden.views.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.RunningProduct;
import se.rodatraden.commands.Commands;
import se.rodatraden.commands.Request;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.store.EventLog;
import se.rodatraden.views.register.LineQuery;
import se.rodatraden.views.register.LineSort;
import se.rodatraden.views.register.Lines;
import se.rodatraden.views.register.Register;
import se.rodatraden.views.register.RegisterQuery;
import se.rodatraden.views.rows.Progress;
import se.rodatraden.vision.command.VisionCommand;
import se.rodatraden.vision.value.VisionId;

/** People read and record while all read models are rebuilt. */
@RunningProduct
@Timeout(90)
class RebuildWhileReadTest {
    private static final LocalDate DAY = LocalDate.parse("2026-01-01");
    private static final String MUNICIPALITY = "0115";
    private static final int PAGE = 500;

    /** All of them, and those of the other tests, are on one page. */
    private static final int MOST_MEANWHILE = PAGE - 100;

    @LocalServerPort
    private int port;

    @Autowired
    private Commands commands;

    @Autowired
    private Register register;

    @Autowired
    private Lines lines;

    @Autowired
    private Progress progress;

    @Autowired
    private EventLog events;

    @Autowired
    private Rebuild rebuild;

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transactions;

    private void record(String name) {
        VisionId id = new VisionId(MUNICIPALITY, name);
        commands.send(
                new VisionCommand.RegisterVision(id, "Vision om " + name, DocumentKind.VISION, null),
                Request.by("test"));
        long last = events.stream(id.toString()).getLast().position();
        assertThat(progress.await(id, last, Duration.ofSeconds(30))).isTrue();
    }

    private List<String> listed() {
        return register
                .list(new RegisterQuery(MUNICIPALITY, DAY, null, null, null, null, null, false, null, PAGE))
                .items()
                .stream()
                .map(r -> r.vision().name())
                .toList();
    }

    private List<String> lined() {
        LineQuery query = new LineQuery(MUNICIPALITY, DAY, null, null, null, Map.of(), LineSort.TITLE, false, 0, PAGE);
        return lines.find(query).rows().stream().map(r -> r.vision().name()).toList();
    }

    private static void until(BooleanSupplier holds) throws InterruptedException {
        for (int i = 0; !holds.getAsBoolean(); i++) {
            assertThat(i).as("waits too long").isLessThan(600);
            Thread.sleep(50);
        }
    }

    private long schema() {
        Long oid = jdbc.queryForObject("select oid::bigint from pg_namespace where nspname = 'views'", Long.class);
        return oid == null ? 0 : oid;
    }

    private boolean swaps() {
        return Boolean.TRUE.equals(jdbc.queryForObject("""
                select count(*) > 0 from pg_indexes where schemaname = 'views_next' and tablename = 'lexicon'
                """, Boolean.class));
    }

    @Test
    void readers_see_every_vision_all_the_time() throws Exception {
        Set<String> recorded = ConcurrentHashMap.newKeySet();
        record("first");
        recorded.add("first");
        try (var pool = Executors.newFixedThreadPool(3)) {
            Future<?> rebuilding = pool.submit(() -> {
                for (int i = 0; i < 5; i++) {
                    rebuild.run();
                }
            });
            List<Future<?>> reading = List.of(
                    pool.submit(() -> read(rebuilding, recorded, true)),
                    pool.submit(() -> read(rebuilding, recorded, false)));
            for (int i = 0; !rebuilding.isDone() && i < MOST_MEANWHILE; i++) {
                record("meanwhile-" + i);
                recorded.add("meanwhile-" + i);
            }
            rebuilding.get();
            for (Future<?> one : reading) {
                one.get();
            }
        }
        assertThat(listed()).containsExactlyInAnyOrderElementsOf(lined()).containsAll(recorded);
        assertThat(jdbc.queryForList("select 1 from pg_namespace where nspname in ('views_next', 'views_replaced')"))
                .isEmpty();
    }

    /** What was recorded and shown before a reading began is in it. */
    private void read(Future<?> until, Set<String> recorded, boolean asLines) {
        int readings = 0;
        while (!until.isDone() || readings == 0) {
            Set<String> before = Set.copyOf(recorded);
            assertThat(asLines ? lined() : listed()).containsAll(before).doesNotHaveDuplicates();
            readings++;
        }
    }

    @Test
    void a_long_reading_delays_the_swap_but_no_other_reader() throws Exception {
        record("beside-a-long-reading");
        long before = schema();
        try (Connection holder = database.getConnection()) {
            hold(holder);
            rebuild.start();
            until(this::swaps);
            for (int i = 0; i < 50; i++) {
                assertThat(listed()).contains("beside-a-long-reading");
            }
            record("beside-a-long-reading-too");
            assertThat(lined()).contains("beside-a-long-reading", "beside-a-long-reading-too");
            assertThat(schema()).isEqualTo(before);
            let(holder);
        }
        until(() -> schema() != before && rebuild.state().phase() == RebuildState.Phase.DONE);
        assertThat(listed()).contains("beside-a-long-reading", "beside-a-long-reading-too");
    }

    @Test
    void a_paused_rebuild_waits_and_a_cancelled_one_leaves_the_views_as_they_were() throws Exception {
        record("paused");
        long before = schema();
        try (Connection holder = database.getConnection();
                Rebuild ofAnotherNode = new Rebuild(events, database, transactions)) {
            hold(holder);
            rebuild.start();
            until(this::swaps);
            ofAnotherNode.pause();
            until(() -> rebuild.state().paused());
            let(holder);
            record("while-paused");
            assertThat(ofAnotherNode.state().phase()).isEqualTo(RebuildState.Phase.READING);
            assertThat(ofAnotherNode.state().running()).isTrue();
            assertThat(schema()).isEqualTo(before);
            ofAnotherNode.cancel();
            until(() -> rebuild.state().phase() == RebuildState.Phase.DONE);
        }
        assertThat(schema()).isEqualTo(before);
        assertThat(listed()).contains("paused", "while-paused");
        assertThat(rebuild.run()).isPositive();
        assertThat(schema()).isNotEqualTo(before);
    }

    @Test
    void an_interrupted_rebuild_begins_anew_at_the_next_start() throws Exception {
        record("before-an-interruption");
        long before = schema();
        jdbc.execute("create schema views_next; create table views_next.work (like views.work including all)");
        jdbc.update("insert into views_next.work (events) values (1000)");
        assertThat(rebuild.state().interrupted()).isTrue();
        try (Rebuild ofAnotherNode = new Rebuild(events, database, transactions)) {
            ofAnotherNode.atStart(false);
            until(() -> schema() != before && ofAnotherNode.state().phase() == RebuildState.Phase.DONE);
        }
        assertThat(listed()).contains("before-an-interruption");
        assertThat(rebuild.state().interrupted()).isFalse();
    }

    /** The lock is lost with its connection, so that another node may begin in the same tables. */
    @Test
    void a_rebuild_that_has_lost_its_lock_stops_and_removes_nothing() throws Exception {
        record("lock-lost");
        long before = schema();
        try (Connection holder = database.getConnection();
                Rebuild ofAnotherNode = new Rebuild(events, database, transactions);
                ExecutorService pool = Executors.newSingleThreadExecutor()) {
            hold(holder);
            Future<Long> rebuilt = pool.submit(ofAnotherNode::run);
            until(this::swaps);
            assertThat(jdbc.queryForObject("""
                            select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted
                                and ((classid::bigint << 32) | objid::bigint) = 8245919812432519797
                                and database = (select oid from pg_database where datname = current_database())
                            """, Boolean.class)).isTrue();
            assertThatThrownBy(() -> rebuilt.get(30, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(Work.LockLostException.class);
            let(holder);
        }
        assertThat(schema()).isEqualTo(before);
        assertThat(rebuild.state().interrupted()).isTrue();
        assertThat(rebuild.run()).isPositive();
        assertThat(schema()).isNotEqualTo(before);
        assertThat(listed()).contains("lock-lost");
    }

    @Test
    void a_search_says_what_it_covers_until_it_covers_everything() throws Exception {
        jdbc.update("""
                update views.work set finished = null, paused = true, searchable = 1, below = 'infinity', below_vision = '',
                    visions = (select count(*) from views.visions)
                """);
        jdbc.update("delete from views.search");
        jdbc.update("delete from views.told");
        assertThat(get("/register?q=fokusgrupper&lang=sv"))
                .contains("omfattar hittills 1 av ", "Inget har hittats än.")
                .doesNotContain("Inget i registret motsvarar", "Inget hittades för");
        assertThat(get("/register?q=fokusgrupper&lang=en"))
                .contains("The search is being rebuilt and covers 1 of ", "Nothing has been found yet.")
                .doesNotContain("Nothing in the register matches", "Nothing was found for");
        assertThat(get("/register?lang=sv")).doesNotContain("omfattar hittills");
        assertThat(get("/register.csv?q=fokusgrupper&lang=sv")).contains("omfattar hittills 1 av ");
        assertThat(get("/api/visions?q=fokusgrupper")).contains("\"coverage\":{", "\"searched\":1");
        assertThat(get("/api/visions")).doesNotContain("\"coverage\"");
        record("while-the-search-is-filled");
        rebuild.resume();
        until(() -> rebuild.state().phase() == RebuildState.Phase.DONE);
        assertThat(get("/api/visions?q=fokusgrupper")).contains("ny-vision").doesNotContain("\"coverage\"");
        assertThat(get("/register?q=fokusgrupper&lang=sv")).doesNotContain("omfattar hittills", "hittats än");
        assertThat(get("/api/visions?q=while-the-search-is-filled")).contains("while-the-search-is-filled");
    }

    private String get(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .build();
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }

    private static void hold(Connection holder) throws SQLException {
        holder.setAutoCommit(false);
        try (var statement = holder.createStatement()) {
            statement.execute("select count(*) from views.visions");
        }
    }

    private static void let(Connection holder) throws SQLException {
        holder.rollback();
        holder.setAutoCommit(true);
    }
}
