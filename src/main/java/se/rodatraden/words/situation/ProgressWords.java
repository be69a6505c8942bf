package se.rodatraden.words.situation;

import java.util.Locale;
import se.rodatraden.time.Lang;
import se.rodatraden.views.progress.ProgressStep;
import se.rodatraden.views.progress.ProgressStep.Kind;
import se.rodatraden.views.progress.ProgressStep.Mark;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.state.Document;
import se.rodatraden.words.BodyWords;
import se.rodatraden.words.Citation;
import se.rodatraden.words.DatePhrases;
import se.rodatraden.words.FactTitles;
import se.rodatraden.words.StandingWords;

/**
 * The steps of a matter's usual way in words: a short word for each, and two plain sentences that it opens. What a committee or the board
 * says is never said as the decision, and what normally follows never as what will.
 */
public final class ProgressWords {
    private final ProgressStep step;
    private final boolean region;
    private final Lang t;

    private ProgressWords(ProgressStep step, boolean region, Lang t) {
        this.step = step;
        this.region = region;
        this.t = t;
    }

    /** One or two short words: “remiss 1”, “KF”. */
    public static String label(ProgressStep step, boolean region, Locale locale) {
        return new ProgressWords(step, region, Lang.of(locale)).label();
    }

    /** What the mark of the step means. */
    public static String mark(ProgressStep step, Locale locale) {
        Lang t = Lang.of(locale);
        return switch (step.mark()) {
            case DONE -> t.say("registrerat", "recorded");
            case HERE -> t.say("här nu", "here now");
            case WAITING -> t.say("här, vilande", "here, deferred");
            case UNSURE -> t.say("osäkert", "uncertain");
            case UNRECORDED -> t.say("inget registrerat", "nothing recorded");
            case AHEAD -> t.say("kommer normalt senare, inte registrerat", "normally comes later, not recorded");
            case STOPPED -> t.say("slut", "ended");
        };
    }

    /** What is recorded of the step. */
    public static String recorded(ProgressStep step, Locale locale) {
        return new ProgressWords(step, false, Lang.of(locale)).recorded();
    }

    /** What the step is, with its paragraph. */
    public static String meaning(ProgressStep step, Locale locale) {
        return new ProgressWords(step, false, Lang.of(locale)).meaning();
    }

    private String label() {
        return switch (step.kind()) {
            case WORK -> t.say("arbete", "work");
            case PROPOSAL -> t.say("förslag", "proposal");
            case REMISS -> t.say("remiss", "remiss") + (step.round() == 0 ? "" : " " + step.round());
            case COMMITTEE -> t.say("nämnd", "committee");
            case BOARD -> t.say(region ? "RS" : "KS", "board");
            case COUNCIL -> t.say(region ? "RF" : "KF", "council");
            case DECISION -> t.say("beslut", "decision");
            case IN_FORCE -> inForce();
            case NEXT_VERSION -> t.say("ny version", "new version");
            case ENDED -> ended();
        };
    }

    private String inForce() {
        Document document = step.document();
        if (document == null) {
            return step.mark() == Mark.AHEAD ? t.say("gäller", "in force") : t.say("oklart", "uncertain");
        }
        return switch (document) {
            case NO_VERSION, ADOPTED, IN_FORCE -> t.say("gäller", "in force");
            case SUSPENDED -> step.annulled() ? t.say("upphävd", "annulled") : t.say("stoppad", "suspended");
            case EXPIRED -> t.say("gått ut", "expired");
            case SUPERSEDED -> t.say("ersatt", "replaced");
            case REPEALED -> t.say("upphävd", "repealed");
            case ANNULLED -> t.say("upphävd", "annulled");
            case OBSOLETE_ASSERTED -> t.say("gäller?", "in force?");
        };
    }

    private String ended() {
        Entry last = step.last();
        if (last == null) {
            return t.say("avslutat", "closed");
        }
        return switch (last.fact()) {
            case Fact.VisionRejected _ -> t.say("avslag", "rejected");
            case Fact.MatterWrittenOff _ -> t.say("avskrivet", "written off");
            case Fact.ProposalWithdrawn _ -> t.say("återtaget", "withdrawn");
            case Fact _ -> t.say("avslutat", "closed");
        };
    }

    private String recorded() {
        Entry last = step.last();
        if (last == null) {
            return step.kind() == Kind.IN_FORCE && step.document() != null && step.mark() != Mark.AHEAD
                    ? t.say("Dokumentet: ", "The document: ")
                            + StandingWords.document(step.document(), step.annulled(), t) + "."
                    : step.mark() == Mark.UNRECORDED
                            ? t.say(
                                    "Inget är registrerat om detta steg, men ärendet har kommit längre.",
                                    "Nothing is recorded of this step, but the matter has come further.")
                            : t.say("Inget är registrerat.", "Nothing is recorded.");
        }
        String when = DatePhrases.then(last.occurred(), t);
        String who = BodyWords.inText(last.fact().told().body(), t);
        String what = FactTitles.of(last.fact(), t) + (when.isEmpty() ? "" : "," + when) + " (" + who + ").";
        return step.unsure()
                ? t.say(
                                "Osäkert om det har hänt den dag som visas: ",
                                "Not certain to have happened on the day shown: ")
                        + what
                : what;
    }

    private String meaning() {
        return switch (step.kind()) {
            case WORK ->
                t.say(
                        "Ett uppdrag är givet eller ett arbete har inletts; något förslag är inte registrerat.",
                        "A commission is given or work has begun; no proposal is recorded.");
            case PROPOSAL ->
                t.say(
                                "Ett förslag är inget beslut; det kan ändras eller falla",
                                "A proposal is no decision; it may change or fall")
                        + law() + ".";
            case REMISS ->
                t.say(
                        "Andra får säga sin mening. Uteblivet svar är inget medhåll, och ingen lag kräver remiss av en vision (praxis).",
                        "Others are asked for their opinion. No answer is no consent, and no law asks for a remiss of a vision (practice).");
            case COMMITTEE -> step.decides() ? decides() : prepares();
            case BOARD -> step.decides() ? decides() : comments();
            case COUNCIL ->
                t.say(
                                "Fullmäktige avgör; innan dess är inget antaget",
                                "The council decides; until then nothing is adopted")
                        + law() + ".";
            case DECISION ->
                adopted()
                        ? decides()
                        : t.say(
                                "Vem som beslutar om ett sådant dokument är inte registrerat.",
                                "Who decides on such a document is not recorded.");
            case IN_FORCE, NEXT_VERSION -> applies();
            case ENDED ->
                t.say("Ärendet är avslutat utan att något antogs.", "The matter is closed and nothing was adopted.");
        };
    }

    private String prepares() {
        return t.say(
                        "En nämnd bereder ärendet. Det som nämnden säger är inget slutligt beslut",
                        "A committee prepares the matter. What it says is no final decision")
                + law() + ".";
    }

    private String comments() {
        return t.say(
                        "Styrelsen yttrar sig eller föreslår. Det är inget slutligt beslut",
                        "The board comments or proposes. That is no final decision")
                + law() + ".";
    }

    private String decides() {
        return adopted()
                ? t.say("Här fattades beslutet.", "The decision was made here.")
                : t.say(
                        "Här fattas beslutet; innan dess är inget antaget.",
                        "The decision is made here; until then nothing is adopted.");
    }

    private boolean adopted() {
        return step.last() != null && step.last().fact() instanceof Fact.VisionAdopted && !step.unsure();
    }

    private String applies() {
        if (step.kind() == Kind.IN_FORCE && step.mark() == Mark.STOPPED) {
            return t.say("Dokumentet gäller inte.", "The document does not apply.");
        }
        if (step.paragraph() == null) {
            return t.say(
                    "Efter beslutet gäller dokumentet, om inget annat är bestämt.",
                    "After the decision the document applies, unless otherwise decided.");
        }
        return t.say(
                        "Ett beslut får normalt verkställas innan det har fått laga kraft",
                        "A decision may normally be carried out before it has legal force")
                + law() + ".";
    }

    /** “ (5 kap. 1 § kommunallagen, KL 5:1)”. */
    private String law() {
        String paragraph = step.paragraph();
        if (paragraph == null) {
            return "";
        }
        boolean unread = paragraph.equals("KL91");
        return " ("
                + (unread
                        ? t.say("1991 års kommunallag", "the Local Government Act of 1991")
                        : Citation.spelled(paragraph, t))
                + ")";
    }
}
