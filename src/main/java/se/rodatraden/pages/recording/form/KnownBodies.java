package se.rodatraden.pages.recording.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.kernel.RecordParts;
import se.rodatraden.municipality.Body;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.value.BodyRef;

/** Bodies to be suggested and found by name: the municipality's own by the names they have had, then those the vision's entries name. */
public record KnownBodies(List<Known> all) {
    /**
     * A body by one of its names.
     *
     * @param id null for a body that is not in the municipality's register
     */
    public record Known(String name, @Nullable String id, BodyKind kind) {}

    public static KnownBodies of(Municipality municipality, List<Entry> entries) {
        List<Known> all = new ArrayList<>();
        for (Body body : municipality.bodies()) {
            body.names().reversed().forEach(n -> all.add(new Known(n.name(), body.id(), body.kind())));
        }
        entries.forEach(e -> {
            BodyRef body = e.fact().told().body();
            if (!body.unnamed()) {
                all.add(new Known(body.name(), body.id(), body.kind()));
            }
        });
        return new KnownBodies(List.copyOf(all));
    }

    /** Those that a fact names come first, as it names them: a body whose name stays is the same body. */
    public KnownBodies first(Fact fact) {
        List<Known> named = new ArrayList<>();
        gather(fact, named);
        named.addAll(all);
        return new KnownBodies(List.copyOf(named));
    }

    private static void gather(Record record, List<Known> named) {
        if (record instanceof BodyRef body) {
            named.add(new Known(body.name(), body.id(), body.kind()));
        }
        for (RecordParts.Component component : RecordParts.components(record.getClass())) {
            gather(component.of(record), named);
        }
    }

    private static void gather(@Nullable Object value, List<Known> named) {
        switch (value) {
            case Record inner -> gather(inner, named);
            case List<?> list -> list.forEach(item -> gather(item, named));
            case null, default -> {
                // names no body
            }
        }
    }

    /** Each name once. */
    public List<String> names() {
        return all.stream().map(Known::name).distinct().toList();
    }

    /** The body of that name, in small letters or large. */
    public Optional<Known> named(String name) {
        return all.stream()
                .filter(k -> k.name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The ids of the municipality's bodies that have that name, or have had it, or that id itself. */
    public List<String> ids(String nameOrId) {
        String wanted = nameOrId.toLowerCase(Locale.ROOT);
        List<String> registered =
                all.stream().map(Known::id).filter(Objects::nonNull).distinct().toList();
        return registered.contains(wanted)
                ? List.of(wanted)
                : all.stream()
                        .filter(k -> k.name().toLowerCase(Locale.ROOT).equals(wanted))
                        .map(Known::id)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
    }
}
