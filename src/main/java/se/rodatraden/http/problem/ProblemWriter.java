package se.rodatraden.http.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import se.rodatraden.http.answer.RequestLanguage;
import se.rodatraden.time.Lang;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem as the whole answer, whatever form was asked for. */
public final class ProblemWriter {
    private final JsonMapper json;

    public ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    void write(ProblemException problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        Lang language = RequestLanguage.of(request);
        byte[] body = json.writeValueAsBytes(Problem.of(problem, language));
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setHeader("Content-Language", language.tag());
        response.setHeader("Cache-Control", "no-store");
        problem.headers().forEach(response::setHeader);
        response.setContentType(Problem.MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }
}
