package se.rodatraden.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Answers requests rejected by Spring Security's firewall (control characters in a header, ambiguous paths), which by default get no content. */
final class Rejected implements RequestRejectedHandler {
    private final List<Refusing> refusing;

    Rejected(List<Refusing> refusing) {
        this.refusing = List.copyOf(refusing);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        boolean people = !Paths.isApi(String.valueOf(request.getRequestURI()));
        for (Refusing words : refusing) {
            if (words.forPeople() == people) {
                words.refuse(request, response, Refusal.unreadable());
            }
        }
    }
}
