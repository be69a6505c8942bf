package se.rodatraden.feeds.digest;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import se.rodatraden.feeds.Followed;
import se.rodatraden.feeds.PublicAddress;

/** Sends e-mails through the configured mail server. */
final class Mailer {
    private static final Logger log = LoggerFactory.getLogger(Mailer.class);
    private static final String UTF8 = StandardCharsets.UTF_8.name();

    private final JavaMailSender server;
    private final InternetAddress from;
    private final String host;

    /** The mail server's answer. */
    enum Taken {
        ACCEPTED,
        /** The recipient does not exist. */
        REFUSED,
        /** The server was unavailable, or refused temporarily. */
        NOT_NOW
    }

    Mailer(JavaMailSender server, InternetAddress from, PublicAddress address) {
        this.server = server;
        this.from = from;
        this.host = URI.create(address.base()).getHost();
    }

    /**
     * Sends an e-mail to the reader.
     *
     * @param id identifies the e-mail among those of the subscription, so that duplicates can be recognized
     */
    Taken send(Following f, Letter letter, String id, Instant now) {
        MimeMessage mail = server.createMimeMessage();
        try {
            write(mail, f, letter, id, now);
        } catch (MessagingException e) {
            throw new IllegalStateException("a letter could not be written", e);
        }
        try {
            server.send(mail);
            return Taken.ACCEPTED;
        } catch (MailException e) {
            if (e instanceof MailSendException sending && refused(sending)) {
                return Taken.REFUSED;
            }
            // The server's message may contain the address, so only the kind of failure is logged.
            log.warn("the mail server did not accept an e-mail: {}", kind(e));
            return Taken.NOT_NOW;
        }
    }

    private void write(MimeMessage mail, Following f, Letter letter, String id, Instant now) throws MessagingException {
        mail.setFrom(from);
        mail.setRecipient(
                Message.RecipientType.TO, new InternetAddress(f.address().text(), true));
        mail.setSubject(letter.subject().replaceAll("\\p{Cntrl}", " "), UTF8);
        mail.setSentDate(Date.from(now));
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(LetterForm.text(letter), UTF8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(LetterForm.html(letter), UTF8, "html");
        mail.setContent(new MimeMultipart("alternative", plain, html));
        mail.setHeader("Message-ID", "<" + id + "." + f.id() + "@" + host + ">");
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("Content-Language", f.language().getLanguage());
        mail.setHeader("List-Id", "<" + list(f.followed()) + "." + host + ">");
        mail.setHeader("List-Unsubscribe", "<" + letter.end().address() + ">");
        mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }

    /** The list id: {@code ny-vision.visions.0764.digest}. */
    private static String list(Followed followed) {
        return String.join(".", List.of(followed.key().split("/", -1)).reversed()) + ".digest";
    }

    /** Whether the server refused the recipient permanently; other refusals may be faults of this installation. */
    private static boolean refused(MailSendException e) {
        for (Exception failure : e.getMessageExceptions()) {
            for (Exception cause = failure; cause != null; cause = next(cause)) {
                if (cause instanceof SendFailedException sending
                        && sending.getInvalidAddresses() != null
                        && sending.getInvalidAddresses().length > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String kind(MailException e) {
        Exception first = e instanceof MailSendException sending && sending.getMessageExceptions().length > 0
                ? sending.getMessageExceptions()[0]
                : e;
        Throwable cause = first.getCause() == null ? e.getRootCause() : first.getCause();
        return first.getClass().getSimpleName()
                + (cause == null ? "" : ", " + cause.getClass().getSimpleName());
    }

    private static @Nullable Exception next(Exception e) {
        return e instanceof MessagingException mail ? mail.getNextException() : null;
    }
}
