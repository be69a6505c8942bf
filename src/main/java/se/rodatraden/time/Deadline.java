package se.rodatraden.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A deadline: its formula in words and as a function, and its law on each day. The result is computed; whether
 * something happened by then must be recorded separately.
 *
 * @param id a stable name, “last-appeal-day”
 * @param swedish the formula in plain Swedish
 * @param english the same in English
 * @param laws in chronological order, without overlap; empty for a stated day
 * @param counting from the start to the computed day, before any move to a working day
 */
public record Deadline(
        String id,
        DeadlineKind kind,
        String swedish,
        String english,
        List<LawReference> laws,
        UnaryOperator<LocalDate> counting) {
    public Deadline {
        laws = List.copyOf(laws);
    }

    /** The day, moved to the next working day where the law says so. */
    public LocalDate compute(LocalDate start) {
        LocalDate counted = counted(start);
        return kind.putOff() ? SwedishDays.nextWorkingDay(counted) : counted;
    }

    /** The day before any move; equals {@link #compute} if it is not moved. */
    public LocalDate counted(LocalDate start) {
        return counting.apply(start);
    }

    /** Whether a statute sets the limit with binding effect. */
    public boolean statutory() {
        return kind.statutory();
    }

    /** The law on the day of the decision; empty if there was none or it is unknown, and then the computed day has no force. */
    public Optional<LawReference> law(LocalDate decided) {
        return laws.stream().filter(law -> law.inForce(decided)).findFirst();
    }

    /** The paragraph of that law, “KL 13:5”. */
    public Optional<String> paragraph(LocalDate decided) {
        return law(decided).map(LawReference::paragraph);
    }

    /** The formula in English, or in Swedish for every other language. */
    public String formula(Locale locale) {
        return Lang.of(locale).say(swedish, english);
    }
}
