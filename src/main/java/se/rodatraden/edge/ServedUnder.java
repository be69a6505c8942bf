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
 * Serves the product under a path, such as {@code /tradar}: a context path of the container's, or the {@code X-Forwarded-Prefix} of a proxy.
 * The path is known here alone. What comes in is handed on as if the product stood at the root, and every address of ours that goes out, in
 * pages, in JSON and in headers, gets the path before it: so no page can forget to.
 */
public final class ServedUnder implements Filter {
    private static final String PREFIX = ServedUnder.class.getName();

    /** What stands before the product's own paths in the address that was asked for; empty at the root. */
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

    /** A description of the interface names paths under the address of its server, which has the prefix. */
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
