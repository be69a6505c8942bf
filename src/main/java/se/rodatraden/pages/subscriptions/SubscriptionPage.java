package se.rodatraden.pages.subscriptions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.PageModel;

/**
 * One subscription: how it stands, how far it has come, what was sent.
 *
 * @param fault why what was asked could not be done, null where nothing was
 * @param more where the attempts go on, null at their end
 */
public record SubscriptionPage(
        PageModel frame,
        String ownAddress,
        String url,
        String tag,
        List<String> sentences,
        @Nullable String fault,
        List<Fact> facts,
        List<LogLine> notices,
        List<Waiting> waiting,
        List<Try> tries,
        @Nullable String more,
        List<LogLine> replays,
        List<String> keys,
        Can can,
        FormWord words) {

    /** A label and what stands there. */
    public record Fact(String label, String value, @Nullable String small) {}

    /** Something that was told at a time. */
    public record LogLine(String when, String text) {}

    /** A vision that is behind. */
    public record Waiting(String subject, @Nullable String address, String sentence, boolean parked) {}

    /** An attempt. */
    public record Try(
            String when,
            String event,
            @Nullable String position,
            String subject,
            @Nullable String address,
            String number,
            String answer,
            boolean taken,
            String took,
            String id) {}

    /** What can be done with it as it stands. */
    public record Can(boolean verify, boolean enable, boolean disable, boolean test, boolean replay) {}

    /** Gives the word of the form that is sent to an address. */
    @FunctionalInterface
    public interface FormWord {
        String of(String address);
    }

    /** Where a form is sent. */
    public String to(String act) {
        return ownAddress + "/" + act;
    }

    public String word(String act) {
        return words.of(to(act));
    }

    public String say(String swedish, String english) {
        return frame.say(swedish, english);
    }
}
