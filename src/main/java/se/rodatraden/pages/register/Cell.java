package se.rodatraden.pages.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands in one column of a line.
 *
 * @param note what must be known to read it right, smaller
 * @param alerts what time has made worth looking at
 * @param date the same as an exact date, where it is one
 * @param number the same as a number, where it is one
 */
record Cell(
        String text,
        @Nullable String note,
        List<String> alerts,
        @Nullable LocalDate date,
        @Nullable Long number) {

    static Cell of(String text) {
        return new Cell(text, null, List.of(), null, null);
    }

    static Cell of(String text, @Nullable String note) {
        return new Cell(text, note, List.of(), null, null);
    }

    boolean isEmpty() {
        return text.isEmpty() && alerts.isEmpty();
    }

    /** All of it on one line, as a file has it. */
    String line() {
        return Stream.concat(Stream.of(text, note), alerts.stream())
                .filter(Objects::nonNull)
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
