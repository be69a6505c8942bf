package se.rodatraden.vision;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.entry.ConfidentialityMarks;
import se.rodatraden.vision.entry.Entries;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.entry.Placed;
import se.rodatraden.vision.entry.Registration;
import se.rodatraden.vision.event.Deciding;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.rules.RuleEvaluation;
import se.rodatraden.vision.state.Listing;
import se.rodatraden.vision.state.State;
import se.rodatraden.vision.state.StateTable;

/**
 * The commands that could be recorded for a day without a reason: those listed by the state tables in a possible state,
 * and about something that exists. Texts and dates of a command are checked by the rules.
 */
public final class Possible {
    private final List<State> states;
    private final List<Entry> happened;
    private final Entries entries;
    private final long day;

    private Possible(Collection<State> states, List<Entry> happened, Entries entries, LocalDate day) {
        this.states = List.copyOf(states);
        this.happened = happened;
        this.entries = entries;
        this.day = day.toEpochDay();
    }

    /** The names of the possible commands, in the order of the table. */
    public static List<String> on(Known known, LocalDate day) {
        if (Registration.annulled(known.entries().list()).isPresent()) {
            return List.of(StateTable.kebab(Act.AnnulEntry.class)); // strike what struck it, if that was a mistake
        }
        List<Entry> happened = known.placed().stream()
                .filter(p -> p.maybeBy(day))
                .map(Placed::entry)
                .toList();
        return new Possible(known.states(day), happened, known.entries(), day).names();
    }

    /** The names of the commands possible in place of the entry, given all other entries. */
    static List<String> insteadOf(Entry entry, Known known) {
        RuleEvaluation judging = known.judging();
        return new Possible(judging.met(entry), judging.mayPrecede(entry), known.entries(), judging.latest(entry))
                .names();
    }

    private List<String> names() {
        return StateTable.ROWS.stream()
                .filter(this::hasWhatItIsAbout)
                .filter(row -> states.stream().anyMatch(s -> lists(row, s)))
                .map(StateTable.Row::name)
                .toList();
    }

    private boolean lists(StateTable.Row row, State state) {
        return switch (row.from()) {
            case StateTable.Listed.Always _ -> true;
            case StateTable.Listed.Preparing p -> preparing(row, p, state);
            case StateTable.Listed.Applying d -> Listing.applying(d, state, day);
            case StateTable.Listed.Deciding l ->
                happened.stream()
                        .filter(Possible::isDecision)
                        .anyMatch(e -> Listing.deciding(row.fact(), l, state.legal(e.id())));
        };
    }

    private static boolean preparing(StateTable.Row row, StateTable.Listed.Preparing p, State state) {
        if (row.fact() == Fact.SentToRemiss.class && state.proposals() == 0) {
            return false;
        }
        return p.states().contains(state.preparation())
                || Listing.inCommittees(row.fact(), state)
                || row.fact() == Fact.VisionResumed.class && state.goalsWaiting() != null;
    }

    /** A command about an entry requires such an entry. */
    private boolean hasWhatItIsAbout(StateTable.Row row) {
        Class<? extends Fact> fact = row.fact();
        if (fact == Fact.DeferralInterpreted.class) {
            return any(e -> e.fact() instanceof Fact.DecisionDeferred);
        }
        if (fact == Fact.ActivityMoved.class) {
            return any(e -> e.fact() instanceof Fact.ActivityPlanned);
        }
        if (fact == Fact.DocumentUnlinked.class) {
            return any(e -> e.fact() instanceof Fact.DocumentLinked);
        }
        if (fact == Fact.RemissResponseReceived.class) {
            return any(e -> e.fact() instanceof Fact.SentToRemiss);
        }
        if (fact == Fact.VoteClassified.class) {
            return any(e -> e.fact() instanceof Fact.MatterTabled || e.fact() instanceof Fact.MatterReferredBack);
        }
        if (fact == Fact.MinutesRectified.class || fact == Fact.ExtraordinaryRemedyRecorded.class) {
            return any(Possible::isDecision);
        }
        if (fact == Fact.ConfidentialityLifted.class) {
            ConfidentialityMarks marks =
                    ConfidentialityMarks.of(entries.facts(Fact.class).toList());
            return !marks.none();
        }
        boolean aboutAnEntry = fact == Fact.EntryCorrected.class
                || fact == Fact.EntryAnnulled.class
                || fact == Fact.DeviationNoted.class
                || fact == Fact.MarkedConfidential.class;
        return !aboutAnEntry || !happened.isEmpty();
    }

    private boolean any(Predicate<Entry> kind) {
        return happened.stream().anyMatch(kind);
    }

    private static boolean isDecision(Entry e) {
        return e.fact() instanceof Deciding;
    }
}
