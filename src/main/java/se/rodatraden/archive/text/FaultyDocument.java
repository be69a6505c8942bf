package se.rodatraden.archive.text;

import java.util.List;
import java.util.stream.Collectors;

/** What was written cannot be taken: every fault that was found, in the order of the lines. Nothing of it is recorded. */
public final class FaultyDocument extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    public static final int SHOWN = 50;

    private final transient List<Fault> faults;

    public FaultyDocument(List<Fault> faults) {
        super(faults.stream().limit(SHOWN).map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = faults.stream().limit(SHOWN).toList();
    }

    public FaultyDocument(Fault fault) {
        this(List.of(fault));
    }

    /** The faults, {@value #SHOWN} at most. */
    public List<Fault> faults() {
        return faults;
    }
}
