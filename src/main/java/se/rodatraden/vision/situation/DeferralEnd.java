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
 * When the time has gone by that something was deferred to: the terms it was read to mean; where nobody has read it, the date it names,
 * or the period that its words name by years (“2015–2018”) or as the next one. Nothing lapses then: it is called to mind.
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

    /** The one that begins next after the decision by the calendar of who decided; by either where it is not known, so the later. */
    private static Optional<MandatePeriod> next(LocalDate decided, Entry deferral) {
        Set<Calendar> calendars =
                Calendar.of(deferral.fact().told().body().kind()).map(Set::of).orElse(Set.of(Calendar.values()));
        return MandatePeriod.statutory(decided, decided.plusYears(9)).stream()
                .filter(p -> calendars.stream().allMatch(c -> p.span(c).from().isAfter(decided)))
                .findFirst();
    }
}
