package se.rodatraden.edge;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Puts the headers on before the container or the application answers, so that an error has them too, whoever finds it. */
final class HeaderValve extends ValveBase {
    private final SecurityHeaders headers;

    HeaderValve(SecurityHeaders headers) {
        super(true);
        this.headers = headers;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (!String.valueOf(request.getProtocol()).startsWith("HTTP/1.")) {
            // HTTP of 1991 has answers without headers.
            response.sendError(HttpServletResponse.SC_HTTP_VERSION_NOT_SUPPORTED);
            return;
        }
        String whole = String.valueOf(request.getDecodedRequestURI());
        String context = request.getContextPath();
        String path = whole.startsWith(context) ? whole.substring(context.length()) : whole;
        // What the container has refused already it answers itself, and not by a page.
        (response.isError() ? headers.ofPrograms() : headers.on(path)).forEach(response::setHeader);
        headers.toOtherSites(request.getMethod(), path, request::getHeader).forEach(response::setHeader);
        getNext().invoke(request, response);
    }
}
