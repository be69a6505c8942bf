package se.rodatraden.pages;

import java.time.Instant;
import java.time.LocalDate;
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

    /** Which day and time a printed page shows, and how much of the record it rests on. */
    public String shownAs(long position) {
        return shown() + speech.say(" · uppgifter till och med händelse ", " · what is recorded up to event ") + position;
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

    public String asOfValue() {
        return asOf == null ? "" : asOf.toString();
    }

    public String knownAtValue() {
        return knownAt == null ? "" : DateTimeFormatter.ISO_LOCAL_DATE.format(knownAt.atZone(SwedishDays.ZONE));
    }

    private String known(Instant at) {
        String when = speech.day(at.atZone(SwedishDays.ZONE).toLocalDate());
        return speech.say(", enligt registret den " + when, ", as the register knew it on " + when);
    }
}
