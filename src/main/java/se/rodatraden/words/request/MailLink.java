package se.rodatraden.words.request;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The {@code mailto:} address of a letter that is begun (RFC 6068): UTF-8, percent-encoded, lines ended by CR LF. */
public final class MailLink {
    private MailLink() {}

    /** A letter with its subject and body. */
    public static String to(String address, String subject, String body) {
        return to(address) + "?subject=" + encoded(subject.replaceAll("\\R", " ")) + "&body="
                + encoded(body.replaceAll("\\R", "\r\n"));
    }

    /** An empty letter. */
    public static String to(String address) {
        return "mailto:" + encoded(address).replace("%40", "@");
    }

    /** A form's encoding writes a space as a plus, which a mail program shows as one. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
