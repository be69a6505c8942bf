package se.rodatraden.words.situation;

import java.util.Locale;
import java.util.stream.Stream;
import se.rodatraden.time.DateWords;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.TermHandover;
import se.rodatraden.vision.entry.Placed;
import se.rodatraden.vision.handover.Handover.Category;
import se.rodatraden.vision.handover.Stillness;
import se.rodatraden.words.DatePhrases;
import se.rodatraden.words.Wording;

/** What is said of a hand-over as a whole, and how long a matter in it lay still. */
public final class HandoverSummary {
    private static final long WORTH_SAYING = 30; // days

    private HandoverSummary() {}

    /** How much was left to the period, and of how much of it nothing is recorded; in a sentence or two. */
    public static String of(TermHandover handover, Locale locale) {
        Lang t = Lang.of(locale);
        if (!handover.begun()) {
            return notBegun(handover, locale);
        }
        long handed = visions(handover, Category.DEFERRED_TO, Category.INHERITED);
        if (handed == 0) {
            return t.say(
                    "Inget registrerat ärende lämnades till perioden.", "No recorded matter was handed to the period.");
        }
        return t.say("Till perioden lämnades ", "Handed to the period: ")
                + matters(handed, t)
                + ". "
                + since(handover, handed, t);
    }

    private static String since(TermHandover handover, long handed, Lang t) {
        long untouched = visions(handover, Category.UNTOUCHED);
        boolean one = handed == 1;
        if (untouched == 0) {
            return t.say("Om ", "Something is recorded about ")
                    + (one ? t.say("det", "it") : t.say("vart och ett", "each of them"))
                    + t.say(" är något registrerat.", ".");
        }
        String when = handover.ended() ? t.say(" under perioden", " in the period") : t.say(" hittills", " so far");
        String none = one
                ? t.say("Om det är inget registrerat", "Nothing is recorded about it")
                : untouched == handed
                        ? t.say("Om inget av dem är något registrerat", "Nothing is recorded about any of them")
                        : t.say("Om ", "Nothing is recorded about ")
                                + untouched
                                + t.say(" av dem är inget registrerat", " of them");
        return none
                + when
                + t.say("; det säger inte att inget har gjorts.", "; that does not mean that nothing was done.");
    }

    private static String notBegun(TermHandover handover, Locale locale) {
        Lang t = Lang.of(locale);
        String day = DateWords.day(handover.day(), locale);
        return t.say(
                "Perioden hade inte börjat den " + day + ". Det som redan väntade på den visas här.",
                "The period had not begun on " + day + ". What was already waiting for it is shown here.");
    }

    private static long visions(TermHandover handover, Category... categories) {
        return Stream.of(categories)
                .flatMap(c -> handover.lines(c).stream())
                .map(l -> l.vision().id())
                .distinct()
                .count();
    }

    private static String matters(long n, Lang t) {
        return n + (n == 1 ? t.say(" ärende", " matter") : t.say(" ärenden", " matters"));
    }

    /** That nothing is recorded between two acts, and how long that was; empty where it was short. */
    public static String still(Stillness still, TermHandover handover, Locale locale) {
        Lang t = Lang.of(locale);
        if (still.atLeast() < WORTH_SAYING) {
            return "";
        }
        String length = LengthWords.between(still.atLeast(), still.atMost(), t) + ".";
        FuzzyDate last = still.last().entry().occurred();
        return Wording.isUnknown(last)
                ? t.say("Inget registrerat på ", "Nothing recorded for ") + length
                : t.say("Inget registrerat från ", "Nothing recorded from ") + DatePhrases.definite(last, t)
                        + t.say(" till ", " to ") + until(still, handover, t) + ": " + length;
    }

    private static String until(Stillness still, TermHandover handover, Lang t) {
        Placed next = still.next();
        if (next != null && !Wording.isUnknown(next.entry().occurred())) {
            return DatePhrases.definite(next.entry().occurred(), t);
        }
        return next == null && handover.ended()
                ? t.say("periodens slut", "the end of the period")
                : t.say("den ", "") + DateWords.day(next == null ? still.to() : next.latest(), t.locale());
    }
}
