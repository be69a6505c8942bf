package se.rodatraden.views.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.rodatraden.municipality.Body;
import se.rodatraden.municipality.MandatePeriod;
import se.rodatraden.municipality.MandatePeriod.Calendar;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.YearBasis;
import se.rodatraden.views.reading.Due;
import se.rodatraden.views.reading.NamedBodies;
import se.rodatraden.vision.entry.Asked;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.situation.PartlyAnnulled;
import se.rodatraden.vision.value.VisionId;

/**
 * The docket of a body on a day: its open matters, and its decisions.
 *
 * @param lies matters that lie with it, or may; earliest due date first
 * @param asked answers it is asked for, earliest due date first
 * @param answered its answers in rounds that are still open, latest round first
 * @param decided decisions of the body and of those whose matters it has taken over, newest first
 * @param more whether there are more decisions than these
 */
public record Docket(
        List<Item> lies, List<Question> asked, List<Question> answered, List<Decision> decided, boolean more) {
    /** Before the first four-year terms set by law, terms are unknown. */
    private static final LocalDate FIRST = LocalDate.of(1994, 11, 1);

    /**
     * A line of the register.
     *
     * @param from the dissolved body that had it; null if it lies with the body itself
     */
    public record Item(RegisterRow row, @Nullable Body from) {
        /** Whether its first due date has passed without a recording. */
        public boolean overdue() {
            return row.snapshot()
                    .due()
                    .filter(due -> due.passed(row.judgedOn()))
                    .isPresent();
        }
    }

    /**
     * An answer awaited from the body.
     *
     * @param from name of the body that was asked, if this one has taken over its matters; null if it was asked itself
     */
    public record Question(
            RegisterRow row, Asked asked, @Nullable String from) {}

    /**
     * A decision, with the title of the document on the day.
     *
     * @param partly what a court has annulled of it by the day; null if nothing, or if another document applies
     */
    public record Decision(
            VisionId vision,
            String title,
            Entry entry,
            @Nullable PartlyAnnulled partly) {}

    /**
     * The decisions in a term of office, by the calendar of the body.
     *
     * @param period null if the dates leave it open, or are before the first four-year terms set by law
     */
    public record OfPeriod(@Nullable MandatePeriod period, List<Decision> decided) {}

    /** The decisions by term of office, latest first; those of unknown term last. */
    public List<OfPeriod> byPeriod(Municipality municipality, Body body) {
        Calendar calendar = Calendar.of(body.kind()).orElse(Calendar.BOARD);
        Map<Optional<MandatePeriod>, List<Decision>> found = new LinkedHashMap<>();
        decided.forEach(
                d -> found.computeIfAbsent(period(d.entry().occurred(), calendar, municipality), _ -> new ArrayList<>())
                        .add(d));
        return found.entrySet().stream()
                .map(e -> new OfPeriod(e.getKey().orElse(null), e.getValue()))
                .sorted(Comparator.comparing((OfPeriod p) -> p.period == null ? LocalDate.MIN : p.period.opens())
                        .reversed())
                .toList();
    }

    private static Optional<MandatePeriod> period(FuzzyDate when, Calendar calendar, Municipality municipality) {
        LocalDate first = when.earliest();
        LocalDate last = when.latest();
        return first == null || last == null || when.year() == YearBasis.MISSING || first.isBefore(FIRST)
                ? Optional.empty()
                : MandatePeriod.statutory(first, last).stream()
                        .map(p -> p.in(municipality))
                        .filter(p -> p.span(calendar).contains(first)
                                && p.span(calendar).contains(last))
                        .findFirst();
    }

    /** The rows, as of the day, that lie or may lie with the body. */
    static List<Item> lying(Municipality municipality, Body body, LocalDate day, List<RegisterRow> rows) {
        List<Item> items = new ArrayList<>();
        for (RegisterRow row : rows) {
            NamedBodies.had(municipality, row.snapshot().holder().with(), body, day)
                    .ifPresent(had -> items.add(new Item(row, had.id().equals(body.id()) ? null : had)));
        }
        items.sort(Comparator.comparing(
                i -> i.row().snapshot().due().map(Due::lastDay).orElse(LocalDate.MAX)));
        return List.copyOf(items);
    }

    /** The answers that are or may be awaited from the body, earliest due date first. */
    static List<Question> asking(Municipality municipality, Body body, LocalDate day, List<RegisterRow> rows) {
        return questions(municipality, body, day, rows, Asked::open);
    }

    /** The answers given by the body, or by one whose matters it has taken over, in rounds that are still open. */
    static List<Question> answered(Municipality municipality, Body body, LocalDate day, List<RegisterRow> rows) {
        return questions(
                        municipality,
                        body,
                        day,
                        rows,
                        asked ->
                                asked.stream().filter(a -> a.answered() != null).toList())
                .reversed();
    }

    private static List<Question> questions(
            Municipality municipality,
            Body body,
            LocalDate day,
            List<RegisterRow> rows,
            UnaryOperator<List<Asked>> which) {
        return rows.stream()
                .flatMap(row -> which.apply(row.snapshot().asked()).stream()
                        .filter(a -> NamedBodies.had(municipality, a.bodies(), body, day)
                                .isPresent())
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
