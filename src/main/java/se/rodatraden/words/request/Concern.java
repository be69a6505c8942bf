package se.rodatraden.words.request;

import org.jspecify.annotations.Nullable;

/**
 * What a letter to a registrar is about, by the names and numbers that a registrar finds it by. Nothing of it says who writes.
 *
 * @param municipality its name
 * @param title the document's; null where the letter is about the municipality as a whole
 * @param entry what happened and when, in words; null where the letter is about no one entry
 * @param dnr the diary number, where one is known
 * @param paragraph the paragraph of the minutes (§), where one is known
 * @param address where the page it was written from can be found again
 */
public record Concern(
        String municipality,
        @Nullable String title,
        @Nullable String entry,
        @Nullable String dnr,
        @Nullable String paragraph,
        String address) {

    Concern shortened(int longest) {
        return new Concern(
                municipality,
                cut(title, longest),
                cut(entry, longest),
                cut(dnr, longest),
                cut(paragraph, longest),
                address);
    }

    private static @Nullable String cut(@Nullable String words, int longest) {
        return words == null || words.codePointCount(0, words.length()) <= longest
                ? words
                : words.substring(0, words.offsetByCodePoints(0, longest - 1)).strip() + "…";
    }
}
