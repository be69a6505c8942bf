package se.rodatraden.views.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.rodatraden.views.rows.SearchText;

/**
 * A parsed search query: words in any order, “phrases” in quotation marks, words excluded by a minus,
 * and alternatives separated by “or”.
 *
 * @param all groups that must all match, each by any of its words
 * @param none excluded words
 * @param phrases phrases as written
 */
public record SearchTerms(List<List<String>> all, List<String> none, List<String> phrases) {
    private static final Pattern PART = Pattern.compile("(-?)\"([^\"]*)\"|(\\S+)");
    private static final int MOST = 24;
    /** Swedish stop words in folded form; PostgreSQL's list does not match words without diacritics. */
    private static final Set<String> LITTLE = Set.of(
            "for", "pa", "sa", "ar", "da", "nar", "dar", "fran", "nagot", "nagon", "nagra", "the", "of", "to", "by");

    public static SearchTerms of(String q) {
        List<List<String>> all = new ArrayList<>();
        List<String> none = new ArrayList<>();
        List<String> phrases = new ArrayList<>();
        boolean either = false;
        Matcher part = PART.matcher(SearchText.clean(q).replaceAll("[”“„]", "\""));
        while (part.find() && all.size() + none.size() < MOST) {
            String quoted = part.group(2);
            String text = quoted == null ? part.group(3) : quoted;
            boolean not =
                    quoted == null ? text.matches("-+\\P{N}.*") : !part.group(1).isEmpty();
            if (text.equalsIgnoreCase("or") && quoted == null && !all.isEmpty()) {
                either = true;
                continue;
            }
            List<String> words = words(text);
            if (not) {
                none.addAll(words);
            } else if (either && words.size() == 1) {
                List<String> before = all.removeLast();
                all.add(Stream.concat(before.stream(), words.stream()).toList());
            } else {
                words.forEach(w -> all.add(List.of(w)));
                if (quoted != null && words.size() > 1) {
                    phrases.add(quoted.strip());
                }
            }
            either = false;
        }
        return new SearchTerms(List.copyOf(all), List.copyOf(none), List.copyOf(phrases));
    }

    private static List<String> words(String text) {
        String folded = SearchText.fold(text);
        return Stream.concat(
                        SearchText.numbers(folded).stream(),
                        SearchText.words(SearchText.withoutNumbers(folded)).stream())
                .toList();
    }

    static boolean little(String word) {
        return LITTLE.contains(word);
    }

    /** The distinct words searched for. */
    public List<String> words() {
        return all.stream().flatMap(List::stream).distinct().toList();
    }
}
