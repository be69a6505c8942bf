package se.rodatraden.vision.handover;

import static se.rodatraden.vision.handover.Handover.Category.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.municipality.MandatePeriod;
import se.rodatraden.municipality.MandatePeriod.Calendar;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.entry.Placed;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.MatterActivity;
import se.rodatraden.vision.handover.Borders.Sure;
import se.rodatraden.vision.handover.Handover.Category;
import se.rodatraden.vision.handover.Handover.Item;
import se.rodatraden.vision.handover.Handover.PickUp;
import se.rodatraden.vision.handover.Handover.PickUpKind;
import se.rodatraden.vision.handover.Handover.Pointing;
import se.rodatraden.vision.handover.Handover.Time;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.rules.Alert;
import se.rodatraden.vision.situation.Deferral;
import se.rodatraden.vision.situation.Situation;
import se.rodatraden.vision.state.Fold;
import se.rodatraden.vision.state.Preparation;
import se.rodatraden.vision.state.Standing;
import se.rodatraden.vision.value.Scope;
import se.rodatraden.vision.value.VisionId;

/** Computes the handover of one vision, category by category. */
final class HandoverBuilder {
    static final Set<Preparation> OPEN = EnumSet.range(Preparation.COMMISSIONED, Preparation.DEFERRED);

    private final VisionId vision;
    private final Known known;
    private final MandatePeriod period;
    private final LocalDate day;
    private final Borders borders;
    private final List<PickUp> pickUps;
    private final Situation situation;
    private final List<Item> items = new ArrayList<>();

    HandoverBuilder(VisionId vision, Known known, MandatePeriod period, LocalDate day, Map<VisionId, Known> others) {
        this.vision = vision;
        this.known = known;
        this.period = period;
        this.day = day;
        this.borders = new Borders(period, day);
        this.pickUps = new PickUps(vision, known, borders, others).all();
        this.situation = Situation.of(known, day, day);
    }

    Handover handover() {
        List<Item> deferred = known.placed().stream().flatMap(this::deferredTo).toList();
        items.addAll(deferred);
        Optional<Item> inherited = inherited();
        inherited.ifPresent(items::add);
        List<Item> takenUp = takenUp();
        items.addAll(takenUp);
        items.addAll(new DecidedIn(known, borders).items());
        items.addAll(new GoalsRunOut(known, situation.goals(), period).items());
        untouched(deferred, inherited, takenUp).ifPresent(items::add);
        openAtEnd().ifPresent(items::add);
        items.sort(Comparator.comparing(Item::category));
        return new Handover(vision, items, alert(deferred), Stillness.of(known, period, day));
    }

    private Stream<Item> deferredTo(Placed p) {
        if (!(p.entry().fact() instanceof Fact.DecisionDeferred f) || borders.happened(p) == Sure.NO) {
            return Stream.empty();
        }
        Deferral deferral = new Deferral(p.entry(), f, known.entries().windows(f.entry()));
        return DeferralAim.at(deferral, period, known.entries()).stream().flatMap(aim -> {
            Sure over = over(p, f);
            Sure sure = aim.sure().and(borders.happened(p));
            List<Placed> proof = Stream.concat(
                            Stream.of(p),
                            Stream.ofNullable(aim.pointing().readBy()).flatMap(this::placed))
                    .toList();
            return over == Sure.YES
                    ? Stream.empty()
                    : Stream.of(item(
                            DEFERRED_TO,
                            over == Sure.NO && sure == Sure.YES,
                            aim.at(),
                            List.of(),
                            proof,
                            aim.pointing(),
                            pickUp(p, f)));
        });
    }

    /** Whether the deferral had ended before the term began: resumed, deferred again, or the matter settled. */
    private Sure over(Placed deferral, Fact.DecisionDeferred f) {
        return after(deferral)
                .filter(p -> ends(p.entry().fact(), f))
                .map(borders::before)
                .min(Comparator.naturalOrder())
                .orElse(Sure.NO);
    }

    private Stream<Placed> after(Placed entry) {
        return known.placed().stream().skip(known.placed().indexOf(entry) + 1L);
    }

    private static boolean ends(Fact fact, Fact.DecisionDeferred f) {
        if (fact instanceof Fact.VisionResumed r) {
            return r.deferral().equals(f.entry());
        }
        if (fact instanceof Fact.DecisionDeferred again) {
            return (again.scope() == Scope.GOALS) == (f.scope() == Scope.GOALS);
        }
        return f.scope() == Scope.GOALS
                ? fact instanceof Fact.GoalsReplaced
                : decidesOn(fact, f.scope())
                        || fact instanceof Fact.MatterWrittenOff
                        || fact instanceof Fact.ProposalWithdrawn;
    }

    /** When this deferral was first taken up; a decision on the deferred matter counts too. */
    private @Nullable PickUp pickUp(Placed deferral, Fact.DecisionDeferred f) {
        Stream<PickUp> resumed = pickUps.stream()
                .filter(u -> PickUps.deferral(u)
                        .map(deferral.entry().id()::equals)
                        .orElseGet(() -> deferral.earliest() == null
                                || !u.entry().latest().isBefore(deferral.earliest())));
        Stream<PickUp> decided = after(deferral)
                .filter(p -> decidesOn(p.entry().fact(), f.scope()) && borders.happened(p) != Sure.NO)
                .map(p -> new PickUp(PickUpKind.DECIDED, p, borders.time(p), null, null));
        return Stream.concat(resumed, decided)
                .min(Comparator.comparing(u -> u.entry().latest()))
                .orElse(null);
    }

    private static boolean decidesOn(Fact fact, Scope scope) {
        return scope == Scope.GOALS
                ? fact instanceof Fact.GoalsReplaced
                : fact instanceof Fact.VisionAdopted || fact instanceof Fact.VisionRejected;
    }

    private Optional<Item> inherited() {
        return stoodOpen(
                INHERITED,
                Stream.of(Calendar.values())
                        .map(c -> new At(c, period.span(c).from().minusDays(1)))
                        .filter(at -> at.day().isBefore(day))
                        .toList());
    }

    private Optional<Item> openAtEnd() {
        return stoodOpen(
                OPEN_AT_END,
                Stream.of(Calendar.values())
                        .filter(c -> !period.span(c).from().isAfter(day))
                        .map(c -> new At(c, earlier(period.span(c).to(), day)))
                        .toList());
    }

    /** A border and the day on which it is evaluated. */
    private record At(Calendar calendar, LocalDate day) {}

    private Optional<Item> stoodOpen(Category category, List<At> looked) {
        Set<Calendar> at = new LinkedHashSet<>();
        Set<Preparation> standings = new LinkedHashSet<>();
        Set<Placed> proof = new LinkedHashSet<>();
        boolean certain = false;
        for (At border : looked) {
            Standing standing = known.on(border.day());
            List<Preparation> may = standing.possible().stream()
                    .map(Standing.Possible::preparation)
                    .distinct()
                    .toList();
            if (may.stream().anyMatch(OPEN::contains)) {
                at.add(border.calendar());
                standings.addAll(may);
                certain |= OPEN.containsAll(may) && standing.allOrdersTried();
                proof.addAll(giving(standing, border.day()));
            }
        }
        return at.isEmpty()
                ? Optional.empty()
                : Optional.of(item(
                        category,
                        certain,
                        at,
                        List.copyOf(standings),
                        List.copyOf(proof),
                        null,
                        elsewhere(looked.getLast().day())));
    }

    /** Where the work had continued as another matter by the day: this one is formally open, but not worked on. */
    private @Nullable PickUp elsewhere(LocalDate on) {
        return pickUps.stream()
                .filter(u -> u.kind() == PickUpKind.NEW_MATTER && u.entry().by(on))
                .findFirst()
                .orElse(null);
    }

    /** The entry that gave the standing, and those that may or may not have happened by then. */
    private List<Placed> giving(Standing standing, LocalDate on) {
        String since = standing.state().since();
        boolean unsure = standing.preparation().isEmpty();
        return known.placed().stream()
                .filter(p -> p.entry().id().equals(since)
                        || unsure && Fold.moves(p.entry().fact()) && p.maybeBy(on) && !p.by(on))
                .toList();
    }

    private List<Item> takenUp() {
        List<Item> found = new ArrayList<>();
        for (PickUp u : pickUps) {
            Sure sure = borders.within(u.entry());
            if (sure != Sure.NO && (u.kind() != PickUpKind.NEW_MATTER || waited(u))) {
                found.add(item(TAKEN_UP, sure == Sure.YES, Set.of(), List.of(), List.of(u.entry()), null, u));
            }
        }
        return found;
    }

    /** A link from a matter that was not deferred only says that documents follow each other. */
    private boolean waited(PickUp u) {
        return known.on(u.entry().latest()).possible().stream()
                .map(Standing.Possible::preparation)
                .anyMatch(OPEN::contains);
    }

    /** Inherited by the term, without any recorded work. */
    private Optional<Item> untouched(List<Item> deferred, Optional<Item> inherited, List<Item> takenUp) {
        List<Item> handed = Stream.concat(
                        deferred.stream()
                                .filter(i -> i.pickUp() == null || i.pickUp().time() != Time.BEFORE),
                        inherited.stream())
                .toList();
        if (handed.isEmpty() || period.opens().isAfter(day) || elsewhere(period.opens()) != null) {
            return Optional.empty();
        }
        Sure touched = Stream.concat(
                        known.placed().stream()
                                .filter(p -> MatterActivity.is(p.entry().fact()))
                                .map(borders::within),
                        takenUp.stream().map(i -> i.certain() ? Sure.YES : Sure.MAYBE))
                .min(Comparator.naturalOrder())
                .orElse(Sure.NO);
        boolean certain = touched == Sure.NO && handed.stream().anyMatch(Item::certain);
        Stream<Placed> maybe = known.placed().stream()
                .filter(p -> MatterActivity.is(p.entry().fact()) && borders.within(p) == Sure.MAYBE);
        List<Placed> proof = Stream.concat(handed.stream().flatMap(i -> i.entries().stream()), maybe)
                .distinct()
                .toList();
        return touched == Sure.YES
                ? Optional.empty()
                : Optional.of(item(UNTOUCHED, certain, Set.of(), List.of(), proof, null, null));
    }

    private Optional<Alert> alert(List<Item> deferred) {
        if (pickUps.stream()
                .anyMatch(u -> u.kind() == PickUpKind.NEW_MATTER && borders.happened(u.entry()) == Sure.YES)) {
            return Optional.empty();
        }
        return situation.alerts().stream()
                .filter(a -> a.kind() == Alert.Kind.NOT_TAKEN_UP)
                .filter(a -> deferred.stream()
                        .anyMatch(i -> i.entries().getFirst().entry().id().equals(a.entry())))
                .findFirst();
    }

    private Stream<Placed> placed(Entry entry) {
        return known.placed().stream().filter(p -> p.entry().id().equals(entry.id()));
    }

    private static Item item(
            Category category,
            boolean certain,
            Set<Calendar> at,
            List<Preparation> standings,
            List<Placed> proof,
            @Nullable Pointing pointing,
            @Nullable PickUp pickUp) {
        return new Item(category, certain, at, standings, proof, pointing, pickUp);
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
