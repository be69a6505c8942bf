package se.rodatraden.municipality;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.time.FuzzyDate;

/**
 * Resolves which body has the matters of another on a day: the body itself while it exists, then the one that took them over, and so
 * on. If a body was split and the record does not say where its matters went, any of its successors may have them.
 */
public record Successions(Municipality municipality) {

    /**
     * The body meant by a source: by its id if it is in the register, otherwise by a name it has had. If several have had
     * the name, one that existed at the time comes first.
     *
     * @param then the time of the source's mention; null if unknown
     */
    public Optional<Body> meant(@Nullable String id, BodyKind kind, String name, @Nullable LocalDate then) {
        Optional<Body> known = Optional.ofNullable(id).flatMap(municipality::body);
        if (known.isPresent() || kind == BodyKind.UNKNOWN) {
            return known;
        }
        Optional<Body> there = then == null
                ? Optional.empty()
                : municipality.bodies().stream()
                        .filter(b -> b.kind() == kind && b.called(name) && mayBeThere(b, then))
                        .findFirst();
        return there.or(() -> municipality.find(null, kind, name));
    }

    /**
     * The same for an id chosen by the source, which may coincide with another body's id in the register: it
     * is used only if the kind matches, and after the name.
     */
    public Optional<Body> meantByOwnId(String id, BodyKind kind, String name, @Nullable LocalDate then) {
        Optional<Body> known = municipality.body(id).filter(b -> b.kind() == kind);
        return known.filter(b -> b.called(name))
                .or(() -> meant(null, kind, name, then))
                .or(() -> known);
    }

    /**
     * The bodies that may have its matters on the day, never empty: one if it is certain. A dissolved body without a successor
     * keeps its matters, and so does one whose successions form a circle.
     */
    public List<Body> heirs(Body had, LocalDate day) {
        Set<String> passed = new HashSet<>();
        List<Body> heirs = new ArrayList<>();
        ArrayDeque<Body> open = new ArrayDeque<>(List.of(had));
        while (!open.isEmpty()) {
            Body body = open.remove();
            if (passed.add(body.id())) {
                List<Body> next = mayHaveEnded(body, day) ? next(body) : List.of();
                if (next.isEmpty() || body.during(day, day) != Existence.DISSOLVED) {
                    heirs.add(body);
                }
                open.addAll(next);
            }
        }
        return heirs.isEmpty() ? List.of(had) : List.copyOf(heirs);
    }

    /** The bodies whose matters this one may have on the day, including itself. */
    public List<Body> succeeded(Body body, LocalDate day) {
        return municipality.bodies().stream()
                .filter(b -> b.id().equals(body.id()) || heirs(b, day).stream().anyMatch(h -> h.id().equals(body.id())))
                .toList();
    }

    /** The body's name on the day: its first name before it was established, its last after it was dissolved. */
    public static String name(Body body, LocalDate day) {
        return body.nameOn(day)
                .orElseGet(() -> body.during(day, day) == Existence.NOT_YET
                        ? body.names().getFirst().name()
                        : body.name());
    }

    /** The days on which some body's matters may move, or its name may change. */
    public NavigableSet<LocalDate> days() {
        NavigableSet<LocalDate> days = new TreeSet<>();
        for (Body body : municipality.bodies()) {
            body.names().forEach(n -> add(days, n.from()));
            if (body.until() != null) {
                add(days, body.until());
            }
        }
        return days;
    }

    private static void add(NavigableSet<LocalDate> days, FuzzyDate date) {
        Optional.ofNullable(Body.earliest(date)).ifPresent(days::add);
        Optional.ofNullable(Body.latest(date)).ifPresent(days::add);
    }

    private List<Body> next(Body body) {
        List<String> to = body.mattersTo() == null ? body.successors() : List.of(body.mattersTo());
        return to.stream().flatMap(id -> municipality.body(id).stream()).toList();
    }

    private static boolean mayBeThere(Body body, LocalDate day) {
        Existence there = body.during(day, day);
        return there == Existence.EXISTED || there == Existence.PARTLY;
    }

    private static boolean mayHaveEnded(Body body, LocalDate day) {
        if (body.until() == null) {
            return false;
        }
        LocalDate first = Body.earliest(body.until());
        return first == null || !day.isBefore(first);
    }
}
