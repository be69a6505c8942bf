package se.rodatraden.views.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.kernel.HeldTexts;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.store.EventLog;
import se.rodatraden.store.StoredEvent;
import se.rodatraden.views.kept.Recent;
import se.rodatraden.views.kept.StreamCache;
import se.rodatraden.views.reading.LinkTable;
import se.rodatraden.views.reading.UnreadableStream;

/**
 * Updates the rows of visions, in the caller's transaction. Idempotent. If something was marked
 * confidential, or a mark was lifted, in a vision or in a linked one, all its rows are rewritten, including those of earlier knowledge.
 * A vision whose rows cannot be made is parked and reported to the operator; the others continue, and it is retried at the next event
 * that affects it.
 */
public final class ViewWriter implements HeldTexts {
    private static final Logger log = LoggerFactory.getLogger(ViewWriter.class);

    /** How many events of the visions written lately are kept, and as many of what their rows are made from. */
    private static final int MOST_EVENTS = 5_000;

    /** A tenth of what {@link ViewTables#lockForWriting} allows between two statements. */
    private static final long LONG_NANOS = 30_000_000_000L;

    private final EventLog events;
    private final JdbcTemplate jdbc;
    private final LinkTable links;
    private final ViewTables tables;
    private final Lexicon lexicon;
    private final VisionRowWriter writer;
    private final TransactionTemplate nested;
    private final StreamCache streams;
    private final Recent<HeldVision> recent = new Recent<>(MOST_EVENTS);

    public ViewWriter(EventLog events, JdbcTemplate jdbc, TransactionTemplate transactions) {
        this.events = events;
        this.jdbc = jdbc;
        this.streams = new StreamCache(events::tails, MOST_EVENTS);
        this.links = new LinkTable(jdbc);
        this.tables = new ViewTables(jdbc);
        this.lexicon = new Lexicon(jdbc);
        this.writer = new VisionRowWriter(jdbc, lexicon);
        this.nested = new TransactionTemplate(Objects.requireNonNull(transactions.getTransactionManager()));
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Override
    public void forgetTexts() {
        streams.clear();
        recent.clear();
    }

    /**
     * Updates the rows of the visions affected by these streams up to a position: the vision itself, linked visions, and all visions of
     * the municipality for its own stream. All events of their municipalities up to that position must be among the
     * streams, now or in an earlier call.
     */
    void write(Set<String> changed, long upTo) {
        tables.lockForWriting(upTo);
        Set<String> touched = changed.stream()
                .filter(s -> !Municipality.isStream(s))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, Fault> unreadable = new LinkedHashMap<>();
        Set<String> asked = withMunicipalities(touched);
        Map<String, List<StoredEvent>> read = read(asked, unreadable);
        links.add(read.values().stream()
                .flatMap(stream -> LinkTable.rows(stream).stream())
                .toList());
        Map<String, Set<String>> neighbours = links.standingNeighbours(touched);
        Set<String> affected = affected(changed, touched, neighbours);
        if (affected.size() > touched.size()) {
            neighbours = links.standingNeighbours(affected);
        }
        read.putAll(read(missing(affected, neighbours, asked), unreadable));
        Map<String, VisionStreams> ready = new LinkedHashMap<>();
        for (String vision : affected) {
            Fault fault = unreadable.get(vision);
            if (fault != null) {
                park(vision, upTo, fault);
            }
            streams(vision, neighbours.getOrDefault(vision, Set.of()), read, upTo)
                    .ifPresent(s -> ready.put(vision, s));
        }
        follow(ready, upTo);
    }

    /** Reads all streams at once; if one cannot be read, one by one, so that it does not affect the others. */
    private Map<String, List<StoredEvent>> read(Set<String> names, Map<String, Fault> unreadable) {
        try {
            return streams.streams(names);
        } catch (RuntimeException e) {
            if (Fault.passing(e)) {
                throw e;
            }
        }
        Map<String, List<StoredEvent>> read = new LinkedHashMap<>();
        for (String stream : names) {
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

    private static Set<String> withMunicipalities(Set<String> visions) {
        Set<String> all = new LinkedHashSet<>(visions);
        visions.forEach(v -> all.add(Municipality.stream(Municipality.codeOf(v))));
        return all;
    }

    /** The visions that the streams may affect; a link between municipalities does not affect the standing. */
    private Set<String> affected(Set<String> changed, Set<String> touched, Map<String, Set<String>> neighbours) {
        Set<String> affected = new LinkedHashSet<>(touched);
        neighbours.forEach((vision, others) -> others.stream()
                .filter(other -> Municipality.codeOf(other).equals(Municipality.codeOf(vision)))
                .forEach(affected::add));
        changed.stream()
                .filter(Municipality::isStream)
                .forEach(s -> affected.addAll(links.visionsOf(Municipality.codeOf(s))));
        return affected;
    }

    private static Set<String> missing(Set<String> affected, Map<String, Set<String>> neighbours, Set<String> already) {
        Set<String> missing = withMunicipalities(affected);
        neighbours.values().forEach(missing::addAll);
        missing.removeAll(already);
        return missing;
    }

    private Optional<VisionStreams> streams(
            String vision, Set<String> neighbours, Map<String, List<StoredEvent>> read, long upTo) {
        List<StoredEvent> own = read.get(vision);
        if (own == null) {
            return Optional.empty();
        }
        Map<String, List<StoredEvent>> linked = new LinkedHashMap<>();
        neighbours.stream().filter(read::containsKey).forEach(n -> linked.put(n, Objects.requireNonNull(read.get(n))));
        List<StoredEvent> municipal = read.getOrDefault(Municipality.stream(Municipality.codeOf(vision)), List.of());
        VisionStreams all = new VisionStreams(own, linked, municipal);
        if (all.markedAfter(upTo)) {
            recent.take(vision); // its texts are masked already, before the mark itself is followed
        }
        return all.upToTransactionOf(upTo);
    }

    /** Writes what is new in the visions, all together; if that fails, one by one, so that one vision does not affect the others. */
    private void follow(Map<String, VisionStreams> ready, long upTo) {
        Map<String, HeldVision> held = held(ready);
        Map<String, HeldVision.Changes> made = new LinkedHashMap<>();
        long told = System.nanoTime();
        for (Map.Entry<String, HeldVision> one : held.entrySet()) {
            VisionStreams streams = Objects.requireNonNull(ready.get(one.getKey()));
            orPark(streams, upTo, s -> made.put(one.getKey(), one.getValue().follow(s)));
            if (System.nanoTime() - told > LONG_NANOS) {
                jdbc.execute("select 1"); // tells the database that this node works
                told = System.nanoTime();
            }
        }
        if (!storedTogether(made)) {
            for (HeldVision.Changes changes : List.copyOf(made.values())) {
                VisionStreams streams = Objects.requireNonNull(ready.get(changes.vision()));
                if (!orPark(streams, upTo, _ -> nested.executeWithoutResult(_ -> writer.store(List.of(changes))))) {
                    made.remove(changes.vision());
                }
            }
        }
        lexicon.forget(
                made.values().stream().flatMap(c -> c.words().gone().stream()).toList());
        NavigableMap<String, String> words = new TreeMap<>();
        made.values().forEach(c -> words.putAll(c.words().fresh()));
        lexicon.add(words);
        keep(made.keySet(), held);
    }

    /** The visions of which something is to be written, each with its stored rows; the others are not parked any more. */
    private Map<String, HeldVision> held(Map<String, VisionStreams> ready) {
        Map<String, HeldVision.Stored> stored = ready.isEmpty() ? Map.of() : writer.lock(ready.keySet());
        Map<String, HeldVision> held = new LinkedHashMap<>();
        Map<String, HeldVision> unknown = new LinkedHashMap<>();
        List<String> further = new ArrayList<>();
        List<String> settled = new ArrayList<>();
        ready.forEach((vision, streams) -> {
            HeldVision.Stored rows = Objects.requireNonNull(stored.get(vision));
            if (streams.moments(rows.followed()).isEmpty()) {
                settled.add(vision);
                return;
            }
            boolean again = streams.markedAfter(rows.followed());
            HeldVision known = recent.take(vision);
            if (known == null || again || !known.holds(rows)) {
                known = new HeldVision(rows, again);
                if (rows.followed() > 0) {
                    unknown.put(vision, known);
                }
                if (rows.followed() > 0 && !again) {
                    further.add(vision);
                }
            }
            held.put(vision, known);
        });
        writer.load(unknown, further);
        if (!settled.isEmpty()) {
            jdbc.update("delete from views.parked where vision = any (?)", (Object) settled.toArray(String[]::new));
        }
        return held;
    }

    private boolean storedTogether(Map<String, HeldVision.Changes> made) {
        try {
            if (!made.isEmpty()) {
                nested.executeWithoutResult(_ -> writer.store(made.values()));
            }
            return true;
        } catch (RuntimeException e) {
            if (Fault.passing(e)) {
                throw e;
            }
            return false;
        }
    }

    /** Does something for one vision; if it fails, the vision is parked. */
    private boolean orPark(VisionStreams streams, long upTo, Consumer<VisionStreams> work) {
        try {
            work.accept(streams);
            return true;
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
            return false;
        }
    }

    /** Keeps what was written when it has been committed: what is rolled back is read again. */
    private void keep(Set<String> written, Map<String, HeldVision> held) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                for (String vision : written) {
                    HeldVision rows = Objects.requireNonNull(held.get(vision));
                    rows.written();
                    recent.put(vision, rows, rows.events());
                }
            }
        });
    }

    private void park(String vision, long position, Fault fault) {
        jdbc.update("""
                insert into views.parked (vision, position, kind, fault) values (?, ?, ?, ?)
                on conflict (vision) do update set position = greatest(parked.position, excluded.position),
                    kind = excluded.kind, fault = excluded.fault, tried = excluded.tried
                """, vision, position, fault.kind().name(), fault.message());
    }
}
