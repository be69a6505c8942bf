package se.rodatraden.vision.rules;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.YearBasis;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.Delegation;
import se.rodatraden.vision.order.Law;
import se.rodatraden.vision.state.Days;

/**
 * The decisions to which the Local Government Act's rules on minutes, appeal and legal force apply: those of the council, the board,
 * committees and parts of them (KL 5:69, 6:35, 13:2), and not those of companies, officials or parties. What an official decides by
 * delegation is decided on behalf of the body that delegated it (KL 6:37–39).
 */
public final class Appealable {
    private static final Set<BodyKind> OTHERS = EnumSet.of(
            BodyKind.OFFICIAL,
            BodyKind.ADMINISTRATION,
            BodyKind.COMPANY,
            BodyKind.PARTY,
            BodyKind.RESIDENTS,
            BodyKind.EXTERNAL);

    /** A decision may be executed before it has legal force; new by SFS 2002:438. */
    static final List<Law> AT_ONCE =
            List.of(Law.kl91Since(LocalDate.of(2002, 7, 1), "KL91 10:14 a"), Law.kl2017("13:14"));

    private Appealable() {}

    /** Whether the rules apply to the act, by the acting body; an unknown body may be one of the municipality's. */
    public static boolean is(Entry decision) {
        return by(decision.fact().told().body().kind())
                || Delegation.of(decision.fact())
                        .filter(d -> by(d.from().kind()))
                        .isPresent();
    }

    static boolean by(BodyKind kind) {
        return !OTHERS.contains(kind);
    }

    /** The paragraph that permitted immediate execution; empty if none is known for the day of the decision. */
    public static Optional<String> atOnce(Entry decision) {
        return is(decision)
                ? Optional.ofNullable(days(decision.occurred()))
                        .flatMap(days -> Law.reach(AT_ONCE, days))
                        .filter(Law.Reach::throughout)
                        .map(Law.Reach::paragraph)
                        .filter(paragraph ->
                                AT_ONCE.stream().anyMatch(law -> law.paragraph().equals(paragraph)))
                : Optional.empty();
    }

    /** The paragraph that permits immediate execution of a decision on the days, before there is one. */
    public static Optional<String> atOnce(Days days) {
        return Law.reach(AT_ONCE, days).map(Law.Reach::paragraph);
    }

    private static @Nullable Days days(FuzzyDate date) {
        return date.year() == YearBasis.MISSING || date.earliest() == null || date.latest() == null
                ? null
                : new Days(date.earliest(), date.latest());
    }
}
