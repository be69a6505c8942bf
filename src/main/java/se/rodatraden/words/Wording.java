package se.rodatraden.words;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.DateWords;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.Snapshot;
import se.rodatraden.views.reading.VisionOn;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.entry.Change;
import se.rodatraden.vision.event.Deciding;
import se.rodatraden.vision.event.Decision;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.order.Law;
import se.rodatraden.vision.order.Plan;
import se.rodatraden.vision.rules.Rules;
import se.rodatraden.vision.situation.PartlyAnnulled;
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
        return StandingWords.tag(standing, StandingWords.annulled(standing), Lang.of(locale));
    }

    /** The same of a line in the register. */
    public static String tag(Snapshot snapshot, Locale locale) {
        return StandingWords.tag(standing(snapshot), annulled(snapshot), Lang.of(locale));
    }

    /** How the document stands, in one or two words in capitals: “GÄLLER”; null where there is none. */
    public static @Nullable String documentTag(Standing standing, Locale locale) {
        return StandingWords.documentTag(standing, StandingWords.annulled(standing), Lang.of(locale));
    }

    /** The same of a line in the register. */
    public static @Nullable String documentTag(Snapshot snapshot, Locale locale) {
        return StandingWords.documentTag(standing(snapshot), annulled(snapshot), Lang.of(locale));
    }

    private static boolean annulled(Snapshot snapshot) {
        return snapshot.partly() == null
                && snapshot.why().stream().anyMatch(w -> w.rule().equals(DECIDE_APPEAL));
    }

    /** How the matter stands, in a few words in capitals: “REVIDERING: PÅ REMISS”; null where it is settled and the document says all. */
    public static @Nullable String matterTag(Standing standing, Locale locale) {
        return StandingWords.matterTag(standing, Lang.of(locale));
    }

    /** What a line's standing may be, where it is not certain; null where it is. */
    public static @Nullable String possibilities(Snapshot snapshot, Locale locale) {
        Standing standing = standing(snapshot);
        return standing.beforeRecord() || standing.certain()
                ? null
                : StandingWords.possibilities(standing, Lang.of(locale));
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

    /** The standings that may hold, named: “beställd eller under arbete”. */
    public static String possibilities(Standing standing, Locale locale) {
        return StandingWords.possibilities(standing, Lang.of(locale));
    }

    public static String preparation(Preparation preparation, Locale locale) {
        return StandingWords.preparation(preparation, Lang.of(locale));
    }

    public static String document(Document document, Locale locale) {
        return StandingWords.document(document, Lang.of(locale));
    }

    /** The document's standing, where it is certain. */
    public static Optional<String> document(Standing standing, Locale locale) {
        return StandingWords.document(standing, StandingWords.annulled(standing), Lang.of(locale));
    }

    /** “Delvis upphävt av Förvaltningsrätten i Malmö: avsnitt 3; att domen har fått laga kraft är inte registrerat”, without a full stop. */
    public static String partly(PartlyAnnulled partly, Locale locale) {
        return LegalWords.partly(partly, Lang.of(locale));
    }

    /** What happened, with its particulars. */
    public static FactText fact(Fact fact, Locale locale) {
        Lang t = Lang.of(locale);
        return fact(fact, Naming.none(t));
    }

    /** The same as part of a vision: what it names is called by its name, a plan that was moved by what was planned. */
    public static FactText fact(Fact fact, VisionOn on, Locale locale) {
        Lang t = Lang.of(locale);
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
        Lang t = Lang.of(locale);
        return fact(fact, new Naming(told::stream, null, t));
    }

    private static FactText fact(Fact fact, Naming names) {
        return new FactText(FactTitles.of(fact, names.t()), FactLines.of(fact, names), wording(fact));
    }

    /** The title where the day the fact occurred stands beside it: a plan says which day it is for, so that the two are told apart. */
    public static String title(Fact fact, Locale locale) {
        Lang t = Lang.of(locale);
        return fact instanceof Fact.ActivityPlanned plan && !isUnknown(plan.when())
                ? t.say("Planerat ", "Planned for ") + DatePhrases.planned(plan.when(), t) + ": " + plan.what()
                : FactTitles.of(fact, t);
    }

    /** What and when, as a fact is called where several are listed: “Antogs, 3 juni 2014”; a plan by the day it is for. */
    public static String named(Fact fact, Locale locale) {
        String title = title(fact, locale);
        return fact instanceof Fact.ActivityPlanned plan && !isUnknown(plan.when())
                ? title
                : title + ", " + date(fact.told().occurred(), locale);
    }

    /** Its title alone as part of a vision. */
    public static String title(Fact fact, VisionOn on, Locale locale) {
        return fact instanceof Fact.ActivityMoved || fact instanceof Fact.ActivityPlanned
                ? fact(fact, on, locale).title()
                : title(fact, locale);
    }

    /** The wording of the decision that the fact is, where one is known. */
    private static @Nullable String wording(Fact fact) {
        Decision decision = fact instanceof Deciding d ? d.decision() : null;
        return decision == null ? null : decision.wording();
    }

    /** A move with what was planned, and with the day it was planned for where that is the one it was moved from. */
    public static FactText moved(Fact.ActivityMoved move, Fact.ActivityPlanned plan, boolean once, Locale locale) {
        return MoveWords.of(plan.what(), once ? plan.when() : null, move.when(), fact(move, locale), Lang.of(locale));
    }

    /** That something planned was moved to another day; null of what was not. */
    public static @Nullable String moved(Plan plan, Locale locale) {
        return MoveWords.of(plan, Lang.of(locale));
    }

    /** Where a rule stands: a paragraph as it is cited, municipal practice, or the register’s own rules. */
    public static String source(String paragraph, Locale locale) {
        Lang t = Lang.of(locale);
        return switch (paragraph) {
            case Law.PRACTICE -> t.say("praxis", "practice");
            case Law.REGISTER -> t.say("registrets regel", "the register’s own rule");
            default -> paragraph;
        };
    }

    /** What a rule found, as a sentence, without its advice to the registrar; the rule's id where the rule is not known. */
    public static String deviation(String rule, Locale locale) {
        Lang t = Lang.of(locale);
        return Rules.rule(rule)
                .map(r -> t.say(r.sv(), r.en()).replaceFirst(": [^:]*$", "."))
                .orElse(rule);
    }

    /** A body standing alone. */
    public static String body(BodyRef body, Locale locale) {
        return BodyWords.alone(body, Lang.of(locale));
    }

    public static String addressee(Addressee addressee) {
        return Lang.capital(addressee.name());
    }

    public static String stance(Stance stance, Locale locale) {
        return EnumWords.stance(stance, Lang.of(locale));
    }

    public static String relation(Link.Relation relation, Locale locale) {
        return EnumWords.relation(relation, Lang.of(locale));
    }

    /** What another document is to this one, read from the end it is told from. */
    public static String relation(Link.Relation relation, boolean incoming, Locale locale) {
        Lang t = Lang.of(locale);
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
        return DeferralWords.foreign(words, Lang.of(locale));
    }

    /** The same after “senast” and “till och med”: “den 3 juni 2014”. */
    public static String definite(FuzzyDate date, Locale locale) {
        return DatePhrases.definite(date, Lang.of(locale));
    }

    /** A field that a correction changed: “Beslut, paragraf”. */
    public static String field(Change change, Locale locale) {
        return ChangeWords.field(change, Lang.of(locale));
    }

    /** What it said before and says after: “2 mars 2014”, “ja”, “(inget)”. */
    public static String value(@Nullable Object value, Locale locale) {
        return ChangeWords.value(value, Lang.of(locale));
    }

    /** Why an entry read otherwise, in a few words. */
    public static String correction(CorrectionKind kind, Locale locale) {
        return LegalWords.correction(kind, Lang.of(locale));
    }

    /** That an entry is marked confidential, by which provision, by whom and when: "Sekretessmarkerad (OSL 25:1) av kommunstyrelsen …". */
    public static String confidential(Fact.MarkedConfidential mark, Locale locale) {
        Lang t = Lang.of(locale);
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
