package se.rodatraden.pages.deadlines;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.NavigationLink;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.TimeForm;

/**
 * What has a date: first what is overdue, then week by week.
 *
 * @param crumbs the pages above
 * @param calendar how to have them in a calendar of one's own; null where the page is of all municipalities
 * @param choices the kinds, with how many there are of each
 * @param chosen the name in the address of the kind that is shown; null where all are
 * @param vague what is planned or due in a time longer than a week
 * @param hidden how many more there are than are shown
 * @param municipalities where the page is of all of them
 */
public record DeadlinesPage(
        PageModel frame,
        List<NavigationLink> crumbs,
        String ownAddress,
        @Nullable String calendar,
        TimeForm time,
        List<Choice> choices,
        @Nullable String chosen,
        List<DatedLine> overdue,
        List<Week> weeks,
        List<DatedLine> vague,
        int hidden,
        List<NavigationLink> municipalities) {

    /** A kind to choose, or all. */
    public record Choice(String name, String address, int count, boolean current) {}

    /** A week that has something in it. */
    public record Week(String id, String title, List<DatedLine> lines) {}

    public boolean empty() {
        return overdue.isEmpty() && weeks.isEmpty() && vague.isEmpty();
    }

    public String say(String swedish, String english) {
        return frame.say(swedish, english);
    }
}
