package se.rodatraden.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A deadline as a value: its formula in words and as a function, and the law it comes from on each day. What it gives is computed; that
 * something happened by then, or did not, is for someone to record.
 *
 * @param id a stable name, “last-appeal-day”
 * @param swedish the formula in plain Swedish
 * @param english the same in English
 * @param laws in order of time; none for a day that is stated. Two never apply on one day
 * @param counting from the start to the day as counted, before it is put off
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

    /** The day, put off to the next working day where the law says so. */
    public LocalDate compute(LocalDate start) {
        LocalDate counted = counted(start);
        return kind.putOff() ? SwedishDays.nextWorkingDay(counted) : counted;
    }

    /** The day as counted; differs from {@link #compute} where the day was put off. */
    public LocalDate counted(LocalDate start) {
        return counting.apply(start);
    }

    /** Whether a statute sets the limit with binding effect. */
    public boolean statutory() {
        return kind.statutory();
    }

    /** The law of the day of the decision; empty where none applied or none is known, and then the computed day has no force. */
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
