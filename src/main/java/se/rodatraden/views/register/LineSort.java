package se.rodatraden.views.register;

import java.text.Collator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import se.rodatraden.municipality.Municipalities;

/** Sort orders for a list of the register. Missing values come last in both directions; ties are ordered by title. */
public enum LineSort {
    MUNICIPALITY("m.place"),
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

    private static final String BY_NAME = municipalities();

    private final String key;

    LineSort(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    /** The join needed by the sort key, besides the vision and its row. */
    String join() {
        return this == MUNICIPALITY
                ? " left join unnest(" + BY_NAME + ") with ordinality m (code, place) on m.code = v.municipality"
                : "";
    }

    /** Codes contain nothing that needs escaping. */
    private static String municipalities() {
        Collator swedish = Collator.getInstance(Locale.of("sv"));
        return Municipalities.all().entrySet().stream()
                .sorted((a, b) -> swedish.compare(a.getValue(), b.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining("','", "array['", "']"));
    }
}
