package se.rodatraden.words.situation;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.Lang;
import se.rodatraden.time.SwedishDays;
import se.rodatraden.views.reading.Snapshot;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.entry.Registration;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.situation.Freshness;
import se.rodatraden.vision.situation.Situation;
import se.rodatraden.vision.state.Standing;
import se.rodatraden.words.DatePhrases;
import se.rodatraden.words.Wording;

/** The summary at the top of a vision's page: how the vision stands, as a sentence or two, and that nothing has been recorded for long. */
public final class Summary {
    private Summary() {}

    /** The standing as a sentence or two: who did what when, and what has not happened since. */
    public static String sentence(Situation situation, Known known, Locale locale) {
        Lang t = Lang.of(locale);
        return Registration.annulled(known.entries().list())
                .map(by -> struck(by, t))
                .orElseGet(() -> Sentence.of(situation, known, t));
    }

    /** “Registreringen ströks den 3 mars 2026. Inget som är registrerat räknas.” */
    private static String struck(Entry by, Lang t) {
        String day = t.day(by.recordedAt().atZone(SwedishDays.ZONE).toLocalDate());
        return t.say("Registreringen ströks den ", "The registration was struck on ")
                + day
                + t.say(
                        ". Inget av det som registrerades räknas; allt står kvar i liggaren.",
                        ". Nothing of what was recorded counts; all of it remains in the ledger.");
    }

    /** The document's facet as a sentence; empty where there is none. */
    public static String documentSentence(Situation situation, Known known, Locale locale) {
        return Sentence.ofDocument(situation, known, Lang.of(locale));
    }

    /** The matter's facet as a sentence or two. */
    public static String matterSentence(Situation situation, Known known, Locale locale) {
        return Sentence.ofMatter(situation, known, Lang.of(locale));
    }

    /** That nothing has confirmed an open matter for more than a year: “Inget är registrerat sedan den 5 september 2016.”; else empty. */
    public static String silence(@Nullable Freshness freshness, Standing standing, LocalDate day, Locale locale) {
        Lang t = Lang.of(locale);
        return freshness == null || standing.beforeRecord() || Situation.settled(standing) || !freshness.stale(day)
                ? ""
                : t.say("Inget är registrerat sedan ", "Nothing has been recorded since ")
                        + DatePhrases.since(freshness.when(), freshness.latest(), t) + ".";
    }

    /** The silence, where there is one, and then the standing as a sentence or two. */
    public static String of(Situation situation, Known known, Locale locale) {
        return of(
                silence(situation.freshness(), situation.standing(), situation.judgedOn(), locale),
                sentence(situation, known, locale));
    }

    /** The same of a line in the register, judged on the day. */
    public static String of(Snapshot snapshot, LocalDate judgedOn, Locale locale) {
        return of(
                silence(snapshot.freshness(), Wording.standing(snapshot), judgedOn, locale),
                Lang.of(locale).say(snapshot.sv(), snapshot.en()));
    }

    private static String of(String silence, String sentence) {
        return silence.isEmpty() ? sentence : silence + " " + sentence;
    }
}
