package se.rodatraden.http.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import se.rodatraden.identity.Open;

/** Answers errors forwarded by the container with a problem; a page controller may serve {@code text/html} at the same address. */
@Controller
@Open
class ErrorAnswers implements ErrorController {
    private final ProblemWriter writer;

    ErrorAnswers(ProblemWriter writer) {
        this.writer = writer;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        ProblemException problem = failure instanceof Throwable thrown
                ? Translation.of(thrown)
                : Translation.ofStatus(status instanceof Integer code ? code : 404);
        writer.write(problem, request, response);
    }
}
