package se.rodatraden.pages;

import org.jspecify.annotations.Nullable;

/**
 * What every page has around its content.
 *
 * @param title the page's own name, without the product's
 * @param address where the page is, path and query, without the choice of language
 * @param section which entry of the menu it belongs to
 * @param shownAs the day and the last event that what is shown rests on, in words; null where the page shows no history
 */
public record Frame(
        Speech speech,
        String title,
        String address,
        Section section,
        @Nullable String shownAs) {

    /** The entries of the menu. */
    public enum Section {
        START,
        REGISTER,
        NONE
    }

    public String say(String swedish, String english) {
        return speech.say(swedish, english);
    }

    /** Address of the style sheet, which changes with its content. */
    public String style() {
        return Asset.STYLE.address();
    }

    public String icon() {
        return Asset.ICON.address();
    }

    /** The same page in the other language. */
    public String otherLanguage() {
        return address + (address.contains("?") ? "&" : "?") + "lang="
                + speech.other().tag();
    }
}
