package se.rodatraden.pages.sharing;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.Lang;
import se.rodatraden.words.request.Concern;
import se.rodatraden.words.request.RegistrarLetter;

/**
 * Letters to a municipality's registrar that a page offers to begin.
 *
 * @param municipality its name
 * @param dnr the diary number to name, where one is known
 * @param order the letter that asks for a document; null where no registrar's address is known
 * @param missing the letter that says what is missing; null where no registrar's address is known
 * @param ofEntries the letters that ask for the document behind each entry, by the entry's id
 */
public record RegistrarOffer(
        String municipality,
        @Nullable String dnr,
        @Nullable String order,
        @Nullable String missing,
        Map<String, String> ofEntries) {

    /** An entry that may be asked for. */
    public record OfEntry(String entry, Concern concern) {}

    /**
     * The letters of a page.
     *
     * @param code the municipality's
     * @param entries those that may be asked for; not read where nobody could be written to
     */
    public static RegistrarOffer of(String code, Concern page, Stream<OfEntry> entries, Lang t) {
        @Nullable String to = Site.now().contacts().registrar(code).orElse(null);
        if (to == null) {
            return new RegistrarOffer(page.municipality(), page.dnr(), null, null, Map.of());
        }
        Map<String, String> letters = new HashMap<>();
        entries.forEach(e -> letters.put(e.entry(), RegistrarLetter.order(to, e.concern(), t)));
        return new RegistrarOffer(
                page.municipality(),
                page.dnr(),
                RegistrarLetter.order(to, page, t),
                RegistrarLetter.missing(to, page, t),
                Map.copyOf(letters));
    }
}
