package se.rodatraden.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.rodatraden.municipality.MandatePeriod;
import se.rodatraden.municipality.MandatePeriod.Calendar;
import se.rodatraden.municipality.MandatePeriod.Span;
import se.rodatraden.time.DateWords;
import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.TermHandover;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.handover.Handover.Category;
import se.rodatraden.vision.handover.Handover.Item;
import se.rodatraden.vision.handover.Handover.PickUp;
import se.rodatraden.vision.handover.Handover.Pointing;
import se.rodatraden.vision.state.Preparation;

/** A hand-over in words: one sentence a line, and what must be known to read it right. */
public final class HandoverWords {
    private final MandatePeriod period;
    private final LocalDate day;
    private final Lang t;
    private final DecisionWords decisions;

    private HandoverWords(TermHandover handover, Lang t) {
        this.period = handover.period();
        this.day = handover.day();
        this.t = t;
        this.decisions = new DecisionWords(t);
    }

    /** The line as a sentence. */
    public static String sentence(TermHandover handover, Item item, Locale locale) {
        return new HandoverWords(handover, Lang.of(locale)).sentence(item);
    }

    /** What is uncertain of the line, or not read; null where nothing is. */
    public static @Nullable String doubt(Item item, Locale locale) {
        return doubt(item, Lang.of(locale));
    }

    /** The period by its usual name, the board's years, and by the council's where they differ. */
    public static String name(MandatePeriod period, Locale locale) {
        Lang t = Lang.of(locale);
        String council = period.council().years();
        String board = period.board().years();
        return t.say("Mandatperioden ", "Term of office ")
                + (council.equals(board) ? board : board + t.say(" (fullmäktige ", " (council ") + council + ")");
    }

    /** Both borders in one line, and why they are two. */
    public static String borders(MandatePeriod period, Locale locale) {
        Lang t = Lang.of(locale);
        Span council = period.council();
        Span board = period.board();
        return t.say("Fullmäktige ", "Council ") + council.years() + ": " + days(council, t) + ". "
                + t.say("Kommunstyrelsen och nämnderna ", "Board and committees ") + board.years() + ": "
                + days(board, t) + ".";
    }

    /** What a category says, as a heading. */
    public static String heading(Category category, boolean ended, Locale locale) {
        Lang t = Lang.of(locale);
        return switch (category) {
            case DEFERRED_TO -> t.say("Hänskjutet till perioden", "Deferred to the period");
            case INHERITED -> t.say("Öppet när perioden började", "Open when the period began");
            case TAKEN_UP -> t.say("Återupptaget under perioden", "Taken up in the period");
            case DECIDED -> t.say("Beslutat under perioden", "Decided in the period");
            case WRITTEN_OFF -> t.say("Avskrivet under perioden", "Written off in the period");
            case GOALS_RUN_OUT -> t.say("Mål som går eller har gått ut", "Goals that run or have run out");
            case UNTOUCHED ->
                t.say("Lämnat till perioden, inget registrerat", "Handed to the period, nothing recorded");
            case OPEN_AT_END ->
                ended
                        ? t.say("Öppet när perioden slutade", "Open when the period ended")
                        : t.say("Öppet hittills", "Open so far");
        };
    }

    /** What is said where a category has no line. */
    public static String none(Category category, TermHandover handover, Locale locale) {
        Lang t = Lang.of(locale);
        boolean nothingHanded = handover.lines(Category.DEFERRED_TO).isEmpty()
                && handover.lines(Category.INHERITED).isEmpty();
        return switch (category) {
            case DEFERRED_TO ->
                t.say(
                        "Inget är registrerat som hänskjutet till den här perioden.",
                        "Nothing is recorded as deferred to this period.");
            case INHERITED ->
                t.say(
                        "Inget registrerat ärende stod öppet när perioden började.",
                        "No recorded matter stood open when the period began.");
            case TAKEN_UP -> t.say("Inget återupptagande är registrerat.", "No resumption is recorded.");
            case DECIDED ->
                t.say(
                        "Inget beslut om dokumentet eller målen är registrerat.",
                        "No decision on the document or its goals is recorded.");
            case WRITTEN_OFF -> t.say("Ingen avskrivning är registrerad.", "No matter is recorded as written off.");
            case GOALS_RUN_OUT -> t.say("Inga registrerade mål går ut.", "No recorded goals run out.");
            case UNTOUCHED ->
                nothingHanded
                        ? t.say(
                                "Inget registrerat ärende väntade på att tas upp.",
                                "No recorded matter waited to be taken up.")
                        : t.say(
                                "Om allt som lämnades till perioden är något registrerat.",
                                "Something is recorded about all that was handed to the period.");
            case OPEN_AT_END ->
                handover.ended()
                        ? t.say(
                                "Inget registrerat ärende stod öppet när perioden slutade.",
                                "No recorded matter stood open when the period ended.")
                        : t.say("Inget registrerat ärende står öppet.", "No recorded matter stands open.");
        };
    }

    private String sentence(Item item) {
        Fact fact = item.entries().isEmpty()
                ? null
                : item.entries().getFirst().entry().fact();
        return switch (item.category()) {
            case DEFERRED_TO -> deferred(Objects.requireNonNull(item.pointing()), item.pickUp());
            case INHERITED ->
                t.say("Stod öppet ", "Stood open ") + beginning(item.at()) + ": " + standings(item.standings()) + "."
                        + elsewhere(item);
            case TAKEN_UP -> takenUp(Objects.requireNonNull(item.pickUp()));
            case DECIDED -> decisions.decided(Objects.requireNonNull(fact)) + annulled(item);
            case WRITTEN_OFF ->
                decisions.writtenOff((Fact.MatterWrittenOff) Objects.requireNonNull(fact)) + annulled(item);
            case GOALS_RUN_OUT -> decisions.goalsRunOut(item.entries(), period, day);
            case UNTOUCHED -> untouched(item.certain());
            case OPEN_AT_END -> openAtEnd(item);
        };
    }

    private String deferred(Pointing pointing, @Nullable PickUp pickUp) {
        Fact.DecisionDeferred f = pointing.deferral().fact();
        String what = DeferralWords.what(f.scope(), t) + " " + DeferralWords.to(f.target(), t);
        String deferred = decisions.who(f) + t.say(" hänsköt", " deferred")
                + (t == Lang.SWEDISH ? decisions.by(f) + " " + what : " " + what + decisions.by(f))
                + ".";
        return deferred + " "
                + (pickUp == null
                        ? t.say("Inget återupptagande är registrerat.", "No resumption is recorded.")
                        : takenUp(pickUp));
    }

    private String takenUp(PickUp pickUp) {
        Fact fact = pickUp.entry().entry().fact();
        return switch (pickUp.kind()) {
            case REUSED ->
                decisions.who(fact)
                        + t.say(" tog", " took the matter up again")
                        + decisions.by(fact)
                        + t.say(" upp ärendet igen med det förslag som fanns.", " with the existing proposal.");
            case AFRESH ->
                decisions.who(fact)
                        + t.say(" tog", " took the matter up again")
                        + decisions.by(fact)
                        + t.say(" upp ärendet igen; arbetet började om.", "; the work began afresh.");
            case NEW_MATTER ->
                t.say("Arbetet gick", "The work went on")
                        + decisions.when(fact)
                        + t.say(" vidare som ett nytt ärende", " as a new matter")
                        + (pickUp.title() == null ? "." : ": " + t.quoted(pickUp.title()) + ".");
            case DECIDED -> decisions.decided(fact);
        };
    }

    private String untouched(boolean certain) {
        String inPeriod = period.closes().isBefore(day)
                ? t.say(" under perioden.", " in the period.")
                : t.say(" hittills under perioden.", " in the period so far.");
        return certain
                ? t.say("Inget är registrerat om ärendet", "Nothing is recorded about the matter") + inPeriod
                : t.say(
                                "Inget som säkert hör hit är registrerat om ärendet",
                                "Nothing that is certain to belong here is recorded about the matter")
                        + inPeriod;
    }

    /** Said of each calendar for itself: the council's term is over before the board's. */
    private String openAtEnd(Item item) {
        Set<Calendar> over = EnumSet.noneOf(Calendar.class);
        Set<Calendar> running = EnumSet.noneOf(Calendar.class);
        item.at().forEach(c -> (period.span(c).to().isBefore(day) ? over : running).add(c));
        String stood = over.isEmpty() ? "" : t.say("Stod öppet ", "Stood open ") + ending(over);
        String stands = running.isEmpty()
                ? ""
                : over.isEmpty()
                        ? t.say("Står öppet", "Stands open")
                        : running.contains(Calendar.BOARD)
                                ? t.say(
                                        " och står öppet i styrelsens och nämndernas, som pågår",
                                        " and stands open in the board's and committees', which is running")
                                : t.say(
                                        " och står öppet i fullmäktiges, som pågår",
                                        " and stands open in the council's, which is running");
        return stood + stands + ": " + standings(item.standings()) + "." + elsewhere(item);
    }

    /** What a court made of the decision since. */
    private String annulled(Item item) {
        return item.entries().size() > 1 && item.entries().get(1).entry().fact() instanceof Fact.AppealDecided f
                ? " " + decisions.annulled(f)
                : "";
    }

    private String elsewhere(Item item) {
        return item.pickUp() == null ? "" : " " + takenUp(item.pickUp());
    }

    private String standings(List<Preparation> standings) {
        List<String> words =
                standings.stream().map(p -> StandingWords.preparation(p, t)).toList();
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + t.say(" eller ", " or ") + words.get(last);
    }

    private String beginning(Set<Calendar> at) {
        List<String> words = new ArrayList<>();
        if (at.contains(Calendar.COUNCIL)) {
            words.add(t.say("när fullmäktiges period började ", "when the council's term began ")
                    + day(period.council().from()));
        }
        if (at.contains(Calendar.BOARD)) {
            words.add(t.say("när styrelsens och nämndernas började ", "when the board's and committees' began ")
                    + day(period.board().from()));
        }
        return BodyWords.join(words, t);
    }

    private String ending(Set<Calendar> at) {
        List<String> words = new ArrayList<>();
        if (at.contains(Calendar.COUNCIL)) {
            words.add(t.say("när fullmäktiges period slutade ", "when the council's term ended ")
                    + day(period.council().to()));
        }
        if (at.contains(Calendar.BOARD)) {
            words.add(t.say("när styrelsens och nämndernas slutade ", "when the board's and committees' ended ")
                    + day(period.board().to()));
        }
        return BodyWords.join(words, t);
    }

    private String day(LocalDate day) {
        return t.say("den ", "on ") + DateWords.day(day, t.locale());
    }

    private static String days(Span span, Lang t) {
        return t.say("den ", "")
                + DateWords.day(span.from(), t.locale())
                + t.say(" till och med den ", " to ")
                + DateWords.day(span.to(), t.locale());
    }

    private static @Nullable String doubt(Item item, Lang t) {
        Pointing pointing = item.pointing();
        if (pointing != null
                && pointing.readBy() == null
                && pointing.deferral().target().date() == null) {
            return t.say(
                    "Inte tolkat: perioden står i beslutets ord, men vilka organs perioder som avses är inte registrerat.",
                    "Not interpreted: the decision names the period, but which bodies' terms are meant is not recorded.");
        }
        if (!item.certain() && item.category() == Category.UNTOUCHED) {
            return t.say(
                    "Osäkert: något vars dag inte är känd kan ha skett under perioden.",
                    "Uncertain: something whose day is not known may have happened in the period.");
        }
        return item.certain()
                ? null
                : t.say(
                        "Osäkert: datumen räcker inte för att säga säkert på vilken sida om gränsen det hände.",
                        "Uncertain: the dates do not say for certain on which side of the border it happened.");
    }
}
