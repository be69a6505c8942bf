package se.rodatraden.feeds.atom;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recorded event in words.
 *
 * @param subject the vision's title, or the municipality
 * @param title what happened: “Hänskjuts”, “Post rättad: Antas”
 * @param rows the particulars: when, who, what, the standing from and to, and what comes next
 * @param wording the decision's own words, verbatim
 * @param page the path of the page where it can be read about, at its entry
 */
public record EventText(
        String subject,
        String title,
        List<Row> rows,
        @Nullable String wording,
        String page) {

    /** “Läge”: “UNDER ARBETE → PÅ REMISS”. */
    public record Row(String label, String text) {}

    public EventText {
        rows = List.copyOf(rows);
    }
}
