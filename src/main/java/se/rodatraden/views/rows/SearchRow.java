package se.rodatraden.views.rows;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.municipality.Municipalities;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.store.StoredEvent;
import se.rodatraden.time.Lang;
import se.rodatraden.views.kept.Memo;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.state.Document;
import se.rodatraden.vision.state.Preparation;
import se.rodatraden.words.DocumentKindWords;
import se.rodatraden.words.FactLines;
import se.rodatraden.words.FactTitles;
import se.rodatraden.words.Naming;
import se.rodatraden.words.StandingWords;

/**
 * The distinct searchable words of a vision: of its titles, municipality, kind, states over time and all recorded texts.
 * A vision with very many words has several rows, since PostgreSQL limits the words in one to a megabyte.
 *
 * @param stems words of letters only, to be stemmed
 * @param exact words with digits, two-part numbers, and the words of titles with the last parts of compounds
 * @param shown words as written, by their folded form; the first row has all of them
 */
record SearchRow(String vision, int part, int parts, String stems, String exact, Map<String, String> shown) {
    private static final int LONGEST = 400_000;
    private static final int SHORTEST_END = 4;
    private static final int SHORTEST_SHOWN = 4;
    private static final int LONGEST_SHOWN = 30;
    private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{M}]+");

    /**
     * The words of one text.
     *
     * @param exact words with digits, and two-part numbers
     * @param shown each written word with its folded form before it
     */
    private record Words(List<String> stems, List<String> exact, List<String> shown) {
        static Words of(String text) {
            String folded = SearchText.fold(text);
            List<String> stems = new ArrayList<>();
            List<String> exact = new ArrayList<>();
            SearchText.words(folded).forEach(w -> (SearchText.hasDigit(w) ? exact : stems).add(w));
            exact.addAll(SearchText.numbers(folded));
            List<String> shown = new ArrayList<>();
            Matcher word = LETTERS.matcher(SearchText.clean(text).toLowerCase(Locale.ROOT));
            while (word.find()) {
                if (word.end() - word.start() >= SHORTEST_SHOWN && word.end() - word.start() <= LONGEST_SHOWN) {
                    shown.add(SearchText.fold(word.group()));
                    shown.add(word.group());
                }
            }
            return new Words(stems, exact, shown);
        }
    }

    /** What was found in the facts and texts read before. */
    static final class Read {
        private final Memo<Fact, List<String>> facts = Memo.ofSame();
        private final Memo<String, Words> words = Memo.ofEqual();

        void turn() {
            facts.turn();
            words.turn();
        }
    }

    static List<SearchRow> of(
            List<StoredEvent> own, Known known, VisionRow row, Collection<String> states, List<EntryTextRow> told) {
        return of(own, known, row, states, told, new Read());
    }

    static List<SearchRow> of(
            List<StoredEvent> own,
            Known known,
            VisionRow row,
            Collection<String> states,
            List<EntryTextRow> told,
            Read read) {
        if (row.struck()) {
            return rows(row.vision(), List.of(), List.of(), read);
        }
        List<String> texts = new ArrayList<>();
        List<String> titles = titles(own, known);
        titles.add(row.title());
        texts.addAll(titles);
        texts.add(Municipalities.name(Municipality.codeOf(row.vision())).orElse(""));
        DocumentKind kind = new DocumentKind(row.kind());
        for (Lang t : Lang.values()) {
            texts.add(DocumentKindWords.of(kind, t.locale()));
            states.stream().sorted().forEach(s -> texts.add(state(s, t)));
        }
        told.forEach(t -> texts.add(t.told()));
        for (Entry e : known.entries().list()) {
            texts.addAll(read.facts.get(e.fact(), SearchRow::texts));
        }
        return rows(row.vision(), titles, texts, read);
    }

    private static List<String> texts(Fact fact) {
        List<String> texts = new ArrayList<>();
        texts.add(KindWords.of(fact));
        texts.add(FactTitles.of(fact, Lang.ENGLISH));
        texts.addAll(FactLines.of(fact, Naming.none(Lang.ENGLISH)));
        return texts;
    }

    /** Whether it is found by the same words. */
    boolean sameWords(SearchRow other) {
        return parts == other.parts && stems.equals(other.stems) && exact.equals(other.exact);
    }

    private static List<String> titles(List<StoredEvent> own, Known known) {
        List<String> titles = new ArrayList<>();
        if (own.getFirst().event() instanceof VisionEvent.VisionRegistered registered) {
            titles.add(registered.title());
        }
        for (Entry e : known.entries().list()) {
            switch (e.fact()) {
                case Fact.VisionProposed f -> titles.add(f.title());
                case Fact.VisionAdopted f -> titles.add(f.title());
                case Fact.AppliedAsserted f -> titles.add(f.title());
                case Fact.RegistrationCorrected f ->
                    Stream.ofNullable(f.title()).forEach(titles::add);
                default -> {
                    // the document has no title of its own
                }
            }
        }
        return titles;
    }

    private static String state(String name, Lang t) {
        for (Preparation p : Preparation.values()) {
            if (p.name().equals(name)) {
                return p == Preparation.NONE ? "" : StandingWords.preparation(p, t);
            }
        }
        for (Document d : Document.values()) {
            if (d.name().equals(name)) {
                return d == Document.NO_VERSION ? "" : StandingWords.document(d, t);
            }
        }
        return "";
    }

    private static List<SearchRow> rows(String vision, List<String> titles, List<String> texts, Read read) {
        Set<String> stems = new LinkedHashSet<>();
        Set<String> exact = new LinkedHashSet<>();
        for (String title : titles) {
            for (String word : SearchText.words(SearchText.fold(title))) {
                exact.add(word);
                // A compound is also found by its last part: “strategi” in “näringslivsstrategi”.
                for (int i = SHORTEST_END - 1; i <= word.length() - SHORTEST_END; i++) {
                    exact.add(word.substring(i));
                }
            }
        }
        Map<String, String> shown = new TreeMap<>();
        for (String text : new LinkedHashSet<>(texts)) {
            Words words = read.words.get(text, Words::of);
            stems.addAll(words.stems);
            exact.addAll(words.exact);
            for (int i = 0; i < words.shown.size(); i += 2) {
                shown.putIfAbsent(words.shown.get(i), words.shown.get(i + 1));
            }
        }
        List<String> stemParts = parts(stems);
        List<String> exactParts = parts(exact);
        int parts = Math.max(stemParts.size(), exactParts.size());
        List<SearchRow> rows = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            rows.add(new SearchRow(
                    vision,
                    i,
                    parts,
                    i < stemParts.size() ? stemParts.get(i) : "",
                    i < exactParts.size() ? exactParts.get(i) : "",
                    i == 0 ? shown : Map.of()));
        }
        return rows;
    }

    private static List<String> parts(Set<String> words) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (String word : words) {
            if (part.length() + word.length() > LONGEST) {
                parts.add(part.toString());
                part.setLength(0);
            }
            part.append(part.isEmpty() ? "" : " ").append(word);
        }
        parts.add(part.toString());
        return parts;
    }
}
