package se.rodatraden.pages.vision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.rodatraden.municipality.MandatePeriod;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.TimeForm;
import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.VisionOn;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.situation.Deferral;
import se.rodatraden.vision.situation.Freshness;
import se.rodatraden.vision.situation.GoalLayer;
import se.rodatraden.vision.situation.Holder;
import se.rodatraden.vision.situation.Next;
import se.rodatraden.vision.situation.Situation;
import se.rodatraden.vision.value.TermWindow;
import se.rodatraden.vision.value.VisionId;
import se.rodatraden.words.Worded;
import se.rodatraden.words.Wording;
import se.rodatraden.words.situation.AskedWords;
import se.rodatraden.words.situation.Particulars;

/** The particulars at the top of a vision's page, label and value: who has the matter, who is asked for an answer, what comes next. */
final class ParticularList {
    private static final Set<GoalLayer.Status> ENDED = EnumSet.of(GoalLayer.Status.EXPIRED, GoalLayer.Status.REPLACED);

    private final VisionOn on;
    private final VisionId vision;
    private final Situation situation;
    private final boolean silent;
    private final TimeForm time;
    private final Lang speech;

    private ParticularList(VisionOn on, TimeForm time) {
        this.on = on;
        this.vision = on.id();
        this.situation = on.situation();
        this.time = time;
        this.speech = time.speech();
        this.silent = on.reading().stale();
    }

    static List<VisionPage.Particular> of(VisionOn on, TimeForm time) {
        return new ParticularList(on, time).all();
    }

    /** Who has it, what is asked of whom, what comes next, and how fresh that is; then what waits and what has run out. */
    private List<VisionPage.Particular> all() {
        List<VisionPage.Particular> all = new ArrayList<>();
        all.add(holder());
        all.add(asked());
        all.add(new VisionPage.Particular(speech.say("Nästa steg", "Next step"), next()));
        situation.deferral().map(this::window).ifPresent(all::add);
        goals().ifPresent(all::add);
        if (!silent) {
            all.add(last());
        }
        return List.copyOf(all);
    }

    /** The last that is known to have happened, and what it was. */
    private VisionPage.Particular last() {
        Freshness last = situation.freshness();
        String what = last == null
                ? null
                : on.known()
                        .entries()
                        .entry(last.entry())
                        .map(e -> e.fact() instanceof Fact.ActivityPlanned plan
                                ? Wording.title(plan, speech.locale())
                                : Wording.fact(e.fact(), on, speech.locale()).title())
                        .orElse(null);
        return new VisionPage.Particular(
                speech.say("Senaste händelse", "Latest event"),
                new Worded(Particulars.freshness(last, speech.locale()).text(), what));
    }

    private VisionPage.Particular holder() {
        if (situation.standing().preparation().isEmpty()) {
            return new VisionPage.Particular(speech.say("Ligger hos", "With"), Particulars.uncertain(speech.locale()));
        }
        Holder holder = situation.holder();
        String label = holder.how() == Holder.How.CLOSED
                ? speech.say("Ärendet", "The matter")
                : silent ? speech.say("Låg senast hos", "Last with") : speech.say("Ligger hos", "With");
        return new VisionPage.Particular(label, Particulars.holder(holder, speech.locale()));
    }

    private VisionPage.Particular asked() {
        return new VisionPage.Particular(
                speech.say("Remiss", "Comments (remiss)"),
                new Worded(AskedWords.inBrief(situation.asked(), situation.judgedOn(), speech.locale()), null),
                situation.rounds().isEmpty() ? null : Addresses.vision(vision) + "/remiss" + time.query());
    }

    private Worded next() {
        return situation.next().kind() == Next.Kind.NOT_DECIDED
                ? new Worded(speech.say("inget känt", "none known"), null)
                : Particulars.next(situation.next(), speech.locale());
    }

    /** Goals that have run out, where no others have taken their place. */
    private Optional<VisionPage.Particular> goals() {
        List<GoalLayer> layers = situation.goals();
        boolean over = !layers.isEmpty()
                && layers.stream().allMatch(l -> ENDED.contains(l.on(situation.day())))
                && layers.getLast().on(situation.day()) == GoalLayer.Status.EXPIRED;
        return !over
                ? Optional.empty()
                : Optional.of(new VisionPage.Particular(
                        speech.say("Målen", "The goals"),
                        new Worded(
                                speech.say("har löpt ut: ", "have expired: ")
                                        + Wording.date(layers.getLast().period(), speech.locale()),
                                speech.say("inga senare mål är registrerade", "no later goals are recorded")),
                        "#mal"));
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
                speech.say("Hänskjutet till perioden ", "Deferred to the term ") + years,
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
}
