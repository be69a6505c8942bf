package se.rodatraden.pages.vision;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.TimeForm;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.Reading;
import se.rodatraden.views.reading.VisionOn;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.situation.Situation;
import se.rodatraden.vision.state.Document;
import se.rodatraden.vision.state.Standing;
import se.rodatraden.vision.state.State;
import se.rodatraden.vision.state.Validity;
import se.rodatraden.words.StandingWords;
import se.rodatraden.words.Wording;
import se.rodatraden.words.situation.Particulars;
import se.rodatraden.words.situation.Summary;

/** The two facets at the top of a vision's page: how the document stands, and how the matter does, where one is open. */
final class FacetList {
    private final Known known;
    private final Reading reading;
    private final Situation situation;
    private final Standing standing;
    private final TimeForm time;
    private final Lang speech;
    private final boolean annulled;

    private FacetList(VisionOn on, TimeForm time) {
        this.known = on.known();
        this.reading = on.reading();
        this.situation = on.situation();
        this.standing = situation.standing();
        this.time = time;
        this.speech = time.speech();
        this.annulled = on.registrationAnnulled().isPresent();
    }

    static List<VisionPage.Facet> of(VisionOn on, TimeForm time) {
        return new FacetList(on, time).all();
    }

    private List<VisionPage.Facet> all() {
        if (annulled) {
            return List.of(new VisionPage.Facet(
                    "",
                    StandingWords.struck(speech),
                    "",
                    Summary.sentence(situation, known, speech.locale()),
                    false,
                    null,
                    List.of()));
        }
        if (standing.beforeRecord()) {
            return List.of(new VisionPage.Facet(
                    "",
                    Wording.tag(standing, speech.locale()),
                    "",
                    Summary.sentence(situation, known, speech.locale()),
                    false,
                    null,
                    List.of()));
        }
        String document = Wording.documentTag(standing, speech.locale());
        String matter = Wording.matterTag(standing, speech.locale());
        return matter == null ? List.of(document(document, null)) : List.of(document(document, matter), matter(matter));
    }

    private VisionPage.Facet document(@Nullable String tag, @Nullable String matter) {
        String name = speech.say("Dokumentet", "The document");
        String horizon =
                reading.horizonYear() == null ? "" : speech.say("målår ", "target year ") + reading.horizonYear();
        if (tag == null) {
            String none = speech.say("inget antaget dokument är registrerat", "no adopted document is recorded");
            return new VisionPage.Facet(
                    name, null, none + (horizon.isEmpty() ? "" : "; " + horizon), "", false, null, successors());
        }
        List<String> since = new ArrayList<>();
        since.add(documentSince());
        Validity.applying(standing.state(), situation.day()).ifPresent(v -> since.add(until(v)));
        since.add(horizon);
        return new VisionPage.Facet(
                name,
                tag,
                String.join(", ", since.stream().filter(s -> !s.isEmpty()).toList()),
                matter == null
                        ? Summary.sentence(situation, known, speech.locale())
                        : Summary.documentSentence(situation, known, speech.locale()),
                matter != null && plainlyInForce(),
                null,
                successors());
    }

    private boolean plainlyInForce() {
        return standing.partly() == null
                && standing.document().filter(d -> d == Document.IN_FORCE).isPresent();
    }

    private String documentSince() {
        FuzzyDate since = situation.documentSince();
        Document document = standing.document().orElse(Document.NO_VERSION);
        if (since == null || document == Document.NO_VERSION) {
            return "";
        }
        String when = Particulars.sinceInText(since, speech.locale());
        return switch (document) {
            case NO_VERSION -> "";
            case ADOPTED -> speech.say("antagen ", "adopted ") + when;
            case EXPIRED -> ended(since);
            case IN_FORCE, SUSPENDED, SUPERSEDED, REPEALED, ANNULLED, OBSOLETE_ASSERTED ->
                speech.say("sedan ", "since ") + when;
        };
    }

    /** The last day on which it was valid, the day before the first on which it was not. */
    private String ended(FuzzyDate since) {
        return since.isDay() && since.earliest() != null
                ? speech.say("den ", "on ") + speech.day(since.earliest().minusDays(1))
                : "";
    }

    private String until(State.Version v) {
        boolean applies = standing.document()
                .filter(d -> d == Document.IN_FORCE || d == Document.ADOPTED || d == Document.SUSPENDED)
                .isPresent();
        return Validity.validTo(standing.state(), v)
                .filter(_ -> applies)
                .map(to -> speech.say("till och med ", "until ") + Wording.definite(to, speech.locale()))
                .orElse("");
    }

    private VisionPage.Facet matter(String tag) {
        return new VisionPage.Facet(
                speech.say("Ärendet", "The matter"),
                tag,
                matterSince(),
                Summary.matterSentence(situation, known, speech.locale()),
                false,
                reading.titles().proposed(),
                List.of());
    }

    /** That an activity was held says that the work was under way then, not that it began. */
    private String matterSince() {
        FuzzyDate since = situation.matterSince();
        if (since == null || standing.preparation().isEmpty() || Wording.isUnknown(since)) {
            return "";
        }
        String entry = standing.state().since();
        boolean beginningUntold = entry != null
                && known.entries()
                        .entry(entry)
                        .filter(e -> e.fact() instanceof Fact.ActivityHeld)
                        .isPresent();
        return (beginningUntold ? speech.say("äldsta uppgift ", "first recorded ") : speech.say("sedan ", "since "))
                + Particulars.sinceInText(since, speech.locale());
    }

    /** The pages of what has taken the document's place, or may have. */
    private List<VisionPage.Linked> successors() {
        return situation.successors().stream()
                .map(s -> new VisionPage.Linked(
                        s.certain()
                                ? speech.say("Ersatt av", "Replaced by")
                                : speech.say("Kan vara ersatt av", "May have been replaced by"),
                        s.title(),
                        Addresses.vision(s.vision()) + time.query(),
                        null))
                .toList();
    }
}
