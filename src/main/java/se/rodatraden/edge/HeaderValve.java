package se.rodatraden.edge;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Sets the security headers before the request is processed, so that errors of the container have them too. */
final class HeaderValve extends ValveBase {
    private final SecurityHeaders headers;

    HeaderValve(SecurityHeaders headers) {
        super(true);
        this.headers = headers;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (!String.valueOf(request.getProtocol()).startsWith("HTTP/1.")) {
            // HTTP/0.9 responses have no headers.
            response.sendError(HttpServletResponse.SC_HTTP_VERSION_NOT_SUPPORTED);
            return;
        }
        String whole = String.valueOf(request.getDecodedRequestURI());
        String context = request.getContextPath();
        String path = whole.startsWith(context) ? whole.substring(context.length()) : whole;
        // Requests already refused by the container are answered by it, not by a page.
        (response.isError() ? headers.ofPrograms() : headers.on(path)).forEach(response::setHeader);
        headers.toOtherSites(request.getMethod(), path, request::getHeader).forEach(response::setHeader);
        getNext().invoke(request, response);
    }
}
