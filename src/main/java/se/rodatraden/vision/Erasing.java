package se.rodatraden.vision;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.InvalidField;
import se.rodatraden.kernel.PersonalData;
import se.rodatraden.kernel.Violation;
import se.rodatraden.kernel.Wellformed;
import se.rodatraden.vision.command.Verdict;
import se.rodatraden.vision.command.VisionCommand;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.vision.history.History;

/** Decides on the erasure of an entry's texts: the entry exists, and the decision has been made and is itself without personal data. */
final class Erasing {
    private Erasing() {}

    static Verdict on(@Nullable History history, VisionCommand.EraseTexts c, LocalDate today) {
        Wellformed.check(c, today);
        if (c.decision().date().isAfter(today)) {
            throw new InvalidField(
                    "decision.date",
                    "ligger framåt i tiden: texter gallras först när det är beslutat",
                    "is in the future: texts are erased when it has been decided");
        }
        List<String> personal = PersonalData.fields(c);
        if (!personal.isEmpty()) {
            return refused(PersonalData.refuse(c.entry(), personal.getFirst()));
        }
        boolean there = Objects.requireNonNull(history).entries().stream().anyMatch(e -> e.id().equals(c.entry()));
        return there
                ? new Verdict.Accepted(
                        List.of(new VisionEvent.TextsErased(
                                c.vision(), c.entry(), c.decision(), c.proposedBy(), c.approvedBy())),
                        List.of())
                : refused(Violation.value(
                        "E-NO-SUCH-ENTRY",
                        c.entry(),
                        "entry",
                        "Posten '" + c.entry() + "' finns inte i historiken.",
                        "There is no entry '" + c.entry() + "' in the history."));
    }

    private static Verdict refused(Violation violation) {
        return new Verdict.Refused(List.of(violation));
    }
}
