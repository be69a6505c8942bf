package se.rodatraden.pages.subscriptions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.PageModel;

/**
 * All subscriptions, and a form for a new one.
 *
 * @param wish what stands in the form
 * @param fault what is wrong with it, null where nothing is
 * @param word the form's
 */
public record SubscriptionsPage(
        PageModel frame,
        List<Line> lines,
        Form wish,
        @Nullable Fault fault,
        String word) {

    /** A subscription in the list. */
    public record Line(String address, String url, String tag, String sentence, String selection) {}

    /** The fields as they were written. */
    public record Form(
            String owner,
            String url,
            String municipality,
            String type,
            String subject,
            String rate,
            String concurrency,
            String after) {
        public static final Form EMPTY = new Form("", "", "", "", "", "", "4", "");
    }

    /** What is wrong, and with which field. */
    public record Fault(String field, String text) {}

    public boolean wrong(String field) {
        return fault != null && fault.field().equals(field);
    }

    /** What describes a field that is wrong, for those who do not see it. */
    public @Nullable String describedBy(String field) {
        return wrong(field) ? "fel" : null;
    }

    public String say(String swedish, String english) {
        return frame.say(swedish, english);
    }
}
