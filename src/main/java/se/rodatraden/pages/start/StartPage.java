package se.rodatraden.pages.start;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.TimeForm;
import se.rodatraden.words.SourceWords;

/**
 * The start: the municipalities with what was recorded last of each, and what has gone by with nothing recorded.
 *
 * @param asked the day that was asked for: the page shows today, and says so
 * @param municipalities those recorded of last
 * @param others the rest of them, folded
 * @param overdue the kinds of what has gone by, those with a line
 */
public record StartPage(
        PageModel frame, TimeForm asked, List<Line> municipalities, List<Line> others, List<Section> overdue) {

    /**
     * A municipality.
     *
     * @param visions “12 dokument”
     * @param remisses how many of its documents have an answer overdue; null for none
     * @param deferrals how many wait with their day gone by; null for none
     */
    public record Line(
            String name,
            String address,
            String visions,
            Last last,
            @Nullable String remisses,
            @Nullable String deferrals,
            String overdueAddress) {}

    /**
     * What was recorded last.
     *
     * @param what happened and when, where a day is told
     * @param recorded when it was recorded
     */
    public record Last(String title, String address, List<SourceWords.Part> what, String recorded) {}

    /** Documents with something of one kind that has gone by; {@code more} is how many are not shown. */
    public record Section(String id, String heading, List<Overdue> lines, int more) {}

    /** A document with the last day that has gone by. */
    public record Overdue(String title, String address, String municipality, String day) {}

    public String say(String swedish, String english) {
        return frame.say(swedish, english);
    }

    public boolean empty() {
        return municipalities.isEmpty();
    }
}
