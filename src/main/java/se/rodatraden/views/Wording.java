package se.rodatraden.views;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.municipality.DocumentKind;
import se.rodatraden.time.DateWords;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.Addressee;
import se.rodatraden.vision.Alert;
import se.rodatraden.vision.BodyRef;
import se.rodatraden.vision.Change;
import se.rodatraden.vision.CorrectionKind;
import se.rodatraden.vision.Document;
import se.rodatraden.vision.Entry;
import se.rodatraden.vision.Fact;
import se.rodatraden.vision.Holder;
import se.rodatraden.vision.Known;
import se.rodatraden.vision.Link;
import se.rodatraden.vision.Next;
import se.rodatraden.vision.Preparation;
import se.rodatraden.vision.Rules;
import se.rodatraden.vision.Situation;
import se.rodatraden.vision.Stance;
import se.rodatraden.vision.Standing;
import se.rodatraden.vision.State;

/**
 * All that is said of a vision, in Swedish and English; any other language is answered in Swedish. A plan is never said as a fact, silence
 * never as consent, an uncertain order never as certain, and a committee's support never as the final decision.
 */
public final class Wording {
    private Wording() {}

    /** The standing in one or two words in capitals: “VILANDE”, “OKLART”. */
    public static String tag(Standing standing, Locale locale) {
        return StandingWords.tag(standing, Tongue.of(locale));
    }

    /** The same of a line in the register. */
    public static String tag(Snapshot snapshot, Locale locale) {
        return StandingWords.tag(standing(snapshot), Tongue.of(locale));
    }

    /** What a line's standing may be, where it is not certain; null where it is. */
    public static @Nullable String possibilities(Snapshot snapshot, Locale locale) {
        Standing standing = standing(snapshot);
        return standing.beforeRecord() || standing.certain()
                ? null
                : StandingWords.possibilities(standing, Tongue.of(locale));
    }

    private static Standing standing(Snapshot s) {
        return new Standing(
                s.beforeRecord(), s.possible(), State.start(s.kind()), s.validityPresumed(), s.allOrdersTried());
    }

    /** The standing as a sentence or two: who did what when, and what has not happened since. */
    public static String sentence(Situation situation, Known known, Locale locale) {
        return Sentence.of(situation, known, Tongue.of(locale));
    }

    /** The standings that may hold, named: “beställd eller under arbete”. */
    public static String possibilities(Standing standing, Locale locale) {
        return StandingWords.possibilities(standing, Tongue.of(locale));
    }

    public static String preparation(Preparation preparation, Locale locale) {
        return StandingWords.preparation(preparation, Tongue.of(locale));
    }

    public static String document(Document document, Locale locale) {
        return StandingWords.document(document, Tongue.of(locale));
    }

    /** What happened, with its particulars. */
    public static FactText fact(Fact fact, Locale locale) {
        Tongue t = Tongue.of(locale);
        return new FactText(FactTitles.of(fact, t), FactLines.of(fact, t), Sentence.wording(fact));
    }

    /** Who has the matter: “ingen”, with “senast kommunstyrelsen”. */
    public static Worded holder(Holder holder, Locale locale) {
        Tongue t = Tongue.of(locale);
        String last = holder.last() == null ? null : t.say("senast ", "last: ") + BodyWords.inText(holder.last(), t);
        return holder.with().isEmpty()
                ? new Worded(t.say("ingen", "nobody"), last)
                : new Worded(BodyWords.list(holder.with(), t), null);
    }

    /** What is said of who has it, and since when, where the standing is not certain. */
    public static Worded uncertain(Locale locale) {
        return new Worded(Tongue.of(locale).say("oklart", "uncertain"), null);
    }

    /** Since when it stands so: “juni 2014”, with “känt på månad”. */
    public static Worded since(@Nullable FuzzyDate since, Locale locale) {
        Tongue t = Tongue.of(locale);
        return since == null
                ? new Worded(t.say("okänt", "unknown"), null)
                : new Worded(DateTalk.alone(since, t), DateTalk.precision(since, t));
    }

    /** What comes next, and that it is not decided, or only planned. */
    public static Worded next(Next next, Locale locale) {
        Tongue t = Tongue.of(locale);
        String words = next.words() == null ? "" : next.words();
        String when = next.when() == null ? null : DateTalk.alone(next.when(), t);
        return switch (next.kind()) {
            case ANSWERS_DUE ->
                new Worded(
                        t.say("svar på remissen", "answers to the remiss"),
                        when == null
                                ? t.say("svarstiden är inte känd", "date not known")
                                : t.say("senast ", "by ") + when);
            case PLANNED ->
                new Worded(
                        words,
                        t.say("planerat", "planned") + (next.when() == null ? "" : DateTalk.then(next.when(), t)));
            case TREATED_AGAIN ->
                new Worded(
                        t.say("behandlas igen", "to be treated again"),
                        when == null ? t.say("datum inte känt", "date not known") : when);
            case RESUMPTION ->
                new Worded(
                        DeferralWords.resumption(words, t),
                        when == null ? t.say("inte beslutat", "not decided") : when);
            case NOT_DECIDED -> new Worded(t.say("inte beslutat", "not decided"), null);
        };
    }

    /** What time has made worth looking at. */
    public static String alert(Alert alert, Locale locale) {
        Tongue t = Tongue.of(locale);
        String since = DateWords.day(alert.since(), t.locale());
        String last = DateWords.day(alert.since().minusDays(1), t.locale());
        return switch (alert.kind()) {
            case NOT_TAKEN_UP ->
                t.say(
                        "Inget återupptagande är registrerat: perioden som ärendet hänsköts till gick ut den " + last
                                + ".",
                        "No resumption is recorded: the period it was deferred to ended on " + last + ".");
            case ANSWERS_OVERDUE ->
                t.say(
                        "Svarstiden gick ut före " + since + " och remissen är inte avslutad.",
                        "Answers were due before " + since + " and the remiss is not closed.");
            case PLAN_PASSED ->
                t.say(
                        "Något planerat skulle ha hänt före " + since + "; om det blev av är inte registrerat.",
                        "Something planned was to happen before " + since + "; whether it did is not recorded.");
            case TABLED_PAST ->
                t.say(
                        "Bordlagt till ett sammanträde före " + since + "; ingen behandling är registrerad sedan dess.",
                        "Tabled until a meeting before " + since + "; no treatment is recorded since.");
            case MOTION_OLD ->
                t.say(
                        "Motionen eller medborgarförslaget har legat i mer än ett år den " + since
                                + " utan att fullmäktige har fått det till sig.",
                        "The motion or citizens’ proposal was more than a year old on " + since
                                + " and has not been before the council.");
            case REVIEW_PASSED ->
                t.say(
                        "Dokumentet skulle ha prövats på nytt före " + since + "; om det blev av är inte registrerat.",
                        "The document was to be reviewed before " + since + "; whether it was is not recorded.");
        };
    }

    /** The same with the name of what was planned. */
    public static String alert(Alert alert, Known known, Locale locale) {
        Tongue t = Tongue.of(locale);
        Optional<Fact> fact = known.entries().entry(alert.entry()).map(Entry::fact);
        return fact.orElse(null) instanceof Fact.ActivityPlanned f
                ? passed(f.what(), f.when(), t)
                : alert(alert, locale);
    }

    /** The same of a line in the register. */
    public static String alert(Alert alert, Snapshot snapshot, Locale locale) {
        return snapshot.steps().stream()
                .filter(n -> alert.entry().equals(n.entry()) && n.words() != null && n.when() != null)
                .filter(_ -> alert.kind() == Alert.Kind.PLAN_PASSED)
                .findFirst()
                .map(n ->
                        passed(Objects.requireNonNull(n.words()), Objects.requireNonNull(n.when()), Tongue.of(locale)))
                .orElseGet(() -> alert(alert, locale));
    }

    private static String passed(String what, FuzzyDate date, Tongue t) {
        String when = DateTalk.then(date, t);
        return t.say(
                t.quoted(what) + " var planerat" + when + "; om det blev av är inte registrerat.",
                t.quoted(what) + " was planned" + when + "; whether it happened is not recorded.");
    }

    /** The same in two or three words, for a table. */
    public static String alertTag(Alert.Kind kind, Locale locale) {
        Tongue t = Tongue.of(locale);
        return switch (kind) {
            case NOT_TAKEN_UP -> t.say("inget återupptagande registrerat", "no resumption recorded");
            case ANSWERS_OVERDUE -> t.say("svarstid ute", "answers overdue");
            case PLAN_PASSED -> t.say("plan passerad", "plan passed");
            case TABLED_PAST -> t.say("bordlagt ännu", "still tabled");
            case MOTION_OLD -> t.say("äldre än ett år", "over a year old");
            case REVIEW_PASSED -> t.say("prövning ej gjord", "review overdue");
        };
    }

    /** What a rule found, as a sentence, without its advice to the registrar; the rule's id where the rule is not known. */
    public static String deviation(String rule, Locale locale) {
        Tongue t = Tongue.of(locale);
        return Rules.rule(rule)
                .map(r -> t.say(r.sv(), r.en()).replaceFirst(": [^:]*$", "."))
                .orElse(rule);
    }

    /** The kind of document: “vision”, “färdplan”; English has a word for the usual ones. */
    public static String kind(DocumentKind kind, Locale locale) {
        String name = kind.name().toLowerCase(Locale.of("sv"));
        return Tongue.of(locale) == Tongue.SWEDISH
                ? name
                : switch (name) {
                    case "vision" -> "vision";
                    case "strategi" -> "strategy";
                    case "program" -> "programme";
                    case "plan" -> "plan";
                    case "färdplan" -> "roadmap";
                    case "policy" -> "policy";
                    case "riktlinje" -> "guideline";
                    case "översiktsplan" -> "comprehensive plan";
                    default -> name;
                };
    }

    /** A body standing alone. */
    public static String body(BodyRef body, Locale locale) {
        return BodyWords.alone(body, Tongue.of(locale));
    }

    public static String addressee(Addressee addressee) {
        return Tongue.capital(addressee.name());
    }

    public static String stance(Stance stance, Locale locale) {
        return SmallWords.stance(stance, Tongue.of(locale));
    }

    public static String relation(Link.Relation relation, Locale locale) {
        return SmallWords.relation(relation, Tongue.of(locale));
    }

    /** A date as people write it. */
    public static String date(FuzzyDate date, Locale locale) {
        return DateWords.of(date, locale);
    }

    /** A field that a correction changed: “Beslut, paragraf”. */
    public static String field(Change change, Locale locale) {
        return ChangeWords.field(change, Tongue.of(locale));
    }

    /** What it said before and says after: “2 mars 2014”, “ja”, “(inget)”. */
    public static String value(@Nullable Object value, Locale locale) {
        return ChangeWords.value(value, Tongue.of(locale));
    }

    /** Why an entry read otherwise, in a few words. */
    public static String correction(CorrectionKind kind, Locale locale) {
        return LegalWords.correction(kind, Tongue.of(locale));
    }

    /** That an entry is marked confidential, by which provision, by whom and when: "Sekretessmarkerad (OSL 25:1) av kommunstyrelsen …". */
    public static String confidential(Fact.MarkedConfidential mark, Locale locale) {
        Tongue t = Tongue.of(locale);
        FuzzyDate when = mark.told().occurred();
        return (mark.parts().isEmpty()
                        ? t.say("Sekretessmarkerad (", "Marked confidential (")
                        : t.say("Delvis sekretessmarkerad (", "Marked confidential in part ("))
                + mark.provision()
                + t.say(") av ", ") by ")
                + BodyWords.inText(mark.told().body(), t)
                + (when.isDay() ? t.say(" den ", " on ") : ", ")
                + DateWords.of(when, locale);
    }
}
