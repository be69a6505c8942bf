package se.rodatraden.pages.recording.form;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.WrittenDate;

/** Days as a form takes them and as a command spells them: one of the calendar, and one of every year, without its year. */
final class WrittenDays {
    private static final String LEAP_YEAR = " 2000";
    private static final Pattern YEARLY = Pattern.compile("[Xx]{4}-\\d{2}-\\d{2}");
    private static final DateTimeFormatter SWEDISH = DateTimeFormatter.ofPattern("d MMMM", Locale.of("sv"));

    private WrittenDays() {}

    /** {@code 2022-10-15} of “15 oktober 2022”; empty where that is no single day. */
    static Optional<String> of(String written) {
        return day(written).map(LocalDate::toString);
    }

    /** {@code XXXX-03-01} of “1 mars”. */
    static Optional<String> ofEveryYear(String written) {
        return YEARLY.matcher(written).matches()
                ? Optional.of(written.toUpperCase(Locale.ROOT))
                : day(written + LEAP_YEAR).map(d -> "XXXX" + d.toString().substring(4));
    }

    /** “1 mars” of {@code XXXX-03-01}; anything else as it is. */
    static String yearly(String spelled) {
        return YEARLY.matcher(spelled).matches()
                ? MonthDay.parse("-" + spelled.substring(4)).format(SWEDISH)
                : spelled;
    }

    private static Optional<LocalDate> day(String written) {
        return WrittenDate.read(written)
                .filter(d ->
                        d.edtf().filter(e -> e.matches("\\d{4}-\\d{2}-\\d{2}")).isPresent())
                .map(FuzzyDate::earliest);
    }
}
