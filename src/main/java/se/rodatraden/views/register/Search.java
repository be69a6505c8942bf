package se.rodatraden.views.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.views.rows.SearchText;
import se.rodatraden.views.rows.ViewTables;
import se.rodatraden.vision.value.VisionId;

/**
 * Full-text search of everything shown, for the register, its pages and the API. Words match in any order, inflected
 * by PostgreSQL's Swedish configuration, by prefix, without diacritics, and as the last part of a compound in a title.
 */
public final class Search {
    private static final Pattern LEXEME = Pattern.compile("'([^']*)'");
    private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern WRITTEN = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final int AROUND = 90;
    private static final int SHORTEST_SPELT = 4;
    private static final int SUGGESTIONS = 3;
    private static final int TRIED = 8;
    private static final Map<Character, String> ALSO = Map.of(
            'a', "aàáâãäå", 'c', "cç", 'e', "eèéêë", 'i', "iìíîï", 'n', "nñ", 'o', "oòóôõöø", 'u', "uùúûü", 'y', "yýÿ");

    private final JdbcTemplate jdbc;

    Search(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** An SQL condition on {@code v.vision}, with parameters. */
    record Condition(String sql, List<Object> values) {}

    Condition condition(String q, @Nullable String municipality) {
        SearchTerms terms = SearchTerms.of(q);
        Map<String, String> stems = stems(terms.words());
        List<String> groups = groups(terms, stems);
        if (groups.isEmpty() && terms.none().isEmpty()) {
            return new Condition(" and false", List.of());
        }
        StringBuilder sql = new StringBuilder();
        List<Object> values = new ArrayList<>();
        if (!groups.isEmpty()) {
            String here = municipality == null ? "" : " and s.vision >= ? and s.vision < ?";
            sql.append(" and v.vision in (select s.vision from views.found(?::tsquery) as s(vision) where true")
                    .append(here);
            values.add(String.join(" & ", groups));
            bounds(municipality, values);
            // A vision whose words are in several rows is matched word by word.
            sql.append(" union all select s.vision from views.search s where s.parts > 1")
                    .append(here);
            bounds(municipality, values);
            sql.append(groups.stream()
                    .map(_ -> "bool_or(s.words @@ ?::tsquery)")
                    .collect(Collectors.joining(" and ", " group by s.vision having ", ")")));
            values.addAll(groups);
        }
        if (!terms.none().isEmpty()) {
            Map<String, String> unwanted = stems(terms.none());
            sql.append(
                    " and not exists (select 1 from views.search s where s.vision = v.vision and s.words @@ ?::tsquery)");
            values.add(terms.none().stream().map(w -> word(w, unwanted.get(w))).collect(Collectors.joining(" | ")));
        }
        for (String phrase : terms.phrases()) {
            sql.append("""
                     and (position(lower(?) in lower(v.title)) > 0 or exists (
                        select 1 from views.told t where t.vision = v.vision and position(lower(?) in lower(t.told)) > 0))
                    """);
            values.addAll(List.of(phrase, phrase));
        }
        return new Condition(sql.toString(), values);
    }

    private static void bounds(@Nullable String municipality, List<Object> values) {
        if (municipality != null) {
            values.add(municipality + "/");
            values.add(municipality + "0");
        }
    }

    /** A query for each required group of words; stop words are left out, unless there is nothing else. */
    private static List<String> groups(SearchTerms terms, Map<String, String> stems) {
        Predicate<String> says = w -> SearchText.hasDigit(w) || stems.containsKey(w) && !SearchTerms.little(w);
        boolean any = terms.words().stream().anyMatch(says);
        return terms.all().stream()
                .filter(group -> !any || group.stream().anyMatch(says))
                .map(group ->
                        group.stream().map(w -> word(w, stems.get(w))).collect(Collectors.joining(" | ", "(", ")")))
                .toList();
    }

    /** Words of letters and digits, and two-part numbers, need no escaping. */
    private static String word(String word, @Nullable String stem) {
        String begun = "'" + word + "'" + (word.length() > 1 ? ":*" : "");
        return stem == null || stem.equals(word) && word.length() > 1 ? begun : "'" + stem + "' | " + begun;
    }

    /** The stems of words; stop words of the Swedish configuration have none. */
    private Map<String, String> stems(List<String> words) {
        Map<String, String> stems = new HashMap<>();
        if (!words.isEmpty()) {
            jdbc.query(
                    "select w, plainto_tsquery('swedish', w)::text from unnest(?::text[]) w",
                    row -> {
                        Matcher stem = LEXEME.matcher(row.getString(2));
                        if (stem.matches()) {
                            stems.put(row.getString(1), stem.group(1));
                        }
                    },
                    (Object) words.toArray(String[]::new));
        }
        return stems;
    }

    /** For each vision, an excerpt of the entry with most of the words, if any. */
    Map<VisionId, Snippet> snippets(String q, List<VisionId> visions) {
        List<String> words = SearchTerms.of(q).words();
        Map<VisionId, Snippet> snippets = new LinkedHashMap<>();
        if (words.isEmpty() || visions.isEmpty()) {
            return snippets;
        }
        Map<String, String> stems = stems(words);
        List<String> begun = words.stream()
                .filter(w ->
                        words.size() == 1 || SearchText.hasDigit(w) || stems.containsKey(w) && !SearchTerms.little(w))
                .map(w -> shorter(w, stems.get(w)))
                .toList();
        if (begun.isEmpty()) {
            return snippets;
        }
        List<Pattern> patterns = begun.stream().map(Search::pattern).toList();
        Map<String, Hit> best = new LinkedHashMap<>();
        jdbc.query(
                "select t.vision, t.entry, left(t.told, 20000) from views.told t where t.vision = any(?) order by t.vision, t.entry",
                row -> {
                    Hit before = best.get(row.getString(1));
                    if (before != null && before.words == patterns.size()) {
                        return;
                    }
                    String told = row.getString(3);
                    long matched = patterns.stream()
                            .filter(p -> p.matcher(told).find())
                            .count();
                    if (matched > (before == null ? 0 : before.words)) {
                        best.put(row.getString(1), new Hit(row.getString(2), told, matched));
                    }
                },
                (Object) visions.stream().map(VisionId::toString).toArray(String[]::new));
        best.forEach((vision, hit) -> {
            List<Snippet.Piece> pieces = pieces(hit.told, begun);
            if (!pieces.isEmpty()) {
                snippets.put(VisionId.parse(vision), new Snippet(hit.entry, pieces));
            }
        });
        return snippets;
    }

    /** An entry with the number of search words it contains. */
    private record Hit(String entry, String told, long words) {}

    private static String shorter(String word, @Nullable String stem) {
        return stem != null && word.startsWith(stem) ? stem : word;
    }

    /** Matches a word at its beginning in the written text, ignoring case and diacritics. */
    private static Pattern pattern(String word) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{M}\\p{N}])"
                        + word.chars()
                                .mapToObj(c -> (char) c)
                                .map(c -> c == '/'
                                        ? " ?[/:.–-] ?"
                                        : ALSO.containsKey(c) ? "[" + ALSO.get(c) + "]" : Pattern.quote(c.toString()))
                                .collect(Collectors.joining()),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static List<Snippet.Piece> pieces(String told, List<String> begun) {
        List<int[]> hits = new ArrayList<>();
        Matcher word = LETTERS.matcher(told);
        while (word.find()) {
            String folded = SearchText.fold(word.group());
            if (begun.stream()
                    .anyMatch(b -> folded.startsWith(b.contains("/") ? b.substring(b.indexOf('/') + 1) : b))) {
                hits.add(new int[] {word.start(), word.end()});
            }
        }
        List<Snippet.Piece> pieces = new ArrayList<>();
        if (hits.isEmpty()) {
            return pieces;
        }
        int from = hits.getFirst()[0] <= AROUND ? 0 : told.indexOf(' ', hits.getFirst()[0] - AROUND) + 1;
        from = Math.min(from, hits.getFirst()[0]);
        int to = hits.getFirst()[1] + AROUND >= told.length()
                ? told.length()
                : told.lastIndexOf(' ', hits.getFirst()[1] + AROUND);
        to = Math.max(to, hits.getFirst()[1]);
        int at = from;
        for (int[] hit : hits) {
            if (hit[1] <= to) {
                pieces.add(new Snippet.Piece((at == 0 || at > from ? "" : "… ") + told.substring(at, hit[0]), false));
                pieces.add(new Snippet.Piece(told.substring(hit[0], hit[1]), true));
                at = hit[1];
            }
        }
        pieces.add(new Snippet.Piece(told.substring(at, to) + (to < told.length() ? " …" : ""), false));
        return pieces.stream().filter(p -> !p.text().isEmpty()).toList();
    }

    /** The query with a word without matches replaced by one of similar spelling; only those that find something. */
    List<String> suggestions(String q, Predicate<String> finds) {
        List<String> suggestions = new ArrayList<>();
        if (!new ViewTables(jdbc).spelling()) {
            return suggestions;
        }
        for (String word : SearchTerms.of(q).words()) {
            if (word.length() < SHORTEST_SPELT || SearchText.hasDigit(word) || finds.test(word)) {
                continue;
            }
            int tried = 0;
            for (String near : near(word)) {
                String other = replaced(SearchText.clean(q), word, near);
                if (tried++ < TRIED && suggestions.size() < SUGGESTIONS && finds.test(other)) {
                    suggestions.add(other);
                }
            }
        }
        return suggestions;
    }

    private List<String> near(String word) {
        int most = word.length() == SHORTEST_SPELT ? 1 : 2;
        return jdbc
                .query(
                        """
                        select word, shown from views.lexicon where word % ? and length(word) between ? and ?
                        order by similarity(word, ?) desc, word limit 40
                        """,
                        (row, _) -> new String[] {row.getString(1), row.getString(2)},
                        word,
                        word.length() - most,
                        word.length() + most,
                        word)
                .stream()
                .filter(w -> distance(word, w[0]) <= most)
                .sorted(java.util.Comparator.comparingInt(w -> distance(word, w[0])))
                .map(w -> w[1])
                .toList();
    }

    private static String replaced(String q, String word, String by) {
        return WRITTEN.matcher(q)
                .replaceAll(
                        m -> Matcher.quoteReplacement(SearchText.fold(m.group()).equals(word) ? by : m.group()));
    }

    /** The edit distance: letters wrong, missing, superfluous, or swapped with the next. */
    public static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int other = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(d[i - 1][j - 1] + other, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
                boolean turned =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (turned) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
