package se.rodatraden.views.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.app.TestDatabase;
import se.rodatraden.archive.HistoryDocument;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.store.AppendCall;
import se.rodatraden.store.EventLog;
import se.rodatraden.store.EventNames;
import se.rodatraden.store.Json;
import se.rodatraden.store.RandomVision;
import se.rodatraden.store.StoredEvent;
import se.rodatraden.views.Copies;
import se.rodatraden.views.rebuild.Rebuild;
import se.rodatraden.views.register.KeptCounts;
import se.rodatraden.vision.Decide;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.command.Recording;
import se.rodatraden.vision.command.Verdict;
import se.rodatraden.vision.event.Decision;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.vision.history.Telling;
import se.rodatraden.vision.value.ActivityKind;
import se.rodatraden.vision.value.Addressee;
import se.rodatraden.vision.value.DeferralTarget;
import se.rodatraden.vision.value.RemissMode;
import se.rodatraden.vision.value.Scope;
import se.rodatraden.vision.value.VisionId;

/** The rows that are left when events are followed as they come are those that a rebuild makes of them all. */
class FollowedRowsTest {
    private static final int RANDOM = Integer.getInteger("random", 60);
    private static final int LONG = 25;
    private static final List<String> ROWS = List.of(
            "select vision, r::text from views.register r",
            "select vision, v::text from views.visions v",
            "select vision, t::text from views.told t",
            "select vision, d::text from views.dates d",
            "select vision, s::text from views.samples s",
            "select vision, concat_ws(' ', part, parts, words) from views.search");

    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    private final DataSource source = database.owner();
    private final JdbcTemplate jdbc = new JdbcTemplate(source);
    private final EventLog log = new EventLog(source, EventNames.all(), Json.mapper());
    private final TransactionTemplate transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
    private ViewWriter writer = new ViewWriter(log, jdbc, transactions);
    private final KeptCounts counts = new KeptCounts(jdbc, log);
    private long followed;

    @BeforeEach
    void rebuilt() {
        rebuild();
        followed = log.head();
    }

    private void rebuild() {
        try (Rebuild rebuild = new Rebuild(log, source, transactions)) {
            rebuild.run();
        }
    }

    @Test
    void the_rows_followed_in_random_batches_are_those_of_a_rebuild() throws Exception {
        List<Coming> coming = coming();
        Random random = new Random(51);
        for (int recorded = 0; !coming.isEmpty(); recorded++) {
            record(coming.get(random.nextInt(coming.size())));
            coming.removeIf(vision -> vision.transactions.isEmpty());
            if (random.nextInt(7) == 0) {
                follow(log.head() - random.nextInt(3));
            }
            if (recorded == LONG * RANDOM / 2) {
                writer = new ViewWriter(log, jdbc, transactions);
            }
        }
        follow(log.head());
        assertThat(jdbc.queryForList("select vision from views.parked", String.class))
                .isEmpty();
        Map<String, List<String>> left = rows();
        rebuild();
        Map<String, List<String>> made = rows();
        assertThat(left.keySet()).isEqualTo(made.keySet()).hasSizeGreaterThan(RANDOM);
        made.forEach((name, rows) -> assertThat(left.get(name)).as(name).containsExactlyElementsOf(rows));
    }

    @Test
    void a_vision_that_cannot_be_written_is_parked_alone() throws Exception {
        List<VisionId> ids = Stream.of("fore", "forgiftad", "efter")
                .map(name -> new VisionId("0780", name))
                .toList();
        List<Coming> coming = ids.stream()
                .map(id -> Coming.of(RandomVision.events(id, 3, LONG)))
                .toList();
        for (Coming vision : coming) {
            record(vision);
        }
        follow(log.head());
        jdbc.execute("""
                create function refuse() returns trigger language plpgsql as $$ begin
                    if new.vision = '0780/forgiftad' then raise exception 'too long' using errcode = '54000'; end if;
                    return new;
                end $$;
                create trigger refuse before insert on views.told for each row execute function refuse()
                """);
        while (!coming.getFirst().transactions.isEmpty()) {
            for (Coming vision : coming) {
                record(vision);
            }
            follow(log.head());
        }
        assertThat(jdbc.queryForList("select vision || ' ' || kind from views.parked", String.class))
                .containsExactly("0780/forgiftad TOO_LARGE");
        assertThat(shown("0780/fore"))
                .isEqualTo(log.stream("0780/fore").getLast().position());
        assertThat(shown("0780/efter"))
                .isEqualTo(log.stream("0780/efter").getLast().position());
        assertThat(shown("0780/forgiftad"))
                .isEqualTo(log.stream("0780/forgiftad").getFirst().position());
        jdbc.execute("drop trigger refuse on views.told; drop function refuse()");
        assertThat(new ParkedVisions(jdbc, writer, transactions).retry(ids.get(1)))
                .isTrue();
        Map<String, List<String>> left = rows();
        rebuild();
        assertThat(left).isEqualTo(rows());
    }

    /** The text is masked in whatever is read, so that a batch that ends before the mark must not write it from what is held. */
    @Test
    void a_text_is_in_no_row_written_after_it_was_marked() throws Exception {
        VisionId id = new VisionId("0781", "markt");
        Act deferral = new Act.DeferDecision(
                id,
                Telling.told("d", "2016-03-01"),
                Decision.UNKNOWN,
                new DeferralTarget(null, null, null, "hemligt villkor", null),
                Scope.BOTH);
        Act activity = new Act.RecordActivity(
                id, Telling.told("a", "2018-03-01"), ActivityKind.WORKSHOP, "Verkstad", null, null, List.of(), null);
        Act mark = new Act.MarkConfidential(id, Telling.told("m", "2026-11-01"), "d", "OSL 25:1", List.of(), "Skäl");
        Coming vision = Coming.of(id, deferral, activity, mark);
        record(vision);
        record(vision);
        follow(log.head());
        assertThat(known(id)).anyMatch(row -> row.contains("hemligt villkor"));
        record(vision);
        record(vision);
        follow(log.head() - 1);
        assertThat(known(id)).hasSize(3).noneMatch(row -> row.contains("hemligt villkor"));
        follow(log.head());
        assertThat(rows().get(id.toString())).noneMatch(row -> row.contains("hemligt villkor"));
    }

    /** The round is a sort key, of a type with fewer numbers than may be recorded; the snapshot has what was recorded. */
    @Test
    void a_vision_with_a_mistyped_round_is_shown() throws Exception {
        VisionId id = new VisionId("0781", "felskriven");
        Act sent = new Act.SendToRemiss(
                id,
                Telling.told("r", "2026-03-01"),
                2_026_001,
                null,
                List.of(new Addressee("miljo", BodyKind.COMMITTEE, "Miljönämnden")),
                null,
                List.of(),
                RemissMode.UNKNOWN);
        Coming vision = Coming.of(id, sent);
        record(vision);
        record(vision);
        follow(log.head());
        List<String> followed = rows().get(id.toString());
        rebuild();
        assertThat(rows().get(id.toString())).containsExactlyElementsOf(followed);
        assertThat(jdbc.queryForList("select vision from views.parked", String.class))
                .isEmpty();
        assertThat(known(id)).anyMatch(row -> row.contains("2026001"));
    }

    private List<String> known(VisionId id) {
        return jdbc.query(
                "select snapshot::text from views.register where vision = ? and upper_inf(known)",
                (row, _) -> row.getString(1),
                id.toString());
    }

    private long shown(String vision) {
        return Objects.requireNonNull(
                jdbc.queryForObject("select followed from views.visions where vision = ?", Long.class, vision));
    }

    /** What is to be recorded of a vision, a transaction after the other. */
    private record Coming(String stream, Deque<List<VisionEvent>> transactions) {
        static Coming of(List<StoredEvent> stream) {
            Map<Instant, List<VisionEvent>> together = new TreeMap<>();
            stream.forEach(e -> together.computeIfAbsent(e.recordedAt(), _ -> new ArrayList<>())
                    .add((VisionEvent) e.event()));
            return new Coming(stream.getFirst().stream(), new ArrayDeque<>(together.values()));
        }

        static Coming of(VisionId id, Act... acts) {
            List<VisionEvent> history = new ArrayList<>();
            history.add(new VisionEvent.VisionRegistered(id, "Vision", DocumentKind.VISION, null));
            Stream.of(acts).forEach(act -> history.add(Recording.fact(act, Telling.noted(act.told()))));
            return oneByOne(history);
        }

        static Coming oneByOne(List<VisionEvent> history) {
            Deque<List<VisionEvent>> one = new ArrayDeque<>();
            history.forEach(event -> one.add(List.of(event)));
            return new Coming(
                    ((VisionEvent.VisionRegistered) history.getFirst()).vision().toString(), one);
        }
    }

    private static List<Coming> coming() throws IOException {
        List<Coming> coming = new ArrayList<>();
        told().forEach(history -> coming.add(Coming.oneByOne(history)));
        for (int i = 0; i < RANDOM; i++) {
            coming.add(Coming.of(RandomVision.events(new VisionId("0764", "slumpad-" + i), i, LONG)));
        }
        return coming;
    }

    /** The histories of the seeds, and those constructed so that every command is told. */
    private static List<List<VisionEvent>> told() throws IOException {
        List<List<VisionEvent>> histories = new ArrayList<>(Copies.histories());
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/constructed"))) {
            for (Path file : files.filter(
                            f -> f.toString().endsWith(".yaml") && !f.toString().contains("municipality"))
                    .sorted()
                    .toList()) {
                Verdict verdict = Decide.on(
                        null, HistoryDocument.read(Files.readAllBytes(file)).history(), Instant.now());
                if (verdict instanceof Verdict.Accepted accepted) {
                    histories.add(accepted.events());
                }
            }
        }
        return histories;
    }

    private void record(Coming vision) throws SQLException {
        List<VisionEvent> events = vision.transactions.remove();
        try (Connection connection = source.getConnection();
                AppendCall call = new AppendCall(connection, new byte[] {'{', '}'})) {
            call.append(vision.stream, log.version(vision.stream) + 1, events);
        }
    }

    /** Follows what was recorded since, up to a position: perhaps in the middle of a transaction. */
    private void follow(long upTo) {
        Set<String> streams = new LinkedHashSet<>();
        log.after(followed, Integer.MAX_VALUE).stream()
                .filter(e -> e.position() <= upTo)
                .forEach(e -> streams.add(e.stream()));
        if (!streams.isEmpty()) {
            transactions.executeWithoutResult(_ -> writer.write(streams, upTo));
            followed = upTo;
            counts.areThoseOfAllRows();
        }
    }

    private Map<String, List<String>> rows() {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String table : ROWS) {
            jdbc.query(table + " order by 1, 2", row -> {
                rows.computeIfAbsent(row.getString(1), _ -> new ArrayList<>()).add(row.getString(2));
            });
        }
        return rows;
    }
}
