package se.rodatraden.http.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import se.rodatraden.http.answer.RequestLanguage;
import se.rodatraden.time.Lang;

/** Writes a problem as the whole answer, whatever media type was requested. */
public final class ProblemWriter {
    void write(ProblemException problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        Lang language = RequestLanguage.of(request);
        byte[] body = ProblemAnswer.JSON.writeValueAsBytes(ProblemAnswer.of(problem, language));
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setHeader("Content-Language", language.tag());
        response.setHeader("Cache-Control", "no-store");
        problem.headers().forEach(response::setHeader);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }
}
