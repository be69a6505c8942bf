package se.rodatraden.pages.administration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.AdministrationScope;
import se.rodatraden.pages.NavigationLink;
import se.rodatraden.pages.PageModel;

/** The visions whose rows could not be made, for those who run the product. */
public record ParkedPage(
        PageModel frame,
        AdministrationScope place,
        List<NavigationLink> ways,
        List<Line> lines,
        @Nullable String outcome) {

    /**
     * A vision.
     *
     * @param name its title and municipality, or its id
     * @param fault what is wrong, in a sentence
     * @param advice what to do about it
     * @param detail in the words of the program
     * @param retry where it is tried again, with the word of that form
     */
    public record Line(
            String vision,
            String name,
            String address,
            String fault,
            String advice,
            String since,
            String detail,
            String retry,
            String word) {}

    public String say(String swedish, String english) {
        return frame.say(swedish, english);
    }
}
