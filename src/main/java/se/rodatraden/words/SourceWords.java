package se.rodatraden.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.RecordParts;
import se.rodatraden.kernel.Source;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.VisionOn;
import se.rodatraden.vision.entry.Entry;

/**
 * The Swedish words that a fact is recorded with: names of bodies, what was done, dates in the source's wording. An
 * English page quotes them, and says of each which language it is in (WCAG 3.1.2).
 * They are found where they begin and end at the border of a word, whatever the case.
 */
public final class SourceWords {
    private static final int SHORTEST = 3;

    /** Fields that hold no words: ids, addresses, designations. Sources are shown by themselves. */
    private static final Set<String> NO_WORDS = Set.of(
            "entry",
            "id",
            "planned",
            "cause",
            "about",
            "corrects",
            "annuls",
            "url",
            "ref",
            "proof",
            "dnr",
            "vision",
            "municipality",
            "rule",
            "paragraph",
            "sha256",
            "written",
            "registry",
            "note",
            "sources",
            "decisions");

    private final List<String> words;
    private final @Nullable Pattern pattern;

    private SourceWords(List<String> words) {
        this.words = List.copyOf(words);
        this.pattern = words.isEmpty()
                ? null
                : Pattern.compile(
                        words.stream()
                                .map(Pattern::quote)
                                .collect(Collectors.joining("|", "(?<![\\p{L}\\d])(?:", ")(?![\\p{L}\\d])")),
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The words, the longest first; none on a Swedish page. */
    public List<String> words() {
        return words;
    }

    /**
     * Part of a text.
     *
     * @param source whether it is in the source's language and not in the reader's
     */
    public record Part(String text, boolean source) {}

    /** A text of the page's own, in one part. */
    public static List<Part> plain(String text) {
        return List.of(new Part(text, false));
    }

    /** The words of facts, or of other records, that a text tells of. */
    public static SourceWords of(Lang reader, @Nullable Object... facts) {
        if (reader == Lang.SWEDISH) {
            return new SourceWords(List.of());
        }
        List<String> found = new ArrayList<>();
        for (Object fact : facts) {
            if (fact != null) {
                collect(fact, found);
            }
        }
        return new SourceWords(found.stream()
                .filter(w -> w.length() >= SHORTEST && w.codePoints().anyMatch(Character::isLetter))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList());
    }

    /** The words of visions as wholes: their titles, and those of all their facts. */
    public static SourceWords ofVisions(Lang reader, VisionOn... visions) {
        return of(
                reader,
                Stream.of(visions)
                        .flatMap(on -> Stream.concat(
                                Stream.of(on.title()),
                                on.known().entries().list().stream().map(Entry::fact)))
                        .toArray());
    }

    private static void collect(Object value, List<String> found) {
        switch (value) {
            case String words -> found.add(words.strip());
            case FuzzyDate date -> {
                if (date.label() != null) {
                    found.add(date.label());
                }
            }
            case Source _ -> {}
            case Record record ->
                RecordParts.components(record.getClass()).stream()
                        .filter(c -> !NO_WORDS.contains(c.name()))
                        .flatMap(c -> Stream.ofNullable(c.of(record)))
                        .forEach(v -> collect(v, found));
            case Collection<?> many -> many.forEach(v -> collect(v, found));
            default -> {}
        }
    }

    /** The text in parts. */
    public List<Part> in(String text) {
        if (pattern == null || text.isEmpty()) {
            return plain(text);
        }
        List<Part> parts = new ArrayList<>();
        int end = 0;
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            if (found.start() > end) {
                parts.add(new Part(text.substring(end, found.start()), false));
            }
            parts.add(new Part(found.group(), true));
            end = found.end();
        }
        if (end < text.length()) {
            parts.add(new Part(text.substring(end), false));
        }
        return List.copyOf(parts);
    }
}
