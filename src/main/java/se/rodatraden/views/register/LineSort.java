package se.rodatraden.views.register;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import se.rodatraden.municipality.Municipalities;
import se.rodatraden.vision.state.Document;
import se.rodatraden.vision.state.Preparation;

/** What a list of the register can be sorted by. What has no value comes last, whichever way; equals come by title. */
public enum LineSort {
    MUNICIPALITY("array_position(" + municipalities() + ", b.municipality)"),
    DNR("b.dnr_key"),
    TITLE("b.title_key"),
    KIND("b.kind collate \"C\""),
    DOCUMENT("array_position(" + names(Document.values()) + ", b.documents[1])"),
    MATTER("array_position(" + names(Preparation.values()) + ", b.matters[1])"),
    HOLDER("b.holder_key"),
    DUE("b.due"),
    ROUND("b.round"),
    TERM("b.terms[1] collate \"C\""),
    /** Days since the last act. */
    DAYS("-(b.fresh - date '2000-01-01')"),
    RECORDED("b.recorded_at");

    private final String key;

    LineSort(String key) {
        this.key = key;
    }

    /** A whole order: of two lines one always comes first, so that pages of a list never overlap. */
    String order(boolean descending) {
        return key + (descending ? " desc" : " asc") + " nulls last, b.title_key, b.vision";
    }

    private static String municipalities() {
        java.text.Collator swedish = java.text.Collator.getInstance(Locale.of("sv"));
        return array(Municipalities.all().entrySet().stream()
                .sorted((a, b) -> swedish.compare(a.getValue(), b.getValue()))
                .map(java.util.Map.Entry::getKey)
                .toList());
    }

    private static String names(Enum<?>[] values) {
        return array(Arrays.stream(values).map(Enum::name).toList());
    }

    /** Of names and codes that are the program's own: nothing in them needs to be escaped. */
    private static String array(List<String> texts) {
        return texts.stream().collect(Collectors.joining("','", "array['", "']"));
    }
}
