package se.rodatraden.feeds.digest;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.List;
import se.rodatraden.fuzz.Fuzzed;

/** A text is no address, or one that a mail can be sent to and that cannot carry a header of its own. */
public final class MailAddressFuzz implements Fuzzed {

    @Override
    public void take(byte[] input) throws AddressException {
        MailAddress address = MailAddress.of(Fuzzed.text(input)).orElse(null);
        if (address != null) {
            String text = address.text();
            Fuzzed.holds(text.chars().allMatch(c -> c > ' ' && c < 127), "a character that no header may have");
            Fuzzed.holds(InternetAddress.parse(text, true).length == 1, "more than one address");
            Fuzzed.holds(new InternetAddress(text, true).getAddress().equals(text), "another address");
        }
    }

    @Override
    public List<String> seeds() {
        return List.of(
                "anna.andersson+folj@exempel.se",
                " a@b.se ",
                "a@b",
                "\"a b\"@c.se",
                "a@b.se, c@d.se",
                "a@b.se\r\nBcc: c@d.se",
                "a".repeat(64) + "@" + "b".repeat(60) + ".se",
                "a(b)@c.se");
    }

    @Override
    public List<String> words() {
        return List.of("\r\n", "@", ".se", "<", ">", "\"", "xn--", "..");
    }

    @Override
    public int longest() {
        return 300;
    }
}
