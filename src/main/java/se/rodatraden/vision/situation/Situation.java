package se.rodatraden.vision.situation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.entry.Asked;
import se.rodatraden.vision.entry.BodiesOn;
import se.rodatraden.vision.entry.Entries;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.entry.Placed;
import se.rodatraden.vision.entry.Round;
import se.rodatraden.vision.entry.Rounds;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.history.Connection;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.history.Successor;
import se.rodatraden.vision.order.Plan;
import se.rodatraden.vision.rules.Alert;
import se.rodatraden.vision.state.Document;
import se.rodatraden.vision.state.Preparation;
import se.rodatraden.vision.state.Standing;
import se.rodatraden.vision.state.State;
import se.rodatraden.vision.state.StateTable;

/**
 * The situation of a vision on a day: its standing, since when, the holder, the next step, deferrals,
 * alerts, and the entries behind each answer.
 *
 * @param day the day requested
 * @param projected whether the day is later than the last known day, so that the standing is carried forward
 * @param judgedOn the day on which overdue items are judged: the day, or the last known day if that is earlier
 * @param asked the addressees of open rounds, and their answers
 * @param since first day of the state given first: the document's if the matter is settled, otherwise the matter's
 * @param matterSince when the preparation reached its state; null if nothing has happened, or if it is uncertain
 * @param documentSince first day of the document's state; null if there is no document, or if its state is uncertain
 * @param connections the links to other documents that may apply on the day, recorded by either
 * @param successors the documents that have, or may have, replaced this one
 * @param freshness the last recorded act by the day; null if none is dated
 */
public record Situation(
        LocalDate day,
        boolean projected,
        Standing standing,
        @Nullable FuzzyDate since,
        @Nullable FuzzyDate matterSince,
        @Nullable FuzzyDate documentSince,
        Holder holder,
        List<Next> steps,
        Optional<Deferral> deferral,
        List<Round> rounds,
        List<GoalLayer> goals,
        List<Plan> plans,
        List<Watch> watches,
        LocalDate judgedOn,
        List<Why> why,
        List<Connection> connections,
        List<Successor> successors,
        @Nullable Freshness freshness,
        List<Asked> asked) {

    private static final Set<Preparation> SETTLED =
            EnumSet.of(Preparation.NONE, Preparation.DECIDED, Preparation.CLOSED);

    /** The next step, as far as stated. */
    public Next next() {
        return Next.of(steps, judgedOn);
    }

    /** The alerts. */
    public List<Alert> alerts() {
        return Watch.alerts(watches, judgedOn);
    }

    /**
     * Derives the situation from what is known.
     *
     * @param knownDay the last day known to the register; overdue items are judged on the earlier of the two
     */
    public static Situation of(Known known, LocalDate day, LocalDate knownDay) {
        Standing standing = known.on(day);
        List<Entry> happened = known.placed().stream()
                .filter(p -> p.by(day))
                .map(Placed::entry)
                .toList();
        Entries then = new Entries(happened);
        LocalDate judged = day.isBefore(knownDay) ? day : knownDay;
        Optional<Entry> since = Optional.ofNullable(standing.state().since()).flatMap(known.entries()::entry);
        Optional<Deferral> deferral = deferral(standing, known);
        BodiesOn bodies = new BodiesOn(known.municipality(), day);
        List<Round> rounds = Rounds.of(then, bodies);
        List<Round> open = open(rounds, standing.state());
        List<Plan> plans = known.plans(happened).open();
        List<Connection> connections =
                known.connections().stream().filter(c -> c.on(day)).toList();
        FuzzyDate matterSince = since.map(Entry::occurred).orElse(null);
        FuzzyDate documentSince = FirstDays.ofDocument(known, day).orElse(null);
        return new Situation(
                day,
                day.isAfter(knownDay),
                standing,
                settled(standing) && documentSince != null ? documentSince : matterSince,
                matterSince,
                documentSince,
                standing.preparation().isPresent() ? Holding.of(happened, standing.state(), bodies) : Holder.UNKNOWN,
                Next.steps(plans, deferral, open, since),
                deferral,
                rounds,
                GoalLayer.of(happened, standing.state()),
                plans,
                watches(deferral, open, plans, overdue(standing, happened, known), connections, known, day),
                judged,
                why(standing, deferral, known, day),
                connections,
                known.successors(day),
                Freshness.on(known, day).orElse(null),
                open.stream().flatMap(r -> r.asked().stream()).toList());
    }

    /** Whether nothing is being prepared, so that the document's state is given first. */
    public static boolean settled(Standing standing) {
        return standing.preparation().filter(SETTLED::contains).isPresent()
                && standing.possible().stream().anyMatch(p -> p.document() != Document.NO_VERSION);
    }

    /** The document in which a deferred matter continues. */
    public Optional<Connection> goesOnIn() {
        return connections.stream().filter(Connection::follows).findFirst();
    }
    /** A round ends when it is closed, or with the decision on the matter. */
    private static List<Round> open(List<Round> rounds, State state) {
        return rounds.stream()
                .filter(r -> !r.closed() && state.openRounds().contains(r.number()))
                .toList();
    }

    private static Optional<Deferral> deferral(Standing standing, Known known) {
        State.Waiting waiting = standing.state().waiting();
        if (waiting == null || !standing.preparation().equals(Optional.of(Preparation.DEFERRED))) {
            return Optional.empty();
        }
        Entries all = known.entries();
        return all.entry(waiting.deferral())
                .map(e -> new Deferral(e, (Fact.DecisionDeferred) e.fact(), all.windows(waiting.deferral())));
    }

    private static List<Watch> overdue(Standing standing, List<Entry> happened, Known known) {
        List<Watch> watches = new ArrayList<>(Overdue.of(standing, happened));
        Entries all = known.entries();
        Optional.ofNullable(standing.state().goalsWaiting())
                .flatMap(all::entry)
                .map(e -> new Deferral(e, (Fact.DecisionDeferred) e.fact(), all.windows(e.id())))
                .flatMap(d -> DeferralEnd.watch(d, known.municipality()))
                .ifPresent(watches::add);
        return watches;
    }

    private static List<Watch> watches(
            Optional<Deferral> deferral,
            List<Round> rounds,
            List<Plan> plans,
            List<Watch> overdue,
            List<Connection> connections,
            Known known,
            LocalDate day) {
        List<Watch> watches = new ArrayList<>();
        boolean goesOn = connections.stream().anyMatch(Connection::follows);
        deferral.filter(_ -> !goesOn)
                .flatMap(d -> DeferralEnd.watch(d, known.municipality()))
                .ifPresent(watches::add);
        rounds.forEach(r -> Asked.open(r.asked()).stream()
                .map(Asked::due)
                .distinct()
                .forEach(due -> watch(watches, Alert.Kind.ANSWERS_OVERDUE, r.sent(), due)));
        plans.forEach(p -> watch(watches, Alert.Kind.PLAN_PASSED, p.entry(), p.when()));
        watches.addAll(overdue);
        watches.addAll(Applying.watches(known, day));
        watches.addAll(Undoing.watches(known, day));
        return List.copyOf(watches);
    }

    private static void watch(List<Watch> watches, Alert.Kind kind, Entry entry, @Nullable FuzzyDate until) {
        if (until != null && until.latest() != null) {
            watches.add(new Watch(kind, entry.id(), until.latest()));
        }
    }

    private static List<Why> why(Standing standing, Optional<Deferral> deferral, Known known, LocalDate day) {
        List<Why> why = new ArrayList<>();
        step(known, standing.state().since()).ifPresent(why::add);
        deferral.ifPresent(d -> known.entries()
                .facts(Fact.DeferralInterpreted.class)
                .filter(f -> f.deferral().equals(d.entry().id()))
                .forEach(f -> step(known, f.entry()).ifPresent(why::add)));
        why.addAll(DocumentWhy.of(standing, known, day));
        return why.stream().distinct().toList();
    }

    private static Optional<Why> step(Known known, @Nullable String entry) {
        return Optional.ofNullable(entry)
                .flatMap(known.entries()::entry)
                .map(e -> new Why(e.id(), StateTable.of(e.fact()).name()));
    }
}
