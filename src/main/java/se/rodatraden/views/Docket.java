package se.rodatraden.views;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.rodatraden.municipality.Body;
import se.rodatraden.municipality.Existence;
import se.rodatraden.municipality.Municipality;

/** What lies with a body on a day: what the record says lies with it, and what came to it when the body that had it ended. */
public final class Docket {
    private Docket() {}

    /**
     * A line of the register.
     *
     * @param from the body that had it and has ended; null where it lies with the body itself
     */
    public record Item(RegisterRow row, @Nullable Body from) {}

    /** Those of the rows, which are of the day, that lie with the body. */
    public static List<Item> of(Municipality municipality, Body body, LocalDate day, List<RegisterRow> rows) {
        List<Item> items = new ArrayList<>();
        for (RegisterRow row : rows) {
            row.snapshot().holder().with().stream()
                    .flatMap(ref -> municipality.find(ref.id(), ref.kind(), ref.name()).stream())
                    .filter(had -> heir(municipality, had, day).equals(body))
                    .findFirst()
                    .ifPresent(had -> items.add(new Item(row, had.equals(body) ? null : had)));
        }
        return List.copyOf(items);
    }

    /** The body that has the matters of this one on the day: itself while it is there, else the one they went to, and so on. */
    static Body heir(Municipality municipality, Body had, LocalDate day) {
        Set<String> passed = new HashSet<>();
        Body now = had;
        while (passed.add(now.id()) && now.during(day, day) == Existence.DISSOLVED) {
            String to = now.mattersTo();
            Optional<Body> next = to == null ? Optional.empty() : municipality.body(to);
            if (next.isEmpty()) {
                break;
            }
            now = next.get();
        }
        return now;
    }
}
