package se.rodatraden.pages.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.NavigationLink;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.TimeForm;

/**
 * Every event of a vision as it was recorded, in that order, or those that a filter finds.
 *
 * @param shown which time and which events are shown, in words, for a print
 * @param count how many are shown, of how many
 * @param csv address of the same events as CSV
 * @param evidence address of all events with their proofs, to be kept and checked elsewhere
 * @param later that events were recorded after the time shown; null where none was
 */
public record LedgerPage(
        PageModel frame,
        String ownAddress,
        String visionAddress,
        String title,
        TimeForm time,
        List<NavigationLink> ways,
        Filters filters,
        String shown,
        String count,
        String csv,
        String evidence,
        @Nullable String later,
        List<LedgerLine> lines) {

    /**
     * The form of the filter.
     *
     * @param open whether anything is chosen
     * @param faulty whether a field has a wrong value, so that nothing is shown
     */
    public record Filters(
            boolean open,
            boolean faulty,
            List<Option> marks,
            @Nullable String marksFault,
            Choice body,
            Choice kind,
            Choice recordedBy,
            Field lateDays,
            Field recordedFrom,
            Field recordedTo,
            Field occurredFrom,
            Field occurredTo,
            Field text) {}

    /** A value to choose, with the number of events that it would leave. */
    public record Option(String value, String name, boolean chosen) {}

    /** A field with a list to choose from. */
    public record Choice(Field field, List<Option> options) {}

    /**
     * A field of the form.
     *
     * @param label in the page's language
     * @param value as it was written
     * @param fault what is wrong with it; null where nothing is
     */
    public record Field(
            String name,
            String label,
            String value,
            @Nullable String fault) {}

    public String say(String swedish, String english) {
        return frame.say(swedish, english);
    }
}
