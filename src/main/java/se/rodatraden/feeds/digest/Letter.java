package se.rodatraden.feeds.digest;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.rodatraden.feeds.atom.EventText;

/**
 * A letter before it is written as mail.
 *
 * @param ask what the reader is asked to do, and where; null where nothing is asked
 * @param parts one for each vision, and one for the municipality itself
 * @param because why the reader gets it
 * @param end the address where the reader ends it
 */
record Letter(
        Locale language,
        String subject,
        String opening,
        @Nullable Way ask,
        List<Part> parts,
        String because,
        Way end) {

    /** Words that lead somewhere. */
    record Way(String words, String address) {}

    /** What became of one vision: from what to what, and each entry. */
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
