package se.rodatraden.feeds.calendar;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import se.rodatraden.time.SwedishDays;

/** Swedish time as a part of a calendar: one without events has to have a part too (RFC 5545 3.6), or strict programs refuse it. */
final class SwedishZone {
    private static final ZoneOffset WINTER = ZoneOffset.ofHours(1);
    private static final ZoneOffset SUMMER = ZoneOffset.ofHours(2);

    private SwedishZone() {}

    static VTimeZone component() {
        VTimeZone zone = new VTimeZone(new ComponentList<>(List.of(
                observance(new Daylight(), "CEST", WINTER, SUMMER, LocalDateTime.of(1996, 3, 31, 2, 0)),
                observance(new Standard(), "CET", SUMMER, WINTER, LocalDateTime.of(1996, 10, 27, 3, 0)))));
        zone.add(new TzId(SwedishDays.ZONE.getId()));
        return zone;
    }

    private static Observance observance(
            Observance observance, String name, ZoneOffset from, ZoneOffset to, LocalDateTime first) {
        observance.add(new DtStart<>(first));
        observance.add(new RRule<LocalDateTime>("FREQ=YEARLY;BYMONTH=" + first.getMonthValue() + ";BYDAY=-1SU"));
        observance.add(new TzOffsetFrom(from));
        observance.add(new TzOffsetTo(to));
        observance.add(new TzName(name));
        return observance;
    }
}
