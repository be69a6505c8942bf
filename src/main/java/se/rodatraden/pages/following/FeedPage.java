package se.rodatraden.pages.following;

import java.util.List;
import se.rodatraden.pages.PageModel;
import se.rodatraden.words.SourceWords;

/**
 * What an Atom feed is and the latest of it, for one who comes to it by a browser.
 *
 * @param name what is followed
 * @param address the feed's whole address, to be copied into a reader
 * @param path the same within the site
 */
public record FeedPage(PageModel frame, String name, String back, String address, String path, List<Line> latest) {

    /**
     * An event.
     *
     * @param subject the vision's title, or the municipality
     * @param recorded when it was recorded, which is not when it happened
     */
    public record Line(
            String subject, String title, String address, String recorded, List<String> rows, SourceWords source) {
        /** A text of the event, by language. */
        public List<SourceWords.Part> said(String text) {
            return source.in(text);
        }
    }

    public String say(String swedish, String english) {
        return frame.say(swedish, english);
    }
}
