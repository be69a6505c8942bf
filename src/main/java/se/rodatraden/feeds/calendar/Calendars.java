package se.rodatraden.feeds.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import se.rodatraden.feeds.PublicAddress;
import se.rodatraden.time.SwedishDays;
import se.rodatraden.views.deadlines.DatedRevision;
import se.rodatraden.views.deadlines.DeadlineLine;
import se.rodatraden.views.deadlines.DeadlineRegister;
import se.rodatraden.views.deadlines.DeadlineRegister.Revised;
import se.rodatraden.views.deadlines.DeadlineScope;

/** Writes calendars of what has a date. */
public final class Calendars {
    /** How long a date stays in the calendar after it has gone by, was withdrawn, or was met. */
    private static final Duration KEPT = Duration.ofDays(120);

    private static final Duration REFRESH = Duration.ofHours(6);

    /** A calendar of more events than this is of no use to anybody, and slow in every program. */
    private static final int MOST = 2_000;

    private final DeadlineRegister deadlines;
    private final PublicAddress address;
    private final InstantSource clock;

    Calendars(DeadlineRegister deadlines, PublicAddress address, InstantSource clock) {
        this.deadlines = deadlines;
        this.address = address;
        this.clock = clock;
    }

    /** The whole address of a calendar, as a program is told it. */
    public String address(String path) {
        return address.of(path);
    }

    /** The same with the scheme that opens the reader's calendar program. */
    public String webcal(String path) {
        return address.of(path).replaceFirst("^https?:", "webcal:");
    }

    /** The calendar as it is now. */
    public byte[] write(CalendarRequest request) {
        Instant now = clock.instant();
        LocalDate today = now.atZone(SwedishDays.ZONE).toLocalDate();
        Map<String, VEvent> events = new TreeMap<>();
        for (DeadlineScope scope : request.scopes()) {
            add(events, scope, request, now, today);
        }
        Calendar calendar = calendar(request);
        events.values().stream().limit(MOST).forEach(calendar::add);
        calendar.validate(true);
        return FoldedText.of(calendar.toString()).getBytes(StandardCharsets.UTF_8);
    }

    private void add(
            Map<String, VEvent> events, DeadlineScope scope, CalendarRequest request, Instant now, LocalDate today) {
        CalendarEvents write = new CalendarEvents(request.language(), address);
        LocalDate since = today.minusDays(KEPT.toDays());
        Map<String, Revised> revisions = new LinkedHashMap<>();
        for (Revised r : deadlines.revisions(scope, today, now.minus(KEPT))) {
            revisions.put(key(r), r);
        }
        for (DeadlineLine line : deadlines.since(scope, today, null, since)) {
            String key = line.vision() + "#" + line.item().key();
            Revised revised = revisions.remove(key);
            if (!line.day().isBefore(since)) {
                events.putIfAbsent(key, write.standing(line, revised == null ? null : revised.revision()));
            }
        }
        revisions.forEach((key, r) -> {
            if (ended(r.revision(), since)) {
                events.putIfAbsent(key, write.ended(r.vision(), r.title(), r.revision()));
            }
        });
    }

    private static String key(Revised r) {
        return r.vision() + "#" + r.revision().key();
    }

    private static boolean ended(DatedRevision revision, LocalDate since) {
        LocalDate last = CalendarEvents.last(revision.item());
        return revision.ended() != null && last != null && !last.isBefore(since);
    }

    private Calendar calendar(CalendarRequest request) {
        String name = request.name() + " – Röda tråden";
        String hours = "PT" + REFRESH.toHours() + "H";
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Röda tråden//Tidsfrister//SV"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new Name(name));
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(new XProperty("X-WR-TIMEZONE", SwedishDays.ZONE.getId()));
        calendar.add(new Url(java.net.URI.create(address.of(request.page()))));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), hours));
        calendar.add(new XProperty("X-PUBLISHED-TTL", hours));
        return calendar;
    }
}
