package se.rodatraden.http.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;
import se.rodatraden.http.problem.ProblemException;
import se.rodatraden.http.problem.ProblemType;

/** CSRF protection: refuses changes sent by a browser from another site. Clients that are not browsers send no such header. */
public final class OwnPages implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String site = request.getHeader("Sec-Fetch-Site");
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (reads || site == null || site.equals("same-origin") || site.equals("none")) {
            return true;
        }
        throw new ProblemException(
                ProblemType.FOREIGN_PAGE,
                "Begäran kommer från en annan webbplats sida. Inget har ändrats.",
                "The request comes from another web site's page. Nothing was changed.");
    }
}
