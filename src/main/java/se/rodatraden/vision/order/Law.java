package se.rodatraden.vision.order;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.Deadline;
import se.rodatraden.time.LawReference;
import se.rodatraden.vision.state.Days;

/**
 * A version of the law, or of practice, with its period of validity. KL is 2017:725 and KL91 is
 * 1991:900; if the act of 1991 is cited without a paragraph, the paragraph was not verified.
 *
 * @param from first day in force; null if unknown
 * @param to last day in force; null while in force
 * @param paragraph chapter and paragraph as {@code KL 5:50}, {@code praxis} (municipal practice) or {@code registret} (its own rule)
 */
public record Law(@Nullable LocalDate from, @Nullable LocalDate to, String paragraph) {
    /** Used as the paragraph for municipal practice. */
    public static final String PRACTICE = "praxis";
    /** Used as the paragraph for a rule of this register. */
    public static final String REGISTER = "registret";

    private static final LocalDate KL91_BEGINS = LocalDate.of(1992, 1, 1);
    private static final LocalDate KL_BEGINS = LocalDate.of(2018, 1, 1);

    public Law {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException(paragraph + " ends (" + to + ") before it begins (" + from + ")");
        }
    }

    /** The law on some days: the paragraphs in force on any of them, and whether one was in force on each. */
    public record Reach(String paragraph, boolean throughout) {}

    /** A paragraph without period of validity. */
    public static List<Law> always(String paragraph) {
        return List.of(new Law(null, null, paragraph));
    }

    /** A rule of this register, independent of law and practice. */
    public static List<Law> register() {
        return always(REGISTER);
    }

    /** Municipal practice, as opposed to a rule of this register. */
    public static List<Law> practice() {
        return always(PRACTICE);
    }

    /** The act of 1991, whose paragraph was not verified, followed by that of 2017. */
    public static List<Law> kl(String paragraph) {
        return List.of(kl91Since(KL91_BEGINS, "KL91"), kl2017(paragraph));
    }

    /** For a known paragraph of the act of 1991. */
    public static List<Law> kl(String kl91, String kl2017) {
        return List.of(kl91Since(KL91_BEGINS, "KL91 " + kl91), kl2017(kl2017));
    }

    public static Law kl91Since(LocalDate from, String paragraph) {
        return new Law(from, KL_BEGINS.minusDays(1), paragraph);
    }

    public static Law kl2017(String paragraph) {
        return new Law(KL_BEGINS, null, "KL " + paragraph);
    }

    /** The law behind a deadline. */
    public static List<Law> behind(Deadline deadline) {
        return deadline.laws().stream().map(Law::of).toList();
    }

    private static Law of(LawReference reference) {
        return new Law(reference.from(), reference.until(), reference.paragraph());
    }

    /** The versions in force on any of the days; empty if there were none. */
    public static Optional<Reach> reach(List<Law> versions, Days days) {
        List<Law> held = versions.stream()
                .filter(law -> law.overlaps(days))
                .sorted(Comparator.comparing(law -> law.from == null ? LocalDate.MIN : law.from))
                .toList();
        return held.isEmpty()
                ? Optional.empty()
                : Optional.of(new Reach(
                        held.stream().map(Law::paragraph).distinct().collect(Collectors.joining(" / ")),
                        throughout(held, days)));
    }

    private boolean overlaps(Days days) {
        return (from == null || !from.isAfter(days.latest()))
                && (to == null || days.earliest() == null || !to.isBefore(days.earliest()));
    }

    private static boolean throughout(List<Law> held, Days days) {
        LocalDate uncovered = days.earliest() == null ? LocalDate.MIN : days.earliest();
        for (Law law : held) {
            if (law.from != null && law.from.isAfter(uncovered)) {
                return false;
            }
            if (law.to == null || !law.to.isBefore(days.latest())) {
                return true;
            }
            uncovered = law.to.plusDays(1);
        }
        return false;
    }
}
