package se.rodatraden.time;

import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the EDTF text for bounds given without one. Ranges and open ends are written to the day, since a coarser
 * text would not be what the source says.
 */
final class EdtfWriter {
    private EdtfWriter() {}

    static Edtf write(
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest,
            Precision precision,
            YearBasis basis,
            Qualifier qualifier) {
        boolean wide = qualifier.approximate();
        return switch (precision) {
            case RANGE ->
                new Edtf(
                        day(need(earliest).plusDays(wide ? 1 : 0), basis, qualifier),
                        day(need(latest).minusDays(wide ? 1 : 0), basis, qualifier),
                        true);
            case BEFORE -> new Edtf(null, day(need(latest).minusDays(wide ? 1 : 0), basis, qualifier), true);
            case AFTER -> new Edtf(day(need(earliest).plusDays(wide ? 1 : 0), basis, qualifier), null, true);
            case DAY -> one(day(need(earliest).plusDays(wide ? 1 : 0), basis, qualifier));
            case MONTH -> {
                LocalDate first = need(earliest).plusMonths(wide ? 1 : 0);
                yield one(point(first, basis, first.getMonthValue(), 0, qualifier));
            }
            case HALF_YEAR -> {
                LocalDate first = need(earliest).plusMonths(wide ? 6 : 0);
                int half = first.getMonthValue() == 1 ? EdtfPoint.FIRST_HALF : EdtfPoint.FIRST_HALF + 1;
                yield one(point(first, basis, half, 0, qualifier));
            }
            case YEAR -> one(point(need(earliest).plusYears(wide ? 1 : 0), basis, 0, 0, qualifier));
            case SEASON -> season(need(earliest), need(latest), basis, qualifier);
            case UNKNOWN ->
                throw new InvalidDate("Ett okänt datum har ingen EDTF-text.", "An unknown date has no EDTF text.");
        };
    }

    private static Edtf season(LocalDate earliest, LocalDate latest, YearBasis basis, Qualifier qualifier) {
        LocalDate middle = earliest.plusDays((latest.toEpochDay() - earliest.toEpochDay()) / 2);
        Season around = Season.around(middle);
        int year = around == Season.WINTER ? latest.getYear() : middle.getYear();
        return IntStream.rangeClosed(middle.getYear() - 1, middle.getYear() + 1)
                .boxed()
                .flatMap(y -> Stream.of(Season.values())
                        .map(season -> one(point(LocalDate.of(y, 1, 1), basis, season.code(), 0, qualifier))))
                .filter(text -> earliest.equals(text.earliest()) && latest.equals(text.latest()))
                .findFirst()
                .orElseGet(() -> one(point(LocalDate.of(year, 1, 1), basis, around.code(), 0, qualifier)));
    }

    private static EdtfPoint day(LocalDate date, YearBasis basis, Qualifier qualifier) {
        return point(date, basis, date.getMonthValue(), date.getDayOfMonth(), qualifier);
    }

    private static EdtfPoint point(LocalDate date, YearBasis basis, int part, int day, Qualifier qualifier) {
        return new EdtfPoint(
                basis == YearBasis.MISSING ? YearlySpan.YEAR : date.getYear(), basis, part, day, qualifier);
    }

    private static Edtf one(EdtfPoint point) {
        return new Edtf(point, point, false);
    }

    private static LocalDate need(@Nullable LocalDate bound) {
        if (bound == null) {
            throw new InvalidDate(
                    "Datumet saknar en gräns som dess noggrannhet kräver.",
                    "The date lacks a bound that its precision needs.");
        }
        if (Math.abs(bound.getYear()) > EdtfReader.LAST_YEAR + 1) {
            throw InvalidDate.in(
                    bound.toString(),
                    "året måste ligga mellan 1600 och 2199",
                    "the year must lie between 1600 and 2199");
        }
        return bound;
    }
}
