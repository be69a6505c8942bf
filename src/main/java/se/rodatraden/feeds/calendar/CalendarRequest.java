package se.rodatraden.feeds.calendar;

import java.util.List;
import se.rodatraden.time.Lang;
import se.rodatraden.views.deadlines.DeadlineScope;

/**
 * A calendar that is asked for.
 *
 * @param name what it is of, as the reader knows it
 * @param page where people read the same
 * @param scopes whose dates are in it; each date is in it once
 */
public record CalendarRequest(String name, String page, List<DeadlineScope> scopes, Lang language) {
    public CalendarRequest {
        scopes = List.copyOf(scopes);
    }
}
