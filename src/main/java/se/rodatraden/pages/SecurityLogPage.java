package se.rodatraden.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The security log in words, the newest first.
 *
 * @param more address of what is older
 */
public record SecurityLogPage(
        Frame frame,
        Place place,
        List<NavigationLink> ways,
        List<Option> kinds,
        List<Line> lines,
        @Nullable String more) {

    /** A kind to look for. */
    public record Option(String value, String name, boolean chosen) {}

    /** What happened. */
    public record Line(String when, String what, String who, String details) {}

    public String say(String swedish, String english) {
        return frame.say(swedish, english);
    }
}
