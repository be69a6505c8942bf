package se.rodatraden.municipality;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.LawReference;

/** The paragraphs of law applied to municipal events, each with its period of validity. */
final class MunicipalLaw {
    private static final LocalDate KL91 = LocalDate.of(1992, 1, 1);
    private static final LocalDate KL = LocalDate.of(2018, 1, 1);
    private static final LocalDate PBL = LocalDate.of(2011, 5, 2);
    private static final LocalDate ELECTIONS_ACT = LocalDate.of(2006, 1, 1);

    private static final List<LawReference> ADOPTION = List.of(
            new LawReference("KL91", KL91, KL.minusDays(1), false), new LawReference("KL 5:1–2", KL, null, true));

    /** The act of 1987 also reserved the plan to the council; its paragraph was not verified. */
    private static final List<LawReference> PLAN = List.of(
            new LawReference("PBL (1987:10)", LocalDate.of(1987, 7, 1), PBL.minusDays(1), false),
            new LawReference("PBL 3:19", PBL, null, true));

    private static final List<LawReference> COUNCILS_TERM = List.of(
            new LawReference("KL91 5:5", KL91, KL.minusDays(1), true), new LawReference("KL 5:9", KL, null, true));

    /** The council is to appoint one board (prop. 2016/17:171, comment on 3 kap. 3 §); the paragraph of 1991 was not verified. */
    private static final List<LawReference> BOARD =
            List.of(new LawReference("KL91", KL91, KL.minusDays(1), false), new LawReference("KL 3:3", KL, null, true));

    /** There is one council in every municipality; the same paragraph in both acts (prop. 2016/17:171, comment on 3 kap. 1 §). */
    private static final List<LawReference> COUNCIL = List.of(
            new LawReference("KL91 3:1", KL91, KL.minusDays(1), true), new LawReference("KL 3:1", KL, null, true));

    /** The paragraphs of the acts before that of 2005 were not verified. */
    private static final List<LawReference> ELECTION = List.of(
            new LawReference("vallagen", LocalDate.of(1970, 1, 1), ELECTIONS_ACT.minusDays(1), false),
            new LawReference("vallagen 1:3", ELECTIONS_ACT, null, true));

    private MunicipalLaw() {}

    /** The law that reserves the adoption of such a document to the council at the time; empty if unknown. */
    static Optional<String> councilAdopts(DocumentKind kind, FuzzyDate since) {
        LocalDate first = Body.earliest(since);
        LocalDate last = Body.latest(since);
        return cited(
                kind.equals(DocumentKind.VISION) ? ADOPTION : PLAN,
                first == null ? LocalDate.MIN : first,
                last == null ? LocalDate.MAX : last);
    }

    /** The law that provides for one board and one council at the time. */
    static Optional<String> onlyOne(BodyKind kind, FuzzyDate since) {
        LocalDate first = Body.earliest(since);
        return cited(kind == BodyKind.BOARD ? BOARD : COUNCIL, first == null ? LocalDate.MIN : first, LocalDate.MAX);
    }

    /** The law that sets the council's term beginning on the day. */
    static Optional<String> councilsTerm(LocalDate begins) {
        return cited(COUNCILS_TERM, begins, begins);
    }

    /** The law that sets the day of ordinary elections. */
    static Optional<String> election(LocalDate day) {
        return cited(ELECTION, day, day);
    }

    private static Optional<String> cited(List<LawReference> laws, LocalDate first, LocalDate last) {
        String held = laws.stream()
                .filter(law -> !law.from().isAfter(last)
                        && (law.until() == null || !law.until().isBefore(first)))
                .map(LawReference::paragraph)
                .collect(Collectors.joining(" / "));
        return held.isEmpty() ? Optional.empty() : Optional.of(held);
    }
}
