package se.rodatraden.http.answer;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.DateWords;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.Lang;
import se.rodatraden.time.YearBasis;

/**
 * A date as precisely as it is known: its EDTF text (none for an unknown date), in words, and the first and the last day it may be.
 * A date whose year is missing has no such days.
 */
@Schema(name = "FuzzyDate")
public record When(
        @Nullable String edtf,
        String label,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest) {

    public static When of(FuzzyDate date, Lang language) {
        Locale locale = language.locale();
        boolean placed = date.year() != YearBasis.MISSING;
        return new When(
                date.edtf().orElse(null),
                DateWords.of(date, locale),
                placed ? date.earliest() : null,
                placed ? date.latest() : null);
    }

    static @Nullable public When orNull(@Nullable FuzzyDate date, Lang language) {
        return date == null ? null : of(date, language);
    }
}
