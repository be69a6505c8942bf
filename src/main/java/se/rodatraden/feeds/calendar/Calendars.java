package se.rodatraden.feeds.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import se.rodatraden.feeds.PublicAddress;
import se.rodatraden.time.SwedishDays;
import se.rodatraden.views.deadlines.DeadlineLine;
import se.rodatraden.views.deadlines.DeadlineRegister;
import se.rodatraden.views.deadlines.DeadlineRegister.Revised;
import se.rodatraden.views.deadlines.DeadlineScope;

/** Writes calendars of deadlines and other dates. */
public final class Calendars {
    /** How long a date stays in the calendar after it has passed, was withdrawn, or was met. */
    private static final Duration KEPT = Duration.ofDays(120);

    private static final Duration REFRESH = Duration.ofHours(6);

    /** Maximum number of events in a calendar: larger ones are slow in calendar programs, and of no use. */
    private static final int MOST = 2_000;

    private record Dated(LocalDate day, VEvent event) {}

    private final DeadlineRegister deadlines;
    private final PublicAddress address;
    private final InstantSource clock;

    Calendars(DeadlineRegister deadlines, PublicAddress address, InstantSource clock) {
        this.deadlines = deadlines;
        this.address = address;
        this.clock = clock;
    }

    /** The absolute address of a calendar. */
    public String address(String path) {
        return address.of(path);
    }

    /** The address with the {@code webcal} scheme, which opens the reader's calendar program. */
    public String webcal(String path) {
        return address.of(path).replaceFirst("^https?:", "webcal:");
    }

    /** Writes the calendar with its current content. */
    public byte[] write(CalendarRequest request) {
        Instant now = clock.instant();
        LocalDate today = now.atZone(SwedishDays.ZONE).toLocalDate();
        Map<String, Dated> events = new TreeMap<>();
        for (DeadlineScope scope : request.scopes()) {
            add(events, scope, request, now, today);
        }
        Calendar calendar = calendar(request, events.size());
        events.values().stream()
                .sorted(Comparator.comparing(Dated::day))
                .limit(MOST)
                .map(Dated::event)
                .forEach(calendar::add);
        if (events.isEmpty()) {
            calendar.add(SwedishZone.component());
        }
        return FoldedText.of(calendar.toString()).getBytes(StandardCharsets.UTF_8);
    }

    private void add(
            Map<String, Dated> events, DeadlineScope scope, CalendarRequest request, Instant now, LocalDate today) {
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
                events.putIfAbsent(
                        key, new Dated(line.day(), write.standing(line, revised == null ? null : revised.revision())));
            }
        }
        revisions.forEach((key, r) -> {
            LocalDate last = CalendarEvents.last(r.revision().item());
            if (r.revision().ended() != null && last != null && !last.isBefore(since)) {
                events.putIfAbsent(key, new Dated(last, write.ended(r.vision(), r.title(), r.revision())));
            }
        });
    }

    private static String key(Revised r) {
        return r.vision() + "#" + r.revision().key();
    }

    private Calendar calendar(CalendarRequest request, int events) {
        String name = request.name() + " – Röda tråden";
        String hours = "PT" + REFRESH.toHours() + "H";
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Röda tråden//Tidsfrister//SV"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new Name(name));
        calendar.add(new XProperty("X-WR-CALNAME", name));
        if (events > MOST) {
            calendar.add(new Description(request.language()
                    .say(
                            "De första " + MOST + " datumen av " + events
                                    + ": välj ett organ eller en vision för alla.",
                            "The first " + MOST + " dates of " + events + ": choose a body or a vision for all.")));
        }
        calendar.add(new XProperty("X-WR-TIMEZONE", SwedishDays.ZONE.getId()));
        calendar.add(new Url(java.net.URI.create(address.of(request.page()))));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), hours));
        calendar.add(new XProperty("X-PUBLISHED-TTL", hours));
        return calendar;
    }
}
