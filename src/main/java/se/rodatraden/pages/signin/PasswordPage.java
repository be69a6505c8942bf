package se.rodatraden.pages.signin;

import org.jspecify.annotations.Nullable;
import se.rodatraden.identity.signin.local.Passwords;
import se.rodatraden.pages.PageModel;

/**
 * The page where one chooses a password.
 *
 * @param old whether the one of today is asked for
 */
public record PasswordPage(PageModel frame, String action, String word, boolean old, Passwords.@Nullable Fault fault) {

    public String say(String swedish, String english) {
        return frame.say(swedish, english);
    }

    public String rule() {
        return say(
                "Minst " + Passwords.SHORTEST + " tecken, högst " + Passwords.LONGEST
                        + ". Gärna flera ord; alla tecken går bra och inga krävs.",
                "At least " + Passwords.SHORTEST + " characters, at most " + Passwords.LONGEST
                        + ". Several words are good; any characters will do and none are required.");
    }

    public boolean oldIsWrong() {
        return fault == Passwords.Fault.NOT_YOURS;
    }

    public @Nullable String words() {
        return fault == null
                ? null
                : switch (fault) {
                    case TOO_SHORT -> say("Lösenordet är för kort.", "The password is too short.");
                    case TOO_LONG -> say("Lösenordet är för långt.", "The password is too long.");
                    case TOO_COMMON ->
                        say(
                                "Det lösenordet är för lätt att gissa. Välj ett annat.",
                                "That password is too easy to guess. Choose another.");
                    case SAME_AS_BEFORE ->
                        say(
                                "Det är lösenordet du redan har. Välj ett annat.",
                                "You have that password already. Choose another.");
                    case NOT_YOURS ->
                        say("Ditt nuvarande lösenord stämmer inte.", "Your present password is not right.");
                };
    }
}
