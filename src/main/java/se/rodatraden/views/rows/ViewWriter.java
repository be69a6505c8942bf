package se.rodatraden.views.rows;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
import org.jspecify.annotations.Nullable;
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
import se.rodatraden.vision.history.Known;

/**
 * Brings the rows of visions up to date, in the transaction it is called in. Doing it twice changes nothing. Where something was marked
 * confidential, or a mark was lifted, in a vision or in one it is linked with, all its rows are written anew, those of earlier knowledge
 * too. A vision whose rows cannot be made is parked and seen by the operator; the others go on, and it is tried again with the next event
 * that says something of it.
 */
public final class ViewWriter {
    private static final Logger log = LoggerFactory.getLogger(ViewWriter.class);

    private final EventLog events;
    private final JdbcTemplate jdbc;
    private final LinkTable links;
    private final ViewTables tables;
    private final Lexicon lexicon;
    private final TransactionTemplate nested;

    public ViewWriter(EventLog events, JdbcTemplate jdbc, TransactionTemplate transactions) {
        this.events = events;
        this.jdbc = jdbc;
        this.links = new LinkTable(jdbc);
        this.tables = new ViewTables(jdbc);
        this.lexicon = new Lexicon(jdbc);
        this.nested = new TransactionTemplate(Objects.requireNonNull(transactions.getTransactionManager()));
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * Brings up to a position the rows of the visions that these streams are about: a vision's own, those it is linked with, and all of a
     * municipality where the stream is the municipality's. Every event of their municipalities up to that position must be among the
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

    /** All of them at once; where one cannot be read, each alone, so that it stops no other. */
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

    /** The visions of which the streams may say something: a link between municipalities says nothing of how one stands. */
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
                forget(streams.vision()); // rather nothing than what may have been written before it was marked
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
            forget(vision);
            rows.follow(streams, 0);
        } else {
            open(vision, rows);
            rows.follow(streams, done);
        }
        Map<String, String> shown =
                store(vision, streams.own(), moments.getLast().position(), rows);
        lexicon.forget(before, shown);
        words.putAll(shown);
    }

    private void forget(String vision) {
        Set<String> words = lexicon.of(vision);
        jdbc.update("delete from views.search where vision = ?", vision);
        lexicon.forget(words, Map.of());
        jdbc.update("delete from views.register where vision = ?", vision);
        jdbc.update("delete from views.told where vision = ?", vision);
    }

    private void open(String vision, RegisterRows rows) {
        jdbc.query(
                """
                select lower(valid), upper(valid), snapshot::text, states, lower(known)
                from views.register where vision = ? and upper_inf(known)
                """,
                row -> {
                    LocalDate upper = row.getObject(2, LocalDate.class);
                    rows.stored(
                            new RegisterRows.Content(
                                    row.getObject(1, LocalDate.class),
                                    upper == null ? null : upper.minusDays(1),
                                    row.getString(3)),
                            List.of((String[]) row.getArray(4).getArray()),
                            row.getObject(5, OffsetDateTime.class).toInstant());
                },
                vision);
    }

    /** Gives the words that the vision is found by. */
    private Map<String, String> store(String vision, List<StoredEvent> stream, long followed, RegisterRows rows) {
        Known known = rows.last();
        if (known == null) {
            throw new IllegalStateException(vision + " does not begin with its registration");
        }
        String municipality = Municipality.codeOf(vision);
        VisionRow card = VisionRow.of(vision, stream, known);
        end(vision, rows.ended());
        insert(vision, rows.fresh());
        jdbc.update(
                """
                insert into views.visions
                    (vision, municipality, title, kind, position, sequence, registered, recorded_at, followed)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (vision) do update set title = excluded.title, kind = excluded.kind,
                    position = excluded.position, sequence = excluded.sequence, recorded_at = excluded.recorded_at,
                    followed = excluded.followed
                """,
                vision,
                municipality,
                card.title(),
                card.kind(),
                card.position(),
                card.sequence(),
                at(card.registered()),
                at(card.recordedAt()),
                followed);
        List<EntryTextRow> told = EntryTextRow.of(vision, known);
        told(vision, told);
        List<SearchRow> search = SearchRow.of(stream, known, card, rows.states(), told);
        search(vision, search);
        return search.getFirst().shown();
    }

    private void search(String vision, List<SearchRow> rows) {
        jdbc.update("delete from views.search where vision = ? and part >= ?", vision, rows.size());
        // One by one: the message of a failed batch has the values in it.
        for (SearchRow row : rows) {
            jdbc.update("""
                    insert into views.search as s (vision, part, parts, stems, exact) values (?, ?, ?, ?, ?)
                    on conflict (vision, part) do update
                        set parts = excluded.parts, stems = excluded.stems, exact = excluded.exact
                        where (s.parts, s.stems, s.exact) is distinct from (excluded.parts, excluded.stems, excluded.exact)
                    """, row.vision(), row.part(), row.parts(), row.stems(), row.exact());
        }
    }

    /** Writes what is not told so already; with that the vision is no longer parked. */
    private void told(String vision, List<EntryTextRow> rows) {
        String[] entries = rows.stream().map(EntryTextRow::entry).toArray(String[]::new);
        String[] told = rows.stream().map(EntryTextRow::told).toArray(String[]::new);
        jdbc.update("""
                delete from views.parked where vision = ?;
                delete from views.told where vision = ? and entry <> all (?);
                insert into views.told (vision, entry, told)
                select ?, n.entry, n.told from unnest(?, ?) n (entry, told)
                where not exists (
                    select 1 from views.told t where t.vision = ? and t.entry = n.entry and t.told = n.told)
                on conflict (vision, entry) do update set told = excluded.told
                """, vision, vision, entries, vision, entries, told, vision);
    }

    private void end(String vision, List<RegisterRows.Row> rows) {
        List<Object[]> values = new ArrayList<>();
        for (RegisterRows.Row r : rows) {
            values.add(new Object[] {
                at(r.knownTo()), vision, r.content().from(), after(r.content().to()), at(r.knownFrom())
            });
        }
        jdbc.batchUpdate("""
                update views.register set known = tstzrange(lower(known), ?)
                where vision = ? and upper_inf(known) and valid = daterange(?, ?) and lower(known) = ?
                """, values, new int[] {
            Types.TIMESTAMP_WITH_TIMEZONE, Types.VARCHAR, Types.DATE, Types.DATE, Types.TIMESTAMP_WITH_TIMEZONE
        });
        // What one transaction recorded may come in two batches: what was known between them was never known.
        if (rows.stream().anyMatch(r -> r.knownFrom().equals(r.knownTo()))) {
            jdbc.update("delete from views.register where vision = ? and isempty(known)", vision);
        }
    }

    private void insert(String vision, List<RegisterRows.Row> rows) {
        List<Object[]> values = new ArrayList<>();
        for (RegisterRows.Row r : rows) {
            values.add(new Object[] {
                vision,
                r.content().from(),
                after(r.content().to()),
                at(r.knownFrom()),
                r.knownTo() == null ? null : at(r.knownTo()),
                r.states().toArray(String[]::new),
                r.content().snapshot()
            });
        }
        jdbc.batchUpdate("""
                insert into views.register (vision, valid, known, states, snapshot)
                values (?, daterange(?, ?), tstzrange(?, ?), ?, ?::json)
                """, values, new int[] {
            Types.VARCHAR,
            Types.DATE,
            Types.DATE,
            Types.TIMESTAMP_WITH_TIMEZONE,
            Types.TIMESTAMP_WITH_TIMEZONE,
            Types.ARRAY,
            Types.VARCHAR
        });
    }

    private static @Nullable LocalDate after(@Nullable LocalDate last) {
        return last == null ? null : last.plusDays(1);
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
