package se.rodatraden.vision.situation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.Deadlines;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.entry.Placed;
import se.rodatraden.vision.event.Deciding;
import se.rodatraden.vision.event.Delegation;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.OnDecisions;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.rules.Appealable;
import se.rodatraden.vision.rules.Appeals;
import se.rodatraden.vision.state.Legal;
import se.rodatraden.vision.state.LegalStatus;
import se.rodatraden.vision.state.State;

/**
 * The legal status of one decision on a day, with the days that follow from it. Legal force is computed until
 * it is confirmed.
 *
 * @param decision the entry that records the decision
 * @param dues in procedural order
 * @param confirmedBy the entry that confirms legal force, or that a court's annulment is final; null if none does
 */
public record LegalView(
        Entry decision,
        LegalStatus status,
        List<Due> dues,
        @Nullable String confirmedBy) {

    /** Decisions that settle something for the document, whose path to legal force is shown even if it is not recorded. */
    private static final Set<Class<? extends Fact>> SETTLING = Set.of(
            Fact.VisionAdopted.class,
            Fact.VisionRejected.class,
            Fact.MatterWrittenOff.class,
            Fact.VisionRepealed.class,
            Fact.ValidityProlonged.class,
            Fact.GoalsReplaced.class);

    /** The decisions made by the day. */
    public static List<LegalView> on(Known known, LocalDate day) {
        List<Entry> happened = known.placed().stream()
                .filter(p -> p.by(day))
                .map(Placed::entry)
                .toList();
        State state = known.on(day).state();
        return happened.stream()
                .filter(e -> e.fact() instanceof Deciding d
                                && d.decision() != null
                                && SETTLING.contains(e.fact().getClass())
                                && Appealable.is(e)
                        || state.legal().stream().anyMatch(s -> s.decision().equals(e.id())))
                .map(e -> of(e, state.legal(e.id()), happened, day))
                .toList();
    }

    private static LegalView of(Entry decision, LegalStatus status, List<Entry> happened, LocalDate day) {
        List<Entry> about = happened.stream()
                .filter(e ->
                        e.fact() instanceof OnDecisions on && on.decisions().contains(decision.id()))
                .toList();
        Optional<Entry> approved = about.stream()
                .filter(e -> e.fact() instanceof Fact.MinutesApproved)
                .findFirst();
        Optional<Entry> posted = about.stream()
                .filter(e -> e.fact() instanceof Fact.MinutesPosted || e.fact() instanceof Fact.MinutesReposted)
                .reduce((first, second) -> second);
        if (!Appealable.is(decision)) {
            return new LegalView(decision, status, List.of(), confirmed(status, about));
        }
        FuzzyDate decided = decision.occurred();
        List<Due> dues = new ArrayList<>();
        Delegation.minuted(decision.fact())
                .filter(meeting ->
                        meeting.earliest() == null || !meeting.earliest().isAfter(day))
                .flatMap(meeting -> Due.counted(Deadlines.APPROVAL, decision.id(), meeting, decided, id(approved)))
                .ifPresent(dues::add);
        approved.flatMap(a -> Due.counted(Deadlines.POSTING, a.id(), a.occurred(), decided, id(posted)))
                .ifPresent(dues::add);
        if (status.minutes() == Legal.POSTED && status.lastAppealDay() != null) {
            posted.ifPresent(p -> afterPosting(dues, p, decided, status, about));
        }
        return new LegalView(decision, status, List.copyOf(dues), confirmed(status, about));
    }

    private static void afterPosting(
            List<Due> dues, Entry posted, FuzzyDate decided, LegalStatus status, List<Entry> about) {
        Optional<Due> last = Due.counted(Deadlines.LAST_APPEAL_DAY, posted.id(), posted.occurred(), decided, null);
        last.ifPresent(dues::add);
        last.flatMap(l -> Due.counted(
                        Deadlines.TAKE_DOWN, posted.id(), l.when(), decided, last(about, Fact.PostingTakenDown.class)))
                .ifPresent(dues::add);
        if (status.court() == null || status.court() == Legal.FINAL) {
            last.flatMap(l -> Due.counted(
                            Deadlines.LEGAL_FORCE,
                            posted.id(),
                            l.when(),
                            decided,
                            last(about, Fact.LegalForceConfirmed.class)))
                    .ifPresent(dues::add);
        }
    }

    private static @Nullable String confirmed(LegalStatus status, List<Entry> about) {
        if (status.court() != Legal.FINAL
                && status.court() != Legal.ANNULLED
                && status.court() != Legal.PARTLY_ANNULLED) {
            return null;
        }
        return about.stream()
                .filter(e -> Appeals.makesFinal(e.fact()))
                .reduce((first, second) -> second)
                .map(Entry::id)
                .orElse(null);
    }

    private static @Nullable String last(List<Entry> about, Class<? extends Fact> kind) {
        return id(about.stream().filter(e -> kind.isInstance(e.fact())).reduce((first, second) -> second));
    }

    private static @Nullable String id(Optional<Entry> entry) {
        return entry.map(Entry::id).orElse(null);
    }
}
