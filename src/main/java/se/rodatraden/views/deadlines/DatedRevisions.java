package se.rodatraden.views.deadlines;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.rodatraden.store.Json;
import se.rodatraden.views.reading.DatedItem;
import se.rodatraden.views.reading.Snapshot;
import se.rodatraden.vision.entry.Asked;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.OnDecisions;
import se.rodatraden.vision.history.Known;

/**
 * Tracks the dates of one vision through its record, recording by recording. The result depends only on the record, not on how it is
 * divided into batches.
 */
public final class DatedRevisions {
    private final Map<String, DatedRevision> revisions = new LinkedHashMap<>();
    private final Set<String> changed = new LinkedHashSet<>();
    /** The items at the previous moment; most are unchanged and need not be serialized again for comparison. */
    private final Map<String, DatedItem> last = new HashMap<>();

    /** Adds a stored revision. */
    public void stored(DatedRevision revision) {
        revisions.put(revision.key(), revision);
    }

    /** Called when the changed revisions have been stored. */
    public void stored() {
        changed.clear();
    }

    /** Applies what was known at a moment, as of the day of that moment. */
    public void know(Snapshot then, Known known, Instant at) {
        Set<String> standing = new LinkedHashSet<>();
        for (DatedItem item : then.dated()) {
            standing.add(item.key());
            DatedRevision before = revisions.get(item.key());
            if (item.equals(last.put(item.key(), item)) && before != null && before.ended() == null) {
                continue;
            }
            if (before == null) {
                put(DatedRevision.first(item, at));
                continue;
            }
            String json = Json.mapper().writeValueAsString(item);
            if (before.ended() != null || !before.json().equals(json)) {
                put(before.then(json, at, null));
            }
        }
        for (DatedRevision before : List.copyOf(revisions.values())) {
            if (before.ended() == null && !standing.contains(before.key())) {
                DatedItem item = last.containsKey(before.key()) ? last.get(before.key()) : before.item();
                put(before.then(before.json(), at, ended(item, then, known)));
            }
        }
    }

    /** Withdraws every date that applies: the registration of the vision was annulled. */
    public void withdrawAll(Instant at) {
        for (DatedRevision before : List.copyOf(revisions.values())) {
            if (before.ended() == null) {
                put(before.then(before.json(), at, DatedRevision.Ended.WITHDRAWN));
            }
        }
        last.clear();
    }

    private void put(DatedRevision revision) {
        revisions.put(revision.key(), revision);
        changed.add(revision.key());
    }

    /** The revisions to store. */
    public List<DatedRevision> changed() {
        List<DatedRevision> list = new ArrayList<>();
        changed.forEach(key -> list.add(revisions.get(key)));
        return List.copyOf(list);
    }

    private static DatedRevision.Ended ended(DatedItem item, Snapshot then, Known known) {
        if (known.entries().entry(item.entry()).isEmpty()) {
            return DatedRevision.Ended.WITHDRAWN;
        }
        boolean withdrawn = switch (item.kind()) {
            case MEETING, ACTIVITY ->
                known.entries()
                        .facts(Fact.ActivityCancelled.class)
                        .anyMatch(f -> item.entry().equals(f.planned()));
            case ANSWERS -> asksOtherwise(item, then);
            case IMPLEMENTATION, RESUMPTION_OPENS, RESUMPTION, CONSIDERATION, MOTION, REVIEW -> false;
            case VALID_FROM, VALIDITY_END, REPEAL, GOALS_END -> true;
            case APPROVAL -> !met(item, known, Fact.MinutesApproved.class);
            case POSTING ->
                !met(item, known, Fact.MinutesPosted.class) && !met(item, known, Fact.MinutesReposted.class);
            case TAKE_DOWN -> !met(item, known, Fact.PostingTakenDown.class);
            case LAST_APPEAL_DAY, LEGAL_FORCE -> !met(item, known, Fact.LegalForceConfirmed.class);
        };
        return withdrawn ? DatedRevision.Ended.WITHDRAWN : DatedRevision.Ended.DONE;
    }

    /** Whether one of the addressees is still to answer, by another date than this. */
    private static boolean asksOtherwise(DatedItem item, Snapshot then) {
        return Asked.open(then.asked()).stream()
                .filter(a -> item.round() != null && item.round() == a.round())
                .flatMap(a -> a.bodies().stream())
                .anyMatch(b -> item.bodies().stream().anyMatch(b::same));
    }

    private static boolean met(DatedItem item, Known known, Class<? extends Fact> by) {
        return known.entries()
                .facts(by)
                .anyMatch(f -> f instanceof OnDecisions on && on.decisions().contains(item.entry()));
    }
}
