package se.rodatraden.http;

import java.util.List;
import java.util.Map;

/** A request that is answered by a problem. */
final class ProblemException extends RuntimeException {
    private final ProblemType type;
    private final int status;
    private final transient List<Flaw> flaws;
    private final transient Map<String, String> headers;

    ProblemException(ProblemType type, int status, List<Flaw> flaws, Map<String, String> headers) {
        super(flaws.isEmpty() ? type.slug() : flaws.getFirst().en());
        this.type = type;
        this.status = status;
        this.flaws = List.copyOf(flaws);
        this.headers = Map.copyOf(headers);
    }

    ProblemException(ProblemType type, Flaw... flaws) {
        this(type, type.status(), List.of(flaws), Map.of());
    }

    ProblemException(ProblemType type, String sv, String en) {
        this(type, Flaw.of(sv, en));
    }

    ProblemType type() {
        return type;
    }

    int status() {
        return status;
    }

    List<Flaw> flaws() {
        return flaws;
    }

    /** What the answer's header must say besides: which methods there are, when to try again. */
    Map<String, String> headers() {
        return headers;
    }
}
