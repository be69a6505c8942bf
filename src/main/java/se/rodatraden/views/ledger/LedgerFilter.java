package se.rodatraden.views.ledger;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.rodatraden.views.reading.Ledger;

/**
 * Which events of a ledger are asked for: all that is chosen must hold at once. Empty and null choose nothing.
 *
 * @param lateDays recorded more than so many days after it happened, for certain
 * @param body the key of a body, as {@link LedgerOptions} gives it
 * @param kind the stable name of the event, such as {@code vision-adopted}
 * @param recordedBy a role or a channel, or the id of somebody whom the reader may see by name
 * @param recorded the Swedish days of recording
 * @param occurred the days on which it may have happened; an event without a date is on none
 * @param text words that must all be in what is shown of the event
 */
public record LedgerFilter(
        Set<Ledger.Mark> marks,
        @Nullable Integer lateDays,
        @Nullable String body,
        @Nullable String kind,
        @Nullable String recordedBy,
        Days recorded,
        Days occurred,
        @Nullable String text) {
    public static final LedgerFilter ALL = new LedgerFilter(Set.of(), null, null, null, null, Days.ANY, Days.ANY, null);

    public LedgerFilter {
        marks = Set.copyOf(marks);
    }

    /** Whether nothing is chosen. */
    public boolean none() {
        return equals(ALL);
    }

    LedgerFilter with(Ledger.Mark mark) {
        Set<Ledger.Mark> more = new TreeSet<>(marks);
        more.add(mark);
        return new LedgerFilter(more, lateDays, body, kind, recordedBy, recorded, occurred, text);
    }

    LedgerFilter withBody(@Nullable String other) {
        return new LedgerFilter(marks, lateDays, other, kind, recordedBy, recorded, occurred, text);
    }

    LedgerFilter withKind(@Nullable String other) {
        return new LedgerFilter(marks, lateDays, body, other, recordedBy, recorded, occurred, text);
    }

    LedgerFilter withRecordedBy(@Nullable String other) {
        return new LedgerFilter(marks, lateDays, body, kind, other, recorded, occurred, text);
    }
}
