package se.rodatraden.words;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.Lang;
import se.rodatraden.vision.situation.Rulings;
import se.rodatraden.vision.situation.Situation;
import se.rodatraden.vision.state.Document;
import se.rodatraden.vision.state.Legal;
import se.rodatraden.vision.state.LegalStatus;
import se.rodatraden.vision.state.Preparation;
import se.rodatraden.vision.state.Standing;

/** The names of the standings. */
public final class StandingWords {
    private StandingWords() {}

    /** The tag of a vision whose registration is struck, in the place of any standing. */
    public static String struck(Lang t) {
        return t.say("REGISTRERINGEN STRUKEN", "REGISTRATION STRUCK");
    }

    public static String preparation(Preparation preparation, Lang t) {
        return switch (preparation) {
            case NONE -> t.say("inget arbete registrerat", "no work recorded");
            case COMMISSIONED -> t.say("uppdrag givet", "commissioned");
            case DRAFTING -> t.say("under arbete", "being drafted");
            case PROPOSED -> t.say("förslag finns", "proposed");
            case IN_REMISS -> t.say("på remiss", "out for comment");
            case REMISS_CLOSED -> t.say("remissen avslutad", "comments closed");
            case BEFORE_DECISION -> t.say("inför beslut", "before decision");
            case TABLED -> t.say("bordlagd", "postponed");
            case REFERRED_BACK -> t.say("återremitterad", "referred back");
            case DEFERRED -> t.say("vilande", "deferred");
            case DECIDED -> t.say("beslutad", "decided");
            case CLOSED -> t.say("avslutad", "closed");
        };
    }

    /** The same of the work or the matter in a sentence: “arbetet kan ha varit ej påbörjat”, “ärendet är vilande”. */
    private static String predicate(Preparation preparation, Lang t) {
        return switch (preparation) {
            case NONE -> t.say("ej påbörjat", "not begun");
            case COMMISSIONED -> t.say("i uppdragsskedet", "commissioned");
            case DRAFTING -> t.say("i gång", "under way");
            case PROPOSED -> t.say("framme vid ett förslag", "at the stage of a proposal");
            case IN_REMISS -> t.say("på remiss", "out for comment");
            case REMISS_CLOSED -> t.say("färdigt med remissen", "past its comments");
            case BEFORE_DECISION -> t.say("inför beslut", "before a decision");
            case TABLED -> t.say("bordlagt", "postponed");
            case REFERRED_BACK -> t.say("återremitterat", "referred back");
            case DEFERRED -> t.say("vilande", "deferred");
            case DECIDED -> t.say("avgjort", "decided");
            case CLOSED -> t.say("avslutat", "closed");
        };
    }

    /** The same of the document in a sentence: “den kan vara gällande eller ersatt”. */
    private static String predicate(Document document, Lang t) {
        return switch (document) {
            case NO_VERSION -> t.say("ej antagen", "not adopted");
            case ADOPTED -> t.say("antagen men inte gällande än", "adopted but not yet in force");
            case IN_FORCE -> t.say("gällande", "in force");
            case EXPIRED -> t.say("inte längre giltig", "expired");
            case OBSOLETE_ASSERTED -> t.say("inaktuell enligt en källa", "out of date as a source has it");
            case SUSPENDED, SUPERSEDED, REPEALED, ANNULLED -> document(document, t);
        };
    }

    /** “Efter beslutet är ärendet vilande.” */
    public static String after(Preparation preparation, boolean decision, Lang t) {
        return t.say(
                (decision ? "Efter beslutet är ärendet " : "Därefter är ärendet ") + predicate(preparation, t) + ".",
                (decision ? "After the decision the matter is " : "After that the matter is ")
                        + predicate(preparation, t) + ".");
    }

    /** “ej påbörjat, i uppdragsskedet eller i gång”. */
    public static String predicates(Standing standing, Lang t) {
        return or(standing.possible().stream().map(p -> predicate(p.preparation(), t)), t);
    }

    public static String document(Document document, Lang t) {
        return switch (document) {
            case NO_VERSION -> t.say("inget antaget dokument", "no adopted document");
            case ADOPTED -> t.say("antagen, gäller inte än", "adopted, not yet in force");
            case IN_FORCE -> t.say("gäller", "in force");
            case SUSPENDED ->
                t.say("tills vidare stoppad eller upphävd, inte slutligt", "suspended, or annulled but not finally");
            case SUPERSEDED -> t.say("ersatt", "superseded");
            case REPEALED -> t.say("upphävd", "repealed");
            case ANNULLED -> t.say("upphävd av domstol", "annulled by a court");
            case EXPIRED -> t.say("giltigheten har gått ut", "expired");
            case OBSOLETE_ASSERTED -> t.say("uppges vara inaktuell", "said to be out of date");
        };
    }

    /** The same where it is known what a court has done: stopped it for now, or annulled it (KL 13:13). */
    public static String document(Document document, boolean annulled, Lang t) {
        return document != Document.SUSPENDED
                ? document(document, t)
                : annulled
                        ? t.say("upphävd, inte slutligt", "annulled, not finally")
                        : t.say("tills vidare stoppad", "suspended");
    }

    /** What is added where a part of the decision is annulled: “, delvis upphävt”. */
    private static String partly(@Nullable Legal partly, Lang t) {
        return partly == null
                ? ""
                : partly == Legal.PARTLY_ANNULLED
                        ? t.say(", delvis upphävt", ", partly annulled")
                        : t.say(", delvis upphävt, inte slutligt", ", partly annulled, not finally");
    }

    static boolean annulled(Standing standing) {
        return Rulings.against(standing.state()).filter(LegalStatus::annulled).isPresent();
    }

    /** One or two words in capitals; what is being prepared goes before the document that applies meanwhile. */
    static String tag(Standing standing, boolean annulled, Lang t) {
        if (standing.beforeRecord()) {
            return t.say("INGEN UPPGIFT", "NO RECORD");
        }
        return standing.preparation()
                .map(p -> tag(p, standing, annulled, t))
                .orElse(t.say("OKLART", "UNCERTAIN"))
                .toUpperCase(Locale.ROOT);
    }

    private static String tag(Preparation preparation, Standing standing, boolean annulled, Lang t) {
        Document document = standing.document().orElse(Document.NO_VERSION);
        boolean settled = preparation == Preparation.NONE
                || preparation == Preparation.DECIDED
                || preparation == Preparation.CLOSED;
        return settled && document != Document.NO_VERSION
                ? document(document, annulled, t) + partly(standing.partly(), t)
                : preparation(preparation, t);
    }

    /** The document in one or two words in capitals; null where there certainly is none. */
    static @Nullable String documentTag(Standing standing, boolean annulled, Lang t) {
        if (standing.beforeRecord() || hasNoDocument(standing)) {
            return null;
        }
        return document(standing, annulled, t)
                .orElse(t.say("oklart", "uncertain"))
                .toUpperCase(Locale.ROOT);
    }

    /** How the document stands, where that is certain, and that a part of it is annulled. */
    static Optional<String> document(Standing standing, boolean annulled, Lang t) {
        return standing.document().map(d -> document(d, annulled, t) + partly(standing.partly(), t));
    }

    /** The matter in a few words in capitals; null where it is settled and the document says all. */
    static @Nullable String matterTag(Standing standing, Lang t) {
        if (standing.beforeRecord() || Situation.settled(standing)) {
            return null;
        }
        boolean revision = !hasNoDocument(standing) && standing.preparation().isPresent();
        String words = standing.preparation().map(p -> preparation(p, t)).orElse(t.say("oklart", "uncertain"));
        return (revision ? t.say("revidering: ", "revision: ") + words : words).toUpperCase(Locale.ROOT);
    }

    private static boolean hasNoDocument(Standing standing) {
        return standing.possible().stream().allMatch(p -> p.document() == Document.NO_VERSION);
    }

    /** “under arbete eller förslag finns”: what is not certain by name, none of it picked; the matter's before the document's. */
    static String possibilities(Standing standing, Lang t) {
        return standing.preparation().isPresent() ? documents(standing, t) : preparations(standing, t);
    }

    public static String documents(Standing standing, Lang t) {
        return or(standing.possible().stream().map(p -> predicate(p.document(), t)), t);
    }

    static String preparations(Standing standing, Lang t) {
        return or(standing.possible().stream().map(p -> preparation(p.preparation(), t)), t);
    }

    private static String or(Stream<String> names, Lang t) {
        List<String> words = names.distinct().toList();
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + t.say(" eller ", " or ") + words.get(last);
    }
}
