package se.rodatraden.views.rows;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The tables of the read models, in a database schema of their own that can be dropped and filled again. A stored version number
 * identifies the table structure and texts; if it differs at startup, the tables are rebuilt.
 */
public final class ViewTables {
    /** Increase with every change of the tables, of what fills them, or of the texts in them. */
    static final int VERSION = 15;

    /**
     * The lowest version whose tables this program can read and write: such tables serve until others have replaced them. Set it to
     * {@link #VERSION} when the structure of the tables changes, and leave it where only their content does.
     */
    static final int READABLE = 14;

    /** Key of a database advisory lock; arbitrary but unique. */
    private static final long LOCK = 0x726f6461_76696577L;

    private static final String WRITING = "select pg_advisory_xact_lock_shared(?), pg_notify(?, ?), "
            + "set_config('idle_in_transaction_session_timeout', '5min', true)";

    public static final String LIVING = "views";
    public static final String NEXT = "views_next";
    static final String REPLACED = "views_replaced";

    /**
     * The search, count and sort keys are stored beside the snapshot, which is stored out of line. The last row of each vision, as it is
     * known now, is in a partition of its own, since the register of today reads just these: among all rows each is on a page of
     * its own.
     */
    private static final String TABLES = """
            create schema %1$s;
            create table %1$s.version (number integer not null, position bigint not null);
            create table %1$s.work (
                single       boolean     not null primary key default true check (single),
                started      timestamptz not null default clock_timestamp(),
                events       bigint      not null,
                read         bigint      not null default 0,
                visions      bigint      not null default 0,
                searchable   bigint      not null default 0,
                below        timestamptz not null default 'infinity',
                below_vision text        not null default '' collate "C",
                finished     timestamptz,
                paused       boolean     not null default false,
                cancelled    boolean     not null default false
            );
            create table %1$s.visions (
                vision       text        not null primary key collate "C",
                municipality text        not null collate "C",
                title        text        not null,
                kind         text        not null,
                position     bigint      not null,
                sequence     bigint      not null,
                registered   timestamptz not null,
                recorded_at  timestamptz not null,
                followed     bigint      not null,
                struck       boolean     not null
            );
            create table %1$s.links (
                vision   text    not null collate "C",
                other    text    not null collate "C",
                standing boolean not null,
                primary key (vision, other)
            );
            create table %1$s.register (
                vision   text      not null collate "C",
                valid    daterange not null,
                known    tstzrange not null,
                states   text[]    not null,
                snapshot json      not null,
                facets     text[]   not null,
                bodies     text     not null,
                kind       text     not null collate "C",
                document   smallint,
                matter     smallint,
                term       text collate "C",
                round      smallint,
                due        date,
                watched    date,
                fresh      date,
                dated      date,
                title_key  text     not null collate "C",
                holder_key text     not null collate "C",
                dnr_key    text     collate "C"
            ) partition by list ((upper_inf(valid) and upper_inf(known)));
            create table %1$s.register_last partition of %1$s.register for values in (true) with (toast_tuple_target = 768);
            create table %1$s.register_others partition of %1$s.register for values in (false) with (toast_tuple_target = 768);
            create table %1$s.told (
                vision text not null collate "C",
                entry  text not null collate "C",
                told   text not null
            );
            create table %1$s.dates (
                vision   text        not null collate "C",
                key      text        not null collate "C",
                item     json        not null,
                revision integer     not null,
                changed  timestamptz not null,
                ended    text
            );
            create table %1$s.samples (
                vision    text not null collate "C",
                statistic text not null collate "C",
                value     integer,
                since     date,
                unknown   text collate "C",
                begins    text collate "C",
                ends      text collate "C"
            );
            create table %1$s.search (
                vision text     not null collate "C",
                part   integer  not null,
                parts  integer  not null,
                stems  text     not null,
                exact  text     not null,
                words  tsvector not null generated always as
                    (to_tsvector('swedish', stems) || array_to_tsvector(string_to_array(exact, ' '))) stored
            );
            create table %1$s.lexicon (word text not null collate "C", shown text not null);
            create table %1$s.parked (
                vision   text        not null primary key,
                position bigint      not null,
                kind     text        not null,
                fault    text        not null,
                since    timestamptz not null default clock_timestamp(),
                tried    timestamptz not null default clock_timestamp()
            )
            """;

    /**
     * The visions with the words of a query. PostgreSQL would read all rows for a common word, as if their words were stored in them and not
     * beside them.
     */
    private static final String FOUND = """
            create function %1$s.found(query tsquery) returns setof text stable parallel safe rows 500 set enable_seqscan = off
                begin atomic select s.vision from %1$s.search s where s.words @@ query; end
            """;

    /**
     * Created when the tables are full. For any time of knowledge a vision's rows follow each other without gaps, so the row of a
     * day is found by searching backwards from that day.
     */
    private static final String INDEXES = """
            create index on %1$s.visions (municipality, vision);
            create index on %1$s.visions (position);
            create index on %1$s.visions (registered, vision);
            create index on %1$s.links (other);
            create index on %1$s.register (vision, (coalesce(lower(valid), '-infinity'::date)));
            create index on %1$s.register using gist (valid) where upper_inf(known);
            alter table %1$s.told add primary key (vision, entry);
            alter table %1$s.dates add primary key (vision, key);
            create index on %1$s.samples (vision);
            create index on %1$s.samples (statistic, vision);
            alter table %1$s.search add primary key (vision, part);
            create index on %1$s.search using gin (words);
            create index on %1$s.search (vision) where parts > 1;
            alter table %1$s.lexicon add primary key (word);
            analyze %1$s.visions, %1$s.links, %1$s.register, %1$s.told, %1$s.samples, %1$s.search
            """;

    /** For finding words of similar spelling; needs an extension that the migration adds where permitted. */
    private static final String SPELLING = """
            create index on %1$s.lexicon using gin (word gin_trgm_ops)
            """;

    private static final String STILL_PARKED = """
            update views_next.parked n set since = l.since from views.parked l where l.vision = n.vision
            """;

    private final JdbcTemplate jdbc;

    public ViewTables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the live tables exist and have this version. */
    public boolean current() {
        return version().equals(List.of(VERSION));
    }

    /** Whether this program can serve from the live tables, of this version or an earlier one. */
    public boolean readable() {
        return version().stream().anyMatch(v -> v >= READABLE && v <= VERSION);
    }

    private List<Integer> version() {
        return exists(LIVING)
                ? jdbc.query("select number from " + LIVING + ".version", (row, _) -> row.getInt(1))
                : List.of();
    }

    /** Whether there are tables in one of the schemas. */
    public boolean exists(String schema) {
        return !jdbc.queryForList("select 1 from pg_namespace where nspname = ?", schema)
                .isEmpty();
    }

    /** Creates empty tables beside the live ones, to be filled with this number of events. */
    public void createNext(long events) {
        dropNext();
        run(TABLES);
        run(FOUND);
        jdbc.update("insert into " + NEXT + ".work (events) values (?)", events);
    }

    /** Removes the tables beside the live ones, full or not. */
    public void dropNext() {
        jdbc.execute("drop schema if exists " + NEXT + " cascade");
    }

    /**
     * Removes the tables that others have replaced, in the caller's transaction. Statements that were prepared before still lock
     * them for a moment until they notice; if one does, this fails and can be repeated.
     */
    public void dropReplaced() {
        if (exists(REPLACED)) {
            jdbc.execute("lock table " + REPLACED + ".visions, " + others(REPLACED)
                    + " in access exclusive mode nowait;" + " drop schema " + REPLACED + " cascade");
        }
    }

    /** Creates the indexes of the next tables, which are full by then; those for searching are still empty. */
    public void indexNext() {
        run(INDEXES);
        if (spelling()) {
            run(SPELLING);
        }
    }

    /**
     * Taken by writers of the live tables for the transaction: the swap waits for it, but writers do not wait for each other. The commit is told
     * of. A writer that sends nothing for too long stands still, and the database lets go what it holds.
     */
    void lockForWriting(long upTo) {
        jdbc.query(WRITING, _ -> {}, LOCK, Progress.CHANNEL, Long.toString(upTo));
    }

    /** Waits for the writers of the live tables, and holds up new ones for the rest of the transaction. */
    public void lockForSwap() {
        jdbc.execute("set local lock_timeout = '2s'");
        jdbc.query("select pg_advisory_xact_lock(?)", _ -> {}, LOCK);
    }

    /**
     * Replaces the live tables with the next ones. All of them are locked first, so that no statement reads some from before and
     * some from after. The first is the one that nearly all readers name first: readers under way are waited for there, briefly,
     * while new ones wait for this. The others are taken only if they are free: waiting for a reader that has one of them and
     * comes to the first would be a deadlock, and the database might stop the reader. If readers need longer, this fails and can
     * be repeated.
     */
    public void swap(long position) {
        jdbc.update("insert into " + NEXT + ".version values (?, ?)", VERSION, position);
        if (exists(LIVING)) {
            if (current()) {
                jdbc.execute(STILL_PARKED);
            }
            // One message to the database, since readers wait from the first of these statements on.
            jdbc.execute("""
                    set local lock_timeout = '100ms';
                    lock table %1$s.visions in access exclusive mode;
                    lock table %2$s in access exclusive mode nowait;
                    alter schema %1$s rename to %3$s;
                    alter schema %4$s rename to %1$s
                    """.formatted(LIVING, others(LIVING), REPLACED, NEXT));
        } else {
            jdbc.execute("alter schema " + NEXT + " rename to " + LIVING);
        }
    }

    private String others(String schema) {
        return String.join(", ", jdbc.queryForList("""
                        select format('%I.%I', schemaname, tablename) from pg_tables
                        where schemaname = ? and tablename <> 'visions' order by tablename
                        """, String.class, schema));
    }

    /** Whether the database can find words of similar spelling. */
    public boolean spelling() {
        return !jdbc.queryForList("select 1 from pg_extension where extname = 'pg_trgm'")
                .isEmpty();
    }

    private void run(String statements) {
        jdbc.execute(statements.formatted(NEXT));
    }
}
