package se.rodatraden.views.rows;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.store.StoredEvent;
import se.rodatraden.views.deadlines.DatedRevision;
import se.rodatraden.views.statistics.Sample;
import se.rodatraden.views.statistics.Statistic;
import se.rodatraden.vision.history.Known;

/** Reads and writes the rows of one vision: the vision itself, the register, the texts of its entries, and its search words. */
final class VisionRowWriter {
    private final JdbcTemplate jdbc;
    private final Lexicon lexicon;

    VisionRowWriter(JdbcTemplate jdbc, Lexicon lexicon) {
        this.jdbc = jdbc;
        this.lexicon = lexicon;
    }

    void forget(String vision) {
        Set<String> words = lexicon.of(vision);
        jdbc.update("delete from views.search where vision = ?", vision);
        lexicon.forget(words, Map.of());
        jdbc.update("delete from views.register where vision = ?", vision);
        jdbc.update("delete from views.told where vision = ?", vision);
        jdbc.update("delete from views.dates where vision = ?", vision);
        jdbc.update("delete from views.samples where vision = ?", vision);
    }

    void open(String vision, RegisterRows rows) {
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
                            LineKeys.stored(List.of((String[]) row.getArray(4).getArray())),
                            row.getObject(5, OffsetDateTime.class).toInstant());
                },
                vision);
        jdbc.query(
                "select key, item::text, revision, changed, ended from views.dates where vision = ?",
                row -> {
                    String ended = row.getString(5);
                    rows.stored(new DatedRevision(
                            row.getString(1),
                            row.getString(2),
                            row.getInt(3),
                            row.getObject(4, OffsetDateTime.class).toInstant(),
                            ended == null ? null : DatedRevision.Ended.valueOf(ended)));
                },
                vision);
    }

    /** Stores the rows; returns the vision's search words. */
    Map<String, String> store(String vision, List<StoredEvent> stream, long followed, RegisterRows rows) {
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
                    (vision, municipality, title, kind, position, sequence, registered, recorded_at, followed, struck)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (vision) do update set title = excluded.title, kind = excluded.kind,
                    position = excluded.position, sequence = excluded.sequence, recorded_at = excluded.recorded_at,
                    followed = excluded.followed, struck = excluded.struck
                """,
                vision,
                municipality,
                card.title(),
                card.kind(),
                card.position(),
                card.sequence(),
                at(card.registered()),
                at(card.recordedAt()),
                followed,
                card.struck());
        dates(vision, rows.dates());
        List<EntryTextRow> told = EntryTextRow.of(vision, known);
        told(vision, told);
        samples(vision, Sample.of(stream, known));
        List<SearchRow> search = SearchRow.of(stream, known, card, rows.states(), told);
        search(vision, search);
        return search.getFirst().shown();
    }

    private void search(String vision, List<SearchRow> rows) {
        jdbc.update("delete from views.search where vision = ? and part >= ?", vision, rows.size());
        // One by one, since the message of a failed batch contains values.
        for (SearchRow row : rows) {
            jdbc.update("""
                    insert into views.search as s (vision, part, parts, stems, exact) values (?, ?, ?, ?, ?)
                    on conflict (vision, part) do update
                        set parts = excluded.parts, stems = excluded.stems, exact = excluded.exact
                        where (s.parts, s.stems, s.exact) is distinct from (excluded.parts, excluded.stems, excluded.exact)
                    """, row.vision(), row.part(), row.parts(), row.stems(), row.exact());
        }
    }

    /** Rewrites the vision's samples if any of them has changed. */
    private void samples(String vision, List<Sample> samples) {
        List<Sample> before = jdbc.query(
                "select statistic, value, since, unknown, begins, ends from views.samples where vision = ?",
                (row, _) -> new Sample(
                        Statistic.valueOf(row.getString(1)),
                        row.getObject(2, Integer.class),
                        row.getObject(3, LocalDate.class),
                        row.getString(4) == null ? null : Sample.Unknown.valueOf(row.getString(4)),
                        row.getString(5),
                        row.getString(6)),
                vision);
        if (before.size() == samples.size() && Set.copyOf(before).equals(Set.copyOf(samples))) {
            return;
        }
        jdbc.update("delete from views.samples where vision = ?", vision);
        List<Object[]> values = new ArrayList<>();
        for (Sample s : samples) {
            values.add(new Object[] {
                vision,
                s.statistic().name(),
                s.value(),
                s.since(),
                s.unknown() == null ? null : s.unknown().name(),
                s.from(),
                s.until()
            });
        }
        jdbc.batchUpdate(
                "insert into views.samples (vision, statistic, value, since, unknown, begins, ends) values (?, ?, ?, ?, ?, ?, ?)",
                values,
                new int[] {
                    Types.VARCHAR, Types.VARCHAR, Types.INTEGER, Types.DATE, Types.VARCHAR, Types.VARCHAR, Types.VARCHAR
                });
    }

    /** Writes texts that have changed; after that the vision is no longer parked. */
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

    /** One by one, since the message of a failed batch contains values. */
    private void dates(String vision, List<DatedRevision> dates) {
        for (DatedRevision d : dates) {
            jdbc.update(
                    """
                    insert into views.dates (vision, key, item, revision, changed, ended) values (?, ?, ?::json, ?, ?, ?)
                    on conflict (vision, key) do update set item = excluded.item, revision = excluded.revision,
                        changed = excluded.changed, ended = excluded.ended
                    """,
                    vision,
                    d.key(),
                    d.json(),
                    d.revision(),
                    at(d.changed()),
                    d.ended() == null ? null : d.ended().name());
        }
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
        // One transaction may be split over two batches; its intermediate state was never known to anyone.
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
                r.keys().states().toArray(String[]::new),
                r.content().snapshot(),
                r.keys().facets().toArray(String[]::new),
                r.keys().bodies(),
                r.keys().kind(),
                r.keys().document(),
                r.keys().matter(),
                r.keys().term(),
                r.keys().round(),
                r.keys().due(),
                r.keys().watched(),
                r.keys().fresh(),
                r.keys().dated(),
                r.keys().titleKey(),
                r.keys().holderKey(),
                r.keys().dnrKey()
            });
        }
        jdbc.batchUpdate("""
                insert into views.register (vision, valid, known, states, snapshot, facets, bodies, kind, document, matter,
                    term, round, due, watched, fresh, dated, title_key, holder_key, dnr_key)
                values (?, daterange(?, ?), tstzrange(?, ?), ?, ?::json, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, values, new int[] {
            Types.VARCHAR,
            Types.DATE,
            Types.DATE,
            Types.TIMESTAMP_WITH_TIMEZONE,
            Types.TIMESTAMP_WITH_TIMEZONE,
            Types.ARRAY,
            Types.VARCHAR,
            Types.ARRAY,
            Types.VARCHAR,
            Types.VARCHAR,
            Types.INTEGER,
            Types.INTEGER,
            Types.VARCHAR,
            Types.INTEGER,
            Types.DATE,
            Types.DATE,
            Types.DATE,
            Types.DATE,
            Types.VARCHAR,
            Types.VARCHAR,
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
