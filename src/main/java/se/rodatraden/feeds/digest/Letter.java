package se.rodatraden.feeds.digest;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.rodatraden.feeds.atom.EventText;

/**
 * The content of an e-mail.
 *
 * @param ask the requested action with its link; null if none
 * @param parts one for each vision, and one for the municipality itself
 * @param because why the reader gets the e-mail
 * @param end address for ending the subscription
 */
record Letter(
        Locale language,
        String subject,
        String opening,
        @Nullable Way ask,
        List<Part> parts,
        String because,
        Way end) {

    /** A link. */
    record Way(String words, String address) {}

    /** The changes of one vision: standing before and after, and each entry. */
    record Part(
            Way title,
            List<EventText.Row> rows,
            List<EventItem> told,
            @Nullable Way more) {
        Part {
            rows = List.copyOf(rows);
            told = List.copyOf(told);
        }
    }

    /** One entry. */
    record EventItem(Way title, List<EventText.Row> rows) {
        EventItem {
            rows = List.copyOf(rows);
        }
    }

    Letter {
        parts = List.copyOf(parts);
    }
}
