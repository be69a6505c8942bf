package se.rodatraden.views.register;

import java.text.Collator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.rodatraden.municipality.Municipalities;

/** Sort orders for a list of the register. Missing values come last in both directions; ties are ordered by title. */
public enum LineSort {
    MUNICIPALITY(LineSort.placeOfMunicipality()),
    DNR("o.dnr_key"),
    TITLE("o.title_key"),
    KIND("o.kind"),
    /** In the order of the states in the model; also for matters. */
    DOCUMENT("o.document"),
    MATTER("o.matter"),
    HOLDER("o.holder_key"),
    DUE("o.due"),
    ROUND("o.round"),
    TERM("o.term"),
    /** Days since the last act. */
    DAYS("-(o.fresh - date '2000-01-01')"),
    RECORDED("v.recorded_at");

    private final String key;

    LineSort(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    /** An expression, and not a join: the database would sort before it has looked for the few lines that are chosen. */
    private static String placeOfMunicipality() {
        return "array_position(array['" + String.join("','", ByName.CODES) + "'], v.municipality)";
    }

    /** The order of {@link #MUNICIPALITY}, of all municipalities by their codes. */
    static List<String> municipalities(boolean descending) {
        return descending ? ByName.CODES.reversed() : ByName.CODES;
    }

    /** Made before the constants are. */
    private static final class ByName {
        /** Codes contain nothing that needs escaping. */
        static final List<String> CODES = codes();

        private static List<String> codes() {
            Collator swedish = Collator.getInstance(Locale.of("sv"));
            return Municipalities.all().entrySet().stream()
                    .sorted((a, b) -> swedish.compare(a.getValue(), b.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }
}
