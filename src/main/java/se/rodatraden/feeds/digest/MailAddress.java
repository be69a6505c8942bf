package se.rodatraden.feeds.digest;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One e-mail address: {@code name@example.se}, 254 characters at most (RFC 5321, 4.5.3.1.3). Quoted local parts, comments,
 * hosts without a dot, lists, and anything with a space or a control character are refused.
 */
public record MailAddress(String text) {
    private static final int LONGEST = 254;
    private static final Pattern FORM =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");
    private static final int LONGEST_NAME = 64;

    public MailAddress {
        if (text.length() > LONGEST || !FORM.matcher(text).matches() || text.indexOf('@') > LONGEST_NAME) {
            throw new IllegalArgumentException("not one e-mail address");
        }
    }

    /** Parses an address; surrounding spaces are ignored. */
    public static Optional<MailAddress> of(String text) {
        try {
            return Optional.of(new MailAddress(text.strip()));
        } catch (IllegalArgumentException unfit) {
            return Optional.empty();
        }
    }

    /** Personal data must not be logged. */
    @Override
    public String toString() {
        return "an address";
    }
}
