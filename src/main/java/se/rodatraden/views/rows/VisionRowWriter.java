package se.rodatraden.views.rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.views.batch.Columns;
import se.rodatraden.views.batch.Statements;
import se.rodatraden.views.deadlines.DatedRevision;
import se.rodatraden.views.kept.WrittenMunicipalities;
import se.rodatraden.views.snapshots.SnapshotJson;
import se.rodatraden.views.statistics.Sample;

/**
 * Reads and writes the rows of some visions: the visions themselves, the register, the texts of their entries, and their search words. All
 * are written by one message, whose failure is told without its values.
 */
final class VisionRowWriter {
    private final JdbcTemplate jdbc;
    private final Lexicon lexicon;

    VisionRowWriter(JdbcTemplate jdbc, Lexicon lexicon) {
        this.jdbc = jdbc;
        this.lexicon = lexicon;
    }

    void forget(String vision) {
        WrittenMunicipalities.note(jdbc, vision);
        Set<String> words = lexicon.of(vision);
        for (String table : List.of("search", "register", "told", "dates", "samples")) {
            jdbc.update("delete from views." + table + " where vision = ?", vision);
        }
        lexicon.forget(words, Map.of());
    }

    /** How far the stored rows of each of the visions go; locked until the transaction ends. */
    Map<String, HeldVision.Stored> lock(Collection<String> visions) {
        Map<String, HeldVision.Stored> stored = new HashMap<>();
        jdbc.query(
                """
                with v as (select vision, followed from views.visions where vision = any (?) order by vision for update)
                select n.vision, coalesce(v.followed, 0), 'views.visions'::regclass::oid::bigint
                from unnest(?) n (vision) left join v on v.vision = n.vision
                """,
                row -> {
                    stored.put(row.getString(1), new HeldVision.Stored(row.getLong(2), row.getLong(3)));
                },
                visions.toArray(String[]::new),
                visions.toArray(String[]::new));
        return stored;
    }

    /** Reads the search words of the visions, and the rows from which they are followed further. */
    void load(Map<String, HeldVision> visions, Collection<String> further) {
        if (visions.isEmpty()) {
            return;
        }
        jdbc.query(
                "select vision, stems from views.search where vision = any(?)",
                row -> {
                    held(visions, row).stored(List.of(row.getString(2).split(" ")));
                },
                (Object) visions.keySet().toArray(String[]::new));
        if (further.isEmpty()) {
            return;
        }
        Object names = further.toArray(String[]::new);
        jdbc.query(
                """
                select vision, lower(valid), upper(valid), snapshot::text, states, lower(known)
                from views.register where vision = any(?) and upper_inf(known)
                """,
                row -> {
                    LocalDate upper = row.getObject(3, LocalDate.class);
                    held(visions, row)
                            .stored(
                                    new RegisterRows.Content(
                                            row.getObject(2, LocalDate.class),
                                            upper == null ? null : upper.minusDays(1),
                                            SnapshotJson.rewritten(row.getString(4))),
                                    LineKeys.stored(
                                            List.of((String[]) row.getArray(5).getArray())),
                                    row.getObject(6, OffsetDateTime.class).toInstant());
                },
                names);
        jdbc.query(
                "select vision, key, item::text, revision, changed, ended from views.dates where vision = any(?)",
                row -> {
                    String ended = row.getString(6);
                    held(visions, row)
                            .stored(new DatedRevision(
                                    row.getString(2),
                                    row.getString(3),
                                    row.getInt(4),
                                    row.getObject(5, OffsetDateTime.class).toInstant(),
                                    ended == null ? null : DatedRevision.Ended.valueOf(ended)));
                },
                names);
    }

    private static HeldVision held(Map<String, HeldVision> visions, ResultSet row) throws SQLException {
        return Objects.requireNonNull(visions.get(row.getString(1)));
    }

    /** Stores the changes of all the visions, which are then no longer parked. */
    void store(Collection<HeldVision.Changes> changes) {
        changes.stream().filter(HeldVision.Changes::again).forEach(c -> forget(c.vision()));
        Statements all = new Statements();
        register(all, changes);
        visions(all, changes);
        dates(all, changes);
        told(all, changes);
        samples(all, changes);
        search(all, changes);
        WrittenMunicipalities.add(all, changes.stream().map(HeldVision.Changes::vision));
        all.run(jdbc);
    }

    private static void register(Statements all, Collection<HeldVision.Changes> changes) {
        Columns ended = new Columns("text date date timestamptz timestamptz");
        Columns empty = new Columns("text");
        Columns fresh = new Columns(
                "text date date timestamptz timestamptz text text text text text int4 int4 text int4 date date date date text text text");
        for (HeldVision.Changes c : changes) {
            for (RegisterRows.Row r : c.ended()) {
                ended.row(c.vision(), r.content().from(), r.content().next(), r.knownFrom(), r.knownTo());
            }
            // One transaction may have been split over two batches; its intermediate state was never known to anyone.
            if (c.ended().stream().anyMatch(r -> r.knownFrom().equals(r.knownTo()))) {
                empty.row(c.vision());
            }
            c.fresh().forEach(r -> fresh(fresh, c.vision(), r));
        }
        all.add("""
                update views.register r set known = tstzrange(lower(r.known), e.ended)
                from unnest(?, ?, ?, ?, ?) e (vision, first, next, since, ended)
                where r.vision = e.vision and upper_inf(r.known)
                    and coalesce(lower(r.valid), '-infinity'::date) = coalesce(e.first, '-infinity'::date)
                    and r.valid = daterange(e.first, e.next) and lower(r.known) = e.since
                """, ended);
        all.add("delete from views.register where vision = any (?) and isempty(known)", empty);
        all.add("""
                insert into views.register (vision, valid, known, states, snapshot, facets, bodies, kind, document, matter,
                    term, round, due, watched, fresh, dated, title_key, holder_key, dnr_key)
                select n.vision, daterange(n.first, n.next), tstzrange(n.since, n.until), n.states::text[],
                    n.snapshot::json, n.facets::text[], n.bodies, n.kind, n.document, n.matter,
                    n.term, n.round, n.due, n.watched, n.fresh, n.dated, n.title_key, n.holder_key, n.dnr_key
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) n (vision, first, next, since, until,
                    states, snapshot, facets, bodies, kind, document, matter,
                    term, round, due, watched, fresh, dated, title_key, holder_key, dnr_key)
                """, fresh);
    }

    private static void fresh(Columns rows, String vision, RegisterRows.Row r) {
        rows.row(
                vision,
                r.content().from(),
                r.content().next(),
                r.knownFrom(),
                r.knownTo(),
                r.keys().states(),
                r.content().snapshot(),
                r.keys().facets(),
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
                r.keys().dnrKey());
    }

    private static void visions(Statements all, Collection<HeldVision.Changes> changes) {
        Columns rows = new Columns("text text text text int8 int8 timestamptz timestamptz int8 bool");
        Columns shown = new Columns("text");
        for (HeldVision.Changes c : changes) {
            VisionRow card = c.card();
            rows.row(
                    c.vision(),
                    Municipality.codeOf(c.vision()),
                    card.title(),
                    card.kind(),
                    card.position(),
                    card.sequence(),
                    card.registered(),
                    card.recordedAt(),
                    c.followed(),
                    card.struck());
            shown.row(c.vision());
        }
        all.add("""
                insert into views.visions
                    (vision, municipality, title, kind, position, sequence, registered, recorded_at, followed, struck)
                select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (vision) do update set title = excluded.title, kind = excluded.kind,
                    position = excluded.position, sequence = excluded.sequence, recorded_at = excluded.recorded_at,
                    followed = excluded.followed, struck = excluded.struck
                """, rows);
        all.add("delete from views.parked where vision = any (?)", shown);
    }

    private static void dates(Statements all, Collection<HeldVision.Changes> changes) {
        Columns rows = new Columns("text text text int4 timestamptz text");
        for (HeldVision.Changes c : changes) {
            c.dates().forEach(d -> rows.row(c.vision(), d.key(), d.json(), d.revision(), d.changed(), d.ended()));
        }
        all.add("""
                insert into views.dates (vision, key, item, revision, changed, ended)
                select n.vision, n.key, n.item::json, n.revision, n.changed, n.ended
                from unnest(?, ?, ?, ?, ?, ?) n (vision, key, item, revision, changed, ended)
                on conflict (vision, key) do update set item = excluded.item, revision = excluded.revision,
                    changed = excluded.changed, ended = excluded.ended
                """, rows);
    }

    private static void told(Statements all, Collection<HeldVision.Changes> changes) {
        Columns whole = new Columns("text text");
        Columns gone = new Columns("text text");
        Columns rows = new Columns("text text text");
        for (HeldVision.Changes c : changes) {
            if (c.told().all()) {
                whole.row(c.vision(), null);
                c.told().rows().forEach(t -> whole.row(t.vision(), t.entry()));
            }
            c.told().gone().forEach(entry -> gone.row(c.vision(), entry));
            c.told().rows().forEach(t -> rows.row(t.vision(), t.entry(), t.told()));
        }
        all.add("""
                with n as materialized (select * from unnest(?, ?) n (vision, entry))
                delete from views.told t where t.vision in (select n.vision from n) and not exists (
                    select 1 from n where n.vision = t.vision and n.entry = t.entry)
                """, whole);
        all.add("""
                delete from views.told t using unnest(?, ?) n (vision, entry)
                where t.vision = n.vision and t.entry = n.entry
                """, gone);
        all.add("""
                insert into views.told (vision, entry, told)
                select n.vision, n.entry, n.told from unnest(?, ?, ?) n (vision, entry, told)
                where not exists (
                    select 1 from views.told t where t.vision = n.vision and t.entry = n.entry and t.told = n.told)
                on conflict (vision, entry) do update set told = excluded.told
                """, rows);
    }

    private static void samples(Statements all, Collection<HeldVision.Changes> changes) {
        Columns again = new Columns("text");
        Columns rows = new Columns("text text int4 date text text text");
        for (HeldVision.Changes c : changes) {
            List<Sample> samples = c.samples();
            if (samples != null) {
                again.row(c.vision());
                samples.forEach(s ->
                        rows.row(c.vision(), s.statistic(), s.value(), s.since(), s.unknown(), s.from(), s.until()));
            }
        }
        all.add("delete from views.samples where vision = any (?)", again);
        all.add("""
                insert into views.samples (vision, statistic, value, since, unknown, begins, ends)
                select * from unnest(?, ?, ?, ?, ?, ?, ?)
                """, rows);
    }

    private static void search(Statements all, Collection<HeldVision.Changes> changes) {
        Columns parts = new Columns("text int4");
        Columns rows = new Columns("text int4 int4 text text");
        for (HeldVision.Changes c : changes) {
            List<SearchRow> search = c.search();
            if (search != null) {
                parts.row(c.vision(), search.size());
                search.forEach(r -> rows.row(r.vision(), r.part(), r.parts(), r.stems(), r.exact()));
            }
        }
        all.add("""
                delete from views.search s using unnest(?, ?) n (vision, parts)
                where s.vision = n.vision and s.part >= n.parts
                """, parts);
        all.add("""
                insert into views.search as s (vision, part, parts, stems, exact)
                select * from unnest(?, ?, ?, ?, ?)
                on conflict (vision, part) do update
                    set parts = excluded.parts, stems = excluded.stems, exact = excluded.exact
                    where (s.parts, s.stems, s.exact) is distinct from (excluded.parts, excluded.stems, excluded.exact)
                """, rows);
    }
}
