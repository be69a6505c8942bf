package se.rodatraden.words.situation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.Lang;
import se.rodatraden.vision.situation.Freshness;
import se.rodatraden.vision.situation.Holder;
import se.rodatraden.vision.situation.Next;
import se.rodatraden.vision.state.Document;
import se.rodatraden.words.BodyWords;
import se.rodatraden.words.DatePhrases;
import se.rodatraden.words.DeferralWords;
import se.rodatraden.words.MoveWords;
import se.rodatraden.words.Worded;

/** The particulars of a situation: who has the matter and since when, what comes next, and what was recorded last. */
public final class Particulars {
    private Particulars() {}

    /** “Gäller sedan”: what the first day of the document's state is called. */
    public static String sinceLabel(Document document, Locale locale) {
        Lang t = Lang.of(locale);
        return switch (document) {
            case NO_VERSION, ADOPTED -> t.say("Antagen sedan", "Adopted since");
            case IN_FORCE -> t.say("Gäller sedan", "In force since");
            case SUSPENDED -> t.say("Gäller inte sedan", "Not in force since");
            case SUPERSEDED -> t.say("Ersatt sedan", "Replaced since");
            case REPEALED -> t.say("Upphävd sedan", "Repealed since");
            case ANNULLED -> t.say("Upphävd av domstol sedan", "Annulled by a court since");
            case EXPIRED -> t.say("Gäller inte längre sedan", "No longer valid since");
            case OBSOLETE_ASSERTED -> t.say("Uppges vara inaktuell sedan", "Said to be out of date since");
        };
    }

    /** When the last that is recorded happened: “5 september 2016”, “januari 2021 eller tidigare”. */
    public static Worded freshness(@Nullable Freshness freshness, Locale locale) {
        Lang t = Lang.of(locale);
        return freshness == null
                ? new Worded(t.say("ingen med säkert datum", "none with a certain date"), null)
                : new Worded(orEarlier(freshness.when().labelled(null), t), null);
    }

    /** After a label that says “senaste”, no date begins with “senast”. */
    private static String orEarlier(FuzzyDate when, Lang t) {
        String text = DatePhrases.alone(when, t);
        String latest = t.say("senast ", "no later than ");
        return text.startsWith(latest)
                ? text.substring(latest.length()) + t.say(" eller tidigare", " or earlier")
                : text;
    }

    /** Who has the matter: “kommunstyrelsen”, “avslutat” with “senast kommunfullmäktige”, or “okänt”. */
    public static Worded holder(Holder holder, Locale locale) {
        Lang t = Lang.of(locale);
        String last = holder.last() == null ? null : t.say("senast ", "last: ") + BodyWords.inText(holder.last(), t);
        return switch (holder.how()) {
            case WITH -> new Worded(BodyWords.list(holder.with(), t), null);
            case ONE_OF ->
                new Worded(
                        BodyWords.either(holder.with(), t),
                        t.say("vilket av dem är inte registrerat", "which of them is not recorded"));
            case CLOSED -> new Worded(t.say("avslutat", "closed"), last);
            case UNKNOWN -> new Worded(t.say("okänt", "unknown"), last);
        };
    }

    /** What is said of who has it, and since when, where the standing is not certain. */
    public static Worded uncertain(Locale locale) {
        return new Worded(Lang.of(locale).say("oklart", "uncertain"), null);
    }

    /** Since when it stands so: “juni 2014”, with “känt på månad”. */
    public static Worded since(@Nullable FuzzyDate since, Locale locale) {
        Lang t = Lang.of(locale);
        return since == null
                ? new Worded(t.say("okänt", "unknown"), null)
                : new Worded(DatePhrases.alone(since, t), DatePhrases.precision(since, t));
    }

    /** The same after “sedan”: “den 28 mars 2018”, “mars/april (2018, årtalet härlett)”. */
    public static String sinceInText(@Nullable FuzzyDate since, Locale locale) {
        Lang t = Lang.of(locale);
        return since == null
                ? t.say("okänt datum", "unknown date")
                : t == Lang.SWEDISH ? DatePhrases.small(DatePhrases.definite(since, t)) : DatePhrases.alone(since, t);
    }

    /** What comes next, and that it is not decided, or only planned. */
    public static Worded next(Next next, Locale locale) {
        Lang t = Lang.of(locale);
        String words = next.words() == null ? "" : next.words();
        String when = next.when() == null ? null : DatePhrases.alone(next.when(), t);
        return switch (next.kind()) {
            case ANSWERS_DUE ->
                new Worded(
                        t.say("svar på remissen", "answers to the remiss"),
                        next.when() == null
                                ? t.say("svarstiden är inte känd", "date not known")
                                : t.say("senast ", "by ") + DatePhrases.definite(next.when(), t));
            case PLANNED ->
                new Worded(
                        words,
                        next.when() == null
                                ? t.say("planerat", "planned")
                                : next.movedFrom() == null
                                        ? t.say("planerat ", "planned for ") + DatePhrases.planned(next.when(), t)
                                        : t.say("planerat, ", "planned, ")
                                                + MoveWords.moved(next.movedFrom(), next.when(), t));
            case TREATED_AGAIN ->
                new Worded(
                        t.say("behandlas igen", "to be considered again"),
                        when == null ? t.say("datum inte känt", "date not known") : when);
            case RESUMPTION ->
                new Worded(
                        DeferralWords.resumption(words, t),
                        when == null ? t.say("datum inte känt", "date not known") : when);
            case NOT_DECIDED -> new Worded(t.say("inget känt nästa steg", "no known next step"), null);
        };
    }
}
