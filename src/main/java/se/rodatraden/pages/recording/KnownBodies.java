package se.rodatraden.pages.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.municipality.Body;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.vision.entry.Entry;

/** Bodies to be suggested and found by name: the municipality's own by the names they have had, then those the vision's entries name. */
record KnownBodies(List<Known> all) {
    /**
     * A body by one of its names.
     *
     * @param id null for a body that is not in the municipality's register
     */
    record Known(String name, @Nullable String id, BodyKind kind) {}

    static KnownBodies of(Municipality municipality, List<Entry> entries) {
        List<Known> all = new ArrayList<>();
        for (Body body : municipality.bodies()) {
            body.names().reversed().forEach(n -> all.add(new Known(n.name(), body.id(), body.kind())));
        }
        entries.forEach(e -> {
            var body = e.fact().told().body();
            all.add(new Known(body.name(), body.id(), body.kind()));
        });
        return new KnownBodies(List.copyOf(all));
    }

    /** Each name once. */
    List<String> names() {
        return all.stream().map(Known::name).distinct().toList();
    }

    /** The body of that name, in small letters or large. */
    Optional<Known> named(String name) {
        return all.stream()
                .filter(k -> k.name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
