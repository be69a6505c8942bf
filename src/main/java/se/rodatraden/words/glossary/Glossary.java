package se.rodatraden.words.glossary;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.Lang;

/** The terms that pages use, each explained in two sentences. */
public final class Glossary {
    private static final List<Term> ALL =
            Stream.of(FirstTerms.ALL, LastTerms.ALL).flatMap(List::stream).toList();

    private Glossary() {}

    /**
     * A term.
     *
     * @param id names it for ever, in the address of its explanation
     * @param paragraph where the law speaks of it, in the short form; null where no law does
     */
    public record Term(
            String id,
            String sv,
            String en,
            String textSv,
            String textEn,
            @Nullable String paragraph) {

        public String name(Lang t) {
            return t.say(sv, en);
        }

        public String text(Lang t) {
            return t.say(textSv, textEn);
        }

        /** Where it is explained. */
        public String address() {
            return "/ordlista#" + id;
        }
    }

    /** All, in the order of the alphabet of a language. */
    public static List<Term> all(Lang t) {
        Collator alphabet = Collator.getInstance(Locale.of(t.tag()));
        return ALL.stream()
                .sorted(Comparator.comparing(term -> term.name(t), alphabet))
                .toList();
    }

    /** The term of an id. */
    public static Optional<Term> of(String id) {
        return ALL.stream().filter(term -> term.id().equals(id)).findFirst();
    }
}
