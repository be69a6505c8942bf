package se.rodatraden.pages;

import org.jspecify.annotations.Nullable;

/**
 * One thing said to the reader, and perhaps one thing to do about it.
 *
 * @param button what is done when it is pressed; null where there is nothing to do
 * @param action where the button is sent
 * @param way where to go from here
 */
public record NoticePage(
        PageModel frame,
        String heading,
        String text,
        @Nullable String button,
        String action,
        NavigationLink way) {

    public String say(String swedish, String english) {
        return frame.say(swedish, english);
    }
}
