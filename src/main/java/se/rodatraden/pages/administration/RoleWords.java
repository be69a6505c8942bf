package se.rodatraden.pages.administration;

import java.util.Locale;
import se.rodatraden.identity.Role;
import se.rodatraden.time.Lang;

/** What each role lets one do, in a sentence. */
final class RoleWords {
    private RoleWords() {}

    static String title(Role role, Lang speech) {
        String title = role.title(speech.locale());
        return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }

    static String meaning(Role role, Lang speech) {
        return switch (role) {
            case POLITICIAN ->
                speech.say(
                        "Läser sekretessmarkerad text i det organ där hen sitter.",
                        "Reads confidential text in the body they sit in.");
            case OFFICER ->
                speech.say(
                        "Läser sekretessmarkerad text och ser vem som registrerat. Registrerar inget.",
                        "Reads confidential text and sees who recorded. Records nothing.");
            case REGISTRAR ->
                speech.say(
                        "Registrerar, läser sekretessmarkerad text, ser vem som registrerat och gallrar texter tillsammans med en"
                                + " annan registrator.",
                        "Records, reads confidential text, sees who recorded, and erases texts together with another"
                                + " registrar.");
            case AUDITOR ->
                speech.say(
                        "Läser allt, även säkerhetsloggen, roller och prenumerationer. Ändrar inget.",
                        "Reads everything, including the security log, roles and subscriptions. Changes nothing.");
            case ADMINISTRATOR ->
                speech.say(
                        "Ger och återkallar roller och nycklar. Registrerar inget.",
                        "Gives and withdraws roles and keys. Records nothing.");
            case INTEGRATOR -> speech.say("Sköter prenumerationer på händelser.", "Manages subscriptions to events.");
        };
    }
}
