package se.rodatraden.pages.sharing;

import org.jspecify.annotations.Nullable;

/**
 * What is said of a page where a link to it is shown.
 *
 * @param description a sentence or two; null where the product's own says enough
 * @param image the path of a picture of 1200 by 630; null where there is none
 * @param linkedData facts about what the page is of, as JSON-LD; null where there are none
 * @param found whether search engines are to keep the page
 */
public record Shared(
        @Nullable String description,
        @Nullable String image,
        @Nullable LinkedData linkedData,
        boolean found) {
    /** Any page. */
    public static final Shared PLAIN = new Shared(null, null, null, true);

    /** A page that is no place to come back to: an error, an answer to a form. */
    public static final Shared HIDDEN = new Shared(null, null, null, false);

    public static Shared described(String description) {
        return new Shared(description, null, null, true);
    }
}
