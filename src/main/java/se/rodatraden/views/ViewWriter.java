package se.rodatraden.views;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.store.EventLog;
import se.rodatraden.store.StoredEvent;
import se.rodatraden.vision.Fact;
import se.rodatraden.vision.Known;
import se.rodatraden.vision.Marks;

/**
 * Brings the rows of a vision up to its last event, in the transaction it is called in. Doing it twice changes nothing. Where
 * something was marked confidential, or a mark was lifted, all its rows are written anew, those of earlier knowledge too. A
 * vision whose rows cannot be made is parked and seen by the operator; the others go on, and it is tried again with its next
 * event.
 */
final class ViewWriter {
    private static final Logger log = LoggerFactory.getLogger(ViewWriter.class);

    private final EventLog events;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate nested;

    ViewWriter(EventLog events, JdbcTemplate jdbc, TransactionTemplate transactions) {
        this.events = events;
        this.jdbc = jdbc;
        this.nested = new TransactionTemplate(java.util.Objects.requireNonNull(transactions.getTransactionManager()));
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    void write(Set<String> visions) {
        if (visions.isEmpty()) {
            return;
        }
        long last = 0;
        for (String vision : visions) {
            List<StoredEvent> stream = events.stream(vision);
            last = Math.max(last, stream.getLast().position());
            try {
                nested.executeWithoutResult(_ -> write(vision, stream));
            } catch (IllegalStateException | IllegalArgumentException e) {
                park(vision, stream, e);
            }
        }
        jdbc.query("select pg_notify(?, ?)", _ -> {}, Progress.CHANNEL, Long.toString(last));
    }

    private void park(String vision, List<StoredEvent> stream, RuntimeException fault) {
        long position = stream.getLast().position();
        log.error("the views of {} cannot be made; parked at {}", vision, position, fault);
        if (stream.stream().anyMatch(StoredEvent::masked)) {
            forget(vision); // rather nothing than what may have been written before it was marked
        }
        jdbc.update("""
                insert into views.parked (vision, position, fault) values (?, ?, ?)
                on conflict (vision) do update set position = excluded.position, fault = excluded.fault
                """, vision, position, String.valueOf(fault.getMessage()));
    }

    private void write(String vision, List<StoredEvent> stream) {
        long done = jdbc
                .queryForList("select position from views.visions where vision = ? for update", Long.class, vision)
                .stream()
                .findFirst()
                .orElse(0L);
        if (done >= stream.getLast().position()) {
            return;
        }
        RegisterRows rows = new RegisterRows();
        if (stream.stream().anyMatch(e -> e.position() > done && e.event() instanceof Fact f && Marks.isMark(f))) {
            forget(vision);
            rows.follow(stream, 0);
        } else {
            open(vision, rows);
            rows.follow(stream, done);
        }
        store(vision, stream, rows);
    }

    private void forget(String vision) {
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

    private void store(String vision, List<StoredEvent> stream, RegisterRows rows) {
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
                insert into views.visions (vision, municipality, title, kind, position, sequence, registered, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (vision) do update set title = excluded.title, kind = excluded.kind,
                    position = excluded.position, sequence = excluded.sequence, recorded_at = excluded.recorded_at
                """,
                vision,
                municipality,
                card.title(),
                card.kind(),
                card.position(),
                card.sequence(),
                at(card.registered()),
                at(card.recordedAt()));
        told(vision, ToldRow.of(vision, known));
    }

    /** Writes what is not told so already; with that the vision is no longer parked. */
    private void told(String vision, List<ToldRow> rows) {
        String[] entries = rows.stream().map(ToldRow::entry).toArray(String[]::new);
        String[] told = rows.stream().map(ToldRow::told).toArray(String[]::new);
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
