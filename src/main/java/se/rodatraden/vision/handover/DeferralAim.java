package se.rodatraden.vision.handover;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.municipality.MandatePeriod;
import se.rodatraden.municipality.MandatePeriod.Calendar;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.entry.Entries;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.handover.Borders.Sure;
import se.rodatraden.vision.handover.Handover.Pointing;
import se.rodatraden.vision.handover.Handover.Reading;
import se.rodatraden.vision.situation.Deferral;
import se.rodatraden.vision.value.DeferralTarget;
import se.rodatraden.vision.value.TermWindow;

/**
 * Whether a deferral points at a term: by its latest interpretation; without one, by the date or years in its wording.
 * Wording without a year (“nästa mandatperiod”) points nowhere until it is interpreted.
 */
record DeferralAim(Pointing pointing, Set<Calendar> at, Sure sure) {
    private static final Pattern YEARS = Pattern.compile("\\b(\\d{4})\\s*[-–/]\\s*(\\d{4})\\b");

    static Optional<DeferralAim> at(Deferral deferral, MandatePeriod period, Entries entries) {
        Optional<Fact.DeferralInterpreted> reading = entries.facts(Fact.DeferralInterpreted.class)
                .filter(f -> f.deferral().equals(deferral.entry().id()))
                .reduce((first, second) -> second);
        if (reading.isPresent()) {
            Set<Calendar> at = windows(deferral.windows(), period);
            Entry readBy = entries.entry(reading.get().entry()).orElse(null);
            return at.isEmpty()
                    ? Optional.empty()
                    : Optional.of(aim(deferral, Reading.INTERPRETED, readBy, at, Sure.YES));
        }
        FuzzyDate date = deferral.target().date();
        if (date != null && date.latest() != null) {
            return date(deferral, date, period);
        }
        return names(deferral.target(), period)
                ? Optional.of(aim(deferral, Reading.BY_WORDS, null, EnumSet.allOf(Calendar.class), Sure.MAYBE))
                : Optional.empty();
    }

    /** A term is compared with the one in its own calendar: the council's begins before the board's has ended. */
    private static Set<Calendar> windows(List<TermWindow> windows, MandatePeriod period) {
        Set<Calendar> at = EnumSet.noneOf(Calendar.class);
        for (TermWindow w : windows) {
            Calendar calendar = Calendar.of(w.body().kind())
                    .orElse(w.from().getMonthValue() >= 10 ? Calendar.COUNCIL : Calendar.BOARD);
            if (period.span(calendar).meets(w.from(), w.to())) {
                at.add(calendar);
            }
        }
        return at;
    }

    private static Optional<DeferralAim> date(Deferral deferral, FuzzyDate date, MandatePeriod period) {
        LocalDate last = Objects.requireNonNull(date.latest());
        Set<Calendar> at = EnumSet.noneOf(Calendar.class);
        boolean within = true;
        for (Calendar c : Calendar.values()) {
            if (period.span(c).meets(date.earliest(), last)) {
                at.add(c);
                within &= date.earliest() != null
                        && period.span(c).contains(date.earliest())
                        && period.span(c).contains(last);
            }
        }
        return at.isEmpty()
                ? Optional.empty()
                : Optional.of(aim(deferral, Reading.BY_DATE, null, at, within ? Sure.YES : Sure.MAYBE));
    }

    private static boolean names(DeferralTarget target, MandatePeriod period) {
        return Stream.of(target.term(), target.condition(), target.event())
                .filter(Objects::nonNull)
                .anyMatch(words -> {
                    Matcher years = YEARS.matcher(words);
                    while (years.find()) {
                        if (period.isCalled(Integer.parseInt(years.group(1)), Integer.parseInt(years.group(2)))) {
                            return true;
                        }
                    }
                    return false;
                });
    }

    private static DeferralAim aim(
            Deferral deferral, Reading reading, @Nullable Entry readBy, Set<Calendar> at, Sure sure) {
        return new DeferralAim(new Pointing(deferral, reading, readBy), at, sure);
    }
}
