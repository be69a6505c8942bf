package se.rodatraden.pages.thread;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The short word beside a step.
 *
 * @param word empty where it has none
 * @param under a second line; null where there is none
 * @param struck whether the word is struck through, since what it says does not hold
 * @param needed whether the drawing makes room for it; other words are left out where there is none
 */
record StepLabel(String word, @Nullable String under, boolean struck, boolean needed) {
    static final StepLabel NONE = new StepLabel("", null, false, false);
    static final int SIZE = 13;

    int width() {
        return TextWidth.of(word, SIZE) > 0 || under != null
                ? Math.max(TextWidth.of(word, SIZE), TextWidth.of(Objects.requireNonNullElse(under, ""), SIZE))
                : 0;
    }

    List<String> lines() {
        return under == null ? List.of(word) : List.of(word, under);
    }
}
