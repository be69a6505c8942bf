package se.rodatraden.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import se.rodatraden.edge.Refusal;
import se.rodatraden.edge.Refusing;
import se.rodatraden.time.Lang;

/** Shows people a page where a request is refused at the edge. */
@Component
class PageRefusing implements Refusing {

    @Override
    public boolean forPeople() {
        return true;
    }

    @Override
    public void refuse(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        // Not by a parameter: to look for one would be to wait for the rest of a form.
        Lang speech = RequestContext.accepted(request.getHeader("Accept-Language"));
        ErrorPage page = ErrorPage.of(speech, "/", refusal.status(), speech.say(refusal.sv(), refusal.en()));
        new Html("error.jte", page, page.frame(), page.status(), false).render(null, request, response);
    }
}
