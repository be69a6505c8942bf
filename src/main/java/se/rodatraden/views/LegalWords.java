package se.rodatraden.views;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.vision.AppealOutcome;
import se.rodatraden.vision.CorrectionKind;
import se.rodatraden.vision.CourtCase;
import se.rodatraden.vision.ForceBasis;
import se.rodatraden.vision.Ground;
import se.rodatraden.vision.Relevance;
import se.rodatraden.vision.Remedy;
import se.rodatraden.vision.Support;

/** The words of minutes, courts and corrections. */
final class LegalWords {
    private LegalWords() {}

    static @Nullable String relevance(Relevance relevance, Tongue t) {
        return switch (relevance) {
            case CURRENT -> t.say("Dokumentet är fortfarande aktuellt.", "The document is still current.");
            case REVISE -> t.say("Dokumentet behöver revideras.", "The document needs to be revised.");
            case REPEAL -> t.say("Dokumentet bör upphävas.", "The document should be repealed.");
            case UNKNOWN -> t.say("Utfallet är inte känt.", "The outcome is not known.");
        };
    }

    static @Nullable String court(@Nullable CourtCase court) {
        return court == null ? null : court.number() == null ? court.court() : court.court() + ", " + court.number();
    }

    static @Nullable String grounds(List<Ground> grounds, Tongue t) {
        return grounds.isEmpty()
                ? null
                : t.say("Grund: ", "Ground: ")
                        + BodyWords.join(grounds.stream().map(g -> ground(g, t)).toList(), t);
    }

    private static String ground(Ground ground, Tongue t) {
        return switch (ground) {
            case NOT_LAWFULLY_MADE -> t.say("inte tillkommit i laga ordning", "not lawfully made");
            case NOT_A_MUNICIPAL_MATTER -> t.say("ingen angelägenhet för kommunen", "not a matter for the municipality");
            case WRONG_BODY -> t.say("organet hade inte rätt att besluta", "the body had no right to decide");
            case OTHERWISE_CONTRARY_TO_LAW -> t.say("strider annars mot lag", "otherwise contrary to law");
        };
    }

    /** Whether the judgment may be appealed is not said: that it is not told to be final does not mean it. */
    static String outcome(AppealOutcome outcome, Tongue t) {
        return switch (outcome) {
            case ANNULLED -> t.say("Beslutet upphävdes.", "The decision was annulled.");
            case UPHELD -> t.say("Överklagandet avslogs.", "The appeal was rejected.");
            case DISMISSED -> t.say("Överklagandet avvisades.", "The appeal was dismissed.");
            case WITHDRAWN -> t.say("Överklagandet återkallades.", "The appeal was withdrawn.");
        };
    }

    static String basis(ForceBasis basis, Tongue t) {
        return switch (basis) {
            case NO_APPEAL_CONFIRMED_WITH_COURT ->
                t.say(
                        "Domstolen har bekräftat att inget överklagande kom in.",
                        "The court confirms that no appeal came in.");
            case COURT_FINAL -> t.say("Domstolens avgörande står fast.", "The court’s ruling is final.");
            case ASSUMED -> t.say("Förmodad; ingen bekräftelse är registrerad.", "Presumed; no confirmation is recorded.");
        };
    }

    static String remedy(Remedy remedy, boolean granted, Tongue t) {
        String what = switch (remedy) {
            case NEW_TRIAL -> t.say("Resning", "A new trial (resning)");
            case TIME_RESTORED -> t.say("Återställande av försutten tid", "Restoration of expired time");
        };
        return what + (granted ? t.say(" beviljades.", " was granted.") : t.say(" beviljades inte.", " was refused."));
    }

    static @Nullable String by(Support.By by, Tongue t) {
        return switch (by) {
            case MAJORITY -> t.say("Bedöms som begärd av en majoritet.", "Judged to have been requested by a majority.");
            case MINORITY -> t.say("Bedöms som begärd av en minoritet.", "Judged to have been requested by a minority.");
            case UNKNOWN -> t.say("Går inte att bedöma.", "Cannot be judged.");
        };
    }

    static String correction(CorrectionKind kind, Tongue t) {
        return switch (kind) {
            case TYPO -> t.say("Skrivfel.", "A clerical error.");
            case WRONG_SOURCE -> t.say("Fel källa.", "The wrong source.");
            case BETTER_SOURCE -> t.say("Bättre källa.", "A better source.");
            case MISUNDERSTANDING -> t.say("Källan hade missförståtts.", "The source had been misunderstood.");
        };
    }
}
