package se.rodatraden.pages.administration;

import se.rodatraden.identity.SecurityEvent;
import se.rodatraden.time.Lang;

/** What stands in the security log, in words. */
final class SecurityWords {
    private SecurityWords() {}

    static String kind(SecurityEvent kind, Lang speech) {
        return switch (kind) {
            case SIGNED_IN -> speech.say("Loggade in", "Signed in");
            case SIGN_IN_REFUSED -> speech.say("Inloggning nekades", "Sign-in refused");
            case SIGNED_OUT -> speech.say("Loggade ut", "Signed out");
            case SIGNED_OUT_EVERYWHERE -> speech.say("Loggade ut överallt", "Signed out everywhere");
            case PASSWORD_CHANGED -> speech.say("Bytte lösenord", "Changed the password");
            case TOKEN_REFUSED -> speech.say("Nyckel eller intyg nekades", "Key or token refused");
            case REFUSED -> speech.say("Nekades: saknar rätt", "Refused: lacks the right");
            case ANNOUNCED -> speech.say("Lade till en person", "Added a person");
            case ROLE_GIVEN -> speech.say("Gav en roll", "Gave a role");
            case ROLE_TAKEN -> speech.say("Återkallade en roll", "Withdrew a role");
            case KEY_MADE -> speech.say("Skapade en nyckel", "Created a key");
            case KEY_REVOKED -> speech.say("Drog in en nyckel", "Revoked a key");
            case KEY_USED -> speech.say("En nyckel användes", "A key was used");
            case CONFIDENTIAL_READ -> speech.say("Läste sekretessmarkerad text", "Read confidential text");
            case LOG_KEY_ROTATED -> speech.say("Bytte loggens nyckel", "Replaced the key of the log");
            case EXPORTED -> speech.say("Exporterade en hel historik", "Exported a whole history");
            case CONFIRMED -> speech.say("Bekräftade vem det är", "Confirmed who it is");
            case ERASURE_PROPOSED -> speech.say("Föreslog gallring", "Proposed an erasure");
            case ERASURE_APPROVED -> speech.say("Godkände gallring", "Approved an erasure");
            case ERASURE_DECLINED ->
                speech.say("Avslog eller tog tillbaka gallring", "Declined or withdrew an erasure");
        };
    }

    /** The name of a detail; as it stands where it has no word. */
    static String detail(String name, Lang speech) {
        return switch (name) {
            case "to" -> speech.say("till", "to");
            case "role" -> speech.say("roll", "role");
            case "body" -> speech.say("organ", "body");
            case "key" -> speech.say("nyckel", "key");
            case "expires" -> speech.say("gäller till", "expires");
            case "vision" -> speech.say("dokument", "document");
            case "entries" -> speech.say("poster", "entries");
            case "right" -> speech.say("rätt", "right");
            case "method" -> speech.say("metod", "method");
            case "session" -> speech.say("session", "session");
            case "sessions" -> speech.say("sessioner", "sessions");
            case "by" -> speech.say("genom", "by");
            case "actor" -> speech.say("vem", "who");
            default -> name;
        };
    }
}
