package se.rodatraden.edge;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Serves the product under a path prefix, such as {@code /tradar}: a context path of the container, or the {@code X-Forwarded-Prefix} of a
 * proxy. Only this filter knows the prefix. It is removed from requests and added to all our own addresses in answers, in
 * pages, JSON and headers, so that no page can omit it.
 */
public final class ServedUnder implements Filter {
    private static final String PREFIX = ServedUnder.class.getName();

    /** The prefix of the request; empty at the root. */
    public static String prefix(ServletRequest request) {
        return request.getAttribute(PREFIX) instanceof String prefix ? prefix : "";
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest asked
                && response instanceof HttpServletResponse answer
                && !asked.getContextPath().isEmpty()) {
            String prefix = asked.getContextPath();
            request.setAttribute(PREFIX, prefix);
            PrefixedResponse prefixed = new PrefixedResponse(answer, prefix, describes(asked, prefix));
            chain.doFilter(new AtRoot(asked, prefix), prefixed);
            if (!request.isAsyncStarted()) {
                prefixed.finish();
            }
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The OpenAPI description states the prefix in its server address, so its paths are unchanged. */
    private static boolean describes(HttpServletRequest request, String prefix) {
        return request.getRequestURI().startsWith(prefix + "/api/openapi.")
                || request.getRequestURI().startsWith(prefix + "/api/asyncapi.");
    }

    /** The request without the prefix. */
    private static final class AtRoot extends HttpServletRequestWrapper {
        private final String prefix;

        AtRoot(HttpServletRequest request, String prefix) {
            super(request);
            this.prefix = prefix;
        }

        @Override
        public String getContextPath() {
            return "";
        }

        @Override
        public String getRequestURI() {
            String whole = super.getRequestURI();
            String own = whole.startsWith(prefix) ? whole.substring(prefix.length()) : whole;
            return own.isEmpty() ? "/" : own;
        }
    }
}
