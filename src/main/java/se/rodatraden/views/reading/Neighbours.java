package se.rodatraden.views.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.store.EventLog;
import se.rodatraden.store.MunicipalRegister;
import se.rodatraden.vision.KnownSurroundings;
import se.rodatraden.vision.command.NamedVision;
import se.rodatraden.vision.command.VisionCommand;
import se.rodatraden.vision.history.History;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.history.LinkedVision;
import se.rodatraden.vision.history.Surroundings;
import se.rodatraden.vision.value.VisionId;

/** Reads visions together with their surroundings: the municipality and linked visions. */
public final class Neighbours implements KnownSurroundings {
    /** A vision of the municipality: its history, and what is known of it given the others. */
    record Member(History history, Known known) {}

    /** Upper limit on the length of a chain of documents replacing each other; longer ones are cut off. */
    private static final int AROUND = 200;

    private final EventLog log;
    private final MunicipalRegister municipalities;
    private final LinkTable links;

    public Neighbours(EventLog log, MunicipalRegister municipalities, LinkTable links) {
        this.log = log;
        this.municipalities = municipalities;
        this.links = links;
    }

    /**
     * The surroundings of a vision: its municipality, and all visions that name it or that it names.
     *
     * @param knownAt null means now
     */
    Surroundings of(VisionId vision, @Nullable Instant knownAt) {
        List<LinkedVision> linked = log.streams(links.neighbours(vision.toString())).values().stream()
                .flatMap(stream -> Histories.of(stream).stream())
                .map(LinkedVision::of)
                .toList();
        Surroundings now = new Surroundings(municipalities.of(vision.municipality()), linked);
        return knownAt == null ? now : now.at(knownAt);
    }

    @Override
    public Surroundings of(VisionCommand command) {
        Municipality municipality = municipalities.of(command.vision().municipality());
        Set<String> found = new LinkedHashSet<>();
        NamedVision.in(command).forEach(n -> found.add(n.vision().toString()));
        if (found.isEmpty()) {
            return Surroundings.of(municipality);
        }
        found.add(command.vision().toString());
        Set<String> frontier = new LinkedHashSet<>(found);
        while (!frontier.isEmpty() && found.size() < AROUND) {
            Set<String> next = new LinkedHashSet<>();
            links.standingNeighbours(frontier).values().forEach(next::addAll);
            next.removeAll(found);
            found.addAll(next);
            frontier = next;
        }
        found.remove(command.vision().toString());
        return new Surroundings(
                municipality,
                log.streams(found).values().stream()
                        .flatMap(stream -> Histories.of(stream).stream())
                        .map(LinkedVision::of)
                        .toList());
    }

    /**
     * All visions of a municipality by id, each read together with the others; without those whose registration is struck.
     *
     * @param knownAt null means now
     */
    List<Member> all(String municipality, @Nullable Instant knownAt) {
        return all(municipality, knownAt, municipalities.of(municipality, knownAt));
    }

    /**
     * The same, based on other knowledge of the municipality.
     *
     * @param own what would be known of it
     */
    List<Member> all(String municipality, @Nullable Instant knownAt, Municipality own) {
        List<String> visions = links.visionsOf(municipality);
        Map<String, LinkedVision> histories = new LinkedHashMap<>();
        log.streams(visions)
                .forEach((stream, events) -> Histories.of(events)
                        .filter(h -> knownAt == null || !h.registeredAt().isAfter(knownAt))
                        .map(h -> knownAt == null ? h : h.at(knownAt))
                        .filter(h -> h.annulled().isEmpty())
                        .ifPresent(h -> histories.put(stream, LinkedVision.of(h))));
        Map<String, Set<String>> neighbours = links.standingNeighbours(visions);
        List<Member> members = new ArrayList<>();
        histories.forEach((stream, vision) -> {
            List<LinkedVision> linked = neighbours.getOrDefault(stream, Set.of()).stream()
                    .filter(histories::containsKey)
                    .map(histories::get)
                    .toList();
            History history = vision.history();
            members.add(new Member(history, history.known(new Surroundings(own, linked))));
        });
        return List.copyOf(members);
    }
}
