package se.rodatraden.words;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.time.DateWords;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.views.reading.Snapshot;
import se.rodatraden.views.reading.VisionOn;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.entry.Change;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.order.Law;
import se.rodatraden.vision.order.Plan;
import se.rodatraden.vision.rules.Alert;
import se.rodatraden.vision.rules.Rules;
import se.rodatraden.vision.situation.Freshness;
import se.rodatraden.vision.situation.Holder;
import se.rodatraden.vision.situation.Next;
import se.rodatraden.vision.situation.PartlyAnnulled;
import se.rodatraden.vision.situation.Situation;
import se.rodatraden.vision.state.Document;
import se.rodatraden.vision.state.Legal;
import se.rodatraden.vision.state.Preparation;
import se.rodatraden.vision.state.Standing;
import se.rodatraden.vision.state.State;
import se.rodatraden.vision.state.StateTable;
import se.rodatraden.vision.value.Addressee;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.CorrectionKind;
import se.rodatraden.vision.value.Link;
import se.rodatraden.vision.value.Stance;

/**
 * All that is said of a vision, in Swedish and English; any other language is answered in Swedish. A plan is never said as a fact, silence
 * never as consent, an uncertain order never as certain, and a committee's support never as the final decision.
 */
public final class Wording {
    private static final String DECIDE_APPEAL = StateTable.kebab(Act.DecideAppeal.class);

    private Wording() {}

    /** The standing in one or two words in capitals: “VILANDE”, “OKLART”. */
    public static String tag(Standing standing, Locale locale) {
        return StandingWords.tag(standing, StandingWords.annulled(standing), Tongue.of(locale));
    }

    /** The same of a line in the register. */
    public static String tag(Snapshot snapshot, Locale locale) {
        return StandingWords.tag(standing(snapshot), annulled(snapshot), Tongue.of(locale));
    }

    /** How the document stands, in one or two words in capitals: “GÄLLER”; null where there is none. */
    public static @Nullable String documentTag(Standing standing, Locale locale) {
        return StandingWords.documentTag(standing, StandingWords.annulled(standing), Tongue.of(locale));
    }

    /** The same of a line in the register. */
    public static @Nullable String documentTag(Snapshot snapshot, Locale locale) {
        return StandingWords.documentTag(standing(snapshot), annulled(snapshot), Tongue.of(locale));
    }

    private static boolean annulled(Snapshot snapshot) {
        return snapshot.partly() == null
                && snapshot.why().stream().anyMatch(w -> w.rule().equals(DECIDE_APPEAL));
    }

    /** How the matter stands, in a few words in capitals: “REVIDERING: PÅ REMISS”; null where it is settled and the document says all. */
    public static @Nullable String matterTag(Standing standing, Locale locale) {
        return StandingWords.matterTag(standing, Tongue.of(locale));
    }

    /** “Gäller sedan”: what the first day of the document's state is called. */
    public static String sinceLabel(Document document, Locale locale) {
        Tongue t = Tongue.of(locale);
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

    /** The document's facet as a sentence; empty where there is none. */
    public static String documentSentence(Situation situation, Known known, Locale locale) {
        return Sentence.ofDocument(situation, known, Tongue.of(locale));
    }

    /** The matter's facet as a sentence or two. */
    public static String matterSentence(Situation situation, Known known, Locale locale) {
        return Sentence.ofMatter(situation, known, Tongue.of(locale));
    }

    /** That nothing has confirmed an open matter for more than a year: “Inget är registrerat sedan den 5 september 2016.”; else empty. */
    public static String silence(@Nullable Freshness freshness, Standing standing, LocalDate day, Locale locale) {
        Tongue t = Tongue.of(locale);
        return freshness == null || standing.beforeRecord() || Situation.settled(standing) || !freshness.stale(day)
                ? ""
                : t.say("Inget är registrerat sedan ", "Nothing has been recorded since ")
                        + DatePhrases.since(freshness.when(), freshness.latest(), t) + ".";
    }

    /** The silence, where there is one, and then the standing as a sentence or two. */
    public static String summary(Situation situation, Known known, Locale locale) {
        return summary(
                silence(situation.freshness(), situation.standing(), situation.judgedOn(), locale),
                sentence(situation, known, locale));
    }

    /** The same of a line in the register, judged on the day. */
    public static String summary(Snapshot snapshot, LocalDate judgedOn, Locale locale) {
        return summary(
                silence(snapshot.freshness(), standing(snapshot), judgedOn, locale),
                Tongue.of(locale).say(snapshot.sv(), snapshot.en()));
    }

    private static String summary(String silence, String sentence) {
        return silence.isEmpty() ? sentence : silence + " " + sentence;
    }

    /** The last that is recorded: “5 september 2016”. */
    public static Worded freshness(@Nullable Freshness freshness, Locale locale) {
        Tongue t = Tongue.of(locale);
        return freshness == null
                ? new Worded(t.say("ingen daterad händelse", "no dated event"), null)
                : new Worded(DatePhrases.alone(freshness.when(), t), DatePhrases.precision(freshness.when(), t));
    }

    /** What a line's standing may be, where it is not certain; null where it is. */
    public static @Nullable String possibilities(Snapshot snapshot, Locale locale) {
        Standing standing = standing(snapshot);
        return standing.beforeRecord() || standing.certain()
                ? null
                : StandingWords.possibilities(standing, Tongue.of(locale));
    }

    public static Standing standing(Snapshot s) {
        PartlyAnnulled partly = s.partly();
        return new Standing(
                s.beforeRecord(),
                s.possible(),
                State.start(s.kind()),
                s.validityPresumed(),
                partly == null ? null : partly.settled() ? Legal.PARTLY_ANNULLED : Legal.PARTLY_ANNULLED_NOT_FINAL,
                s.allOrdersTried());
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

    /** The document's standing, where it is certain. */
    public static Optional<String> document(Standing standing, Locale locale) {
        return StandingWords.document(standing, StandingWords.annulled(standing), Tongue.of(locale));
    }

    /** “Delvis upphävt av Förvaltningsrätten i Malmö: avsnitt 3; att domen har fått laga kraft är inte registrerat”, without a full stop. */
    public static String partly(PartlyAnnulled partly, Locale locale) {
        return LegalWords.partly(partly, Tongue.of(locale));
    }

    /** What happened, with its particulars. */
    public static FactText fact(Fact fact, Locale locale) {
        Tongue t = Tongue.of(locale);
        return fact(fact, Naming.none(t));
    }

    /** The same as part of a vision: what it names is called by its name, a plan that was moved by what was planned. */
    public static FactText fact(Fact fact, VisionOn on, Locale locale) {
        Tongue t = Tongue.of(locale);
        FactText text = fact(fact, Naming.of(on, t));
        if (fact instanceof Fact.ActivityMoved moved) {
            return MoveWords.of(moved.entry(), moved.planned(), on.known(), text, t)
                    .orElse(text);
        }
        if (fact instanceof Fact.ActivityPlanned planned) {
            return on.known()
                    .plan(planned.entry(), on.situation().day())
                    .map(plan -> MoveWords.planned(plan, text, t))
                    .orElse(text);
        }
        return text;
    }

    /** The same among what was told of the vision by then. */
    public static FactText fact(Fact fact, List<Fact> told, Locale locale) {
        Tongue t = Tongue.of(locale);
        return fact(fact, new Naming(told::stream, null, t));
    }

    private static FactText fact(Fact fact, Naming names) {
        return new FactText(FactTitles.of(fact, names.t()), FactLines.of(fact, names), Sentence.wording(fact));
    }

    /** Who has the matter: “kommunstyrelsen”, “avslutat” with “senast kommunfullmäktige”, or “okänt”. */
    public static Worded holder(Holder holder, Locale locale) {
        Tongue t = Tongue.of(locale);
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
        return new Worded(Tongue.of(locale).say("oklart", "uncertain"), null);
    }

    /** Since when it stands so: “juni 2014”, with “känt på månad”. */
    public static Worded since(@Nullable FuzzyDate since, Locale locale) {
        Tongue t = Tongue.of(locale);
        return since == null
                ? new Worded(t.say("okänt", "unknown"), null)
                : new Worded(DatePhrases.alone(since, t), DatePhrases.precision(since, t));
    }

    /** The same after “sedan”: “den 28 mars 2018”, “mars/april (2018, årtalet härlett)”. */
    public static String sinceInText(@Nullable FuzzyDate since, Locale locale) {
        Tongue t = Tongue.of(locale);
        return since == null
                ? t.say("okänt datum", "unknown date")
                : t == Tongue.SWEDISH ? DatePhrases.small(DatePhrases.definite(since, t)) : DatePhrases.alone(since, t);
    }

    /** What comes next, and that it is not decided, or only planned. */
    public static Worded next(Next next, Locale locale) {
        Tongue t = Tongue.of(locale);
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

    /** What time has made worth looking at. */
    public static String alert(Alert alert, Locale locale) {
        Tongue t = Tongue.of(locale);
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
                        "Bordlagt till ett sammanträde före den " + since
                                + "; ingen behandling är registrerad sedan dess.",
                        "Postponed to a meeting before " + since + "; nothing since shows that it was considered.");
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
    public static String alert(Alert alert, Situation situation, Locale locale) {
        return situation.plans().stream()
                .filter(p -> p.entry().id().equals(alert.entry()))
                .findFirst()
                .map(p -> passed(p.what(), p.when(), Tongue.of(locale)))
                .orElseGet(() -> alert(alert, locale));
    }

    /** A move with what was planned, and with the day it was planned for where that is the one it was moved from. */
    public static FactText moved(Fact.ActivityMoved move, Fact.ActivityPlanned plan, boolean once, Locale locale) {
        return MoveWords.of(plan.what(), once ? plan.when() : null, move.when(), fact(move, locale), Tongue.of(locale));
    }

    /** That something planned was moved to another day; null of what was not. */
    public static @Nullable String moved(Plan plan, Locale locale) {
        return MoveWords.of(plan, Tongue.of(locale));
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
        String when = DatePhrases.planned(date, t);
        return t.say(
                t.quoted(what) + " planerades " + when + ". Inget registrerat visar att det blev av.",
                t.quoted(what) + " was planned for " + when + ". Nothing recorded shows that it happened.");
    }

    /** The same in two or three words, for a table. */
    public static String alertTag(Alert.Kind kind, Locale locale) {
        Tongue t = Tongue.of(locale);
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
            case TO_BE_UNDONE -> t.say("verkställt, upphävt", "carried out, annulled");
            case TITLE_YEAR_PASSED -> t.say("målåret passerat", "target year passed");
        };
    }

    /** Where a rule stands: a paragraph as it is cited, municipal practice, or the register’s own rules. */
    public static String source(String paragraph, Locale locale) {
        Tongue t = Tongue.of(locale);
        return switch (paragraph) {
            case Law.PRACTICE -> t.say("praxis", "practice");
            case Law.REGISTER -> t.say("registrets regel", "the register’s own rule");
            default -> paragraph;
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
        return kind(kind.name(), Tongue.of(locale));
    }

    static String kind(String kind, Tongue t) {
        String name = kind.toLowerCase(Locale.of("sv"));
        return t == Tongue.SWEDISH
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
                    case "mål" -> "goal";
                    case "budget" -> "budget";
                    case "verksamhetsplan" -> "business plan";
                    default -> name;
                };
    }

    /** That no document of a kind is recorded as applying on a day, and since when: absence of a record, not a statement that none applied. */
    public static String noneInForce(DocumentKind kind, LocalDate since, LocalDate day, Locale locale) {
        Tongue t = Tongue.of(locale);
        String name = kind(kind, locale);
        String swedish = name.equals("program")
                ? "Inget gällande program är registrerat"
                : "Ingen gällande " + name + " är registrerad";
        return t.say(
                swedish + " för den " + DateWords.day(day, t.locale()) + "; så är det sedan den "
                        + DateWords.day(since, t.locale()) + ".",
                "No " + name + " is recorded as in force on " + DateWords.day(day, t.locale()) + ", nor since "
                        + DateWords.day(since, t.locale()) + ".");
    }

    /** A body standing alone. */
    public static String body(BodyRef body, Locale locale) {
        return BodyWords.alone(body, Tongue.of(locale));
    }

    public static String addressee(Addressee addressee) {
        return Tongue.capital(addressee.name());
    }

    public static String stance(Stance stance, Locale locale) {
        return EnumWords.stance(stance, Tongue.of(locale));
    }

    public static String relation(Link.Relation relation, Locale locale) {
        return EnumWords.relation(relation, Tongue.of(locale));
    }

    /** What another document is to this one, read from the end it is told from. */
    public static String relation(Link.Relation relation, boolean incoming, Locale locale) {
        Tongue t = Tongue.of(locale);
        return incoming ? EnumWords.incoming(relation, t) : EnumWords.relation(relation, t);
    }

    /** A date as people write it. */
    public static String date(FuzzyDate date, Locale locale) {
        return DateWords.of(date, locale);
    }

    /** Whether nothing at all is known of a date, not even in words of the source. */
    public static boolean isUnknown(FuzzyDate date) {
        return DatePhrases.isUnknown(date);
    }

    /** Words of a Swedish source as they stand in a sentence: quoted in an English one. */
    public static String foreign(String words, Locale locale) {
        return DeferralWords.foreign(words, Tongue.of(locale));
    }

    /** The same after “senast” and “till och med”: “den 3 juni 2014”. */
    public static String definite(FuzzyDate date, Locale locale) {
        return DatePhrases.definite(date, Tongue.of(locale));
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
