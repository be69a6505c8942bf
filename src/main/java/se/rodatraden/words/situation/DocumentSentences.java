package se.rodatraden.words.situation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.Lang;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.OnDecisions;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.rules.Appealable;
import se.rodatraden.vision.situation.Rulings;
import se.rodatraden.vision.situation.Situation;
import se.rodatraden.vision.state.Document;
import se.rodatraden.vision.state.LegalStatus;
import se.rodatraden.vision.state.Standing;
import se.rodatraden.vision.state.State;
import se.rodatraden.vision.state.Validity;
import se.rodatraden.words.Citation;
import se.rodatraden.words.DatePhrases;
import se.rodatraden.words.LegalWords;

/** What is said of a document whose standing depends on courts, on legal force or on a version that comes later. */
final class DocumentSentences {
    private final Situation situation;
    private final Known known;
    private final Lang t;

    DocumentSentences(Situation situation, Known known, Lang t) {
        this.situation = situation;
        this.known = known;
        this.t = t;
    }

    /** The matter is open again since a court annulled the decision there was: the court that did is named, and when. */
    String openAgain(OnDecisions settling, String when) {
        Optional<Entry> annulment = settling.decisions().stream()
                .flatMap(d -> Rulings.annulment(state().legal(d), known).stream())
                .findFirst();
        String who = court(annulment);
        String then = annulment.map(e -> DatePhrases.then(e.occurred(), t)).orElse(when);
        boolean itself = annulment.filter(e -> e.fact().equals(settling)).isPresent();
        String stands = itself ? "" : t.say(". Domen står fast", ". The judgment is final");
        return t.say(
                who + " upphävde" + then + " beslutet" + stands + ", och ärendet är öppet igen.",
                who + " annulled the decision" + then + stands + ", and the matter is open again.");
    }

    /** Annulled, but not for good, is another thing than stopped for now (KL 13:13). */
    String stopped() {
        return Rulings.against(state()).map(this::stopped).orElse("");
    }

    private String stopped(LegalStatus status) {
        Optional<Entry> annulment = Rulings.annulment(status, known);
        if (status.annulled()) {
            String by = annulment.flatMap(Rulings::court).orElseGet(() -> t.say("en domstol", "a court"));
            return t.say(
                            "Beslutet är upphävt av " + by + "; att domen har fått laga kraft är inte registrerat.",
                            "The decision is annulled by " + by + "; nothing recorded says that the judgment is final.")
                    + takenUp(status);
        }
        String who = court(Rulings.inhibition(status, known));
        return t.say(
                who + " har stoppat beslutet tills vidare; dokumentet gäller inte under tiden.",
                who + " has suspended the decision for now; the document does not apply meanwhile.");
    }

    private String takenUp(LegalStatus status) {
        return Rulings.leave(status, known)
                .map(leave -> court(Optional.of(leave)))
                .map(who -> t.say(
                        " " + who + " har gett prövningstillstånd och prövar målet.",
                        " " + who + " has granted leave to appeal and tries the case."))
                .orElse("");
    }

    /** “Beslutet är delvis upphävt av …”; empty where it stands as a whole. */
    String partly(Standing standing) {
        return Rulings.part(standing, known, situation.day())
                .map(p -> t.say("Beslutet är delvis", "The decision is annulled in part")
                        + LegalWords.partlyBy(p, t) + "."
                        + takenUp(state().legal(p.decision())))
                .orElse("");
    }

    String annulled() {
        Optional<Entry> annulment = state().version().flatMap(v -> Rulings.annulment(state().legal(v.entry()), known));
        String none = t.say("inget dokument gäller.", "no document applies.");
        return openAgain()
                ? Lang.capital(none)
                : court(annulment) + t.say(" har upphävt beslutet; ", " has annulled the decision; ") + none;
    }

    /** Whether the sentence has told that the matter is open again since a decision was annulled. */
    private boolean openAgain() {
        return Optional.ofNullable(state().since())
                .flatMap(known.entries()::entry)
                .filter(e -> e.fact() instanceof OnDecisions)
                .isPresent();
    }

    private String court(Optional<Entry> ruling) {
        return Lang.capital(ruling.flatMap(Rulings::court).orElseGet(() -> t.say("en domstol", "a court")));
    }

    /** In force from the day of the decision, by the paragraph of that day where there was one. */
    String presumed() {
        String by = Validity.applying(state(), situation.day())
                .flatMap(v -> known.entries().entry(v.entry()))
                .flatMap(Appealable::atOnce)
                .map(paragraph -> " (" + Citation.spelled(paragraph, t) + ")")
                .orElse("");
        return t.say(
                "Den gäller. Beslutet anger ingen första dag, så den räknas från beslutsdagen" + by + ".",
                "It is in force. The decision names no first day, so it is counted from the day of the decision" + by
                        + ".");
    }

    String notYet() {
        return state().version().filter(State.Version::fromLegalForce).isPresent()
                ? t.say(
                        "Den gäller inte än: en översiktsplan gäller först när beslutet har fått laga kraft ("
                                + Citation.spelled(Validity.FROM_LEGAL_FORCE, t) + ").",
                        "It is not yet in force: a comprehensive plan applies only when its adoption has gained legal force ("
                                + Citation.spelled(Validity.FROM_LEGAL_FORCE, t) + ").")
                : t.say("Den gäller inte än.", "It is not yet in force.");
    }

    /** Whether it applies depends on legal force, which nobody has confirmed. */
    Optional<String> unconfirmed() {
        boolean onlyThat = situation.standing().possible().stream()
                .allMatch(p -> p.document() == Document.ADOPTED || p.document() == Document.IN_FORCE);
        return state().version().filter(v -> onlyThat && v.fromLegalForce()).map(_ -> whenFinal());
    }

    private String whenFinal() {
        return t.say(
                "Den gäller först när beslutet har fått laga kraft (" + Citation.spelled(Validity.FROM_LEGAL_FORCE, t)
                        + "); om det har det är inte registrerat.",
                "It applies only when its adoption has gained legal force ("
                        + Citation.spelled(Validity.FROM_LEGAL_FORCE, t) + "); whether it has is not recorded.");
    }

    /** Where the sentence has named another version than the one that applies: what keeps that from applying, and this one. */
    Optional<String> another(Document document) {
        List<State.Version> versions = state().versions();
        State.Version applying = Validity.applying(state(), situation.day()).orElse(null);
        if (applying != null && openAgain()) {
            return Optional.of(byName(document, applying)).filter(words -> !words.isEmpty());
        }
        for (int i = 0; i < versions.size(); i++) {
            State.Version named = versions.get(i);
            Set<Document> own = known.version(i, situation.day());
            if (named.entry().equals(state().since())
                    && applying != null
                    && !applying.entry().equals(named.entry())
                    && (own.contains(Document.ADOPTED) || own.contains(Document.SUSPENDED))) {
                return Optional.of(notApplying(named, own) + " " + instead(document, earlier(applying, named), own));
            }
        }
        return Optional.empty();
    }

    /** After an annulment the sentence has named no document: the one that applies is named. */
    private String byName(Document document, State.Version applying) {
        String title = title(applying);
        String name = title == null ? t.say("den tidigare versionen", "the earlier version") : t.quoted(title);
        return document == Document.IN_FORCE
                ? Lang.capital(t.say(name + " gäller.", name + " is in force."))
                : instead(document, name, Set.of());
    }

    private String notApplying(State.Version v, Set<Document> own) {
        if (own.contains(Document.SUSPENDED)) {
            return stopped(state().legal(v.entry()));
        }
        if (v.fromLegalForce()) {
            return whenFinal();
        }
        return v.validFrom() == null
                ? notYet()
                : t.say("Den börjar gälla", "It applies from") + from(Objects.requireNonNull(v.validFrom()));
    }

    private String from(FuzzyDate date) {
        return t == Lang.SWEDISH ? DatePhrases.then(date, t) + "." : " " + DatePhrases.alone(date, t) + ".";
    }

    private String earlier(State.Version v, State.Version named) {
        String title = title(v);
        return title == null || title.equals(title(named))
                ? t.say("den tidigare versionen", "the earlier version")
                : t.quoted(title);
    }

    private @Nullable String title(State.Version v) {
        Fact fact = known.entries().entry(v.entry()).map(Entry::fact).orElse(null);
        return fact instanceof Fact.VisionAdopted a
                ? a.title()
                : fact instanceof Fact.AppliedAsserted a ? a.title() : null;
    }

    private String instead(Document document, String earlier, Set<Document> own) {
        return switch (document) {
            case IN_FORCE ->
                own.contains(Document.SUSPENDED)
                        ? t.say("Under tiden gäller " + earlier + ".", "Meanwhile " + earlier + " applies.")
                        : t.say("Till dess gäller " + earlier + ".", "Until then " + earlier + " applies.");
            case EXPIRED ->
                t.say(
                        "Giltighetstiden för " + earlier + " har gått ut.",
                        "The period of validity of " + earlier + " has ended.");
            case REPEALED -> Lang.capital(t.say(earlier + " är upphävd.", earlier + " has been repealed."));
            case OBSOLETE_ASSERTED ->
                Lang.capital(t.say(earlier + " uppges ha blivit inaktuell.", earlier + " is said to be out of date."));
            case NO_VERSION, ADOPTED, SUSPENDED, SUPERSEDED, ANNULLED -> "";
        };
    }

    private State state() {
        return situation.standing().state();
    }
}
