package se.rodatraden.feeds.atom;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.words.SourceWords;

/**
 * A recorded event as text.
 *
 * @param subject the vision's title, or the municipality
 * @param title what happened: “Hänskjuts”, “Post rättad: Antas”
 * @param rows details: when, who, what, standing before and after, and what comes next
 * @param wording the decision's wording, verbatim
 * @param page path of the page about the event, with the entry as fragment
 */
public record EventText(
        String subject,
        String title,
        List<Row> rows,
        @Nullable String wording,
        String page,
        SourceWords source) {

    /** “Läge”: “UNDER ARBETE → PÅ REMISS”. */
    public record Row(String label, String text) {}

    public EventText {
        rows = List.copyOf(rows);
    }
}
