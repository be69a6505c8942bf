package se.rodatraden.http.problem;

import java.util.List;
import java.util.Map;
import se.rodatraden.identity.Grant;
import se.rodatraden.identity.NotAllowedException;
import se.rodatraden.identity.Right;
import se.rodatraden.kernel.Violation;

/** Problems for requests without permission; they never reveal why a token was rejected. */
final class Refusals {
    private static final String HOW = "WWW-Authenticate";

    private Refusals() {}

    /** The request's token is not valid. */
    static ProblemException token() {
        return new ProblemException(
                ProblemType.NOT_SIGNED_IN,
                401,
                List.of(Violation.of(
                                "Nyckeln eller intyget i Authorization gäller inte: det är felskrivet, har gått ut eller har dragits in. Be den"
                                        + " som är administratör om ett nytt.",
                                "The key or token in Authorization is not valid: misspelt, expired or revoked. Ask an administrator"
                                        + " for a new one.")
                        .at("Authorization")),
                Map.of(HOW, "Bearer error=\"invalid_token\""));
    }

    /** The token cannot be verified at the moment. */
    static ProblemException away() {
        return new ProblemException(
                ProblemType.BUSY,
                ProblemType.BUSY.status(),
                List.of(Violation.of(
                        "Identitetsleverantören svarar inte, så intyget i Authorization kan inte prövas. Försök igen om några sekunder; det som"
                                + " är öppet läses utan, och en nyckel gäller ändå.",
                        "The identity provider does not answer, so the token in Authorization cannot be checked. Try again in a few seconds; what"
                                + " is open can be read without one, and a key is still valid.")),
                Map.of("Retry-After", "5"));
    }

    static ProblemException of(NotAllowedException refused) {
        if (refused.signInHelps()) {
            return new ProblemException(
                    ProblemType.NOT_SIGNED_IN,
                    401,
                    List.of(Violation.of(
                                    "Det här kräver en nyckel eller ett intyg: skicka det som Authorization: Bearer. Det som är öppet läses utan.",
                                    "This requires a key or a token: send it as Authorization: Bearer. What is open can be read without one.")
                            .at("Authorization")),
                    Map.of(HOW, "Bearer"));
        }
        String where = refused.municipality();
        boolean everywhere = where.equals(Grant.EVERYWHERE);
        return new ProblemException(
                ProblemType.NOT_ALLOWED,
                Violation.of(
                        "Det kräver att du får " + sv(refused.right())
                                + (everywhere ? " i hela registret" : " i " + where)
                                + ". Be den som är administratör där om rollen.",
                        "It requires permission to " + en(refused.right())
                                + (everywhere ? " in the whole register" : " in " + where)
                                + ". Ask an administrator there for the role."));
    }

    private static String sv(Right right) {
        return switch (right) {
            case RECORD -> "registrera";
            case ERASE -> "gallra texter";
            case SEE_WHO -> "se vem som registrerat";
            case READ_CONFIDENTIAL, READ_OWN_BODIES -> "läsa sekretessmarkerad text";
            case SEE_SUBSCRIPTIONS -> "se prenumerationer";
            case SUBSCRIBE -> "sköta prenumerationer";
            case SEE_ROLES -> "se roller och nycklar";
            case ADMINISTER -> "ge roller och nycklar, dock inte till dig själv,";
            case AUDIT -> "läsa säkerhetsloggen";
        };
    }

    private static String en(Right right) {
        return switch (right) {
            case RECORD -> "record";
            case ERASE -> "erase texts";
            case SEE_WHO -> "see who recorded";
            case READ_CONFIDENTIAL, READ_OWN_BODIES -> "read text that is marked confidential";
            case SEE_SUBSCRIPTIONS -> "see subscriptions";
            case SUBSCRIBE -> "manage subscriptions";
            case SEE_ROLES -> "see roles and keys";
            case ADMINISTER -> "give roles and keys, though not to yourself,";
            case AUDIT -> "read the security log";
        };
    }
}
