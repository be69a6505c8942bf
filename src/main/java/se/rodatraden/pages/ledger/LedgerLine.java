package se.rodatraden.pages.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.NavigationLink;
import se.rodatraden.pages.vision.CorrectionText;
import se.rodatraden.pages.vision.VisionPage;
import se.rodatraden.words.SourceWords;

/**
 * One event of a ledger as a reader sees it.
 *
 * @param position its place in the feed
 * @param sequence its place in the vision's own stream
 * @param entry the entry that it tells; null for the event that opened the history
 * @param address the event's own page
 * @param what it says
 * @param when it happened and was recorded
 * @param registry what the diary has of it
 * @param struck when it was struck, by whom and why; null where it counts
 * @param marks confidential, conflicting, unconfirmed, in words
 * @param deviations in words, each with whether it still holds
 * @param corrections of this entry
 * @param made what this event changed in another entry
 * @param target the entry that a correction or a mark is of
 * @param repairs the forms by which the reader may correct or strike it
 * @param citation the event as one cites it
 * @param source the words of the event that are in the language of its source
 * @param proof where the proof is that it is in the tamper-evident log; null until it is sealed
 */
public record LedgerLine(
        long position,
        long sequence,
        @Nullable String entry,
        String address,
        What what,
        When when,
        Diary registry,
        List<VisionPage.SourceLine> sources,
        @Nullable String struck,
        List<String> marks,
        List<String> deviations,
        @Nullable String reason,
        List<CorrectionText> corrections,
        @Nullable CorrectionText made,
        @Nullable Target target,
        List<NavigationLink> repairs,
        String citation,
        SourceWords source,
        @Nullable String proof) {

    /** A text of the event, by language. */
    public List<SourceWords.Part> said(String text) {
        return source.in(text);
    }

    /**
     * What the event says.
     *
     * @param who acted
     * @param lines its particulars, in brief what it is about
     * @param wording the decision's own, verbatim
     */
    public record What(
            String title,
            String who,
            List<String> lines,
            @Nullable String wording,
            @Nullable String note) {}

    /**
     * When it happened and when it was recorded.
     *
     * @param occurredIn the language of that where it is the source's own words; null where it is the reader's
     * @param precision how precisely the day is known; null where it is known to the day
     * @param basis whether it was recorded as it happened
     * @param by who recorded it, as far as the reader may see
     * @param lag how long after it happened
     */
    public record When(
            String occurred,
            @Nullable String occurredIn,
            @Nullable String precision,
            @Nullable String basis,
            String recorded,
            String by,
            String lag) {}

    /** What OSL 5:2 asks for besides the day and what it is about: the number, the handling, its direction and who it is from or to. */
    public record Diary(
            String dnr,
            @Nullable String record,
            @Nullable String direction,
            @Nullable String counterpart) {}

    /** Another entry of the ledger: the address of its event, and its title. */
    public record Target(String address, String title) {}
}
