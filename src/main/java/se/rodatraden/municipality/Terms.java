package se.rodatraden.municipality;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.municipality.BodyTerm.Origin;
import se.rodatraden.municipality.event.MunicipalEvent.TermStarted;

/** The terms of one body: recorded ones, and statutory ones that overlap no recorded term while the body existed. */
final class Terms {
    private Terms() {}

    static List<BodyTerm> of(Body body, List<TermStarted> recorded, LocalDate from, LocalDate to) {
        List<BodyTerm> own = recorded.stream()
                .filter(t -> t.body().equals(body.id()))
                .map(t -> recorded(body, t))
                .toList();
        Stream<BodyTerm> law = statutory(body.id(), body.kind(), from, to).stream()
                .filter(t -> own.stream().noneMatch(o -> o.overlaps(t.from(), t.to())))
                .filter(t -> {
                    Existence there = body.during(t.from(), t.to());
                    return there == Existence.EXISTED || there == Existence.PARTLY;
                });
        return Stream.concat(own.stream().filter(t -> t.overlaps(from, to)), law)
                .sorted(Comparator.comparing(BodyTerm::from))
                .toList();
    }

    /** The statutory terms of the council (KL 5:9) and the board (6:18), and the customary ones of committees (6:19); none for others. */
    static List<BodyTerm> statutory(@Nullable String body, BodyKind kind, LocalDate from, LocalDate to) {
        List<MandatePeriods.Term> terms = switch (kind) {
            case COUNCIL -> MandatePeriods.council(from, to);
            case BOARD, COMMITTEE -> MandatePeriods.board(from, to);
            case PREPARATORY_COMMITTEE,
                    SECTION,
                    PRESIDIUM,
                    OFFICIAL,
                    ADMINISTRATION,
                    COMPANY,
                    PARTY,
                    RESIDENTS,
                    EXTERNAL,
                    UNKNOWN -> List.of();
        };
        Origin origin = kind == BodyKind.COMMITTEE ? Origin.USUAL : Origin.STATUTORY;
        return terms.stream()
                .map(t -> new BodyTerm(body, kind, t.from(), t.to(), t.label(), origin, null))
                .toList();
    }

    private static BodyTerm recorded(Body body, TermStarted t) {
        String label = t.label() == null ? t.from().getYear() + "–" + t.to().getYear() : t.label();
        return new BodyTerm(body.id(), body.kind(), t.from(), t.to(), label, Origin.RECORDED, t.entry());
    }
}
