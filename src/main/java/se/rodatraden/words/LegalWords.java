package se.rodatraden.words;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.Lang;
import se.rodatraden.vision.event.AppealOutcome;
import se.rodatraden.vision.event.CourtCase;
import se.rodatraden.vision.event.ForceBasis;
import se.rodatraden.vision.event.Ground;
import se.rodatraden.vision.event.Remedy;
import se.rodatraden.vision.situation.PartlyAnnulled;
import se.rodatraden.vision.value.CorrectionKind;
import se.rodatraden.vision.value.Relevance;
import se.rodatraden.vision.value.Support;

/** The words of minutes, courts and corrections. */
public final class LegalWords {
    private LegalWords() {}

    static @Nullable String relevance(Relevance relevance, Lang t) {
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

    static @Nullable String grounds(List<Ground> grounds, Lang t) {
        return grounds.isEmpty()
                ? null
                : t.say("Grund: ", "Ground: ")
                        + BodyWords.join(grounds.stream().map(g -> ground(g, t)).toList(), t);
    }

    private static String ground(Ground ground, Lang t) {
        return switch (ground) {
            case NOT_LAWFULLY_MADE -> t.say("inte tillkommit i laga ordning", "not lawfully made");
            case NOT_A_MUNICIPAL_MATTER ->
                t.say("ingen angelägenhet för kommunen", "not a matter for the municipality");
            case WRONG_BODY -> t.say("organet hade inte rätt att besluta", "the body had no right to decide");
            case OTHERWISE_CONTRARY_TO_LAW -> t.say("strider annars mot lag", "otherwise contrary to law");
        };
    }

    /** Whether the judgment may be appealed is not said: that it is not told to be final does not mean it. */
    static String outcome(AppealOutcome outcome, Lang t) {
        return switch (outcome) {
            case ANNULLED -> t.say("Beslutet upphävdes.", "The decision was annulled.");
            case PARTLY_ANNULLED -> t.say("Beslutet blev delvis upphävt.", "The decision was annulled in part.");
            case UPHELD -> t.say("Överklagandet avslogs.", "The appeal was rejected.");
            case DISMISSED -> t.say("Överklagandet avvisades.", "The appeal was dismissed.");
            case WITHDRAWN -> t.say("Överklagandet återkallades.", "The appeal was withdrawn.");
        };
    }

    /** Which part of the decision was annulled; null where that is not the outcome. */
    static @Nullable String part(AppealOutcome outcome, @Nullable String part, Lang t) {
        if (outcome != AppealOutcome.PARTLY_ANNULLED) {
            return null;
        }
        return part == null
                ? t.say("Vilken del är inte registrerat.", "Which part is not recorded.")
                : t.say("Upphävt: ", "Annulled: ") + part;
    }

    /** The annulled part and its court, as a sentence without its full stop. */
    static String partly(PartlyAnnulled partly, Lang t) {
        return t.say("Delvis", "Annulled in part") + partlyBy(partly, t);
    }

    /** “ upphävt av Förvaltningsrätten i Umeå: avsnitt 3; domen har fått laga kraft”, after “delvis” or “annulled in part”. */
    public static String partlyBy(PartlyAnnulled partly, Lang t) {
        String court = partly.court() == null ? t.say("en domstol", "a court") : partly.court();
        String settled = partly.settled()
                ? t.say("; domen har fått laga kraft", "; the judgment is final")
                : t.say(
                        "; att domen har fått laga kraft är inte registrerat",
                        "; nothing recorded says that the judgment is final");
        return t.say(" upphävt av ", " by ") + court + which(partly.part(), t) + settled;
    }

    /** “: avsnitt 3”, without a full stop. */
    public static String which(@Nullable String part, Lang t) {
        return part == null
                ? t.say(" (vilken del är inte registrerat)", " (which part is not recorded)")
                : ": " + part.strip().replaceFirst("\\.$", "");
    }

    /** Whether a higher court takes the case up; null where it is not known. */
    static String leave(@Nullable Boolean granted, Lang t) {
        if (granted == null) {
            return t.say("Frågan om prövningstillstånd avgörs", "Leave to appeal decided");
        }
        return granted
                ? t.say("Prövningstillstånd ges", "Leave to appeal granted")
                : t.say("Prövningstillstånd ges inte", "Leave to appeal refused");
    }

    /** What follows of it for the judgment below. */
    static String afterLeave(@Nullable Boolean granted, Lang t) {
        if (granted == null) {
            return t.say("Om tillstånd gavs är inte känt.", "Whether leave was granted is not known.");
        }
        return granted
                ? t.say("Den högre rätten prövar målet.", "The higher court tries the case.")
                : t.say("Den tidigare domen står fast.", "The judgment below stands.");
    }

    public static String basis(ForceBasis basis, Lang t) {
        return switch (basis) {
            case NO_APPEAL_CONFIRMED_WITH_COURT ->
                t.say(
                        "Domstolen har bekräftat att inget överklagande kom in.",
                        "The court confirms that no appeal came in.");
            case COURT_FINAL -> t.say("Domstolens avgörande står fast.", "The court’s ruling is final.");
            case CERTIFICATE ->
                t.say("Ett laga kraft-bevis är utfärdat.", "A certificate of legal force has been issued.");
            case ASSUMED ->
                t.say("Förmodad; ingen bekräftelse är registrerad.", "Presumed; no confirmation is recorded.");
        };
    }

    static String remedy(Remedy remedy, boolean granted, Lang t) {
        String what = switch (remedy) {
            case NEW_TRIAL -> t.say("Resning", "A new trial (resning)");
            case TIME_RESTORED -> t.say("Återställande av försutten tid", "Restoration of expired time");
        };
        return what + (granted ? t.say(" beviljades.", " was granted.") : t.say(" beviljades inte.", " was refused."));
    }

    static @Nullable String by(Support.By by, Lang t) {
        return switch (by) {
            case MAJORITY ->
                t.say("Bedöms som begärd av en majoritet.", "Judged to have been requested by a majority.");
            case MINORITY ->
                t.say("Bedöms som begärd av en minoritet.", "Judged to have been requested by a minority.");
            case UNKNOWN -> t.say("Går inte att bedöma.", "Cannot be judged.");
        };
    }

    static String correction(CorrectionKind kind, Lang t) {
        return switch (kind) {
            case TYPO -> t.say("Skrivfel.", "A clerical error.");
            case WRONG_SOURCE -> t.say("Fel källa.", "The wrong source.");
            case BETTER_SOURCE -> t.say("Bättre källa.", "A better source.");
            case MISUNDERSTANDING -> t.say("Källan hade missförståtts.", "The source had been misunderstood.");
            case OMISSION -> t.say("Något hade utelämnats.", "Something had been left out.");
        };
    }
}
