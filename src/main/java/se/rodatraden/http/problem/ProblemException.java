package se.rodatraden.http.problem;

import java.util.List;
import java.util.Map;

/** A request that is answered by a problem. */
public final class ProblemException extends RuntimeException {
    private final ProblemType type;
    private final int status;
    private final transient List<Flaw> flaws;
    private final transient Map<String, String> headers;

    public ProblemException(ProblemType type, int status, List<Flaw> flaws, Map<String, String> headers) {
        super(flaws.isEmpty() ? type.slug() : flaws.getFirst().en());
        this.type = type;
        this.status = status;
        this.flaws = List.copyOf(flaws);
        this.headers = Map.copyOf(headers);
    }

    public ProblemException(ProblemType type, Flaw... flaws) {
        this(type, type.status(), List.of(flaws), Map.of());
    }

    public ProblemException(ProblemType type, String sv, String en) {
        this(type, Flaw.of(sv, en));
    }

    public ProblemType type() {
        return type;
    }

    public int status() {
        return status;
    }

    public List<Flaw> flaws() {
        return flaws;
    }

    /** What the answer's header must say besides: which methods there are, when to try again. */
    Map<String, String> headers() {
        return headers;
    }
}
