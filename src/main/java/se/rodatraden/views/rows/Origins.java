package se.rodatraden.views.rows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.municipality.MandatePeriod;
import se.rodatraden.municipality.MandatePeriod.Calendar;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.YearBasis;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.situation.Situation;

/** The term of office in which a standing arose, as shown in a line of the register. */
final class Origins {
    /** Before the first four-year terms set by law, terms are unknown. */
    private static final LocalDate FIRST = LocalDate.of(1994, 11, 1);

    private Origins() {}

    /** The terms of the acting body in which the standing may have arisen. */
    static List<String> terms(Known known, Situation situation) {
        Optional<Calendar> calendar = Optional.ofNullable(
                        situation.standing().state().since())
                .flatMap(known.entries()::entry)
                .flatMap(e -> Calendar.of(e.fact().told().body().kind()));
        return terms(situation.since(), calendar, known.municipality());
    }

    static List<String> terms(@Nullable FuzzyDate since, Optional<Calendar> calendar, Municipality municipality) {
        LocalDate first = since == null || since.year() == YearBasis.MISSING ? null : since.earliest();
        LocalDate last = since == null ? null : since.latest();
        if (first == null || last == null || first.isBefore(FIRST)) {
            return List.of();
        }
        return MandatePeriod.statutory(first, last).stream()
                .map(p -> p.in(municipality))
                .filter(p ->
                        calendar.map(p::span).map(s -> s.meets(first, last)).orElse(true))
                .map(MandatePeriod::name)
                .toList();
    }
}
