package se.rodatraden.views.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.Deadlines;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.entry.Asked;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.entry.Round;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.order.Plan;
import se.rodatraden.vision.situation.Due;
import se.rodatraden.vision.situation.GoalLayer;
import se.rodatraden.vision.situation.LegalView;
import se.rodatraden.vision.situation.Situation;
import se.rodatraden.vision.situation.Watch;
import se.rodatraden.vision.state.Document;
import se.rodatraden.vision.state.State;
import se.rodatraden.vision.state.Validity;
import se.rodatraden.vision.value.ActivityKind;
import se.rodatraden.vision.value.BodyRef;

/**
 * All dated items of a vision in a situation. Whether a date has passed is not considered, so the result is the same
 * on all days with the same situation.
 */
public final class DatedItems {
    private static final Set<Document> OUT_OF_USE =
            EnumSet.of(Document.SUPERSEDED, Document.REPEALED, Document.ANNULLED);

    private final Situation situation;
    private final Known known;
    private final List<DatedItem> items = new ArrayList<>();

    private DatedItems(Situation situation, Known known) {
        this.situation = situation;
        this.known = known;
    }

    public static List<DatedItem> of(Situation situation, Known known) {
        DatedItems all = new DatedItems(situation, known);
        all.answers();
        situation.plans().forEach(all::plan);
        all.carriedOut();
        situation.watches().forEach(all::watched);
        all.opens();
        LegalView.on(known, situation.day()).forEach(all::legal);
        all.versions();
        situation.goals().forEach(all::goals);
        return List.copyOf(all.items);
    }

    /** One item for each due date of a round with outstanding answers. */
    private void answers() {
        Map<String, List<Asked>> together = new LinkedHashMap<>();
        for (Asked a : Asked.open(situation.asked())) {
            together.computeIfAbsent(key(a), _ -> new ArrayList<>()).add(a);
        }
        together.forEach((key, asked) -> {
            Asked first = asked.getFirst();
            int all = (int) situation.asked().stream()
                    .filter(a -> a.round() == first.round())
                    .count();
            String entry = key.substring(key.indexOf(':') + 1);
            add(DatedItemBuilder.of("answers:" + key, DatedKind.ANSWERS, entry, first.due())
                    .deadline(Deadlines.REMISS_DUE.id())
                    .by(asked.stream()
                            .flatMap(a -> a.bodies().stream())
                            .distinct()
                            .toList())
                    .round(first.round(), all));
        });
    }

    private String key(Asked a) {
        if (a.extended() != null) {
            return "extended:" + a.extended();
        }
        return situation.rounds().stream()
                .filter(r -> r.number() == a.round() && Objects.equals(r.due(), a.due()))
                .findFirst()
                .map(Round::sent)
                .map(sent -> "sent:" + sent.id())
                .orElse("added:" + a.entry());
    }

    private void plan(Plan p) {
        boolean meeting = p.entry().fact() instanceof Fact.ActivityPlanned f && f.kind() == ActivityKind.MEETING;
        String entry = p.entry().id();
        add(DatedItemBuilder.of("plan:" + entry, meeting ? DatedKind.MEETING : DatedKind.ACTIVITY, entry, p.when())
                .basis(DatedItem.Basis.PLANNED)
                .words(p.what())
                .moved(p.planned().orElse(null)));
    }

    /** Decisions to be carried out, without a recording that they were. */
    private void carriedOut() {
        List<Fact.DecisionImplemented> told = known.placed().stream()
                .filter(p -> p.entry().fact() instanceof Fact.DecisionImplemented && p.by(situation.day()))
                .map(p -> p.entry().fact())
                .map(Fact.DecisionImplemented.class::cast)
                .toList();
        told.stream()
                .filter(f -> f.plannedFrom() != null
                        && told.stream()
                                .noneMatch(other -> other.plannedFrom() == null
                                        && !Collections.disjoint(other.decisions(), f.decisions())))
                .forEach(f -> add(DatedItemBuilder.of(
                                "implementation:" + f.entry(), DatedKind.IMPLEMENTATION, f.entry(), f.plannedFrom())
                        .basis(DatedItem.Basis.PLANNED)));
    }

    private void watched(Watch w) {
        String entry = w.entry();
        FuzzyDate day = FuzzyDate.day(w.lastDay());
        switch (w.kind()) {
            case NOT_TAKEN_UP ->
                add(DatedItemBuilder.of("resumption:" + entry, DatedKind.RESUMPTION, entry, day)
                        .basis(DatedItem.Basis.COMPUTED)
                        .by(holders())
                        .words(waitsFor(entry)));
            case DEFERRED_DATE_PASSED ->
                add(DatedItemBuilder.of("resumption:" + entry, DatedKind.RESUMPTION, entry, told(entry, day))
                        .by(holders())
                        .words(waitsFor(entry)));
            case TABLED_PAST ->
                add(DatedItemBuilder.of("consideration:" + entry, DatedKind.CONSIDERATION, entry, told(entry, day))
                        .law(Deadlines.TABLED_MATTER.law(happened(entry, w.lastDay()))));
            case MOTION_OLD ->
                add(DatedItemBuilder.of("motion:" + entry, DatedKind.MOTION, entry, day)
                        .basis(DatedItem.Basis.COMPUTED)
                        .deadline(Deadlines.MOTION.id())
                        .by(holders())
                        .law(Deadlines.MOTION.law(happened(entry, w.lastDay().minusYears(1)))));
            case REVIEW_PASSED ->
                add(DatedItemBuilder.of("review:" + entry, DatedKind.REVIEW, entry, told(entry, day))
                        .deadline(Deadlines.REVIEW_DUE.id()));
            case ANSWERS_OVERDUE, PLAN_PASSED, TABLED_LONG, RESTORED, TO_BE_UNDONE, TITLE_YEAR_PASSED -> {}
        }
    }

    private void opens() {
        situation
                .deferral()
                .ifPresent(d -> d.opens()
                        .ifPresent(day -> add(DatedItemBuilder.of(
                                        "opens:" + d.entry().id(),
                                        DatedKind.RESUMPTION_OPENS,
                                        d.entry().id(),
                                        FuzzyDate.day(day))
                                .basis(DatedItem.Basis.COMPUTED)
                                .by(holders())
                                .words(d.words()))));
    }

    /** Statutory days without a matching recording; none for a decision with confirmed legal force. */
    private void legal(LegalView view) {
        if (view.confirmedBy() != null) {
            return;
        }
        for (Due due : view.dues()) {
            kind(due.deadline().id())
                    .filter(_ -> due.by() == null)
                    .ifPresent(kind -> add(DatedItemBuilder.of(
                                    due.deadline().id() + ":" + view.decision().id(),
                                    kind,
                                    view.decision().id(),
                                    due.when())
                            .basis(DatedItem.Basis.COMPUTED)
                            .deadline(due.deadline().id())
                            .law(Optional.ofNullable(due.law()))
                            .putOff(due.putOff())));
        }
    }

    private static Optional<DatedKind> kind(String deadline) {
        return switch (deadline) {
            case "approval" -> Optional.of(DatedKind.APPROVAL);
            case "posting" -> Optional.of(DatedKind.POSTING);
            case "last-appeal-day" -> Optional.of(DatedKind.LAST_APPEAL_DAY);
            case "take-down" -> Optional.of(DatedKind.TAKE_DOWN);
            case "legal-force" -> Optional.of(DatedKind.LEGAL_FORCE);
            default -> Optional.empty();
        };
    }

    /** Stated days of validity, for the version in force and later ones. */
    private void versions() {
        if (situation.standing().possible().stream().allMatch(p -> OUT_OF_USE.contains(p.document()))) {
            return;
        }
        State state = situation.standing().state();
        int first = Validity.applying(state, situation.day())
                .map(state.versions()::indexOf)
                .orElse(0);
        for (State.Version v :
                state.versions().subList(Math.max(first, 0), state.versions().size())) {
            if (v.obsolete() == null && state.legal(v.entry()).effective()) {
                version(state, v);
            }
        }
    }

    private void version(State state, State.Version v) {
        add(DatedItemBuilder.of("valid-from:" + v.entry(), DatedKind.VALID_FROM, v.entry(), v.validFrom()));
        State.Repealed repealed = v.repealed();
        if (repealed != null && state.legal(repealed.decision()).effective()) {
            add(DatedItemBuilder.of("repeal:" + v.entry(), DatedKind.REPEAL, repealed.decision(), repealed.from()));
            return;
        }
        FuzzyDate end = Validity.validTo(state, v).orElse(null);
        add(DatedItemBuilder.of("validity-end:" + v.entry(), DatedKind.VALIDITY_END, v.entry(), end(end))
                .deadline(Deadlines.PERIOD_END.id()));
    }

    private void goals(GoalLayer layer) {
        FuzzyDate end = end(layer.period());
        boolean replaced = end != null
                && layer.replacedFrom() != null
                && end.latest() != null
                && !layer.replacedFrom().isAfter(end.latest());
        if (!layer.stopped() && !layer.waiting() && !replaced) {
            add(DatedItemBuilder.of(
                            "goals-end:" + layer.entry().id(),
                            DatedKind.GOALS_END,
                            layer.entry().id(),
                            end)
                    .deadline(Deadlines.PERIOD_END.id()));
        }
    }

    /** A stated period ends with its last day: “t.o.m. 2023” is 31 December 2023. */
    private static @Nullable FuzzyDate end(@Nullable FuzzyDate period) {
        return period == null || period.latest() == null ? null : FuzzyDate.day(period.latest());
    }

    /** The date as stated by the source, if it ends on the day. */
    private FuzzyDate told(String entry, FuzzyDate day) {
        FuzzyDate told = known.entries()
                .entry(entry)
                .map(Entry::fact)
                .map(f -> f instanceof Fact.DecisionDeferred d
                        ? d.target().date()
                        : f instanceof Fact.MatterTabled t
                                ? t.until()
                                : f instanceof Fact.RelevanceReviewed r ? r.nextDue() : null)
                .orElse(null);
        return told != null && Objects.equals(told.latest(), day.latest()) ? told : day;
    }

    private @Nullable String waitsFor(String entry) {
        return situation
                .deferral()
                .filter(d -> d.entry().id().equals(entry))
                .map(d -> d.words())
                .filter(words -> !words.isEmpty())
                .orElse(null);
    }

    private LocalDate happened(String entry, LocalDate otherwise) {
        return known.entries()
                .entry(entry)
                .map(Entry::occurred)
                .map(FuzzyDate::latest)
                .orElse(otherwise);
    }

    private List<BodyRef> holders() {
        return situation.holder().with();
    }

    private void add(DatedItemBuilder item) {
        if (items.stream().noneMatch(i -> i.key().equals(item.key()))) {
            item.built(known.entries()).ifPresent(items::add);
        }
    }
}
