package se.rodatraden.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Writes a refusal: one implementation for programs, and one that shows a page. Must be cheap, and read
 * only the headers of the request: its body may never arrive. */
public interface Refusing {
    boolean forPeople();

    void refuse(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException;
}
