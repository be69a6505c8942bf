package se.rodatraden.time;

/** An invalid date: both wordings name the text, the error, and what to write instead. */
public final class InvalidDate extends InvalidValue {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 40;

    public InvalidDate(String sv, String en) {
        super(sv, en);
    }

    static InvalidDate in(String text, String sv, String en) {
        return new InvalidDate(
                "“" + shown(text) + "” är inget datum: " + sv, "“" + shown(text) + "” is not a date: " + en);
    }

    /** The text as far as it is safe to repeat: shortened, on one line. */
    private static String shown(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints()
                .limit(SHOWN)
                .map(c -> Character.isISOControl(c)
                                || Character.getType(c) == Character.SURROGATE
                                || Character.getType(c) == Character.FORMAT
                        ? '\uFFFD'
                        : c)
                .forEach(safe::appendCodePoint);
        return text.codePointCount(0, text.length()) > SHOWN ? safe + "…" : safe.toString();
    }
}
