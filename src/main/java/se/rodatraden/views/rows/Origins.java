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
import se.rodatraden.views.reading.Ledger;
import se.rodatraden.vision.entry.Placed;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.situation.Situation;

/** Where a standing comes from, as a line of the register says it: its diary number, and the mandate period in which it came about. */
final class Origins {
    /** Before the law's first terms of four years; of those before nothing is known. */
    private static final LocalDate FIRST = LocalDate.of(1994, 11, 1);

    private Origins() {}

    /** The diary number told last, of what has happened by the day; null where none was. */
    static @Nullable String dnr(Known known, LocalDate day) {
        return known.placed().reversed().stream()
                .filter(p -> p.by(day))
                .flatMap(p -> dnr(p).stream())
                .findFirst()
                .orElse(null);
    }

    private static Optional<String> dnr(Placed p) {
        return p.entry().fact() instanceof Fact.MatterTransferred f && f.newDnr() != null
                ? Optional.ofNullable(f.newDnr())
                : Ledger.dnr(p.entry().fact());
    }

    /** The mandate periods of the one who acted in which the standing may have come about. */
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
