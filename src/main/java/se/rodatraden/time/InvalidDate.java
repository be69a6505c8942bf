package se.rodatraden.time;

/** A date that cannot be: the message names the text, the fault, and what to write instead. */
public final class InvalidDate extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 40;

    public InvalidDate(String message) {
        super(message);
    }

    static InvalidDate in(String text, String fault) {
        return new InvalidDate("“" + shown(text) + "” is not a date: " + fault);
    }

    /** The text as far as it is safe to repeat: short, one line. */
    private static String shown(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints()
                .limit(SHOWN)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? '\uFFFD' : c)
                .forEach(safe::appendCodePoint);
        return text.codePointCount(0, text.length()) > SHOWN ? safe + "…" : safe.toString();
    }
}
