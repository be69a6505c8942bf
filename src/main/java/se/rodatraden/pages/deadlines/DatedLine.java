package se.rodatraden.pages.deadlines;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.words.SourceWords;

/**
 * Something that has a date, as a line.
 *
 * @param day in ISO form; null where the day is not known
 * @param sourced whether {@code what} is the source's own words, and so in Swedish
 * @param address of the vision, at the entry that it comes from
 * @param municipality null where the page is of one
 * @param who whose it is
 * @param basis how the date is known, in a word
 * @param overdue that the date has gone by and what is not recorded; null where it lies ahead
 * @param law the paragraph that gives the day, and that of the minutes; empty where neither is known
 * @param why how the date is known, in sentences
 */
public record DatedLine(
        String when,
        @Nullable String day,
        String what,
        boolean sourced,
        String title,
        String address,
        @Nullable String municipality,
        @Nullable String who,
        String basis,
        @Nullable String overdue,
        String law,
        List<String> why,
        SourceWords source) {

    /** A text of the line, by language. */
    public List<SourceWords.Part> said(String text) {
        return source.in(text);
    }
}
