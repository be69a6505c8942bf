package se.rodatraden.views.rows;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.store.EventLog;
import se.rodatraden.store.StoredEvent;
import se.rodatraden.views.reading.LinkTable;
import se.rodatraden.views.reading.UnreadableStream;

/**
 * Updates the rows of visions, in the caller's transaction. Idempotent. If something was marked
 * confidential, or a mark was lifted, in a vision or in a linked one, all its rows are rewritten, including those of earlier knowledge.
 * A vision whose rows cannot be made is parked and reported to the operator; the others continue, and it is retried at the next event
 * that affects it.
 */
public final class ViewWriter {
    private static final Logger log = LoggerFactory.getLogger(ViewWriter.class);

    private final EventLog events;
    private final JdbcTemplate jdbc;
    private final LinkTable links;
    private final ViewTables tables;
    private final Lexicon lexicon;
    private final VisionRowWriter writer;
    private final TransactionTemplate nested;

    public ViewWriter(EventLog events, JdbcTemplate jdbc, TransactionTemplate transactions) {
        this.events = events;
        this.jdbc = jdbc;
        this.links = new LinkTable(jdbc);
        this.tables = new ViewTables(jdbc);
        this.lexicon = new Lexicon(jdbc);
        this.writer = new VisionRowWriter(jdbc, lexicon);
        this.nested = new TransactionTemplate(Objects.requireNonNull(transactions.getTransactionManager()));
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * Updates the rows of the visions affected by these streams up to a position: the vision itself, linked visions, and all visions of
     * the municipality for its own stream. All events of their municipalities up to that position must be among the
     * streams, now or in an earlier call.
     */
    void write(Set<String> streams, long upTo) {
        tables.lockForWriting();
        Set<String> touched = streams.stream()
                .filter(s -> !Municipality.isStream(s))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, Fault> unreadable = new LinkedHashMap<>();
        Map<String, List<StoredEvent>> read = read(touched, unreadable);
        links.add(read.values().stream()
                .flatMap(stream -> LinkTable.rows(stream).stream())
                .toList());
        Set<String> affected = affected(streams, touched);
        Map<String, Set<String>> neighbours = links.standingNeighbours(affected);
        read.putAll(read(missing(affected, neighbours, read.keySet()), unreadable));
        SortedMap<String, String> words = new TreeMap<>();
        for (String vision : affected) {
            Fault fault = unreadable.get(vision);
            if (fault != null) {
                park(vision, upTo, fault);
            }
            streams(vision, neighbours.getOrDefault(vision, Set.of()), read, upTo)
                    .ifPresent(s -> writeOrPark(s, upTo, words));
        }
        lexicon.add(words);
        jdbc.query("select pg_notify(?, ?)", _ -> {}, Progress.CHANNEL, Long.toString(upTo));
    }

    /** Reads all streams at once; if one cannot be read, one by one, so that it does not affect the others. */
    private Map<String, List<StoredEvent>> read(Set<String> streams, Map<String, Fault> unreadable) {
        try {
            return events.streams(streams);
        } catch (RuntimeException e) {
            if (Fault.passing(e)) {
                throw e;
            }
        }
        Map<String, List<StoredEvent>> read = new LinkedHashMap<>();
        for (String stream : streams) {
            try {
                read.putAll(events.streams(Set.of(stream)));
            } catch (RuntimeException e) {
                if (Fault.passing(e)) {
                    throw e;
                }
                unreadable.put(stream, Fault.of(new UnreadableStream(stream, e)));
            }
        }
        return read;
    }

    /** The visions that the streams may affect; a link between municipalities does not affect the standing. */
    private Set<String> affected(Set<String> streams, Set<String> touched) {
        Set<String> affected = new LinkedHashSet<>(touched);
        links.standingNeighbours(touched)
                .forEach((vision, others) -> others.stream()
                        .filter(other -> Municipality.codeOf(other).equals(Municipality.codeOf(vision)))
                        .forEach(affected::add));
        streams.stream()
                .filter(Municipality::isStream)
                .forEach(s -> affected.addAll(links.visionsOf(Municipality.codeOf(s))));
        return affected;
    }

    private static Set<String> missing(Set<String> affected, Map<String, Set<String>> neighbours, Set<String> already) {
        Set<String> missing = new LinkedHashSet<>(affected);
        affected.forEach(v -> missing.add(Municipality.stream(Municipality.codeOf(v))));
        neighbours.values().forEach(missing::addAll);
        missing.removeAll(already);
        return missing;
    }

    private static Optional<VisionStreams> streams(
            String vision, Set<String> neighbours, Map<String, List<StoredEvent>> read, long upTo) {
        List<StoredEvent> own = read.get(vision);
        if (own == null) {
            return Optional.empty();
        }
        Map<String, List<StoredEvent>> linked = new LinkedHashMap<>();
        neighbours.stream().filter(read::containsKey).forEach(n -> linked.put(n, Objects.requireNonNull(read.get(n))));
        List<StoredEvent> municipal = read.getOrDefault(Municipality.stream(Municipality.codeOf(vision)), List.of());
        return new VisionStreams(own, linked, municipal).upTo(upTo);
    }

    private void writeOrPark(VisionStreams streams, long upTo, SortedMap<String, String> words) {
        try {
            nested.executeWithoutResult(_ -> write(streams, words));
        } catch (RuntimeException | StackOverflowError e) {
            if (Fault.passing(e)) {
                throw e;
            }
            Fault fault = Fault.of(e);
            fault.log(log, streams.vision(), e);
            if (streams.own().stream().anyMatch(StoredEvent::masked)) {
                writer.forget(streams.vision()); // no row is better than one written before the text was marked
            }
            park(streams.vision(), upTo, fault);
        }
    }

    private void park(String vision, long position, Fault fault) {
        jdbc.update("""
                insert into views.parked (vision, position, kind, fault) values (?, ?, ?, ?)
                on conflict (vision) do update set position = greatest(parked.position, excluded.position),
                    kind = excluded.kind, fault = excluded.fault, tried = excluded.tried
                """, vision, position, fault.kind().name(), fault.message());
    }

    private void write(VisionStreams streams, SortedMap<String, String> words) {
        String vision = streams.vision();
        long done = jdbc
                .queryForList("select followed from views.visions where vision = ? for update", Long.class, vision)
                .stream()
                .findFirst()
                .orElse(0L);
        List<StoredEvent> moments = streams.moments(done);
        if (moments.isEmpty()) {
            jdbc.update("delete from views.parked where vision = ?", vision);
            return;
        }
        RegisterRows rows = new RegisterRows();
        boolean marked = streams.markedAfter(done);
        Set<String> before = lexicon.of(vision);
        if (marked) {
            writer.forget(vision);
            rows.follow(streams, 0);
        } else {
            writer.open(vision, rows);
            rows.follow(streams, done);
        }
        Map<String, String> shown =
                writer.store(vision, streams.own(), moments.getLast().position(), rows);
        lexicon.forget(before, shown);
        words.putAll(shown);
    }
}
