package se.rodatraden.http.answer;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sets {@code Cache-Control}: reads are revalidated before reuse, answers to writes are not stored. */
public final class ApiHeaders extends OncePerRequestFilter implements Ordered {

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 10;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !ApiPaths.isApi(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean read = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        response.setHeader("Cache-Control", read ? "no-cache" : "no-store");
        response.setHeader("Vary", "Accept, Accept-Language");
        response.setHeader("Content-Language", RequestLanguage.of(request).tag());
        chain.doFilter(request, response);
    }
}
