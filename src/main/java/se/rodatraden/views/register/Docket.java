package se.rodatraden.views.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.municipality.Body;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.views.reading.NamedBodies;
import se.rodatraden.vision.entry.Asked;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.situation.PartlyAnnulled;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.VisionId;

/**
 * What a body has before it on a day, and what it has decided by then.
 *
 * @param lies what lies or may lie with it
 * @param asked what it is asked to answer, the first due first
 * @param decided its decisions, and those of bodies whose matters it has, the newest first
 * @param more whether there are more decisions than these
 */
public record Docket(List<Item> lies, List<Question> asked, List<Decision> decided, boolean more) {
    /**
     * A line of the register.
     *
     * @param from the body that had it and has ended; null where it lies with the body itself
     */
    public record Item(RegisterRow row, @Nullable Body from) {}

    /**
     * An answer that is awaited from the body.
     *
     * @param from the name of the body that was asked, where this one has its matters; null where it was asked itself
     */
    public record Question(
            RegisterRow row, Asked asked, @Nullable String from) {}

    /**
     * A decision, with the title that the document has on the day.
     *
     * @param partly what a court has annulled of it by the day; null where it has annulled no part, or another document applies
     */
    public record Decision(
            VisionId vision,
            String title,
            Entry entry,
            @Nullable PartlyAnnulled partly) {}

    /** Those of the rows, which are of the day, that lie or may lie with the body. */
    static List<Item> lying(Municipality municipality, Body body, LocalDate day, List<RegisterRow> rows) {
        List<Item> items = new ArrayList<>();
        for (RegisterRow row : rows) {
            NamedBodies.had(municipality, row.snapshot().holder().with(), body, day)
                    .ifPresent(had -> items.add(new Item(row, had.id().equals(body.id()) ? null : had)));
        }
        return List.copyOf(items);
    }

    /** The answers that are or may be awaited from the body, the first due first. */
    static List<Question> asking(Municipality municipality, Body body, LocalDate day, List<RegisterRow> rows) {
        return rows.stream()
                .flatMap(row -> Asked.open(row.snapshot().asked()).stream()
                        .filter(a -> NamedBodies.had(municipality, a.bodies(), body, day).isPresent())
                        .map(a -> new Question(row, a, named(a, body))))
                .sorted(Comparator.comparing(Docket::lastDay))
                .toList();
    }

    private static @Nullable String named(Asked asked, Body body) {
        String name = asked.addressee().name();
        return asked.addressee().id().equals(body.id())
                        || body.names().stream().anyMatch(n -> n.name().equalsIgnoreCase(name))
                ? null
                : name;
    }

    private static LocalDate lastDay(Question question) {
        return question.asked.due() == null || question.asked.due().latest() == null
                ? LocalDate.MAX
                : question.asked.due().latest();
    }
}
