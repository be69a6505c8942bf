package se.rodatraden.views.rebuild;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.store.EventLog;
import se.rodatraden.store.StoredEvent;
import se.rodatraden.views.reading.LinkTable;
import se.rodatraden.views.rows.VisionStreams;

/** The surroundings of all visions, in memory for the time of a rebuild: which name which, and the municipalities' own events. */
final class Around {
    private final EventLog events;
    private final Map<String, LinkTable.Row> links = new LinkedHashMap<>();
    private final Map<String, Set<String>> neighbours = new ConcurrentHashMap<>();
    private final Map<String, List<StoredEvent>> municipal = new ConcurrentHashMap<>();

    Around(EventLog events) {
        this.events = events;
        events.forEachOf(LinkTable.NAMING, event -> link(LinkTable.rows(List.of(event))));
        Map<String, List<StoredEvent>> own = new HashMap<>();
        events.forEachMunicipal(event ->
                own.computeIfAbsent(event.stream(), _ -> new ArrayList<>()).add(event));
        municipal.putAll(own);
    }

    /** All links, those too that cannot affect a standing. */
    Collection<LinkTable.Row> links() {
        return links.values();
    }

    /** Reads again what has more events. */
    void more(Map<String, List<StoredEvent>> visions, Set<String> municipalities) {
        visions.values().forEach(stream -> link(LinkTable.rows(stream)));
        municipal.putAll(events.streams(municipalities));
    }

    private void link(Collection<LinkTable.Row> rows) {
        for (LinkTable.Row row : rows) {
            links.merge(row.vision() + " " + row.other(), row, (a, b) -> a.standing() ? a : b);
            if (row.standing()) {
                neighbours(row.vision()).add(row.other());
                neighbours(row.other()).add(row.vision());
            }
        }
    }

    private Set<String> neighbours(String vision) {
        return neighbours.computeIfAbsent(vision, _ -> ConcurrentHashMap.newKeySet());
    }

    /** The visions whose standing these can affect: themselves, and the linked ones of their municipality. */
    Set<String> affectedBy(Collection<String> visions) {
        Set<String> affected = new LinkedHashSet<>(visions);
        for (String vision : visions) {
            affected.addAll(neighbours.getOrDefault(vision, Set.of()).stream()
                    .filter(other -> Municipality.codeOf(other).equals(Municipality.codeOf(vision)))
                    .collect(Collectors.toSet()));
        }
        return affected;
    }

    /** All events that affect a vision, up to a position; empty if it was not registered by then. */
    Optional<VisionStreams> of(List<StoredEvent> own, long upTo) {
        String vision = own.getFirst().stream();
        return new VisionStreams(
                        own,
                        events.streams(neighbours.getOrDefault(vision, Set.of())),
                        municipal.getOrDefault(Municipality.stream(Municipality.codeOf(vision)), List.of()))
                .upTo(upTo);
    }
}
