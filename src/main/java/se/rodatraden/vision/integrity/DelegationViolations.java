package se.rodatraden.vision.integrity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.rodatraden.kernel.Violation;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.Delegation;

/** Impossible delegated decisions: reported before they were made or in the future, or delegated by the decision maker. */
final class DelegationViolations {
    private static final String REPORTED = "decision.delegation.reported";

    private DelegationViolations() {}

    static List<Violation> of(Entry entry, LocalDate today) {
        return Delegation.of(entry.fact()).map(d -> of(entry, d, today)).orElse(List.of());
    }

    private static List<Violation> of(Entry entry, Delegation delegation, LocalDate today) {
        List<Violation> found = new ArrayList<>();
        if (delegation.from().same(entry.fact().told().body())) {
            found.add(
                    Violation.value(
                            "E-DELEGATION",
                            entry.id(),
                            "decision.delegation.from",
                            "Organet kan inte ha delegerat till sig självt: ange det organ som delegerade, eller utelämna"
                                    + " delegation.",
                            "The body cannot have delegated to itself: name the body that delegated, or leave out delegation."));
        }
        FuzzyDate reported = delegation.reported();
        if (reported != null && reported.certainlyBefore(entry.occurred())) {
            found.add(Violation.value(
                    "E-ORDER",
                    entry.id(),
                    REPORTED,
                    "Anmälan är daterad före beslutet: kontrollera båda datumen.",
                    "The report is dated before the decision: check both dates."));
        }
        if (reported != null
                && reported.earliest() != null
                && reported.earliest().isAfter(today)) {
            found.add(Violation.value(
                    "E-FUTURE",
                    entry.id(),
                    REPORTED,
                    "Datumet ligger i framtiden: ange när beslutet anmäldes först när det är gjort.",
                    "The date is in the future: say when the decision was reported once that is done."));
        }
        return found;
    }
}
