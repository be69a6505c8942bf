package se.rodatraden.pages.thread;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.Lang;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.entry.Placed;
import se.rodatraden.vision.event.AppealOutcome;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.order.Plan;
import se.rodatraden.vision.situation.Rulings;
import se.rodatraden.vision.situation.Situation;
import se.rodatraden.vision.state.Legal;
import se.rodatraden.vision.state.LegalStatus;
import se.rodatraden.vision.value.Certainty;
import se.rodatraden.vision.value.Outcome;
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
                before = step.isPresent() ? p : before;
                ordered |= step.isPresent();
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
        String name = Wording.fact(plan.entry().fact(), speech.locale()).title()
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
                0,
                new StepLabel(StepWords.of(plan.entry().fact(), speech), null, false, false)));
    }

    private Optional<Step> step(Placed p, boolean ordered) {
        LegalStatus legal = situation.standing().state().legal(p.entry().id());
        return mark(p).map(mark -> new Step(
                p.entry().id(),
                mark == Step.Mark.RULING ? Lane.COURTS : lane(p.entry()),
                legal.court() == Legal.ANNULLED ? Step.Mark.ANNULLED : mark,
                name(p.entry(), mark) + annulled(legal),
                p.earliest(),
                p.latest().isAfter(situation.day()) ? situation.day() : p.latest(),
                p.entry().occurred().isDay(),
                ordered && p.by(situation.day()),
                round(p.entry().fact()),
                label(p.entry().fact(), mark, legal)));
    }

    /** What is not certain to have happened is asked, and what a court has annulled for good is struck through. */
    private StepLabel label(Fact fact, Step.Mark mark, LegalStatus legal) {
        String word = StepWords.of(fact, speech);
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

    private String annulledBy(Entry ruling) {
        return speech.say("upphävt av ", "annulled by ") + court(ruling);
    }

    private String court(Entry ruling) {
        return Rulings.court(ruling).orElseGet(() -> speech.say("en domstol", "a court"));
    }

    private String name(Entry entry, Step.Mark mark) {
        String body = Wording.body(entry.fact().told().body(), speech.locale());
        String doubt = switch (mark) {
            case IMPLIED -> speech.say(", framgår av andra uppgifter", ", implied by other entries");
            case MAYBE -> speech.say(", kan ha hänt senare", ", may have happened later");
            case CANCELLED, PLAN, HAPPENED, STOP, ADOPTED, ANNULLED, REPEALED, RULING, END -> "";
        };
        String votes = StepWords.votesInWords(entry.fact(), speech);
        return (many ? "" : body + ", ") + Wording.date(entry.occurred(), speech.locale()) + ": "
                + Wording.fact(entry.fact(), speech.locale()).title()
                + (votes == null ? "" : ", " + votes)
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

    private static Lane audience(@Nullable String audience, Lane own) {
        return audience != null && (own == Lane.UNNAMED || own == Lane.ADMINISTRATION) ? Lane.described(audience) : own;
    }

    private Optional<Step.Mark> mark(Placed p) {
        Entry entry = p.entry();
        Step.Mark usual = !p.by(situation.day())
                ? Step.Mark.MAYBE
                : entry.fact().told().certainty() == Certainty.STATED ? Step.Mark.HAPPENED : Step.Mark.IMPLIED;
        return Optional.ofNullable(mark(entry.fact(), usual));
    }

    private Step.@Nullable Mark mark(Fact fact, Step.Mark usual) {
        boolean here = fact.entry().equals(situation.standing().state().since());
        return switch (fact) {
            case Fact.VisionCommissioned _ -> usual;
            case Fact.RevisionCommissioned _ -> usual;
            case Fact.WorkStarted _ -> usual;
            case Fact.ActivityHeld _ -> usual;
            case Fact.VisionProposed _ -> usual;
            case Fact.ProposalRevised _ -> usual;
            case Fact.SentToRemiss _ -> usual;
            case Fact.RemissRoundClosed _ -> Step.Mark.END;
            case Fact.SubmittedForDecision _ -> usual;
            case Fact.TreatmentRecorded f -> f.outcome() == Outcome.DECIDED_SEPARATELY ? null : usual;
            case Fact.MatterTabled _ -> here ? Step.Mark.STOP : usual;
            case Fact.MatterReferredBack _ -> usual;
            case Fact.DecisionDeferred _ -> usual == Step.Mark.MAYBE ? usual : Step.Mark.STOP;
            case Fact.VisionResumed _ -> usual;
            case Fact.VisionAdopted _ -> usual == Step.Mark.MAYBE ? usual : Step.Mark.ADOPTED;
            case Fact.VisionRejected _ -> usual == Step.Mark.MAYBE ? usual : Step.Mark.STOP;
            case Fact.MatterWrittenOff _ -> usual == Step.Mark.MAYBE ? usual : Step.Mark.STOP;
            case Fact.ProposalWithdrawn _ -> usual;
            case Fact.MatterReopened _ -> usual;
            case Fact.ActivityCancelled _ -> Step.Mark.CANCELLED;
            case Fact.GoalsReplaced f -> f.decision() == null ? null : usual;
            case Fact.AppliedAsserted _ -> usual;
            case Fact.ObsolescenceAsserted _ -> usual;
            case Fact.ActivityPlanned _ -> null;
            case Fact.ActivityMoved _ -> null;
            case Fact.RemissMaterialSupplemented _ -> null;
            case Fact.RemissDeadlineExtended _ -> null;
            case Fact.AddresseeAdded _ -> null;
            case Fact.RemissResponseReceived _ -> null;
            case Fact.DeferralInterpreted _ -> null;
            case Fact.DocumentLinked _ -> null;
            case Fact.DocumentUnlinked _ -> null;
            case Fact.OwnerChanged _ -> null;
            case Fact.MatterTransferred f -> f.decision() == null ? null : usual;
            case Fact.SourceConflictRecorded _ -> null;
            case Fact.AssertionRecorded _ -> null;
            case Fact.ValidityProlonged _ -> usual;
            case Fact.VisionRepealed _ -> usual == Step.Mark.MAYBE ? usual : Step.Mark.REPEALED;
            case Fact.RelevanceReviewed f -> f.decision() == null ? null : usual;
            case Fact.MinutesApproved _ -> null;
            case Fact.MinutesPosted _ -> null;
            case Fact.PostingTakenDown _ -> null;
            case Fact.MinutesReposted _ -> null;
            case Fact.AppealLodged _ -> null;
            case Fact.DecisionInhibited _ -> Step.Mark.RULING;
            case Fact.InhibitionLifted _ -> Step.Mark.RULING;
            case Fact.AppealDecided f -> f.outcome() == AppealOutcome.WITHDRAWN ? null : Step.Mark.RULING;
            case Fact.LeaveToAppealDecided _ -> Step.Mark.RULING;
            case Fact.LegalForceConfirmed _ -> null;
            case Fact.DecisionImplemented _ -> null;
            case Fact.ExtraordinaryRemedyRecorded _ -> Step.Mark.RULING;
            case Fact.MinutesRectified _ -> null;
            case Fact.VoteClassified _ -> null;
            case Fact.DeviationNoted _ -> null;
            case Fact.MarkedConfidential _ -> null;
            case Fact.ConfidentialityLifted _ -> null;
            case Fact.EntryCorrected _ -> null;
            case Fact.EntryAnnulled _ -> null;
            case Fact.RegistrationCorrected _ -> null;
            case Fact.RegistrationAnnulled _ -> null;
        };
    }
}
