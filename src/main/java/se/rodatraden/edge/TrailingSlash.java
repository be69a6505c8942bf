package se.rodatraden.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Redirects addresses with a trailing slash, which old links, content systems and mail programs add. The query
 * is kept; writes are redirected with 308, which keeps method and body.
 */
final class TrailingSlash extends OncePerRequestFilter implements Ordered {
    private static final Set<String> READS = Set.of("GET", "HEAD");

    /** After the request has been counted. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 21;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.endsWith("/") || path.isEmpty() || without(path).equals("/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        String query = request.getQueryString();
        response.setStatus(
                READS.contains(request.getMethod())
                        ? HttpServletResponse.SC_MOVED_PERMANENTLY
                        : HttpServletResponse.SC_PERMANENT_REDIRECT);
        response.setHeader("Location", without(request.getRequestURI()) + (query == null ? "" : "?" + query));
    }

    /** Collapses leading slashes, since two would name another host. */
    private static String without(String path) {
        return "/" + path.replaceAll("^/+|/+$", "");
    }
}
