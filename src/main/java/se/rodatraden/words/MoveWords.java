package se.rodatraden.words;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.Lang;
import se.rodatraden.time.Precision;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.order.Plan;

/** Words for a plan that was moved to another day: “flyttat från 12 juni till 19 juni 2014”. */
public final class MoveWords {
    private MoveWords() {}

    /** The old day is left out where it is not known. */
    public static String moved(@Nullable FuzzyDate from, FuzzyDate to, Lang t) {
        return t.say("flyttat", "moved")
                + (from == null || unsaid(from) ? "" : t.say(" från ", " from ") + first(from, to, t))
                + t.say(" till ", " to ")
                + small(DatePhrases.alone(to, t));
    }

    /** Words for the move from the plan's first day to its present one; null where it was not moved. */
    static @Nullable String of(Plan plan, Lang t) {
        return plan.planned().map(first -> moved(first, plan.when(), t)).orElse(null);
    }

    /** The plan with what it was moved to. */
    static FactText planned(Plan plan, FactText text, Lang t) {
        String moved = of(plan, t);
        return moved == null
                ? text
                : new FactText(
                        text.title(),
                        Stream.concat(text.lines().stream(), Stream.of(Lang.capital(moved)))
                                .toList(),
                        text.wording());
    }

    /** The move as part of a vision: what was moved, and from which day. */
    static Optional<FactText> of(String move, String planned, Known known, FactText text, Lang t) {
        return known.plan(planned)
                .flatMap(plan -> plan.moves().stream()
                        .filter(m -> m.entry().id().equals(move))
                        .findFirst()
                        .map(m -> of(plan.what(), m.from(), m.to(), text, t)));
    }

    static FactText of(String what, @Nullable FuzzyDate from, FuzzyDate to, FactText text, Lang t) {
        return new FactText(
                t.say("Flyttat: ", "Moved: ") + what,
                Stream.concat(
                                Stream.of(Lang.capital(moved(from, to, t))),
                                text.lines().stream().skip(1)) // the new day alone
                        .toList(),
                text.wording());
    }

    /** The year is said once where both are days of it. */
    private static String first(FuzzyDate from, FuzzyDate to, Lang t) {
        String words = small(DatePhrases.alone(from, t));
        boolean sameYear = from.isDay()
                && to.isDay()
                && from.earliest() != null
                && to.earliest() != null
                && from.earliest().getYear() == to.earliest().getYear();
        return sameYear ? words.replaceFirst(" [0-9]{4}$", "") : words;
    }

    private static boolean unsaid(FuzzyDate date) {
        return date.precision() == Precision.UNKNOWN && date.label() == null;
    }

    private static String small(String words) {
        return words.isEmpty() ? words : DatePhrases.small(words);
    }
}
