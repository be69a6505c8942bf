package se.rodatraden.words;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import se.rodatraden.municipality.MandatePeriod;
import se.rodatraden.time.DateWords;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.Lang;
import se.rodatraden.vision.entry.Placed;
import se.rodatraden.vision.event.AppealOutcome;
import se.rodatraden.vision.event.Deciding;
import se.rodatraden.vision.event.Decision;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.value.BodyRef;

/** A decision as a sentence: who, when, by which paragraph of the minutes, and what was decided. */
record DecisionWords(Lang t) {

    /** “Kommunfullmäktige antog den 30 maj 2011 (§ 40) ”Vision 2025”.” */
    String decided(Fact fact) {
        if (fact instanceof Fact.VisionAdopted f) {
            return t.say(
                    who(f) + " antog" + by(f) + " " + t.quoted(f.title()) + ".",
                    who(f) + " adopted " + t.quoted(f.title()) + by(f) + ".");
        }
        if (fact instanceof Fact.GoalsReplaced f) {
            return goals(f);
        }
        if (fact instanceof Fact.VisionRepealed f) {
            return repealed(f);
        }
        if (fact instanceof Fact.ValidityProlonged f) {
            return t.say(
                    who(f) + " förlängde" + by(f) + " dokumentets giltighet till och med " + day(f.validTo()) + ".",
                    who(f) + " prolonged the document’s validity until " + day(f.validTo()) + by(f) + ".");
        }
        if (fact instanceof Fact.RelevanceReviewed f) {
            return t.say(
                            who(f) + " prövade" + by(f) + " om dokumentet är aktuellt. ",
                            who(f) + " reviewed whether the document is current" + by(f) + ". ")
                    + LegalWords.relevance(f.result(), t);
        }
        return t.say(
                who(fact) + " avslog" + by(fact) + " förslaget.",
                who(fact) + " rejected the proposal" + by(fact) + ".");
    }

    /** The same of a matter written off, with the reason. */
    String writtenOff(Fact.MatterWrittenOff f) {
        return t.say(who(f) + " avskrev" + by(f) + " ärendet", who(f) + " wrote the matter off" + by(f))
                + ": "
                + f.why().strip().replaceFirst("\\.$", "")
                + ".";
    }

    /** “Kammarrätten i Sundsvall upphävde den 11 april 2019 beslutet.” */
    String annulled(Fact.AppealDecided f) {
        String court =
                f.court() == null ? t.say("en domstol", "a court") : f.court().court();
        String who = Lang.capital(court);
        if (f.outcome() == AppealOutcome.PARTLY_ANNULLED) {
            String which = LegalWords.which(f.annulledPart(), t) + ".";
            return t.say(
                    "Beslutet blev" + when(f) + " delvis upphävt av " + court + which,
                    who + " annulled the decision in part" + when(f) + which);
        }
        return t.say(who + " upphävde" + when(f) + " beslutet.", who + " annulled the decision" + when(f) + ".");
    }

    /** Goals that a source tells of without a decision are there; who decided them is not said. */
    private String goals(Fact.GoalsReplaced f) {
        String period = DatePhrases.alone(f.period(), t);
        return f.decision() == null
                ? t.say("Nya mål finns för " + period + ".", "There are new goals for " + period + ".")
                : t.say(
                        who(f) + " beslutade" + by(f) + " om nya mål för " + period + ".",
                        who(f) + " decided on new goals for " + period + by(f) + ".");
    }

    /** Goals that ran out, and the later goals that were decided by the end of the term, if any. */
    String goalsRunOut(List<Placed> entries, MandatePeriod period, LocalDate day) {
        Fact.GoalsReplaced f = (Fact.GoalsReplaced) entries.getFirst().entry().fact();
        LocalDate last = Objects.requireNonNull(f.period().latest());
        String until = DateWords.day(last, t.locale());
        String goals = t.say("Målen för ", "The goals for ") + DatePhrases.alone(f.period(), t);
        String run = last.isBefore(period.opens())
                ? t.say(" hade gått ut den ", " had run out on ")
                        + until
                        + t.say(" när perioden började.", " when the term began.")
                : !last.isBefore(day)
                        ? t.say(" går ut den ", " run out on ") + until + "."
                        : t.say(" gick ut den ", " ran out on ") + until + ".";
        return goals + run + " "
                + (entries.size() > 1
                        ? decided(entries.getLast().entry().fact())
                        : t.say(
                                "Inga senare mål är registrerade som beslutade före periodens slut.",
                                "No later goals are recorded as decided before the end of the term."));
    }

    private String repealed(Fact.VisionRepealed f) {
        FuzzyDate from = f.from();
        String since = from == null ? "" : t.say(" från och med ", " from ") + day(from);
        return f.replacedBy() == null
                ? t.say(
                        who(f) + " upphävde" + by(f) + " dokumentet" + since + ".",
                        who(f) + " repealed the document" + since + by(f) + ".")
                : t.say(
                        who(f) + " beslutade" + by(f) + " att ett annat dokument ersätter det här" + since + ".",
                        who(f) + " decided that another document replaces this one" + since + by(f) + ".");
    }

    private String day(FuzzyDate date) {
        return DatePhrases.definite(date, t);
    }

    /** “ den 30 maj 2011 (§ 40)”. */
    String by(Fact fact) {
        return when(fact) + paragraph(fact);
    }

    /** Who acted, as a sentence begins; of a body that is not known it is said that the source does not tell. */
    String who(Fact fact) {
        BodyRef body = fact.told().body();
        String said = Lang.capital(BodyWords.inText(body, t)) + DelegationWords.clause(fact, t);
        return BodyWords.unsaid(body)
                ? said + t.say(" (källan säger inte vilket organ)", " (the source does not say which body)")
                : said;
    }

    String when(Fact fact) {
        return DatePhrases.then(fact.told().occurred(), t);
    }

    /** “ (§ 53)”; a decision of which it is not known says so. */
    private String paragraph(Fact fact) {
        Decision decision = fact instanceof Deciding d ? d.decision() : null;
        if (decision == null) {
            return "";
        }
        return decision.paragraph() == null
                ? t.say(" (§ ej känd)", " (§ not known)")
                : " (" + (decision.paragraph().startsWith("§") ? "" : "§ ") + decision.paragraph() + ")";
    }
}
