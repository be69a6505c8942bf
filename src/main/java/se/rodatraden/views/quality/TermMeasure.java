package se.rodatraden.views.quality;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.municipality.Body;
import se.rodatraden.municipality.BodyTerm;
import se.rodatraden.municipality.Existence;
import se.rodatraden.municipality.Municipality;

/** Checks the terms of a municipality's bodies: overlapping recorded terms, and bodies without any term, recorded or by law. */
final class TermMeasure {
    private static final Set<BodyKind> ELECTED = EnumSet.of(BodyKind.COUNCIL, BodyKind.BOARD, BodyKind.COMMITTEE);

    /** For many bodies the founding date is unknown. */
    private static final Set<Existence> THERE = EnumSet.of(Existence.EXISTED, Existence.UNKNOWN);

    private static final int YEARS_BACK = 12;
    private static final int YEARS_AHEAD = 4;

    private TermMeasure() {}

    static Measure of(Municipality municipality, LocalDate day) {
        List<Body> bodies = municipality.bodies().stream()
                .filter(b -> ELECTED.contains(b.kind()) && THERE.contains(b.during(day, day)))
                .toList();
        return new Measure(
                Indicator.TERM_UNCERTAIN,
                bodies.size(),
                bodies.stream()
                        .flatMap(b ->
                                Stream.ofNullable(detail(municipality, b, day)).map(d -> Finding.ofBody(b.id(), d)))
                        .toList());
    }

    private static Finding.@Nullable Detail detail(Municipality municipality, Body body, LocalDate day) {
        List<BodyTerm> recorded =
                municipality.terms(body.id(), day.minusYears(YEARS_BACK), day.plusYears(YEARS_AHEAD)).stream()
                        .filter(t -> t.origin() == BodyTerm.Origin.RECORDED)
                        .toList();
        for (int i = 1; i < recorded.size(); i++) {
            if (!recorded.get(i).from().isAfter(recorded.get(i - 1).to())) {
                return Finding.Detail.TERMS_OVERLAP;
            }
        }
        boolean told = municipality.terms(body.id(), day, day).stream()
                .anyMatch(t -> t.origin() == BodyTerm.Origin.RECORDED || t.origin() == BodyTerm.Origin.STATUTORY);
        return told ? null : Finding.Detail.TERM_NOT_RECORDED;
    }
}
