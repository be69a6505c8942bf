package se.rodatraden.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import se.rodatraden.identity.signin.ReturnPath;
import se.rodatraden.time.Lang;

/**
 * What was filled in by somebody whose session had ended when the form was sent: kept in the page, to be sent again after signing in. Nothing
 * of it is stored here.
 *
 * @param action where it is sent again
 * @param reviewed whether the form is one that is reviewed before it is saved, which it is again
 */
public record KeptFormPage(PageModel frame, String action, List<Field> fields, boolean reviewed, String signIn) {
    private static final String ACTION = "gor";

    /** A field of the form, as it was sent. */
    public record Field(String name, String value) {}

    /** Whether the request is a form of ours, as far as its fields say. */
    static boolean fits(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && request.getParameter(FormGuard.FIELD) != null
                && request.getRequestURI().startsWith("/kommun/");
    }

    static KeptFormPage of(HttpServletRequest request, Lang speech) {
        String query = request.getQueryString();
        List<Field> fields = request.getParameterMap().entrySet().stream()
                .filter(e -> !e.getKey().equals(ACTION))
                .flatMap(e -> Arrays.stream(e.getValue()).map(v -> new Field(e.getKey(), v)))
                .toList();
        return new KeptFormPage(
                new PageModel(
                        speech,
                        speech.say("Du är inte inloggad längre", "You are no longer signed in"),
                        request.getRequestURI(),
                        PageModel.Section.NONE,
                        null),
                request.getRequestURI() + (query == null ? "" : "?" + query),
                fields,
                request.getParameter(ACTION) != null,
                Addresses.signIn(ReturnPath.of("/konto")));
    }

    public String say(String swedish, String english) {
        return frame.say(swedish, english);
    }
}
