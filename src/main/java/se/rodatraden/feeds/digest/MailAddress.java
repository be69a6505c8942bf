package se.rodatraden.feeds.digest;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One e-mail address as people have them: {@code name@example.se}, 254 characters at most (RFC 5321, 4.5.3.1.3). Quoted names, comments,
 * addresses without a dotted host, lists, and anything with a space or a control character in it are refused.
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

    /** The address that the text is; spaces around it are no part of it. */
    public static Optional<MailAddress> of(String text) {
        try {
            return Optional.of(new MailAddress(text.strip()));
        } catch (IllegalArgumentException unfit) {
            return Optional.empty();
        }
    }

    /** Personal data is in no log. */
    @Override
    public String toString() {
        return "an address";
    }
}
