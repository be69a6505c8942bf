package se.rodatraden.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.Lang;
import se.rodatraden.time.SwedishDays;

/**
 * The day a page shows and the time whose knowledge it shows, as the reader chose them.
 *
 * @param asOf the day chosen, null for today
 * @param knownAt the time chosen, null for now
 * @param day the day shown
 */
public record TimeForm(
        Lang speech, @Nullable LocalDate asOf, @Nullable Instant knownAt, LocalDate day, LocalDate today) {

    public boolean chosen() {
        return knownAt != null || !day.equals(today);
    }

    /** The banner's sentence, where another time than now is shown. */
    public String sentence() {
        String then = day.equals(today)
                ? speech.say("Läget i dag", "As it stands today")
                : speech.say("Läget den " + speech.day(day), "As it stood on " + speech.day(day));
        String projected = day.isAfter(today)
                ? speech.say(
                        " – en dag som inte har kommit; det som gäller i dag är framskrivet",
                        " – a day that has not come; what holds today is carried forward")
                : "";
        return then + projected + (knownAt == null ? "" : known(knownAt)) + ".";
    }

    /** The title of a page, with the day and the time that it shows where another than now is chosen. */
    public String titled(String title) {
        String then = day.equals(today) ? "" : speech.say("läget den ", "as of ") + speech.day(day);
        String known = knownAt == null ? "" : speech.say("enligt registret den ", "as known on ") + when(knownAt);
        return chosen() ? title + " – " + then + (then.isEmpty() || known.isEmpty() ? "" : ", ") + known : title;
    }

    /**
     * That there is more than is shown; null where there is not.
     *
     * @param happened how many entries are of later days
     * @param recorded how many events were recorded later
     */
    public @Nullable String later(long happened, long recorded) {
        String later = happened == 0
                ? ""
                : speech.say(
                        happened == 1 ? "En senare händelse" : happened + " senare händelser",
                        happened == 1 ? "One later event" : happened + " later events");
        String since = recorded == 0
                ? ""
                : speech.say(
                        recorded == 1
                                ? "en händelse som registrerades senare"
                                : recorded + " händelser som registrerades senare",
                        recorded == 1 ? "one event recorded later" : recorded + " events recorded later");
        boolean both = !later.isEmpty() && !since.isEmpty();
        String what = later + (both ? speech.say(" och ", " and ") : "") + since;
        boolean one = happened + recorded == 1;
        return what.isEmpty()
                ? null
                : Lang.capital(what) + speech.say(" visas inte.", one ? " is not shown." : " are not shown.");
    }

    /** Which day and time a printed page shows, and how much of the record it rests on. */
    public String shownAs(long position) {
        return shown()
                + speech.say(" · uppgifter till och med händelse ", " · what is recorded up to event ")
                + position;
    }

    /** The same of a page that rests on the events between two positions. */
    public String shownAs(long first, long last) {
        return shown() + speech.say(" · uppgifter ur händelse ", " · what is recorded in events ") + first + "–" + last;
    }

    private String shown() {
        return speech.say("Visar läget den ", "Shows the status on ")
                + speech.day(day)
                + (knownAt == null ? "" : known(knownAt));
    }

    /** The choice as the query of an address; empty where none is made. */
    public String query() {
        return Addresses.time(asOf, knownAt);
    }

    /** The time chosen alone, for pages that show every day. */
    public String knownAtQuery() {
        return Addresses.time(null, knownAt);
    }

    /** What a form's field holds of the time chosen, so that a form that is sent again asks for the same moment. */
    public String knownAtField() {
        return knownAt == null || endsDay(knownAt) ? knownAtValue() : knownAt.toString();
    }

    /** The type of that field: no date field can hold a moment within a day. */
    public String knownAtType() {
        return knownAt == null || endsDay(knownAt) ? "date" : "text";
    }

    public String asOfValue() {
        return asOf == null ? "" : asOf.toString();
    }

    public String knownAtValue() {
        return knownAt == null ? "" : DateTimeFormatter.ISO_LOCAL_DATE.format(knownAt.atZone(SwedishDays.ZONE));
    }

    private String known(Instant at) {
        return speech.say(", enligt registret den ", ", as the register knew it on ") + when(at);
    }

    /** The day where it is the end of one, as a reader chooses it; else the moment. */
    private String when(Instant at) {
        return endsDay(at) ? speech.day(at.atZone(SwedishDays.ZONE).toLocalDate()) : speech.moment(at);
    }

    private static boolean endsDay(Instant at) {
        ZonedDateTime then = at.atZone(SwedishDays.ZONE);
        return !then.plus(Duration.ofMillis(1)).toLocalDate().equals(then.toLocalDate());
    }
}
