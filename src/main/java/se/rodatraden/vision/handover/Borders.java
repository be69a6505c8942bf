package se.rodatraden.vision.handover;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.municipality.MandatePeriod;
import se.rodatraden.municipality.MandatePeriod.Calendar;
import se.rodatraden.municipality.MandatePeriod.Span;
import se.rodatraden.vision.entry.Placed;

/** The position of an entry relative to a term's borders, by the calendar of the acting body, as far as its date says. */
record Borders(MandatePeriod period, LocalDate day) {
    enum Sure {
        YES,
        MAYBE,
        NO;

        Sure and(Sure other) {
            return compareTo(other) > 0 ? this : other;
        }
    }

    /** Whether it happened by the day. */
    Sure happened(Placed p) {
        return p.by(day) ? Sure.YES : p.maybeBy(day) ? Sure.MAYBE : Sure.NO;
    }

    /** Whether it happened by the day and within the term; a body of unknown calendar may follow either. */
    Sure within(Placed p) {
        return happened(p).and(inPeriod(p));
    }

    /** Whether it certainly or possibly happened before the term, by either calendar. */
    Sure before(Placed p) {
        LocalDate eve = period.opens().minusDays(1);
        return happened(p).and(p.by(eve) ? Sure.YES : p.maybeBy(eve) ? Sure.MAYBE : Sure.NO);
    }

    /** Before, in or after the term; null if the date leaves it open. */
    Handover.@Nullable Time time(Placed p) {
        if (inPeriod(p) == Sure.YES) {
            return Handover.Time.DURING;
        }
        Span span = span(p).orElse(new Span(period.opens(), period.closes(), "", null));
        if (p.latest().isBefore(span.from())) {
            return Handover.Time.BEFORE;
        }
        return p.earliest() != null && p.earliest().isAfter(span.to()) ? Handover.Time.AFTER : null;
    }

    private Sure inPeriod(Placed p) {
        Optional<Span> own = span(p);
        LocalDate from = own.map(Span::from)
                .orElse(later(period.council().from(), period.board().from()));
        LocalDate to = own.map(Span::to)
                .orElse(earlier(period.council().to(), period.board().to()));
        if (p.earliest() != null && !p.earliest().isBefore(from) && !p.latest().isAfter(to)) {
            return Sure.YES;
        }
        Span widest = own.orElse(new Span(period.opens(), period.closes(), "", null));
        return widest.meets(p.earliest(), p.latest()) ? Sure.MAYBE : Sure.NO;
    }

    private Optional<Span> span(Placed p) {
        return Calendar.of(p.entry().fact().told().body().kind()).map(period::span);
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
