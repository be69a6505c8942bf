package se.rodatraden.pages.deadlines;

import java.util.List;
import se.rodatraden.pages.NavigationLink;
import se.rodatraden.pages.PageModel;

/**
 * How to have the dates in one's own calendar.
 *
 * @param crumbs the pages above
 * @param webcal opens the reader's calendar program
 * @param address for a program that asks for one
 * @param file the same as a file, to read in once
 * @param deadlines the page with the same dates
 */
public record CalendarPage(
        PageModel frame, List<NavigationLink> crumbs, String webcal, String address, String file, String deadlines) {

    public String say(String swedish, String english) {
        return frame.say(swedish, english);
    }
}
