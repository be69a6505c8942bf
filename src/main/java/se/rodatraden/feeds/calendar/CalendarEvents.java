package se.rodatraden.feeds.calendar;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Action;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Trigger;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import org.jspecify.annotations.Nullable;
import se.rodatraden.feeds.PublicAddress;
import se.rodatraden.time.Lang;
import se.rodatraden.views.deadlines.DatedRevision;
import se.rodatraden.views.deadlines.DeadlineGroup;
import se.rodatraden.views.deadlines.DeadlineLine;
import se.rodatraden.views.reading.DatedItem;
import se.rodatraden.views.reading.DatedKind;
import se.rodatraden.vision.value.VisionId;
import se.rodatraden.words.situation.DatedWords;

/** Creates all-day calendar events. */
final class CalendarEvents {
    /** A period longer than this many days is shown on its last day only, with the period in the text, so that it does not fill the calendar. */
    private static final int LONGEST = 7;

    /** Reminders: a week before at nine in the morning, and the day before. */
    private static final Duration WEEK_BEFORE = Duration.ofHours(-(6 * 24 + 15));

    private static final Duration DAY_BEFORE = Duration.ofHours(-15);

    private final Lang t;
    private final PublicAddress address;

    CalendarEvents(Lang language, PublicAddress address) {
        this.t = language;
        this.address = address;
    }

    /**
     * A date that applies.
     *
     * @param revision the revision at the last recording; a date that only time has changed since gets the next one
     */
    VEvent standing(DeadlineLine line, @Nullable DatedRevision revision) {
        DatedItem item = line.item();
        boolean same =
                revision != null && revision.ended() == null && revision.item().equals(item);
        VEvent event = event(
                line.vision(),
                line.title(),
                item,
                revision == null ? 0 : same ? revision.revision() : revision.revision() + 1,
                revision == null ? line.recordedAt() : revision.changed(),
                "");
        event.add(new Status(item.basis() == DatedItem.Basis.SET ? Status.VALUE_CONFIRMED : Status.VALUE_TENTATIVE));
        event.add(new Description(String.join("\n", description(line.title(), item, overdue(line)))));
        if (line.ahead() && item.when().isDay()) {
            alarm(event, item);
        }
        return event;
    }

    /** A date that was met or no longer applies. */
    VEvent ended(VisionId vision, String title, DatedRevision revision) {
        DatedItem item = revision.item();
        boolean withdrawn = revision.ended() == DatedRevision.Ended.WITHDRAWN;
        VEvent event = event(
                vision,
                title,
                item,
                revision.revision(),
                revision.changed(),
                withdrawn ? withdrawn(item) : t.say("Klart: ", "Done: "));
        event.add(new Status(withdrawn ? Status.VALUE_CANCELLED : Status.VALUE_CONFIRMED));
        String how = withdrawn
                ? t.say(
                        "Datumet står inte längre enligt registret.",
                        "The date no longer stands according to the register.")
                : t.say("Inget mer väntas enligt registret.", "Nothing more is awaited according to the register.");
        event.add(new Description(String.join("\n", description(title, item, how))));
        return event;
    }

    private VEvent event(VisionId vision, String title, DatedItem item, int revision, Instant changed, String before) {
        LocalDate last = Objects.requireNonNull(last(item));
        LocalDate first = first(item, last);
        VEvent event = new VEvent(false);
        event.add(new Uid(uid(vision, item)));
        event.add(new DtStamp(changed.truncatedTo(ChronoUnit.SECONDS)));
        event.add(new LastModified(changed.truncatedTo(ChronoUnit.SECONDS)));
        event.add(new Sequence(revision));
        event.add(new DtStart<>(new ParameterList(List.of(Value.DATE)), first));
        event.add(new DtEnd<>(new ParameterList(List.of(Value.DATE)), last.plusDays(1)));
        event.add(new Summary(before + summary(item, first, last) + " – " + title));
        event.add(new Categories("Röda tråden,"
                + DatedWords.group(DeadlineGroup.of(item.kind()), t).replace(",", "")));
        event.add(new Transp(Transp.VALUE_TRANSPARENT));
        event.add(new Url(URI.create(address.of(page(vision)) + "#h-" + encoded(item.entry()))));
        return event;
    }

    private String summary(DatedItem item, LocalDate first, LocalDate last) {
        boolean vague = first.equals(last) && !item.when().isDay();
        return DatedWords.what(item, t)
                + switch (item.basis()) {
                    case SET -> "";
                    case COMPUTED -> t.say(" (beräknad)", " (computed)");
                    case PLANNED -> t.say(" (planerat)", " (planned)");
                }
                + (vague ? ", " + DatedWords.when(item, t) : "");
    }

    private List<String> description(String title, DatedItem item, @Nullable String how) {
        List<String> lines = new ArrayList<>();
        lines.add(title + ", " + DatedWords.when(item, t));
        if (how != null) {
            lines.add(how);
        }
        String unanswered = DatedWords.unanswered(item, t);
        String who = DatedWords.who(item, t);
        if (unanswered != null) {
            lines.add(unanswered);
        } else if (who != null) {
            lines.add(Lang.capital(who));
        }
        lines.addAll(DatedWords.why(item, t));
        String law = DatedWords.law(item, t);
        if (law != null) {
            lines.add(law);
        }
        if (item.paragraph() != null) {
            lines.add(t.say("Protokollet ", "Minutes ") + item.paragraph());
        }
        return lines;
    }

    private @Nullable String overdue(DeadlineLine line) {
        return line.overdue() ? DatedWords.overdue(line.item(), t) + "." : null;
    }

    private String withdrawn(DatedItem item) {
        return item.basis() == DatedItem.Basis.PLANNED
                ? t.say("Inställt: ", "Cancelled: ")
                : t.say("Gäller inte längre: ", "No longer holds: ");
    }

    private void alarm(VEvent event, DatedItem item) {
        boolean week =
                item.kind().awaited() || item.kind() == DatedKind.VALIDITY_END || item.kind() == DatedKind.GOALS_END;
        VAlarm alarm = new VAlarm();
        alarm.add(new Trigger(week ? WEEK_BEFORE : DAY_BEFORE));
        alarm.add(new Action(Action.VALUE_DISPLAY));
        alarm.add(new Description(DatedWords.what(item, t)));
        event.add(alarm);
    }

    /** The day it is shown on, or its last day; null if the date is open in both directions. */
    static @Nullable LocalDate last(DatedItem item) {
        return item.lastDay() == null ? item.firstDay() : item.lastDay();
    }

    private static LocalDate first(DatedItem item, LocalDate last) {
        LocalDate first = item.firstDay();
        return first == null || ChronoUnit.DAYS.between(first, last) >= LONGEST ? last : first;
    }

    /** A permanent identifier, independent of later recordings (RFC 7986 5.3 asks for a UUID). */
    static String uid(VisionId vision, DatedItem item) {
        return UUID.nameUUIDFromBytes(("rodatraden:" + vision + "#" + item.key()).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static String page(VisionId vision) {
        return "/kommun/" + vision.municipality() + "/visioner/" + vision.name();
    }

    private static String encoded(String entry) {
        return java.net.URLEncoder.encode(entry, StandardCharsets.UTF_8);
    }
}
