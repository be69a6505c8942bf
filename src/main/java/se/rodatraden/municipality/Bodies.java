package se.rodatraden.municipality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.municipality.event.MunicipalEvent;
import se.rodatraden.municipality.event.MunicipalEvent.BodyDissolved;
import se.rodatraden.municipality.event.MunicipalEvent.BodyEstablished;
import se.rodatraden.municipality.event.MunicipalEvent.BodyRenamed;
import se.rodatraden.municipality.event.MunicipalEvent.Ending;

/** Derives the bodies of a municipality from its entries, in any order of recording. Never refuses. */
final class Bodies {
    private final List<MunicipalEvent> events;

    private Bodies(List<MunicipalEvent> events) {
        this.events = events;
    }

    /** The bodies by id, in the order of establishment. */
    static Map<String, Body> of(List<MunicipalEvent> events) {
        Bodies bodies = new Bodies(events);
        Map<String, Body> all = new LinkedHashMap<>();
        bodies.each(BodyEstablished.class).forEach(e -> all.putIfAbsent(e.body(), bodies.body(e)));
        return all;
    }

    private Body body(BodyEstablished e) {
        Optional<Ending> ending = each(Ending.class).stream()
                .filter(end -> end.ended().contains(e.body()))
                .findFirst();
        List<String> after = ending.map(Ending::followed).orElse(List.of());
        List<String> before = each(Ending.class).stream()
                .filter(end -> end.followed().contains(e.body()))
                .flatMap(end -> end.ended().stream())
                .distinct()
                .toList();
        return new Body(
                e.body(),
                e.kind(),
                names(e),
                e.since(),
                ending.map(Ending::since).orElse(null),
                before,
                after,
                ending.map(end -> mattersTo(end, after)).orElse(null),
                e.entry(),
                ending.map(MunicipalEvent::entry).orElse(null));
    }

    private static @Nullable String mattersTo(Ending ending, List<String> after) {
        if (ending instanceof BodyDissolved dissolved && dissolved.mattersTo() != null) {
            return dissolved.mattersTo();
        }
        return after.size() == 1 ? after.getFirst() : null;
    }

    private List<Body.Named> names(BodyEstablished e) {
        List<Body.Named> names = new ArrayList<>();
        names.add(new Body.Named(e.name(), e.since(), e.entry()));
        each(BodyRenamed.class).stream()
                .filter(r -> r.body().equals(e.body()))
                .map(r -> new Body.Named(r.name(), r.since(), r.entry()))
                .sorted(Comparator.comparing(Bodies::order))
                .forEach(names::add);
        return names;
    }

    private static LocalDate order(Body.Named named) {
        LocalDate earliest = Body.earliest(named.from());
        LocalDate latest = Body.latest(named.from());
        return earliest != null ? earliest : latest != null ? latest : LocalDate.MAX;
    }

    private <E> List<E> each(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
