package se.rodatraden.commands;

import java.util.List;
import java.util.stream.Collectors;
import se.rodatraden.kernel.Violation;

/** A command was refused and nothing was recorded; each violation states why and what is possible instead. */
public final class RefusedException extends RuntimeException {
    private final transient List<Violation> violations;

    public RefusedException(List<Violation> violations) {
        super(violations.stream().map(r -> r.rule() + " " + r.en()).collect(Collectors.joining("; ")));
        this.violations = List.copyOf(violations);
    }

    public List<Violation> violations() {
        return violations;
    }
}
