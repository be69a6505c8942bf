package se.rodatraden.http.problem;

import java.util.List;
import java.util.Map;
import se.rodatraden.kernel.Violation;

/** A failure that is answered with a problem. */
public final class ProblemException extends RuntimeException {
    private final ProblemType type;
    private final int status;
    private final transient List<Violation> violations;
    private final transient Map<String, String> headers;

    public ProblemException(ProblemType type, int status, List<Violation> violations, Map<String, String> headers) {
        super(violations.isEmpty() ? type.slug() : violations.getFirst().en());
        this.type = type;
        this.status = status;
        this.violations = List.copyOf(violations);
        this.headers = Map.copyOf(headers);
    }

    public ProblemException(ProblemType type, Violation... violations) {
        this(type, type.status(), List.of(violations), Map.of());
    }

    public ProblemException(ProblemType type, String sv, String en) {
        this(type, Violation.of(sv, en));
    }

    public ProblemType type() {
        return type;
    }

    public int status() {
        return status;
    }

    public List<Violation> violations() {
        return violations;
    }

    /** Additional headers of the answer, such as {@code Allow} and {@code Retry-After}. */
    Map<String, String> headers() {
        return headers;
    }
}
