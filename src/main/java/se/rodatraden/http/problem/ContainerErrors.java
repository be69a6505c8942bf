package se.rodatraden.http.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import se.rodatraden.http.answer.RequestLanguage;
import se.rodatraden.time.Lang;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers what the container refuses before it reaches the application, such as an address that cannot be decoded or headers that
 * are too long, by a problem instead of the container's own page. The container makes it by its name, so it must be public.
 */
public final class ContainerErrors extends ErrorReportValve {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        Lang language = RequestLanguage.of(request);
        Problem problem = Problem.of(Translation.ofStatus(status), language);
        byte[] body = JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsString(new Brief(problem.type(), problem.title(), problem.status(), problem.detail()))
                .getBytes(StandardCharsets.UTF_8);
        try {
            response.setContentType(Problem.MEDIA_TYPE);
            response.setHeader("Content-Language", language.tag());
            response.setHeader("Cache-Control", "no-store");
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            // the one who asked is not there to read it
        }
    }

    /** What is always said. */
    record Brief(String type, String title, int status, String detail) {}
}
