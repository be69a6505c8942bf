package se.rodatraden.pages;

import java.io.Serial;

/** The address asks for something that cannot be. */
public final class BadRequestException extends PageException {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int LONGEST_SHOWN = 40;

    private final boolean form;

    private BadRequestException(String swedish, String english) {
        this(swedish, english, false);
    }

    private BadRequestException(String swedish, String english, boolean form) {
        super(400, swedish, english);
        this.form = form;
    }

    /** Whether it is a form that was not ours. */
    boolean ofForm() {
        return form;
    }

    /** What was written where a date is asked for. */
    static BadRequestException date(String written) {
        String shown = written.length() > LONGEST_SHOWN ? written.substring(0, LONGEST_SHOWN) + "…" : written;
        return new BadRequestException(
                "”" + shown + "” är inget datum mellan år 1600 och 2199: skriv till exempel 2014-07-01.",
                "“" + shown + "” is not a date between the years 1600 and 2199: write for instance 2014-07-01.");
    }

    static BadRequestException toCome() {
        return new BadRequestException(
                "Dagen ligger i framtiden. Vad registret kommer att veta då är inte känt: välj i dag eller tidigare.",
                "The day is in the future. What the register will know then is not known: choose today or earlier.");
    }

    static BadRequestException form() {
        return new BadRequestException(
                "Formuläret kom inte härifrån, eller är för gammalt. Inget har ändrats: gå tillbaka, ladda om sidan och"
                        + " försök igen.",
                "The form did not come from here, or is too old. Nothing was changed: go back, load the page again and"
                        + " retry.",
                true);
    }

    /** What is wrong with a parameter, in the reader's language already. */
    public static BadRequestException field(String fault) {
        return new BadRequestException(fault, fault);
    }
}
