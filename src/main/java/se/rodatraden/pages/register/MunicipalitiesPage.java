package se.rodatraden.pages.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.PageModel;

/**
 * The way to any of Sweden's municipalities, whether or not anything is recorded of it.
 *
 * @param q what is searched for; empty for nothing
 * @param names the names of all, which the search suggests
 * @param found those that the search finds
 * @param recorded those with a vision in the register
 * @param own those that one who is signed in may record for
 */
public record MunicipalitiesPage(
        PageModel frame, String q, List<String> names, List<Line> found, List<Line> recorded, List<Line> own) {
    /**
     * A municipality.
     *
     * @param about what is recorded of it
     * @param record where one who may records of it; null for others
     */
    public record Line(
            String code,
            String name,
            String address,
            String about,
            @Nullable String record) {}

    public String say(String swedish, String english) {
        return frame.say(swedish, english);
    }

    /** Whether there is no municipality of that name. */
    public boolean none() {
        return !q.isEmpty() && found.isEmpty();
    }
}
