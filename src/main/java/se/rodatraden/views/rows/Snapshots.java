package se.rodatraden.views.rows;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.rodatraden.store.Json;
import se.rodatraden.views.reading.DatedItems;
import se.rodatraden.views.reading.RegistryNumbers;
import se.rodatraden.views.reading.Snapshot;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.entry.Placed;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.vision.history.History;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.history.Titles;
import se.rodatraden.vision.situation.Rulings;
import se.rodatraden.vision.situation.Situation;
import se.rodatraden.vision.state.Standing;
import se.rodatraden.vision.state.State;
import se.rodatraden.vision.state.Validity;
import se.rodatraden.words.situation.Summary;

/**
 * A cache of the snapshots of one vision. After a further recording most of a vision's life is unchanged: where the
 * standing and the events that had happened by the day are the same, the snapshot is too. An event that affects other
 * entries, such as a correction or the interpretation of a deferral, invalidates the whole cache.
 */
public final class Snapshots {
    /** A snapshot with its stored form and its keys. */
    record Written(Snapshot snapshot, String json, LineKeys keys) {}

    /** Facts that say nothing about other entries. */
    private static final Set<Class<? extends Fact>> OF_THEMSELVES = Set.of(
            Fact.VisionCommissioned.class,
            Fact.RevisionCommissioned.class,
            Fact.WorkStarted.class,
            Fact.ActivityPlanned.class,
            Fact.ActivityHeld.class,
            Fact.VisionProposed.class,
            Fact.ProposalRevised.class,
            Fact.SentToRemiss.class,
            Fact.RemissResponseReceived.class,
            Fact.RemissRoundClosed.class,
            Fact.SubmittedForDecision.class,
            Fact.TreatmentRecorded.class,
            Fact.MatterTabled.class,
            Fact.MatterReferredBack.class,
            Fact.DecisionDeferred.class,
            Fact.VisionResumed.class,
            Fact.VisionAdopted.class,
            Fact.VisionRejected.class,
            Fact.GoalsReplaced.class,
            Fact.AssertionRecorded.class);

    /**
     * The cache key: everything a snapshot depends on. Of the day itself only the applicable version matters.
     *
     * @param outer number of days passed on which something outside the vision changes its snapshot
     */
    private record Seen(
            Standing standing,
            Optional<State.Version> applying,
            List<Entry> happened,
            int outer,
            boolean nothing,
            @Nullable LocalDate firstDay) {
        @Override
        public int hashCode() {
            int hash = standing.possible().hashCode();
            for (Entry e : happened) {
                hash = 31 * hash + Long.hashCode(e.position());
            }
            return hash;
        }
    }

    private final Map<Seen, Written> made = new HashMap<>();
    private int entries;

    /**
     * Called each time more is known, before snapshots are requested.
     *
     * @param otherwise whether something other than the vision's own events has changed: its municipality, or a linked vision
     */
    void more(History history, boolean otherwise) {
        boolean ofThemselves = history.entries().stream()
                .skip(entries)
                .allMatch(e -> OF_THEMSELVES.contains(e.fact().getClass()));
        if (!ofThemselves || otherwise) {
            made.clear();
        }
        entries = history.entries().size();
    }

    Written on(History history, Known known, LocalDate day, int outer) {
        Standing standing = known.on(day);
        LocalDate firstDay = standing.beforeRecord() ? known.firstDay().orElse(null) : null;
        List<Entry> happened = known.placed().stream()
                .filter(p -> p.by(day))
                .map(Placed::entry)
                .toList();
        return made.computeIfAbsent(
                new Seen(
                        standing,
                        Validity.applying(standing.state(), day),
                        happened,
                        outer,
                        known.placed().isEmpty(),
                        firstDay),
                _ -> {
                    Snapshot snapshot = snapshot(history.registered(), known, day);
                    return new Written(snapshot, Json.mapper().writeValueAsString(snapshot), LineKeys.of(snapshot));
                });
    }

    public static Snapshot snapshot(VisionEvent.VisionRegistered registered, Known known, LocalDate day) {
        Situation s = Situation.of(known, day, day);
        Titles titles = Titles.on(registered, known, day);
        return new Snapshot(
                titles.title(),
                titles.kind(),
                s.standing().beforeRecord(),
                s.standing().possible(),
                s.standing().allOrdersTried(),
                s.standing().validityPresumed(),
                titles.adopted(),
                titles.proposed(),
                s.since(),
                s.documentSince(),
                s.matterSince(),
                s.holder(),
                s.deferral()
                        .map(d -> new Snapshot.Waiting(
                                d.entry().id(),
                                d.words(),
                                d.opens().orElse(null),
                                d.closes().orElse(null)))
                        .orElse(null),
                s.steps(),
                s.watches(),
                s.why(),
                s.successors(),
                s.freshness(),
                Summary.sentence(s, known, Locale.of("sv")),
                Summary.sentence(s, known, Locale.ENGLISH),
                Rulings.part(s.standing(), known, day).orElse(null),
                s.asked(),
                RegistryNumbers.of(known, day),
                Origins.terms(known, s),
                DatedItems.of(s, known));
    }
}
