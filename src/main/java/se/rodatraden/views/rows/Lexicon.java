package se.rodatraden.views.rows;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** The dictionary of all searchable words, from which corrections of misspelt search words are taken. */
final class Lexicon {
    private final JdbcTemplate jdbc;

    Lexicon(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds words in a fixed order, so that concurrent transactions do not deadlock. */
    void add(NavigableMap<String, String> shown) {
        if (!shown.isEmpty()) {
            jdbc.update(
                    """
                    insert into views.lexicon (word, shown)
                    select n.word, n.shown from unnest(?, ?) n (word, shown)
                    where not exists (select 1 from views.lexicon l where l.word = n.word)
                    order by n.word collate "C" on conflict do nothing
                    """, shown.keySet().toArray(String[]::new), shown.values().toArray(String[]::new));
        }
    }

    /** The words of a vision. */
    Set<String> of(String vision) {
        return jdbc
                .query("select stems from views.search where vision = ?", (row, _) -> row.getString(1), vision)
                .stream()
                .flatMap(stems -> Arrays.stream(stems.split(" ")))
                .collect(Collectors.toSet());
    }

    /**
     * Deletes words that no vision has any more, such as those of a text marked confidential. A later entry can also remove
     * words without being a correction, so a vision's words are compared each time its rows are written.
     */
    void forget(Set<String> before, Map<String, String> now) {
        forget(before.stream().filter(w -> !now.containsKey(w)).toList());
    }

    /** The same for words that some visions have no more. */
    void forget(Collection<String> words) {
        List<String> gone =
                words.stream().filter(w -> !w.isEmpty()).distinct().sorted().toList();
        if (!gone.isEmpty()) {
            jdbc.update("""
                    delete from views.lexicon l where l.word = any (?) and not exists (
                        select 1 from views.search s where s.words @@ plainto_tsquery('swedish', l.word)
                            and l.word = any (string_to_array(s.stems, ' ')))
                    """, (Object) gone.toArray(String[]::new));
        }
    }
}
