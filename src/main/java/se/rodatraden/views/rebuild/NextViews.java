package se.rodatraden.views.rebuild;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.store.EventFilter;
import se.rodatraden.store.EventLog;
import se.rodatraden.store.RawEvent;
import se.rodatraden.store.StoredEvent;
import se.rodatraden.views.copy.CopyRows;
import se.rodatraden.views.reading.LinkTable;
import se.rodatraden.views.rows.Fault;
import se.rodatraden.views.rows.RebuiltRows;
import se.rodatraden.views.rows.ViewTables;

/** The next tables of the read models while they are filled beside the live ones. */
final class NextViews {
    private static final Logger log = LoggerFactory.getLogger(NextViews.class);
    private static final int AT_A_TIME = 100;
    private static final int EVENTS_AT_A_TIME = 1000;

    private final EventLog events;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate nested;
    private final Around around;
    private volatile long reached;

    /**
     * Rows for the events up to a position.
     *
     * @param head the position up to which {@link #add} is called for every stream
     */
    NextViews(EventLog events, JdbcTemplate jdbc, TransactionTemplate transactions, long head) {
        this.events = events;
        this.jdbc = jdbc;
        this.nested = new TransactionTemplate(Objects.requireNonNull(transactions.getTransactionManager()));
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.around = new Around(events);
        this.reached = head;
        addLinks();
    }

    /** The position up to which the tables are filled. */
    long reached() {
        return reached;
    }

    private void addLinks() {
        CopyRows rows = new CopyRows();
        for (LinkTable.Row row : around.links()) {
            rows.row(row.vision(), row.other(), row.standing() ? "t" : "f");
        }
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            rows.copyInto(connection, ViewTables.NEXT + ".links");
            return true;
        });
    }

    /** Adds visions that have no rows yet. */
    void add(Collection<List<StoredEvent>> streams) {
        store(streams.stream().flatMap(s -> made(s).stream()).toList(), Set.of());
    }

    /** A vision whose rows cannot be made is parked and reported; the rebuild continues. */
    private Optional<RebuiltRows> made(List<StoredEvent> own) {
        String vision = own.getFirst().stream();
        try {
            return around.of(own, reached).map(RebuiltRows::of);
        } catch (RuntimeException | StackOverflowError e) {
            if (Fault.passing(e)) {
                throw e;
            }
            return Optional.of(parked(vision, e));
        }
    }

    private RebuiltRows parked(String vision, Throwable thrown) {
        Fault fault = Fault.of(thrown);
        fault.log(log, vision, thrown);
        return RebuiltRows.parked(vision, reached, fault);
    }

    /** Copies all rows at once; if the database refuses one, vision by vision. */
    private void store(List<RebuiltRows> made, Set<String> instead) {
        try {
            copy(RebuiltRows.together(made), instead);
        } catch (RuntimeException e) {
            if (Fault.passing(e)) {
                throw e;
            }
            for (RebuiltRows one : made) {
                copyOrPark(one, instead);
            }
        }
    }

    private void copyOrPark(RebuiltRows one, Set<String> instead) {
        Set<String> those = instead.contains(one.vision()) ? Set.of(one.vision()) : Set.of();
        try {
            copy(one, those);
        } catch (RuntimeException e) {
            if (Fault.passing(e)) {
                throw e;
            }
            copy(parked(one.vision(), e), those);
        }
    }

    private void copy(RebuiltRows rows, Set<String> instead) {
        nested.executeWithoutResult(_ -> {
            if (!instead.isEmpty()) {
                Object names = instead.toArray(String[]::new);
                for (String table : List.of("visions", "register", "dates", "samples", "parked")) {
                    jdbc.update("delete from " + ViewTables.NEXT + "." + table + " where vision = any (?)", names);
                }
            }
            jdbc.execute((ConnectionCallback<Boolean>) connection -> {
                rows.copy(connection);
                return true;
            });
        });
    }

    /** Makes the rows of what was recorded since the position reached; returns the number of events. */
    long catchUp() {
        long before = reached;
        long head = events.head();
        Set<String> streams = new LinkedHashSet<>();
        for (long position = before; position < head; ) {
            List<RawEvent> read = events.raw(position, head, EVENTS_AT_A_TIME, EventFilter.ALL);
            read.forEach(e -> streams.add(e.stream()));
            position = read.isEmpty() ? head : read.getLast().position();
        }
        reached = head;
        try {
            remake(streams);
        } catch (RuntimeException e) {
            reached = before;
            throw e;
        }
        return head - before;
    }

    /** For a transaction that was rolled back: what it made is made again. */
    void backTo(long position) {
        reached = position;
    }

    private void remake(Set<String> streams) {
        Set<String> municipalities = new LinkedHashSet<>();
        Set<String> touched = new LinkedHashSet<>();
        streams.forEach(s -> (Municipality.isStream(s) ? municipalities : touched).add(s));
        inBundles(touched, some -> around.more(events.streams(some), Set.of()));
        around.more(Map.of(), municipalities);
        replaceLinks(touched);
        Set<String> affected = around.affectedBy(touched);
        for (String municipality : municipalities) {
            affected.addAll(jdbc.queryForList(
                    """
                    select vision from views_next.visions where municipality = ?
                    union select vision from views_next.parked where starts_with(vision, ? || '/')
                    """, String.class, Municipality.codeOf(municipality), Municipality.codeOf(municipality)));
        }
        inBundles(
                affected,
                some -> store(
                        events.streams(some).values().stream()
                                .flatMap(s -> made(s).stream())
                                .toList(),
                        Set.copyOf(some)));
    }

    private void replaceLinks(Set<String> touched) {
        List<LinkTable.Row> rows = around.links().stream()
                .filter(l -> touched.contains(l.vision()))
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        jdbc.update(
                """
                insert into views_next.links as l (vision, other, standing)
                select n.vision, n.other, n.standing from unnest(?, ?, ?) n (vision, other, standing)
                on conflict (vision, other) do update set standing = true where excluded.standing and not l.standing
                """,
                rows.stream().map(LinkTable.Row::vision).toArray(String[]::new),
                rows.stream().map(LinkTable.Row::other).toArray(String[]::new),
                rows.stream().map(LinkTable.Row::standing).toArray(Boolean[]::new));
    }

    private static void inBundles(Set<String> streams, Consumer<List<String>> work) {
        List<String> all = new ArrayList<>(streams);
        for (int i = 0; i < all.size(); i += AT_A_TIME) {
            work.accept(all.subList(i, Math.min(all.size(), i + AT_A_TIME)));
        }
    }
}
