package se.rodatraden.feeds.atom;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.rodatraden.feeds.Followed;
import se.rodatraden.municipality.Body;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.municipality.event.MunicipalEvent;
import se.rodatraden.store.MunicipalRegister;
import se.rodatraden.store.StoredEvent;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.value.VisionId;

/**
 * Finds the feeds that each event belongs to, event by event in the order of the log. An event of a vision belongs to a body's feed if that
 * body, or a predecessor whose matters it took over, is named in it or in an earlier event of the same vision, according to what was known
 * of the municipality's bodies when the event was recorded.
 */
final class FeedRouting {
    private final MunicipalRegister municipalities;
    private final Map<String, Municipality> known = new HashMap<>();
    private final Map<String, Set<Named>> named;
    private final Map<String, Set<Named>> fresh = new LinkedHashMap<>();

    /** @param named the bodies named so far, by vision; extended while routing */
    FeedRouting(MunicipalRegister municipalities, Map<String, Set<Named>> named) {
        this.municipalities = municipalities;
        this.named = named;
    }

    /** The bodies named for the first time, by vision. */
    Map<String, Set<Named>> fresh() {
        return fresh;
    }

    Set<Followed> feeds(StoredEvent e) {
        String code = Municipality.codeOf(e.stream());
        Set<Followed> feeds = new LinkedHashSet<>();
        feeds.add(Followed.municipality(code));
        if (Municipality.isStream(e.stream())) {
            known.remove(code);
            if (e.event() instanceof MunicipalEvent event) {
                own(event).forEach(body -> feeds.add(Followed.body(code, body)));
            }
            return feeds;
        }
        feeds.add(Followed.vision(VisionId.parse(e.stream())));
        Set<Named> all = named.computeIfAbsent(e.stream(), _ -> new LinkedHashSet<>());
        if (e.event() instanceof Fact fact) {
            for (Named body : Named.in(fact)) {
                if (all.add(body)) {
                    fresh.computeIfAbsent(e.stream(), _ -> new LinkedHashSet<>())
                            .add(body);
                }
            }
        }
        Municipality then = known.computeIfAbsent(code, _ -> municipalities.of(code, e.recordedAt()));
        for (Named body : all) {
            body.in(then).ifPresent(b -> heirs(b, then).forEach(id -> feeds.add(Followed.body(code, id))));
        }
        return feeds;
    }

    /** The body and its chain of successors. */
    private static Set<String> heirs(Body body, Municipality known) {
        Set<String> heirs = new LinkedHashSet<>();
        Optional<Body> next = Optional.of(body);
        while (next.isPresent() && heirs.add(next.get().id())) {
            next = Optional.ofNullable(next.get().mattersTo()).flatMap(known::body);
        }
        return heirs;
    }

    /** The bodies that a municipal event is about. */
    private static List<String> own(MunicipalEvent event) {
        return switch (event) {
            case MunicipalEvent.BodyEstablished e -> List.of(e.body());
            case MunicipalEvent.BodyRenamed e -> List.of(e.body());
            case MunicipalEvent.TermStarted e -> List.of(e.body());
            case MunicipalEvent.Ending e ->
                Stream.concat(e.ended().stream(), e.followed().stream()).toList();
            case MunicipalEvent.ElectionRecorded _ -> List.of();
            case MunicipalEvent.CoalitionRecorded _ -> List.of();
            case MunicipalEvent.DocumentTypeDefined _ -> List.of();
            case MunicipalEvent.RemissDefaultSet _ -> List.of();
            case MunicipalEvent.SeasonDefined _ -> List.of();
            case MunicipalEvent.MunicipalEntryAnnulled _ -> List.of();
        };
    }
}
