package se.rodatraden.views.rebuild;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.store.EventLog;
import se.rodatraden.store.StoredEvent;
import se.rodatraden.views.reading.LinkTable;
import se.rodatraden.views.rows.Fault;
import se.rodatraden.views.rows.SearchWords;
import se.rodatraden.views.rows.ViewTables;
import se.rodatraden.views.rows.VisionStreams;

/**
 * Fills in what search needs after a rebuild, in the live tables: the visions registered last come first. A vision registered after
 * the swap is written whole by the projection, so that everything above the vision reached is always searchable.
 */
final class SearchFill {
    private static final Logger log = LoggerFactory.getLogger(SearchFill.class);
    private static final int AT_A_TIME = 50;
    private static final int OFTEN = 100;

    private final EventLog events;
    private final JdbcTemplate jdbc;
    private final LinkTable links;
    private final TransactionTemplate transactions;
    private final TransactionTemplate nested;

    SearchFill(EventLog events, JdbcTemplate jdbc, TransactionTemplate transactions) {
        this.events = events;
        this.jdbc = jdbc;
        this.links = new LinkTable(jdbc);
        this.transactions = transactions;
        this.nested = new TransactionTemplate(Objects.requireNonNull(transactions.getTransactionManager()));
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** A vision as the register has it. */
    private record Row(String vision, OffsetDateTime registered, long followed, List<String> states) {}

    /** Whether anything is left to fill in. */
    boolean unfinished() {
        return !jdbc.queryForList("select 1 from views.work where finished is null and not paused", Integer.class)
                .isEmpty();
    }

    /** Fills in all that is left. */
    void run(Work work) {
        work.proceed(ViewTables.LIVING);
        while (batch()) {
            work.proceed(ViewTables.LIVING);
        }
        jdbc.execute("analyze views.told, views.search");
        jdbc.update("update views.work set finished = clock_timestamp(), searchable = visions");
        log.info("all visions are searchable");
    }

    /** The next visions; false if there are none. What holds it up for a moment, such as a lock, is waited for. */
    private boolean batch() {
        for (int tries = 1; ; tries++) {
            try {
                List<Row> rows = next();
                if (rows.isEmpty()) {
                    return false;
                }
                fill(rows, made(rows));
                return true;
            } catch (DataAccessException e) {
                if (!Fault.passing(e)) {
                    throw e;
                }
                if (tries % OFTEN == 0) {
                    log.warn("what search needs cannot be filled in at present; it is tried again: {}", e.toString());
                }
                Work.await();
            }
        }
    }

    private List<Row> next() {
        return rows("""
                where (registered, vision) < (select below, below_vision from views.work)
                order by registered desc, vision desc limit ?
                """, AT_A_TIME);
    }

    private List<Row> rows(String which, Object parameter) {
        return jdbc.query(
                """
                select v.vision, v.registered, v.followed, array(
                    select distinct s from views.register r, unnest(r.states) s
                    where r.vision = v.vision and upper_inf(r.known) order by s)
                from (select * from views.visions %s) v
                """.formatted(which),
                (row, _) -> new Row(
                        row.getString(1), row.getObject(2, OffsetDateTime.class), row.getLong(3), Arrays.asList((String
                                        [])
                                row.getArray(4).getArray())),
                parameter);
    }

    /** The streams of the visions, each up to what its rows are made of. */
    private Map<Row, VisionStreams> made(List<Row> rows) {
        List<String> visions = rows.stream().map(Row::vision).toList();
        Map<String, Set<String>> neighbours = links.standingNeighbours(visions);
        Set<String> names = new LinkedHashSet<>(visions);
        visions.forEach(v -> names.add(Municipality.stream(Municipality.codeOf(v))));
        neighbours.values().forEach(names::addAll);
        Map<String, List<StoredEvent>> read = events.streams(names);
        Map<Row, VisionStreams> made = new LinkedHashMap<>();
        for (Row row : rows) {
            Map<String, List<StoredEvent>> linked = neighbours.getOrDefault(row.vision, Set.of()).stream()
                    .filter(read::containsKey)
                    .collect(Collectors.toMap(n -> n, n -> Objects.requireNonNull(read.get(n))));
            Optional.ofNullable(read.get(row.vision))
                    .flatMap(own -> new VisionStreams(
                                    own,
                                    linked,
                                    read.getOrDefault(Municipality.stream(Municipality.codeOf(row.vision)), List.of()))
                            .upTo(row.followed))
                    .ifPresent(streams -> made.put(row, streams));
        }
        return made;
    }

    /**
     * Writes the rows and how far it has come. The projection's lock on a vision is waited for only briefly, never so long that the
     * projection could be the one that the database stops for a deadlock.
     */
    private void fill(List<Row> rows, Map<Row, VisionStreams> read) {
        transactions.executeWithoutResult(_ -> {
            jdbc.execute("set local lock_timeout = '200ms'");
            String[] visions = rows.stream().map(Row::vision).toArray(String[]::new);
            Map<String, Long> followed = new LinkedHashMap<>();
            jdbc.query(
                    "select vision, followed from views.visions where vision = any (?) order by vision for update",
                    row -> {
                        followed.put(row.getString(1), row.getLong(2));
                    },
                    (Object) visions);
            boolean same = rows.stream().allMatch(r -> Objects.equals(followed.get(r.vision), r.followed));
            write(same ? read : made(rows("where vision = any (?)", visions)));
            Row last = rows.getLast();
            jdbc.update(
                    "update views.work set searchable = searchable + ?, below = ?, below_vision = ?",
                    rows.size(),
                    last.registered,
                    last.vision);
        });
    }

    /** Writes all at once; if the words of one cannot be made, vision by vision. */
    private void write(Map<Row, VisionStreams> made) {
        try {
            nested.executeWithoutResult(_ -> replace(made));
        } catch (RuntimeException | StackOverflowError e) {
            if (Fault.passing(e)) {
                throw e;
            }
            made.forEach(this::writeOrPark);
        }
    }

    private void replace(Map<Row, VisionStreams> made) {
        SearchWords words = new SearchWords();
        made.forEach((row, streams) -> words.add(streams, row.states));
        words.replace(jdbc, made.keySet().stream().map(Row::vision).toList());
    }

    /** A vision that cannot be written whole is not shown, as when the projection meets it first, and is parked. */
    private void writeOrPark(Row row, VisionStreams streams) {
        try {
            nested.executeWithoutResult(_ -> replace(Map.of(row, streams)));
        } catch (RuntimeException | StackOverflowError e) {
            if (Fault.passing(e)) {
                throw e;
            }
            Fault fault = Fault.of(e);
            fault.log(log, row.vision, e);
            for (String table : List.of("visions", "register", "dates", "samples", "told", "search")) {
                jdbc.update("delete from views." + table + " where vision = ?", row.vision);
            }
            jdbc.update("""
                    insert into views.parked (vision, position, kind, fault) values (?, ?, ?, ?)
                    on conflict (vision) do nothing
                    """, row.vision, row.followed, fault.kind().name(), fault.message());
        }
    }
}
