package se.rodatraden.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leads from an address with a slash at its end to the one without: old links, content systems and mail programs put it there. The query
 * stays as it is; a request that writes is to be sent again as it was (308).
 */
final class TrailingSlash extends OncePerRequestFilter implements Ordered {
    private static final Set<String> READS = Set.of("GET", "HEAD");

    /** Once counted. */
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

    /** One slash at the beginning, since two would name another host. */
    private static String without(String path) {
        return "/" + path.replaceAll("^/+|/+$", "");
    }
}
