package se.rodatraden.pages.week;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.deadlines.DatedLine;
import se.rodatraden.words.SourceWords;

/**
 * A reader's week.
 *
 * @param word by which the form is known for ours
 * @param keys all that is followed, as the form sends it
 * @param offered what is offered to be added, by name; null where nothing is
 * @param offeredKey the same as the form sends it
 * @param kept whether this browser remembers just this
 * @param faults what in the address is wrong, each at what it is of
 * @param since the day from which changes are shown
 * @param carried the address that carries all that is followed to another device
 */
public record WeekPage(
        PageModel frame,
        String word,
        List<String> keys,
        @Nullable String offered,
        @Nullable String offeredKey,
        boolean kept,
        List<Fault> faults,
        String since,
        String sinceDay,
        List<Item> items,
        String carried,
        String atom,
        String webcal,
        String calendar) {

    /** Something that is wrong; {@code key} is what is removed to be rid of it, null where nothing can be. */
    public record Fault(String sentence, @Nullable String key) {}

    /** A recorded change. */
    public record Change(
            List<SourceWords.Part> title,
            String page,
            String when,
            @Nullable String subject) {}

    /**
     * Something that is followed.
     *
     * @param due this week and the next, and what is overdue
     * @param later what is due first after that; null where nothing is
     * @param changes the newest
     * @param more how many more there are; null where there are none
     */
    public record Item(
            String id,
            String key,
            String name,
            String page,
            @Nullable String note,
            List<DatedLine> due,
            @Nullable String later,
            List<Change> changes,
            @Nullable String more) {}

    public boolean empty() {
        return keys.isEmpty();
    }

    public String say(String swedish, String english) {
        return frame.say(swedish, english);
    }
}
