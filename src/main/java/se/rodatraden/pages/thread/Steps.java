package se.rodatraden.pages.thread;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.Lang;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.entry.Placed;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.order.Plan;
import se.rodatraden.vision.situation.Rulings;
import se.rodatraden.vision.situation.Situation;
import se.rodatraden.vision.state.Legal;
import se.rodatraden.vision.state.LegalStatus;
import se.rodatraden.words.Wording;

/** Reads the steps of the thread out of a history: what may have happened by the day, in its known order, then what is planned. */
final class Steps {
    /** Of a way with more entries than these, a step is named without its body: its lane tells it, and so does the list. */
    private static final int MANY = 100;

    private final Known known;
    private final Situation situation;
    private final Lang speech;
    private final boolean many;

    private Steps(Known known, Situation situation, Lang speech) {
        this.known = known;
        this.situation = situation;
        this.speech = speech;
        this.many = known.placed().size() > MANY;
    }

    static List<Step> of(Known known, Situation situation, Lang speech) {
        Steps steps = new Steps(known, situation, speech);
        List<Step> list = new ArrayList<>();
        boolean ordered = true;
        Placed before = null;
        for (Placed p : known.placed()) {
            if (p.maybeBy(situation.day())) {
                ordered &= p.afterPrevious();
                boolean sure = before == null || ordered || KnownOrder.certain(before, p);
                Optional<Step> step = steps.step(p, sure);
                step.ifPresent(list::add);
                boolean reached = step.isPresent() && !step.get().aside();
                before = reached ? p : before;
                ordered |= reached;
            }
        }
        List<Step> plans =
                situation.plans().stream().flatMap(p -> steps.plan(p).stream()).toList();
        list.addAll(plans);
        return merged(list, plans.size());
    }

    /** Plans lie at the time they are planned for, among what has happened by then. */
    private static List<Step> merged(List<Step> list, int plans) {
        List<Step> happened = new ArrayList<>(list.subList(0, list.size() - plans));
        list.subList(list.size() - plans, list.size()).stream()
                .sorted(Comparator.comparing(Step::latest))
                .forEach(plan -> {
                    int at = happened.size();
                    while (at > 0 && happened.get(at - 1).latest().isAfter(plan.latest())) {
                        at--;
                    }
                    happened.add(at, plan);
                });
        return List.copyOf(happened);
    }

    private Optional<Step> plan(Plan plan) {
        FuzzyDate when = plan.when();
        LocalDate latest = when.latest();
        if (latest == null) {
            return Optional.empty();
        }
        String moved = Wording.moved(plan, speech.locale());
        String name = Wording.title(plan.entry().fact(), speech.locale())
                + ", "
                + (moved == null ? Wording.date(when, speech.locale()) : moved);
        return Optional.of(new Step(
                plan.entry().id(),
                lane(plan.entry()),
                Step.Mark.PLAN,
                name,
                when.earliest(),
                latest,
                when.isDay(),
                true,
                false,
                0,
                new StepLabel(StepWords.of(plan.entry().fact(), speech), null, false, false)));
    }

    private Optional<Step> step(Placed p, boolean ordered) {
        LegalStatus legal = situation.standing().state().legal(p.entry().id());
        return Optional.ofNullable(StepMarks.of(p, situation))
                .map(mark -> new Step(
                        p.entry().id(),
                        lane(p.entry()),
                        mark,
                        name(p, mark) + annulled(legal),
                        p.earliest(),
                        p.latest().isAfter(situation.day()) ? situation.day() : p.latest(),
                        p.entry().occurred().isDay(),
                        ordered && p.by(situation.day()),
                        StepMarks.legal(p.entry().fact()),
                        round(p.entry().fact()),
                        label(p, mark, legal)));
    }

    /** What is not certain to have happened is asked, and what a court has annulled for good is struck through. */
    private StepLabel label(Placed p, Step.Mark mark, LegalStatus legal) {
        Fact fact = p.entry().fact();
        String word = ofAnnulment(p)
                ? speech.say("upphävandet fick laga kraft", "annulment final")
                : StepWords.of(fact, speech);
        if (word.isEmpty()) {
            return StepLabel.NONE;
        }
        String by = Rulings.annulment(legal, known).map(this::annulledBy).orElse(null);
        return new StepLabel(
                mark == Step.Mark.MAYBE ? word + "?" : word,
                by,
                legal.court() == Legal.ANNULLED,
                StepWords.needed(fact));
    }

    /** Whether it confirms that a ruling against the decision is final: the decision has no legal force then, or not all of it. */
    private boolean ofAnnulment(Placed p) {
        return p.entry().fact() instanceof Fact.LegalForceConfirmed f
                && f.decisions().stream()
                        .map(situation.standing().state()::legal)
                        .filter(status -> status.annulled() || status.partlyAnnulled())
                        .map(LegalStatus::ruling)
                        .filter(Objects::nonNull)
                        .map(known::placed)
                        .anyMatch(ruling -> ruling != null
                                && known.placed().indexOf(ruling)
                                        < known.placed().indexOf(p));
    }

    private String annulledBy(Entry ruling) {
        return speech.say("upphävt av ", "annulled by ") + court(ruling);
    }

    private String court(Entry ruling) {
        return Rulings.court(ruling).orElseGet(() -> speech.say("en domstol", "a court"));
    }

    private String name(Placed p, Step.Mark mark) {
        Entry entry = p.entry();
        String body = Wording.body(entry.fact().told().body(), speech.locale());
        String doubt = switch (mark) {
            case IMPLIED -> speech.say(", framgår av andra uppgifter", ", implied by other entries");
            case MAYBE -> speech.say(", kan ha hänt senare", ", may have happened later");
            case CANCELLED, PLAN, HAPPENED, STOP, ADOPTED, ANNULLED, REPEALED, APPEAL, RULING, FORCE, END -> "";
        };
        String votes = StepWords.votesInWords(entry.fact(), speech);
        return (many ? "" : body + ", ") + Wording.date(entry.occurred(), speech.locale()) + ": "
                + Wording.title(entry.fact(), speech.locale())
                + (votes == null ? "" : ", " + votes)
                + StepWords.outcome(entry.fact(), speech)
                + (ofAnnulment(p) ? speech.say(" för upphävandet", " for the annulment") : "")
                + doubt;
    }

    /** What a court has made of the decision by the day, if it has annulled it. */
    private String annulled(LegalStatus legal) {
        return Rulings.annulment(legal, known)
                .map(ruling -> {
                    String day = Wording.date(ruling.occurred(), speech.locale());
                    String open = legal.court() == Legal.ANNULLED
                            ? ""
                            : speech.say("; domen har inte fått laga kraft", "; the judgment is not final");
                    return ", " + annulledBy(ruling) + ", " + day + open;
                })
                .orElse("");
    }

    private static int round(Fact fact) {
        if (fact instanceof Fact.SentToRemiss f) {
            return f.round();
        }
        return fact instanceof Fact.RemissRoundClosed f ? f.round() : 0;
    }

    /** The matter lies where those asked are; an activity without a body of its own where its audience is. */
    private Lane lane(Entry entry) {
        Fact fact = entry.fact();
        Lane own = Lane.of(fact.told().body().kind());
        if (StepMarks.legal(fact)) {
            return fact instanceof Fact.LegalForceConfirmed f ? decided(f).orElse(own) : Lane.COURTS;
        }
        if (fact instanceof Fact.ActivityHeld f) {
            return audience(f.audience(), own);
        }
        if (fact instanceof Fact.ActivityPlanned f) {
            return audience(f.audience(), own);
        }
        return round(fact) == 0
                ? own
                : known.entries().sent(round(fact)).stream()
                        .flatMap(sent -> sent.addressees().stream())
                        .map(Lane::of)
                        .findFirst()
                        .orElse(own);
    }

    /** Legal force lies where the decision was made, whoever confirmed it. */
    private Optional<Lane> decided(Fact.LegalForceConfirmed f) {
        return f.decisions().stream()
                .flatMap(d -> known.entries().entry(d).stream())
                .map(d -> Lane.of(d.fact().told().body().kind()))
                .findFirst();
    }

    private static Lane audience(@Nullable String audience, Lane own) {
        return audience != null && (own == Lane.UNNAMED || own == Lane.ADMINISTRATION) ? Lane.described(audience) : own;
    }
}
