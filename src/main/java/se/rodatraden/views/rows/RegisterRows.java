package se.rodatraden.views.rows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.rodatraden.store.StoredEvent;
import se.rodatraden.time.SwedishDays;
import se.rodatraden.views.deadlines.DatedRevision;
import se.rodatraden.views.deadlines.DatedRevisions;
import se.rodatraden.views.reading.Histories;
import se.rodatraden.vision.entry.Registration;
import se.rodatraden.vision.history.History;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.history.Surroundings;

/**
 * The bitemporal rows of one vision in the register: the period in which a snapshot applies, and the period in which the
 * register knew it so. Of a stored row only the end of knowledge ever changes. A vision whose registration is struck has no rows from the
 * recording of the strike. Used by both the projection and the rebuild.
 */
final class RegisterRows {
    /** The content of a row, without the period of knowledge. */
    record Content(@Nullable LocalDate from, @Nullable LocalDate to, String snapshot) {
        /** The first day after it; null if it is open. */
        @Nullable
        LocalDate next() {
            return to == null ? null : to.plusDays(1);
        }
    }

    /** A row; {@code knownTo} is null if it is still known. */
    record Row(
            Content content,
            LineKeys keys,
            Instant knownFrom,
            @Nullable Instant knownTo) {}

    private record Open(LineKeys keys, Instant knownFrom, boolean stored) {}

    private final VisionStreams.Reader reader = new VisionStreams.Reader();
    private final Map<Content, Open> open = new LinkedHashMap<>();
    private final List<Row> ended = new ArrayList<>();
    private final List<Row> passed = new ArrayList<>();
    private final DatedRevisions dates = new DatedRevisions();
    private @Nullable Periods periods;
    private int entries;
    private @Nullable Known last;

    /** Adds a stored row that is still known. */
    void stored(Content content, LineKeys keys, Instant knownFrom) {
        open.put(content, new Open(keys, knownFrom, true));
    }

    /** Adds a stored date. */
    void stored(DatedRevision date) {
        dates.stored(date);
    }

    /** Processes the events after a position; those recorded together became known together. */
    void follow(VisionStreams streams, long after) {
        for (StoredEvent moment : streams.moments(after)) {
            streams.upTo(moment.position()).ifPresent(then -> know(then, moment.recordedAt()));
        }
    }

    private void know(VisionStreams streams, Instant time) {
        Surroundings around = reader.around(streams);
        Histories.of(streams.own()).ifPresent(history -> know(history, around, time));
    }

    private void know(History history, Surroundings around, Instant time) {
        Known known = history.known(around);
        last = known;
        Map<Content, LineKeys> now = new LinkedHashMap<>();
        LocalDate day = time.atZone(SwedishDays.ZONE).toLocalDate();
        if (Registration.annulled(known.entries().list()).isEmpty()) {
            for (Periods.Period p : periods(history, known).list()) {
                if (p.has(day)) {
                    dates.know(p.made().snapshot(), known, time);
                }
                now.put(new Content(p.from(), p.to(), p.made().json()), p.made().keys());
            }
        } else {
            periods = null;
            dates.withdrawAll(time);
        }
        entries = history.entries().size();
        open.entrySet().removeIf(e -> {
            if (now.containsKey(e.getKey())) {
                return false;
            }
            Row row = new Row(e.getKey(), e.getValue().keys, e.getValue().knownFrom, time);
            if (e.getValue().stored) {
                ended.add(row);
            } else if (!row.knownFrom.equals(time)) {
                passed.add(row);
            }
            return true;
        });
        now.forEach((content, keys) -> open.putIfAbsent(content, new Open(keys, time, false)));
    }

    private Periods periods(History history, Known known) {
        Periods before = reader.changed() || !Snapshots.ofThemselves(history, entries) ? null : periods;
        Periods now = before == null ? Periods.of(history, known) : before.then(history, known);
        periods = now;
        return now;
    }

    /** What was known last, if any events were processed. */
    @Nullable
    Known last() {
        return last;
    }

    /** The dates to store. */
    List<DatedRevision> dates() {
        return dates.changed();
    }

    /** Stored rows that are no longer known. */
    List<Row> ended() {
        return List.copyOf(ended);
    }

    /** Rows to store: known from now on, or only between two events processed together. */
    List<Row> fresh() {
        List<Row> rows = new ArrayList<>(passed);
        open.forEach((content, o) -> {
            if (!o.stored) {
                rows.add(new Row(content, o.keys, o.knownFrom, null));
            }
        });
        return rows;
    }

    /** Called when everything to store has been stored: the rows can be followed from here. */
    void stored() {
        ended.clear();
        passed.clear();
        dates.stored();
        open.replaceAll((_, o) -> o.stored ? o : new Open(o.keys, o.knownFrom, true));
    }

    /** All states that it has been in, may have been in or may come to be in, on any day. */
    Set<String> states() {
        Set<String> states = new LinkedHashSet<>();
        open.values().forEach(o -> states.addAll(o.keys.states()));
        return states;
    }
}
