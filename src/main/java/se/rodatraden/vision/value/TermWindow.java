package se.rodatraden.vision.value;

import java.time.LocalDate;
import se.rodatraden.kernel.InvalidField;

/** A term of a body that a deferral may mean, first and last day. */
public record TermWindow(BodyRef body, LocalDate from, LocalDate to) {
    public TermWindow {
        if (to.isBefore(from)) {
            throw new InvalidField("terms.to", "är före periodens början", "is before the term begins");
        }
    }
}
