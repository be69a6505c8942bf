package se.rodatraden.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Gives the answers that are read an ETag of their content, and 304 to one who has it. Not the vision itself: its ETag is the version
 * that a command names in {@code If-Match}, and what it shows changes with the day too. Nor the feed, which is read once.
 */
final class ReadTags extends ShallowEtagHeaderFilter implements Ordered {
    private static final Pattern VISION = Pattern.compile("/api/[^/]+/visions/[^/]+/?");

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 20;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !request.getMethod().equals("GET")
                || !Edge.isApi(path)
                || path.equals("/api/events")
                || VISION.matcher(path).matches();
    }
}
