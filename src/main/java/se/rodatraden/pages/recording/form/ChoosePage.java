package se.rodatraden.pages.recording.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.NavigationLink;
import se.rodatraden.pages.PageModel;

/**
 * What can be recorded now of a vision, or of a municipality itself.
 *
 * @param lead what the choices are
 * @param others what may be recorded of another time, or only as it occurred
 * @param saved the address of the entry that was just recorded; null where none was
 */
public record ChoosePage(
        PageModel frame,
        String back,
        String of,
        String lead,
        @Nullable String saved,
        List<Group> groups,
        List<Group> others) {
    /** Commands on one subject. */
    public record Group(String name, List<Choice> choices) {}

    /** A command, with what it records that this happened. */
    public record Choice(NavigationLink link, String meaning) {}

    public String say(String swedish, String english) {
        return frame.say(swedish, english);
    }
}
