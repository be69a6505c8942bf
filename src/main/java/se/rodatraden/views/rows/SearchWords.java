package se.rodatraden.views.rows;

import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.views.copy.CopyRows;
import se.rodatraden.views.reading.Histories;
import se.rodatraden.vision.history.Known;

/**
 * The rows of visions that only search reads, the texts of their entries and their words. A rebuild writes them last: the
 * database takes longer to make the forms of the words than everything else takes together.
 */
public final class SearchWords {
    private final CopyRows told = new CopyRows();
    private final CopyRows search = new CopyRows();
    private final NavigableMap<String, String> shown = new TreeMap<>();

    /**
     * Adds those of a vision.
     *
     * @param states all states that the register has it in
     */
    public void add(VisionStreams streams, Collection<String> states) {
        String vision = streams.vision();
        Known known = Histories.of(streams.own())
                .map(h -> h.known(new VisionStreams.Reader().around(streams)))
                .orElseThrow(() -> new IllegalStateException(vision + " does not begin with its registration"));
        VisionRow row = VisionRow.of(vision, streams.own(), known);
        List<EntryTextRow> texts = EntryTextRow.of(vision, known);
        List<SearchRow> words = SearchRow.of(streams.own(), known, row, states, texts);
        texts.forEach(t -> told.row(t.vision(), t.entry(), t.told()));
        words.forEach(s -> search.row(s.vision(), s.part(), s.parts(), s.stems(), s.exact()));
        words.getFirst().shown().forEach(shown::putIfAbsent);
    }

    /** Writes them in the caller's transaction, in place of those that the visions have. */
    public void replace(JdbcTemplate jdbc, Collection<String> visions) {
        Object names = visions.toArray(String[]::new);
        jdbc.update("delete from views.search where vision = any (?)", names);
        jdbc.update("delete from views.told where vision = any (?)", names);
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            told.copyInto(connection, ViewTables.LIVING + ".told");
            search.copyInto(connection, ViewTables.LIVING + ".search (vision, part, parts, stems, exact)");
            return true;
        });
        new Lexicon(jdbc).add(shown);
    }
}
