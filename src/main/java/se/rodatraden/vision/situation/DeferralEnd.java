package se.rodatraden.vision.situation;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.rodatraden.municipality.MandatePeriod;
import se.rodatraden.municipality.MandatePeriod.Calendar;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.YearBasis;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.rules.Alert;

/**
 * When the time of a deferral has passed: by the terms it was interpreted to mean; otherwise by its date,
 * or the period in its wording, given by years (“2015–2018”) or as the next one. Nothing lapses then: an alert is raised.
 */
final class DeferralEnd {
    private static final Pattern YEARS = Pattern.compile("\\b(\\d{4})\\s*[-–/]\\s*(\\d{4})\\b");
    private static final Pattern NEXT = Pattern.compile(
            "\\b(nästa|kommande|nästkommande|nästföljande)\\s+mandat(period|tid)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private DeferralEnd() {}

    static Optional<Watch> watch(Deferral deferral, Municipality municipality) {
        String entry = deferral.entry().id();
        if (deferral.closes().isPresent()) {
            return deferral.closes().map(last -> new Watch(Alert.Kind.NOT_TAKEN_UP, entry, last));
        }
        FuzzyDate date = deferral.target().date();
        if (date != null && date.latest() != null && date.year() != YearBasis.MISSING) {
            return Optional.of(new Watch(Alert.Kind.DEFERRED_DATE_PASSED, entry, date.latest()));
        }
        return Stream.of(
                        deferral.target().term(),
                        deferral.target().condition(),
                        deferral.target().event())
                .filter(Objects::nonNull)
                .flatMap(words -> named(words, deferral.entry()).stream())
                .findFirst()
                .map(period -> new Watch(
                        Alert.Kind.NOT_TAKEN_UP, entry, period.in(municipality).closes()));
    }

    private static Optional<MandatePeriod> named(String words, Entry deferral) {
        Matcher years = YEARS.matcher(words);
        if (years.find()) {
            return MandatePeriod.named(years.group(1) + "-" + years.group(2));
        }
        LocalDate decided = deferral.occurred().latest();
        return decided != null
                        && deferral.occurred().year() != YearBasis.MISSING
                        && NEXT.matcher(words).find()
                ? next(decided, deferral)
                : Optional.empty();
    }

    /** The next term to begin after the decision, by the calendar of the deciding body; if unknown, the later of the two. */
    private static Optional<MandatePeriod> next(LocalDate decided, Entry deferral) {
        Set<Calendar> calendars =
                Calendar.of(deferral.fact().told().body().kind()).map(Set::of).orElse(Set.of(Calendar.values()));
        return MandatePeriod.statutory(decided, decided.plusYears(9)).stream()
                .filter(p -> calendars.stream().allMatch(c -> p.span(c).from().isAfter(decided)))
                .findFirst();
    }
}
