package se.rodatraden.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Words a refusal: one for programs, and one that shows people a page. Asks nothing that costs more than the refusal saves,
 * and of the request only its headers: its content may never come. */
public interface Refusing {
    boolean forPeople();

    void refuse(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException;
}
