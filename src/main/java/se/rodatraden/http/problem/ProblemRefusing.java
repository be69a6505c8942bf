package se.rodatraden.http.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import se.rodatraden.edge.Refusal;
import se.rodatraden.edge.Refusing;
import se.rodatraden.kernel.Violation;

/** Answers requests refused by the edge filters with a problem. */
public final class ProblemRefusing implements Refusing {
    private final ProblemWriter writer;

    public ProblemRefusing(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public boolean forPeople() {
        return false;
    }

    @Override
    public void refuse(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        ProblemType type = switch (refusal.status()) {
            case 400 -> ProblemType.NOT_UNDERSTOOD;
            case 405 -> ProblemType.METHOD_NOT_ALLOWED;
            default -> ProblemType.TOO_MANY;
        };
        writer.write(
                new ProblemException(
                        type, refusal.status(), List.of(Violation.of(refusal.sv(), refusal.en())), Map.of()),
                request,
                response);
    }
}
