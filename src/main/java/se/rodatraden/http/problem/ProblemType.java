package se.rodatraden.http.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import se.rodatraden.time.Lang;

/**
 * The kinds of problem (RFC 9457). Each has a permanent address in this product, {@value #ADDRESS} followed by its name, which
 * explains it.
 */
public enum ProblemType {
    NOT_UNDERSTOOD(400, "Begäran kan inte läsas", "The request cannot be read"),
    NOT_SIGNED_IN(401, "Det framgår inte vem du är", "It is not known who you are"),
    NOT_ALLOWED(403, "Du får inte göra det", "You may not do that"),
    NO_SUCH_ADDRESS(404, "Adressen finns inte", "There is no such address"),
    NO_SUCH_MUNICIPALITY(404, "Kommunen finns inte", "There is no such municipality"),
    NO_SUCH_VISION(404, "Visionen finns inte i registret", "The vision is not registered"),
    NO_SUCH_BODY(404, "Organet finns inte i registret", "The body is not registered"),
    NO_SUCH_SUBSCRIPTION(404, "Prenumerationen finns inte", "There is no such subscription"),
    NO_SUCH_ROLE(404, "Rollen finns inte", "There is no such role"),
    NO_SUCH_KEY(404, "Nyckeln finns inte", "There is no such key"),
    NO_SUCH_ERASURE(404, "Gallringen finns inte", "There is no such erasure"),
    NO_SUCH_COMMAND(404, "Kommandot finns inte", "There is no such command"),
    METHOD_NOT_ALLOWED(405, "Metoden passar inte adressen", "The method does not fit the address"),
    NOT_ACCEPTABLE(406, "Svaret finns inte i den form som begärs", "The answer does not exist in the form asked for"),
    FOREIGN_PAGE(403, "Begäran kommer från en annan webbplats", "The request comes from another web site"),
    UNFIT_STATE(409, "Läget tillåter det inte", "The state does not allow it"),
    REFUSED_BY_RULE(409, "En regel hindrar registreringen", "A rule refuses the recording"),
    ALREADY_SAID_OTHERWISE(409, "Det finns redan med annat innehåll", "It exists already with other content"),
    KEY_USED_FOR_ANOTHER_REQUEST(
            409, "Nyckeln har använts för en annan begäran", "The key was used for another request"),
    CHANGED_SINCE_READ(412, "Det har ändrats sedan det lästes", "It has changed since it was read"),
    TOO_LARGE(413, "Innehållet är för stort", "The content is too large"),
    UNSUPPORTED_FORM(415, "Innehållet har en form som inte kan läsas", "The content has a form that cannot be read"),
    INVALID_VALUE(422, "Ett värde kan inte stämma", "A value cannot be right"),
    VERSION_MISSING(428, "Det framgår inte vilken version som ändras", "The version to change is not given"),
    TOO_MANY(429, "Just nu tas inga fler emot", "No more are accepted right now"),
    NOT_OFFERED(503, "Det erbjuds inte här", "It is not offered here"),
    BUSY(503, "Registret är upptaget just nu", "The register is busy at the moment"),
    REQUEST_FAILED(400, "Begäran kan inte besvaras", "The request cannot be answered"),
    FAULT(500, "Ett fel har inträffat i registret", "A fault has occurred in the register");

    static final String ADDRESS = "/api/problems/";

    private final int status;
    private final String sv;
    private final String en;

    ProblemType(int status, String sv, String en) {
        this.status = status;
        this.sv = sv;
        this.en = en;
    }

    public int status() {
        return status;
    }

    String title(Lang language) {
        return language.say(sv, en);
    }

    /** The name in the address, such as {@code refused-by-rule}. */
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String address() {
        return ADDRESS + slug();
    }

    static Optional<ProblemType> named(String slug) {
        return Arrays.stream(values()).filter(t -> t.slug().equals(slug)).findFirst();
    }
}
