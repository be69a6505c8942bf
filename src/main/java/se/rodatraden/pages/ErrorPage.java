package se.rodatraden.pages;

import se.rodatraden.pages.sharing.Shared;
import se.rodatraden.time.Lang;

/** Says what went wrong, that nothing was lost by it, and what to do. */
public record ErrorPage(PageModel frame, int status, String heading, String text) {

    static ErrorPage of(Lang speech, String address, int status, String text) {
        String heading = switch (status == 403 || status == 404 ? status : status / 100 * 100) {
            case 403 -> speech.say("Det får du inte", "You may not do that");
            case 404 -> speech.say("Sidan finns inte", "There is no such page");
            case 400 ->
                status == 429
                        ? speech.say("För många på en gång", "Too many at once")
                        : speech.say("Det går inte att visa", "This cannot be shown");
            default -> speech.say("Något gick fel hos oss", "Something went wrong on our side");
        };
        return new ErrorPage(
                new PageModel(speech, heading, address, PageModel.Section.NONE, null).sharedAs(Shared.HIDDEN),
                status,
                heading,
                text);
    }

    static String text(int status, Lang speech) {
        if (status == 404) {
            return NoSuchPageException.address().say(speech);
        }
        if (status == 403) {
            return speech.say(
                    "Dina roller räcker inte till det här. De står på sidan Konto; be den som är administratör för kommunen om den roll"
                            + " som saknas. Inget har ändrats.",
                    "Your roles do not cover this. They are on the page Account; ask an administrator of the municipality for"
                            + " the role that is missing. Nothing was changed.");
        }
        return status < 500
                ? speech.say(
                        "Adressen frågar efter något som inte går att visa. Kontrollera den, eller börja från startsidan.",
                        "The address asks for something that cannot be shown. Check it, or begin at the start page.")
                : speech.say(
                        "Ingenting har gått förlorat. Försök igen om en stund; fortsätter det, berätta för den som sköter"
                                + " registret när det hände.",
                        "Nothing was lost. Try again in a while; if it goes on, tell those who run the register when it"
                                + " happened.");
    }

    public String say(String swedish, String english) {
        return frame.say(swedish, english);
    }
}
