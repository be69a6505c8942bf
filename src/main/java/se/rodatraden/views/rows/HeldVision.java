package se.rodatraden.views.rows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.rodatraden.views.deadlines.DatedRevision;
import se.rodatraden.views.kept.Memo;
import se.rodatraden.views.statistics.Sample;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.history.Known;

/**
 * The stored rows of one vision, with what they were made from, to follow its next events from. It is used by one thread at a time,
 * and kept only when the rows have been committed; it holds if the stored position is still the same.
 */
final class HeldVision {
    /** Which rows to write: those that differ from the stored ones. */
    record Changes(
            VisionRow card,
            long followed,
            boolean again,
            List<RegisterRows.Row> ended,
            List<RegisterRows.Row> fresh,
            List<DatedRevision> dates,
            Told told,
            @Nullable List<Sample> samples,
            @Nullable List<SearchRow> search,
            Lexical words) {
        String vision() {
            return card.vision();
        }
    }

    /**
     * Changed texts of entries.
     *
     * @param all whether these are all of the vision, of which only some may have changed
     * @param gone entries that have no text any more
     */
    record Told(boolean all, List<EntryTextRow> rows, Collection<String> gone) {}

    /** Words that the vision has now and did not have before, as written by their folded form, and those that it has no more. */
    record Lexical(NavigableMap<String, String> fresh, Collection<String> gone) {}

    /**
     * The stored rows of a vision.
     *
     * @param followed the last position that they are made from; 0 if there are none
     * @param tables identifies the tables that they are in, which a rebuild replaces
     */
    record Stored(long followed, long tables) {}

    private boolean again;
    private final RegisterRows rows = new RegisterRows();
    private final Memo<Fact, EntryTextRow.Texts> texts = Memo.ofSame();
    private final SearchRow.Read read = new SearchRow.Read();
    private long followed;
    private long tables;
    private int events;
    private @Nullable Map<String, String> told;
    private @Nullable List<Sample> samples;
    private List<SearchRow> search = List.of();
    private Set<String> words = Set.of();

    /**
     * A vision whose stored rows are to be added.
     *
     * @param again whether all rows are written again, since a text of them has been marked confidential or no longer is
     */
    HeldVision(Stored stored, boolean again) {
        this.followed = again ? 0 : stored.followed();
        this.tables = stored.tables();
        this.again = again;
    }

    /** Adds a stored row that is still known. */
    void stored(RegisterRows.Content content, LineKeys keys, Instant knownFrom) {
        rows.stored(content, keys, knownFrom);
    }

    /** Adds a stored date. */
    void stored(DatedRevision date) {
        rows.stored(date);
    }

    /** Adds stored search words. */
    void stored(Collection<String> stems) {
        words = new HashSet<>(words);
        words.addAll(stems);
    }

    /** Whether these are the stored rows that it goes on from. */
    boolean holds(Stored stored) {
        return followed == stored.followed() && tables == stored.tables();
    }

    /** How many events its rows are made from. */
    int events() {
        return events;
    }

    /** Follows the events after those of the stored rows, of which there is at least one. */
    Changes follow(VisionStreams streams) {
        String vision = streams.vision();
        rows.follow(streams, followed);
        followed = streams.moments(followed).getLast().position();
        Known known = rows.last();
        if (known == null) {
            throw new IllegalStateException(vision + " does not begin with its registration");
        }
        events = streams.own().size();
        VisionRow card = VisionRow.of(vision, streams.own(), known);
        List<EntryTextRow> nowTold = EntryTextRow.of(vision, known, texts);
        texts.turn();
        List<SearchRow> nowSearched = SearchRow.of(streams.own(), known, card, rows.states(), nowTold, read);
        read.turn();
        Lexical lexical = words(nowSearched.getFirst().shown());
        return new Changes(
                card,
                followed,
                again,
                rows.ended(),
                rows.fresh(),
                rows.dates(),
                told(nowTold),
                samples(Sample.of(streams.own(), known)),
                search(nowSearched),
                lexical);
    }

    /** Called when the changes have been stored. */
    void written() {
        again = false;
        rows.stored();
    }

    private Told told(List<EntryTextRow> now) {
        Map<String, String> before = told;
        Map<String, String> all = LinkedHashMap.newLinkedHashMap(now.size());
        List<EntryTextRow> changed = new ArrayList<>();
        for (EntryTextRow row : now) {
            all.put(row.entry(), row.told());
            if (before == null || !row.told().equals(before.get(row.entry()))) {
                changed.add(row);
            }
        }
        told = all;
        return new Told(
                before == null,
                changed,
                before == null
                        ? List.of()
                        : before.keySet().stream()
                                .filter(entry -> !all.containsKey(entry))
                                .toList());
    }

    private @Nullable List<Sample> samples(List<Sample> now) {
        boolean same = now.equals(samples);
        samples = now;
        return same ? null : now;
    }

    private @Nullable List<SearchRow> search(List<SearchRow> now) {
        boolean same = search.size() == now.size();
        for (int i = 0; same && i < now.size(); i++) {
            same = search.get(i).sameWords(now.get(i));
        }
        search = now;
        return same ? null : now;
    }

    /** All words count as new the first time: another vision may have taken one away at the same time as this one came to have it. */
    private Lexical words(Map<String, String> shown) {
        NavigableMap<String, String> fresh = new TreeMap<>();
        shown.forEach((word, written) -> {
            if (told == null || !words.contains(word)) {
                fresh.put(word, written);
            }
        });
        List<String> gone =
                words.stream().filter(w -> !shown.containsKey(w)).sorted().toList();
        words = Set.copyOf(shown.keySet());
        return new Lexical(fresh, gone);
    }
}
