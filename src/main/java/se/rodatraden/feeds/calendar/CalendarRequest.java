package se.rodatraden.feeds.calendar;

import java.util.List;
import se.rodatraden.time.Lang;
import se.rodatraden.views.deadlines.DeadlineScope;

/**
 * A request for a calendar.
 *
 * @param name display name of the calendar
 * @param page path of the corresponding page
 * @param scopes the scopes whose dates it includes; each date appears once
 */
public record CalendarRequest(String name, String page, List<DeadlineScope> scopes, Lang language) {
    public CalendarRequest {
        scopes = List.copyOf(scopes);
    }
}
