package se.rodatraden.edge;

/**
 * Why a request is refused.
 *
 * @param status 400, 405 or 429
 * @param sv instructions in Swedish
 * @param en instructions in English
 */
public record Refusal(int status, String sv, String en) {
    static Refusal tooMany(Rates.Left left) {
        return new Refusal(
                429,
                "Från er adress, eller med er nyckel, har det kommit fler än " + left.limit()
                        + " på en minut. Försök igen om " + left.retryAfter() + " s (Retry-After).",
                "From your address, or with your key, more than " + left.limit()
                        + " have come in a minute. Try again in " + left.retryAfter() + " s (Retry-After).");
    }

    static Refusal tooManyAtOnce() {
        return new Refusal(
                429,
                "Från er adress är för många begäranden öppna på en gång. Vänta tills någon är besvarad.",
                "From your address too many requests are open at once. Wait until one has been answered.");
    }

    static Refusal parameters() {
        return new Refusal(
                400,
                "Parametrarna kan inte läsas: de är för många, för långa eller fel skrivna.",
                "The parameters cannot be read: they are too many, too long or written wrongly.");
    }

    static Refusal unreadable() {
        return new Refusal(
                400,
                "Begäran kan inte läsas: adressen eller ett huvudfält innehåller tecken som inte används där.",
                "The request cannot be read: its address or a header holds characters that are not used there.");
    }

    static Refusal method() {
        return new Refusal(405, "Metoden används inte här.", "The method is not used here.");
    }
}
