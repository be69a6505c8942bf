package se.rodatraden.views.rows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** The words that visions are found by, as they are written: from it a search takes what a misspelt word may have meant. */
final class Lexicon {
    private final JdbcTemplate jdbc;

    Lexicon(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** In one order, so that two transactions that add the same words do not wait for each other. */
    void add(SortedMap<String, String> shown) {
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

    /** The words that a vision is found by. */
    Set<String> of(String vision) {
        return jdbc
                .query("select stems from views.search where vision = ?", (row, _) -> row.getString(1), vision)
                .stream()
                .flatMap(stems -> Arrays.stream(stems.split(" ")))
                .collect(Collectors.toSet());
    }

    /**
     * Forgets words that no vision is found by any more, such as those of a text that has been marked confidential. A later entry can take
     * words away as well, without being a correction: the words of a vision must be compared each time its rows are written.
     */
    void forget(Set<String> before, Map<String, String> now) {
        List<String> gone = before.stream()
                .filter(w -> !w.isEmpty() && !now.containsKey(w))
                .sorted()
                .toList();
        if (!gone.isEmpty()) {
            jdbc.update("""
                    delete from views.lexicon l where l.word = any (?) and not exists (
                        select 1 from views.search s where s.words @@ plainto_tsquery('swedish', l.word)
                            and l.word = any (string_to_array(s.stems, ' ')))
                    """, (Object) gone.toArray(String[]::new));
        }
    }
}
