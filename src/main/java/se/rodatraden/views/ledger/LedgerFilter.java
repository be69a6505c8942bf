package se.rodatraden.views.ledger;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.rodatraden.views.reading.Ledger;

/**
 * A filter on the events of a ledger; all conditions must hold. Empty and null set no condition.
 *
 * @param lateDays recorded certainly more than this many days after it happened
 * @param body key of a body, from {@link LedgerOptions}
 * @param kind stable name of the event, such as {@code vision-adopted}
 * @param recordedBy a role or a channel, or the id of a person whose name the reader may see
 * @param recorded Swedish days of recording
 * @param occurred days on which it may have happened; an undated event matches none
 * @param text words that must all occur in the displayed text of the event
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

    /** Whether no condition is set. */
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
