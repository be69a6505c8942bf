package se.rodatraden.commands;

import java.util.List;
import java.util.stream.Collectors;
import se.rodatraden.kernel.Refusal;

/** A command was refused and nothing is recorded; each refusal says why and what is possible instead. */
public final class RefusedException extends RuntimeException {
    private final transient List<Refusal> refusals;

    public RefusedException(List<Refusal> refusals) {
        super(refusals.stream().map(r -> r.rule() + " " + r.en()).collect(Collectors.joining("; ")));
        this.refusals = List.copyOf(refusals);
    }

    public List<Refusal> refusals() {
        return refusals;
    }
}
