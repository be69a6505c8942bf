package se.rodatraden.http.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;
import se.rodatraden.http.problem.ProblemException;
import se.rodatraden.http.problem.ProblemType;

/** Refuses a change that a page of somebody else's has a reader's browser send. Programs that are no browsers do not say where from. */
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
