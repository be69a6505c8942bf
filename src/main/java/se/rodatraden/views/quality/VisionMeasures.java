package se.rodatraden.views.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import se.rodatraden.time.Deadlines;
import se.rodatraden.time.YearBasis;
import se.rodatraden.views.reading.Ledger;
import se.rodatraden.views.reading.MunicipalVisions;
import se.rodatraden.views.remiss.AnswerState;
import se.rodatraden.views.remiss.RemissRound;
import se.rodatraden.views.remiss.RemissSheet;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.entry.Placed;
import se.rodatraden.vision.event.Deciding;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.MatterActivity;
import se.rodatraden.vision.event.OnDecisions;
import se.rodatraden.vision.rules.Alert;
import se.rodatraden.vision.rules.Appealable;
import se.rodatraden.vision.situation.GoalLayer;
import se.rodatraden.vision.situation.LegalView;
import se.rodatraden.vision.situation.Situation;
import se.rodatraden.vision.state.Legal;
import se.rodatraden.vision.value.ActivityKind;
import se.rodatraden.words.BodyWords;

/** Computes the indicators of one vision. */
final class VisionMeasures {
    /**
     * Days for approving minutes (14, KL 5:69), announcing them (2, KL 8:12) and appealing (21, KL 13:5), with a margin: if no
     * announcement is recorded, the time for appeal has then probably passed.
     */
    private static final int DAYS_TO_LEGAL_FORCE = 60;

    private final MunicipalVisions.One vision;
    private final Situation situation;
    private final LocalDate judgedOn;
    private final List<Placed> placed;

    VisionMeasures(MunicipalVisions.One vision) {
        this.vision = vision;
        this.situation = vision.situation();
        this.judgedOn = situation.judgedOn();
        this.placed = vision.known().placed().stream()
                .filter(p -> p.maybeBy(situation.day()))
                .toList();
    }

    Measure of(Indicator indicator) {
        return switch (indicator) {
            case DECISION_WITHOUT_DNR ->
                entries(
                        indicator,
                        e -> e.fact() instanceof Deciding d && d.decision() != null,
                        e -> Ledger.dnr(e.fact()).isEmpty());
            case ENTRY_WITHOUT_SOURCE ->
                entries(indicator, _ -> true, e -> e.fact().told().sources().isEmpty());
            case LEGAL_FORCE_UNCONFIRMED -> legalForce();
            case REMISS_PAST_DUE -> remiss();
            case DEFERRAL_PASSED -> deferrals();
            case SOURCE_CONFLICT_OPEN ->
                entries(
                        indicator,
                        e -> e.fact() instanceof Fact.SourceConflictRecorded,
                        e -> e.fact() instanceof Fact.SourceConflictRecorded c && c.chosen() == null);
            case STILL_FOR_A_YEAR -> still();
            case ORDER_UNCERTAIN -> order();
            case YEAR_NOT_STATED -> years();
            case BODY_NOT_STATED ->
                entries(
                        indicator,
                        e -> act(e.fact()),
                        e -> BodyWords.unsaid(e.fact().told().body()));
            case TERM_UNCERTAIN ->
                new Measure(indicator, 0, List.of()); // computed for the municipality, not for a vision
            case GOALS_ENDED -> goals();
        };
    }

    private Measure entries(Indicator indicator, Predicate<Entry> of, Predicate<Entry> found) {
        List<Entry> looked = placed.stream().map(Placed::entry).filter(of).toList();
        return new Measure(
                indicator,
                looked.size(),
                looked.stream().filter(found).map(e -> Finding.of(vision, e)).toList());
    }

    /** Whether it is an act; statements, links and notes of the register often have neither day nor body. */
    private static boolean act(Fact fact) {
        return MatterActivity.is(fact) || fact instanceof OnDecisions;
    }

    private Measure legalForce() {
        List<Finding> found = new ArrayList<>();
        int over = 0;
        for (LegalView v : LegalView.on(vision.known(), situation.day())) {
            boolean posted = passed(v);
            boolean unposted = unposted(v);
            if (v.status().court() == null && (posted || unposted)) {
                found.add(Finding.of(
                        vision, v.decision(), posted ? Finding.Detail.NONE : Finding.Detail.POSTING_NOT_RECORDED));
            }
            over += v.confirmedBy() != null || v.status().court() == null && (posted || unposted) ? 1 : 0;
        }
        return new Measure(Indicator.LEGAL_FORCE_UNCONFIRMED, over, found);
    }

    /** Whether the computed day has passed. */
    private boolean passed(LegalView v) {
        return v.dues().stream()
                .anyMatch(d -> d.deadline().equals(Deadlines.LEGAL_FORCE)
                        && d.by() == null
                        && d.when().latest() != null
                        && !Objects.requireNonNull(d.when().latest()).isAfter(judgedOn));
    }

    private boolean unposted(LegalView v) {
        LocalDate decided = v.decision().occurred().latest();
        return Appealable.is(v.decision())
                && (v.status().minutes() == Legal.RECORDED || v.status().minutes() == Legal.APPROVED)
                && v.decision().occurred().year() != YearBasis.MISSING
                && decided != null
                && decided.plusDays(DAYS_TO_LEGAL_FORCE).isBefore(judgedOn);
    }

    private Measure remiss() {
        List<RemissRound> open = RemissSheet.of(situation).open();
        return new Measure(
                Indicator.REMISS_PAST_DUE,
                open.size(),
                open.stream()
                        .filter(r -> r.cells().stream().anyMatch(c -> c.state() == AnswerState.OVERDUE))
                        .map(r -> Finding.of(vision, r.round().sent()))
                        .toList());
    }

    private Measure deferrals() {
        List<Finding> passed = situation.alerts().stream()
                .filter(a -> a.kind() == Alert.Kind.NOT_TAKEN_UP || a.kind() == Alert.Kind.DEFERRED_DATE_PASSED)
                .flatMap(a -> vision.known().entries().entry(a.entry()).stream())
                .map(e -> Finding.of(vision, e))
                .toList();
        return new Measure(
                Indicator.DEFERRAL_PASSED,
                Math.max(passed.size(), situation.deferral().isPresent() ? 1 : 0),
                passed);
    }

    private Measure still() {
        boolean open = !Situation.settled(situation.standing());
        boolean still =
                open && situation.freshness() != null && situation.freshness().stale(judgedOn);
        return new Measure(
                Indicator.STILL_FOR_A_YEAR,
                open ? 1 : 0,
                still ? List.of(Finding.of(vision, null, Finding.Detail.NONE)) : List.of());
    }

    private Measure order() {
        List<Finding> found = new ArrayList<>();
        int acts = 0;
        Placed before = null;
        boolean ordered = true;
        for (Placed p : placed) {
            ordered &= p.afterPrevious();
            Fact fact = p.entry().fact();
            if (!act(fact)) {
                continue;
            }
            acts++;
            if (p.orderConflict()) {
                found.add(Finding.of(vision, p.entry(), Finding.Detail.ORDER_CONTRADICTED));
            } else if (before != null && !ordered && !after(before, p)) {
                found.add(Finding.of(vision, p.entry()));
            }
            before = p;
            ordered = true;
        }
        return new Measure(Indicator.ORDER_UNCERTAIN, acts, found);
    }

    /** Whether the second is known to come after the first, by their days or by a declared order. */
    private static boolean after(Placed first, Placed second) {
        return second.earliest() != null && first.latest().isBefore(second.earliest())
                || second.entry().fact().told().after().contains(first.entry().id())
                || first.entry().fact().told().before().contains(second.entry().id());
    }

    private Measure years() {
        List<Finding> found = new ArrayList<>();
        int acts = 0;
        for (Placed p : placed) {
            if (!act(p.entry().fact())) {
                continue;
            }
            acts++;
            switch (p.entry().occurred().year()) {
                case STATED -> {}
                case INFERRED -> found.add(Finding.of(vision, p.entry()));
                case MISSING -> found.add(Finding.of(vision, p.entry(), Finding.Detail.YEAR_UNKNOWN));
            }
        }
        return new Measure(Indicator.YEAR_NOT_STATED, acts, found);
    }

    private Measure goals() {
        List<GoalLayer> ended = situation.goals().stream()
                .filter(g -> ended(g) && g.on(judgedOn) != GoalLayer.Status.STOPPED)
                .toList();
        return new Measure(
                Indicator.GOALS_ENDED,
                ended.size(),
                ended.stream()
                        .filter(g -> g.on(judgedOn) == GoalLayer.Status.EXPIRED && !reviewed(g))
                        .map(g -> Finding.of(vision, g.entry()))
                        .toList());
    }

    private boolean ended(GoalLayer layer) {
        LocalDate last = layer.period().latest();
        return last != null && last.isBefore(judgedOn);
    }

    /** Whether a review is recorded that may have taken place after the period ended. */
    private boolean reviewed(GoalLayer layer) {
        LocalDate last = Objects.requireNonNull(layer.period().latest());
        return placed.stream()
                .filter(p -> p.latest().isAfter(last))
                .map(p -> p.entry().fact())
                .anyMatch(f -> f instanceof Fact.RelevanceReviewed
                        || f instanceof Fact.ActivityHeld h && h.kind() == ActivityKind.REVIEW);
    }
}
