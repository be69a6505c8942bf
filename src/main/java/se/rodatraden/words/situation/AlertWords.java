package se.rodatraden.words.situation;

import java.util.Locale;
import java.util.Objects;
import se.rodatraden.time.DateWords;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.Snapshot;
import se.rodatraden.vision.rules.Alert;
import se.rodatraden.vision.situation.Situation;
import se.rodatraden.words.DatePhrases;

/** Alerts in words: what time has made worth looking at in a vision. */
public final class AlertWords {
    private AlertWords() {}

    /** What time has made worth looking at. */
    public static String of(Alert alert, Locale locale) {
        Lang t = Lang.of(locale);
        String since = DateWords.day(alert.since(), t.locale());
        String last = DateWords.day(alert.since().minusDays(1), t.locale());
        int year = alert.since().minusDays(1).getYear();
        return switch (alert.kind()) {
            case NOT_TAKEN_UP ->
                t.say(
                        "Inget återupptagande är registrerat: perioden som ärendet hänsköts till gick ut den " + last
                                + ".",
                        "No resumption is recorded: the period it was deferred to ended on " + last + ".");
            case DEFERRED_DATE_PASSED ->
                t.say(
                        "Inget återupptagande är registrerat: dagen som ärendet hänsköts till var den " + last + ".",
                        "No resumption is recorded: the day it was deferred to was " + last + ".");
            case ANSWERS_OVERDUE ->
                t.say(
                        "Sista svarsdag var den " + last + ". Alla svar är inte registrerade, och remissen är inte"
                                + " avslutad.",
                        "The last day for answers was " + last + ". Not all answers are recorded, and the remiss is not"
                                + " closed.");
            case PLAN_PASSED ->
                t.say(
                        "Något var planerat till senast den " + last + ". Inget registrerat visar att det blev av.",
                        "Something was planned for " + last
                                + " at the latest. Nothing recorded shows that it happened.");
            case TABLED_PAST ->
                t.say(
                        "Bordlagt till senast den " + last + "; ingen behandling är registrerad sedan dess.",
                        "Postponed to " + last + " at the latest; nothing since shows that it was considered.");
            case TABLED_LONG ->
                t.say(
                        "Bordlagt utan angiven dag; ingen behandling är registrerad före den " + since
                                + ". Ett bordlagt ärende behandlas vid fullmäktiges nästa sammanträde, om inget annat"
                                + " beslutas.",
                        "Postponed with no day given; nothing recorded shows that it was considered before " + since
                                + ". A postponed matter is considered at the council’s next meeting, unless it"
                                + " decides otherwise.");
            case MOTION_OLD ->
                t.say(
                        "Motionen eller medborgarförslaget var äldre än ett år den " + since
                                + "; varken ett beslut eller en anmälan till fullmäktige är registrerad.",
                        "The motion or citizens’ proposal was more than a year old on " + since
                                + "; neither a decision nor a report to the council is recorded.");
            case RESTORED ->
                t.say(
                        "Gäller igen sedan den " + since
                                + ": en domstol har upphävt eller stoppat det som hade ersatt den. Kontrollera att det är avsett.",
                        "In force again since " + since
                                + ": a court has annulled or stopped what had replaced it. Check that this is intended.");
            case TO_BE_UNDONE ->
                t.say(
                        "Beslutet, eller en del av det, är slutligt upphävt sedan den " + since
                                + " och hade verkställts. Det som har verkställts ska rättas så långt det är möjligt;"
                                + " att det har skett är inte registrerat.",
                        "The decision, or a part of it, is annulled for good since " + since
                                + " and had been carried out. What was done is to be undone as far as possible; nothing"
                                + " recorded says that it has been.");
            case TITLE_YEAR_PASSED ->
                t.say(
                        "Målåret " + year + " har passerat. Ingen giltighetstid är angiven, så dokumentet räknas som"
                                + " gällande.",
                        "The target year " + year + " has passed. No period of validity is stated, so the document"
                                + " counts as in force.");
            case REVIEW_PASSED ->
                t.say(
                        "Dokumentet skulle ha prövats på nytt senast den " + last + ". Ingen prövning är registrerad.",
                        "The document was to be reviewed by " + last + ". No review is recorded.");
        };
    }

    /** The same with the name of what was planned, and the day that it was last moved to. */
    public static String of(Alert alert, Situation situation, Locale locale) {
        return situation.plans().stream()
                .filter(p -> p.entry().id().equals(alert.entry()))
                .findFirst()
                .map(p -> passed(p.what(), p.when(), Lang.of(locale)))
                .orElseGet(() -> of(alert, locale));
    }

    /** The same of a line in the register. */
    public static String of(Alert alert, Snapshot snapshot, Locale locale) {
        return snapshot.steps().stream()
                .filter(n -> alert.entry().equals(n.entry()) && n.words() != null && n.when() != null)
                .filter(_ -> alert.kind() == Alert.Kind.PLAN_PASSED)
                .findFirst()
                .map(n -> passed(Objects.requireNonNull(n.words()), Objects.requireNonNull(n.when()), Lang.of(locale)))
                .orElseGet(() -> of(alert, locale));
    }

    private static String passed(String what, FuzzyDate date, Lang t) {
        String when = DatePhrases.planned(date, t);
        return t.say(
                t.quoted(what) + " planerades " + when + ". Inget registrerat visar att det blev av.",
                t.quoted(what) + " was planned for " + when + ". Nothing recorded shows that it happened.");
    }

    /** The same in two or three words, for a table. */
    public static String tag(Alert.Kind kind, Locale locale) {
        Lang t = Lang.of(locale);
        return switch (kind) {
            case NOT_TAKEN_UP -> t.say("inget återupptagande registrerat", "no resumption recorded");
            case DEFERRED_DATE_PASSED -> t.say("datumet passerat", "date passed");
            case ANSWERS_OVERDUE -> t.say("svarstiden har gått ut", "answers overdue");
            case PLAN_PASSED -> t.say("planerat datum passerat", "planned date passed");
            case TABLED_PAST -> t.say("ingen behandling registrerad", "no consideration recorded");
            case TABLED_LONG -> t.say("ingen behandling registrerad", "no consideration recorded");
            case MOTION_OLD -> t.say("äldre än ett år", "over a year old");
            case REVIEW_PASSED -> t.say("ingen prövning registrerad", "no review recorded");
            case RESTORED -> t.say("gäller igen", "in force again");
            case TO_BE_UNDONE -> t.say("det verkställda är upphävt", "what was carried out is annulled");
            case TITLE_YEAR_PASSED -> t.say("målåret passerat", "target year passed");
        };
    }
}
