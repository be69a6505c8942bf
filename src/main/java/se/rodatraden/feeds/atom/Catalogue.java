package se.rodatraden.feeds.atom;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.feeds.Followed;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.store.EventLog;
import se.rodatraden.store.MunicipalRegister;
import se.rodatraden.store.StoredEvent;

/**
 * An index of the events of each feed, page by page in the order of recording. A page holds fifty events and never changes once full. It
 * is updated in batches, by whichever node comes first.
 */
public final class Catalogue {
    /** Number of events on a full page. Must not change, since it decides which page an event is on. */
    static final int PAGE = 50;

    private static final int BATCH = 500;

    /** A page of a feed, numbered from 1, with the feed positions of its events. */
    record Page(int number, List<Long> positions) {
        boolean full() {
            return positions.size() == PAGE;
        }
    }

    private final EventLog log;
    private final MunicipalRegister municipalities;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    Catalogue(EventLog log, MunicipalRegister municipalities, JdbcTemplate jdbc, TransactionTemplate transactions) {
        this.log = log;
        this.municipalities = municipalities;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** The position up to which all events are indexed. */
    public long position() {
        return Objects.requireNonNull(jdbc.queryForObject("select position from feed_head", Long.class));
    }

    /** Indexes the next batch of events; false if none were left. */
    public boolean follow() {
        if (log.head() <= position()) {
            return false;
        }
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            long from = Objects.requireNonNull(
                    jdbc.queryForObject("select position from feed_head for update", Long.class));
            List<StoredEvent> events = log.after(from, BATCH);
            if (events.isEmpty()) {
                return false;
            }
            FeedRouting placing = new FeedRouting(municipalities, named(events));
            Map<String, List<Long>> added = new TreeMap<>();
            for (StoredEvent e : events) {
                placing.feeds(e)
                        .forEach(f -> added.computeIfAbsent(f.key(), _ -> new ArrayList<>())
                                .add(e.position()));
            }
            remember(placing.fresh());
            append(added);
            jdbc.update("update feed_head set position = ?", events.getLast().position());
            return events.size() == BATCH;
        }));
    }

    private Map<String, Set<Named>> named(List<StoredEvent> events) {
        Map<String, Set<Named>> named = new LinkedHashMap<>();
        String[] streams = events.stream().map(StoredEvent::stream).distinct().toArray(String[]::new);
        jdbc.query(
                "select vision, id, kind, name from feed_named where vision = any (?)",
                row -> {
                    named.computeIfAbsent(row.getString(1), _ -> new LinkedHashSet<>())
                            .add(new Named(row.getString(2), BodyKind.valueOf(row.getString(3)), row.getString(4)));
                },
                (Object) streams);
        return named;
    }

    private void remember(Map<String, Set<Named>> fresh) {
        List<Object[]> rows = new ArrayList<>();
        fresh.forEach((vision, bodies) -> bodies.forEach(
                b -> rows.add(new Object[] {vision, b.id(), b.kind().name(), b.name()})));
        jdbc.batchUpdate("insert into feed_named (vision, id, kind, name) values (?, ?, ?, ?)", rows);
    }

    private void append(Map<String, List<Long>> added) {
        Map<String, Page> open = new LinkedHashMap<>();
        jdbc.query(
                """
                select distinct on (feed) feed, page, positions from feed_pages where feed = any (?)
                order by feed, page desc
                """,
                row -> {
                    open.put(row.getString(1), page(row, 2));
                },
                (Object) added.keySet().toArray(String[]::new));
        List<Object[]> rows = new ArrayList<>();
        added.forEach((feed, positions) -> {
            Page last = open.getOrDefault(feed, new Page(1, List.of()));
            int place = (last.number() - 1) * PAGE + last.positions().size();
            for (int i = 0; i < positions.size(); ) {
                int room = Math.min(PAGE - (place + i) % PAGE, positions.size() - i);
                rows.add(new Object[] {
                    feed, (place + i) / PAGE + 1, positions.subList(i, i + room).toArray(Long[]::new)
                });
                i += room;
            }
        });
        jdbc.batchUpdate("""
                insert into feed_pages (feed, page, positions) values (?, ?, ?)
                on conflict (feed, page) do update set positions = feed_pages.positions || excluded.positions
                """, rows);
    }

    /** A page of the feed; empty if it does not exist yet. */
    Optional<Page> page(Followed feed, int number) {
        return jdbc
                .query(
                        "select page, positions from feed_pages where feed = ? and page = ?",
                        (row, _) -> page(row, 1),
                        feed.key(),
                        number)
                .stream()
                .findFirst();
    }

    /** The last pages of the feed, oldest first. */
    List<Page> last(Followed feed, int pages) {
        return jdbc.query(
                        "select page, positions from feed_pages where feed = ? order by page desc limit ?",
                        (row, _) -> page(row, 1),
                        feed.key(),
                        pages)
                .reversed();
    }

    /** The positions of the feed's events after one position up to and including another, up to the limit. */
    public List<Long> between(Followed feed, long after, long upTo, int limit) {
        return jdbc.query("""
                        select p from feed_pages, unnest(positions) p
                        where feed = ? and positions[cardinality(positions)] > ? and p > ? and p <= ?
                        order by p limit ?
                        """, (row, _) -> row.getLong(1), feed.key(), after, after, upTo, limit);
    }

    private static Page page(ResultSet row, int column) throws SQLException {
        Array positions = row.getArray(column + 1);
        return new Page(row.getInt(column), List.of((Long[]) positions.getArray()));
    }
}
