package se.rodatraden.views.rows;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import se.rodatraden.views.reading.DatedItems;
import se.rodatraden.views.reading.RegistryNumbers;
import se.rodatraden.views.reading.Snapshot;
import se.rodatraden.views.snapshots.SnapshotJson;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.vision.history.History;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.history.Titles;
import se.rodatraden.vision.situation.Rulings;
import se.rodatraden.vision.situation.Situation;
import se.rodatraden.words.situation.Summary;

/**
 * Makes the snapshots of a vision. After a further recording most of its life is unchanged; an event that affects other
 * entries, such as a correction or the interpretation of a deferral, changes them on every day.
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

    private Snapshots() {}

    /** Whether the entries from an index on say nothing about those before. */
    static boolean ofThemselves(History history, int from) {
        List<Entry> entries = history.entries();
        return entries.subList(from, entries.size()).stream()
                .allMatch(e -> OF_THEMSELVES.contains(e.fact().getClass()));
    }

    static Written on(History history, Known known, LocalDate day) {
        Snapshot snapshot = snapshot(history.registered(), known, day);
        return new Written(snapshot, SnapshotJson.write(snapshot), LineKeys.of(snapshot));
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
