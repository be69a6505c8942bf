package se.rodatraden.http.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;
import se.rodatraden.municipality.FormerCodes;

/**
 * Redirects addresses with a municipality's former code, or a code without its leading zero, to the address with the current code, for pages
 * and API alike. Writes are not redirected: the refusal states the current code ({@link Parameters#municipality}).
 */
public final class PresentCode extends OncePerRequestFilter implements Ordered {
    private static final Set<String> READS = Set.of("GET", "HEAD");
    private static final Pattern ADDRESS = Pattern.compile("(/api/|/kommun/)([0-9]{3,4})(/.*)?");

    /** After the request has been counted. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 22;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !READS.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher address = ADDRESS.matcher(request.getRequestURI());
        Optional<String> present = address.matches() ? FormerCodes.present(address.group(2)) : Optional.empty();
        if (present.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        String rest = address.group(3) == null ? "" : address.group(3);
        String query = request.getQueryString();
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setHeader("Location", address.group(1) + present.get() + rest + (query == null ? "" : "?" + query));
    }
}
