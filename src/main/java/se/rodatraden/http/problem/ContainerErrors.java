package se.rodatraden.http.problem;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import se.rodatraden.http.answer.RequestLanguage;
import se.rodatraden.time.Lang;

/**
 * Answers what the container refuses before it reaches the application, such as an address that cannot be decoded or headers that
 * are too long, by a problem instead of the container's own page. The container makes it by its name, so it must be public.
 */
public final class ContainerErrors extends ErrorReportValve {
    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        Lang language = RequestLanguage.of(request);
        byte[] body = ProblemAnswer.JSON
                .writerWithDefaultPrettyPrinter()
                .writeValueAsBytes(ProblemAnswer.of(Translation.ofStatus(status), language));
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setHeader("Content-Language", language.tag());
            response.setHeader("Cache-Control", "no-store");
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            // the one who asked is not there to read it
        }
    }
}
