package se.rodatraden.archive.text;

import java.util.List;
import java.util.stream.Collectors;
import se.rodatraden.kernel.Violation;

/** An invalid document or request: all violations found, in line order. Nothing of it is recorded. */
public final class InvalidDocument extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    public static final int SHOWN = 50;

    private final transient List<Violation> violations;

    public InvalidDocument(List<Violation> violations) {
        super(violations.stream().limit(SHOWN).map(InvalidDocument::text).collect(Collectors.joining("\n")));
        this.violations = violations.stream().limit(SHOWN).toList();
    }

    public InvalidDocument(Violation violation) {
        this(List.of(violation));
    }

    private static String text(Violation v) {
        return (v.line() == null ? "" : "line " + v.line() + ", ")
                + (v.place().isEmpty() ? "the document" : v.place())
                + (v.entry() == null ? "" : " (entry " + v.entry() + ")")
                + ": " + v.en() + " [" + v.rule() + "]";
    }

    /** The violations, {@value #SHOWN} at most. */
    public List<Violation> violations() {
        return violations;
    }
}
