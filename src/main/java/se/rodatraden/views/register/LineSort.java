package se.rodatraden.views.register;

import java.text.Collator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import se.rodatraden.municipality.Municipalities;

/** What a list of the register can be sorted by. What has no value comes last, whichever way; equals come by title. */
public enum LineSort {
    MUNICIPALITY("m.place"),
    DNR("o.dnr_key"),
    TITLE("o.title_key"),
    KIND("o.kind"),
    /** In the order of the states of the model; so the matters, too. */
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

    /** What the key needs beside a vision and its row. */
    String join() {
        return this == MUNICIPALITY
                ? " left join unnest(" + BY_NAME + ") with ordinality m (code, place) on m.code = v.municipality"
                : "";
    }

    /** Of codes, in which nothing needs to be escaped. */
    private static String municipalities() {
        Collator swedish = Collator.getInstance(Locale.of("sv"));
        return Municipalities.all().entrySet().stream()
                .sorted((a, b) -> swedish.compare(a.getValue(), b.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining("','", "array['", "']"));
    }
}
