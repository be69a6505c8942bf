package se.rodatraden.pages.vision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.Source;
import se.rodatraden.pages.NavigationLink;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.TimeForm;
import se.rodatraden.pages.thread.ThreadFigure;
import se.rodatraden.time.Lang;
import se.rodatraden.words.SourceWords;
import se.rodatraden.words.Worded;
import se.rodatraden.words.situation.LongWords;

/**
 * The page of one vision as of a day: where it stands, who has it, what is next, the red thread, and everything it rests on.
 *
 * @param facets the document and then the matter, where one is open
 * @param silence that nothing has confirmed the standing for long; empty where something has
 * @param background entries without a date that are no step of the way: statements, links
 * @param registration what was corrected of the title, the kind or the target year that it was registered by, and before it what struck
 *     the registration
 * @param struck entries that count no more
 * @param steps how far the matter has come on its usual way; none where nothing is known
 * @param actions what a reader can do with the page
 * @param visit what a browser needs to tell what was recorded since the reader's last visit; null where another time than now is shown
 * @param more that there is more than the page shows, of later days or recorded later; null where there is not
 * @param annulled whether its registration is struck, so that nothing recorded of it counts
 * @param behind that the register does not show the latest of it; null where it does, or to those who may not record
 * @param later how many entries are left out since they are certain to be later than the day
 */
public record VisionPage(
        PageModel frame,
        String ownAddress,
        String municipality,
        String municipalityAddress,
        String kind,
        String title,
        List<Facet> facets,
        String silence,
        List<Step> steps,
        List<Particular> particulars,
        Actions actions,
        @Nullable Visit visit,
        List<Notice> notices,
        TimeForm time,
        List<NavigationLink> ways,
        @Nullable ThreadFigure thread,
        List<Item> items,
        List<EntryView> background,
        List<EntryView> registration,
        List<EntryView> struck,
        int later,
        @Nullable String more,
        List<RoundTable> rounds,
        List<Goals> goals,
        LegalSection legal,
        List<Linked> links,
        List<SourceLine> sources,
        boolean annulled,
        @Nullable String behind,
        SourceWords source) {

    /**
     * How the document, or the matter, stands.
     *
     * @param name which of them it is; empty where nothing is known of either
     * @param tag null where there is no document
     * @param since since when, in words; empty where that is not known
     * @param waits whether the sentence only explains what tag and day say already, so that it may stand after what is asked for first
     * @param proposed the title of a proposal that is not adopted
     * @param successors what has taken the document's place, or may have
     */
    public record Facet(
            String name,
            @Nullable String tag,
            String since,
            String sentence,
            boolean waits,
            @Nullable String proposed,
            List<Linked> successors) {}

    /**
     * A step of the usual way, which opens what is recorded of it and what it is.
     *
     * @param css how it is drawn
     * @param mark what that means, in words
     * @param entry the last entry of it; null where nothing is recorded
     */
    public record Step(
            String id,
            String css,
            String label,
            String mark,
            String recorded,
            String meaning,
            @Nullable String entry) {}

    /**
     * Addresses of what a reader can do.
     *
     * @param follow where changes are asked for
     * @param share an e-mail that holds the address of the page
     * @param address the page, to be shared by the device itself
     */
    public record Actions(String follow, String calendar, String share, String address) {}

    /**
     * What a browser needs to tell its reader what is new.
     *
     * @param positions those of what is recorded, oldest first: those after the last that the browser has seen are new to its reader
     * @param room the longest that it may say, which is kept free for it so that nothing moves when it is said
     */
    public record Visit(String positions, String room) {}

    /** One of the particulars under the standing; {@code address} where there is a page on it. */
    public record Particular(
            String label, Worded value, @Nullable String address) {
        Particular(String label, Worded value) {
            this(label, value, null);
        }
    }

    /** Something that time has made worth looking at, with the entry it comes from. */
    public record Notice(String text, String entry) {}

    /** A line of the list: a mandate period begins, a time without events, an entry, or several under their count. */
    public sealed interface Item {
        /** The entries below belong to this period; {@code css} tells its band from those beside it. */
        record Period(String name, String css) implements Item {}

        /** Nothing is recorded for a long time. */
        record Silence(String text) implements Item {}

        /**
         * One entry.
         *
         * @param whole the same page with all that it says, where it is only named; null where it says all
         */
        record Happened(
                EntryView entry, String css, @Nullable String whole) implements Item {
            Happened(EntryView entry, String css) {
                this(entry, css, null);
            }
        }

        /**
         * Entries that are alike, newest first, closed until they are asked for.
         *
         * @param by whose they are, where all are only named and one body's; null where each tells it itself
         * @param whole the same page with all that these entries say, where it only names them; null where it says all
         */
        record Folded(
                String summary,
                List<EntryView> entries,
                String css,
                @Nullable String by,
                @Nullable String whole) implements Item {

            Folded(String summary, List<EntryView> entries, String css, @Nullable String whole) {
                this(summary, entries, css, by(entries), whole);
            }

            private static @Nullable String by(List<EntryView> entries) {
                List<String> bodies =
                        entries.stream().map(EntryView::who).distinct().toList();
                boolean one = bodies.size() == 1
                        && entries.stream().allMatch(e -> e.named() && e.parts().isEmpty());
                return one && !bodies.getFirst().isEmpty() ? bodies.getFirst() : null;
            }
        }
    }

    /**
     * An entry as a reader sees it.
     *
     * @param position the position at which what it says was recorded
     * @param whenNote how the date is known, where the source gives none
     * @param datetime the exact day for machines; null where the day is not known
     * @param css how its ring is drawn, as in the red thread
     * @param doubts what is uncertain about it
     * @param remarks what people have noted about it, what rules find possible, and where sources disagree
     * @param breaches rules that were broken; what is only not shown is among the doubts
     * @param past deviations that were found once and no longer hold
     * @param mark that it was corrected or struck, in a word; null where it was not
     * @param confidential by which provision its text is masked, by whom and since when
     * @param corrections what it said before, oldest first
     * @param folded what its closed details hold, named
     * @param parts entries that tell of the same thing, such as the plan of what was held
     * @param named whether it is only named here, and what it says stands elsewhere
     * @param repairs the forms by which the reader may correct or strike it
     */
    public record EntryView(
            String id,
            long position,
            String when,
            @Nullable String whenNote,
            @Nullable String datetime,
            String css,
            String title,
            String who,
            List<String> lines,
            @Nullable String wording,
            @Nullable String note,
            List<String> doubts,
            List<Remark> remarks,
            List<String> breaches,
            List<String> past,
            @Nullable String mark,
            List<String> confidential,
            List<CorrectionText> corrections,
            List<SourceLine> sources,
            String recorded,
            String folded,
            List<NavigationLink> repairs,
            List<EntryView> parts,
            boolean named,
            SourceWords source) {
        /** A text of the entry, by language. */
        public List<SourceWords.Part> said(String text) {
            return source.in(text);
        }
    }

    /**
     * Something said about an entry.
     *
     * @param swedish whether the text is somebody's own, in Swedish, and not the page's
     */
    public record Remark(String label, String text, boolean swedish) {}

    /** A source with its words. */
    public record SourceLine(
            String title,
            @Nullable String url,
            @Nullable String quote,
            @Nullable String stamp,
            boolean external) {
        public static SourceLine of(Source s, Lang speech) {
            return new SourceLine(s.title(), s.url(), s.quote(), SourceStamp.of(s, speech), s.external());
        }
    }

    /**
     * A remiss round: whether it is closed and how many have answered, its days, who was asked and what is known of each answer.
     *
     * @param asked empty where the page of the rounds alone shows them
     */
    public record RoundTable(String name, String status, String days, List<Asked> asked) {}

    /** One who was asked, or who answered unasked. */
    public record Asked(String name, String answer) {}

    /** Goals with a plan period of their own. */
    public record Goals(String period, String status, List<String> goals, String entry) {}

    /** Another document; {@code address} where it is in this register. */
    public record Linked(
            String relation,
            String title,
            @Nullable String address,
            @Nullable String owner) {}

    public String say(String swedish, String english) {
        return frame.say(swedish, english);
    }

    /** A text about the vision, by language. */
    public List<SourceWords.Part> said(String text) {
        return source.in(text);
    }

    /** Names and titles with places where a word that is wider than a phone may be divided. */
    public String divided(String text) {
        return LongWords.divided(text);
    }

    /** The day that the page shows, where it is another than today. */
    public @Nullable String shownDay() {
        return time.day().equals(time.today()) ? null : time.speech().day(time.day());
    }

    public String laterWords() {
        return later == 1
                ? say("En senare händelse visas inte.", "One later event is not shown.")
                : say(later + " senare händelser visas inte.", later + " later events are not shown.");
    }
}
