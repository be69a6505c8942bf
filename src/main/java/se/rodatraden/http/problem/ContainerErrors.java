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
 * Answers errors of the servlet container with a problem instead of the container's own page, for example an address that cannot be
 * decoded or headers that are too long. Public because the container instantiates it by class name.
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
            // client disconnected: nothing left to answer
        }
    }
}
