package se.rodatraden.pages.vision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.municipality.MandatePeriod;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.TimeForm;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.Reading;
import se.rodatraden.views.reading.VisionOn;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.situation.Deferral;
import se.rodatraden.vision.situation.Situation;
import se.rodatraden.vision.state.Document;
import se.rodatraden.vision.state.Preparation;
import se.rodatraden.vision.state.State;
import se.rodatraden.vision.state.Validity;
import se.rodatraden.vision.value.TermWindow;
import se.rodatraden.vision.value.VisionId;
import se.rodatraden.words.Worded;
import se.rodatraden.words.Wording;
import se.rodatraden.words.situation.Particulars;

/** The particulars at the top of a vision's page, label and value: who has the matter, since when, what comes next, how long it applies. */
final class ParticularList {
    private final VisionId vision;
    private final Known known;
    private final Reading reading;
    private final Situation situation;
    private final TimeForm time;
    private final Lang speech;

    private ParticularList(VisionOn on, TimeForm time) {
        this.vision = on.id();
        this.known = on.known();
        this.reading = on.reading();
        this.situation = on.situation();
        this.time = time;
        this.speech = time.speech();
    }

    static List<VisionPage.Particular> of(VisionOn on, TimeForm time) {
        return new ParticularList(on, time).all();
    }

    private List<VisionPage.Particular> all() {
        Worded unsure = Particulars.uncertain(speech.locale());
        boolean sure = situation.standing().preparation().isPresent();
        List<VisionPage.Particular> all = new ArrayList<>();
        all.add(new VisionPage.Particular(
                speech.say("Ligger hos", "With"),
                sure ? Particulars.holder(situation.holder(), speech.locale()) : unsure));
        FuzzyDate document = situation.documentSince();
        if (document != null) {
            all.add(new VisionPage.Particular(
                    situation
                            .standing()
                            .document()
                            .map(d -> Particulars.sinceLabel(d, speech.locale()))
                            .orElse(""),
                    Particulars.since(document, speech.locale())));
        }
        if (!Situation.settled(situation.standing())) {
            boolean waits = situation.standing().preparation().equals(Optional.of(Preparation.DEFERRED));
            String label = waits
                    ? speech.say("Vilande sedan", "Deferred since")
                    : document == null
                            ? sinceOrFirst()
                            : speech.say("Ärendets läge sedan", "Status of the matter since");
            all.add(new VisionPage.Particular(
                    label, sure ? Particulars.since(situation.matterSince(), speech.locale()) : unsure));
        }
        all.add(new VisionPage.Particular(
                speech.say("Nästa steg", "Next step"), Particulars.next(situation.next(), speech.locale())));
        all.add(situation.deferral().map(this::window).orElseGet(this::validity));
        all.add(new VisionPage.Particular(
                speech.say("Senast registrerat", "Last recorded"),
                Particulars.freshness(situation.freshness(), speech.locale())));
        return List.copyOf(all);
    }

    /** That an activity was held says that the work was under way then, not that it began. */
    private String sinceOrFirst() {
        String since = situation.standing().state().since();
        boolean beginningUntold = since != null
                && known.entries()
                        .entry(since)
                        .filter(e -> e.fact() instanceof Fact.ActivityHeld)
                        .isPresent();
        return beginningUntold ? speech.say("Första uppgift", "First recorded") : speech.say("Sedan", "Since");
    }

    private VisionPage.Particular window(Deferral deferral) {
        if (deferral.windows().isEmpty()) {
            return new VisionPage.Particular(
                    speech.say("Hänskjutet till", "Deferred to"),
                    new Worded(Wording.foreign(deferral.words(), speech.locale()), null));
        }
        LocalDate opens = deferral.opens().orElseThrow();
        LocalDate closes = deferral.closes().orElseThrow();
        LocalDate day = situation.day().isBefore(time.today()) ? situation.day() : time.today();
        String years = deferral.windows().getLast().from().getYear() + "–"
                + deferral.windows().getLast().to().getYear();
        Worded value = closes.isBefore(day)
                ? new Worded(
                        speech.say("har gått ut", "has ended"),
                        speech.say(
                                "inget återupptagande registrerat; gick ut den " + speech.day(closes),
                                "no resumption recorded; ended on " + speech.day(closes)))
                : opens.isAfter(day)
                        ? new Worded(
                                speech.say("har inte börjat", "has not begun"),
                                speech.say("börjar tidigast den ", "no earlier than ") + speech.day(opens))
                        : new Worded(
                                speech.say("pågår", "is running"),
                                speech.say("till och med den ", "until ") + speech.day(closes));
        return new VisionPage.Particular(
                speech.say("Perioden ", "The term ") + years,
                value,
                period(deferral.windows().getLast()));
    }

    /** The page of the mandate period that the term belongs to. */
    private @Nullable String period(TermWindow window) {
        return MandatePeriod.statutory(window.from(), window.to()).stream()
                .filter(p -> p.isCalled(window.from().getYear(), window.to().getYear()))
                .findFirst()
                .map(p -> Addresses.term(vision.municipality(), p) + time.query())
                .orElse(null);
    }

    private VisionPage.Particular validity() {
        String label = speech.say("Dokumentet", "The document");
        if (situation.standing().document().isEmpty()) {
            return new VisionPage.Particular(label, Particulars.uncertain(speech.locale()));
        }
        return Validity.applying(situation.standing().state(), situation.day())
                .map(v -> new VisionPage.Particular(label, valid(v)))
                .orElseGet(() -> new VisionPage.Particular(
                        label, new Worded(speech.say("inget antaget", "none adopted"), horizon())));
    }

    private Worded valid(State.Version v) {
        String document =
                Wording.document(situation.standing(), speech.locale()).orElse(speech.say("oklart", "uncertain"));
        List<String> notes = new ArrayList<>();
        if (v.validFrom() != null) {
            notes.add(from() + Wording.definite(v.validFrom(), speech.locale()));
        }
        Validity.validTo(situation.standing().state(), v)
                .ifPresent(
                        to -> notes.add(speech.say("till och med ", "until ") + Wording.definite(to, speech.locale())));
        String horizon = horizon();
        if (horizon != null) {
            notes.add(horizon);
        }
        return new Worded(document, notes.isEmpty() ? null : String.join(", ", notes));
    }

    private String from() {
        Document document = situation.standing().document().orElse(Document.NO_VERSION);
        return switch (document) {
            case IN_FORCE -> speech.say("från och med ", "from ");
            case SUPERSEDED, REPEALED, EXPIRED, OBSOLETE_ASSERTED ->
                speech.say("gällde från och med ", "was in force from ");
            case NO_VERSION, ADOPTED, SUSPENDED, ANNULLED -> speech.say("första dag ", "first day ");
        };
    }

    private @Nullable String horizon() {
        Integer year = reading.horizonYear();
        return year == null ? null : speech.say("målår ", "target year ") + year;
    }
}
