package se.rodatraden.feeds.webhooks.delivery;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import se.rodatraden.feeds.PublicAddress;

/** Notifies the owner of a disabled subscription by e-mail, if the installation sends e-mail. */
public final class Owners {
    private static final Logger log = LoggerFactory.getLogger(Owners.class);

    private final ObjectProvider<JavaMailSender> mail;
    private final String from;
    private final PublicAddress address;

    public Owners(ObjectProvider<JavaMailSender> mail, String from, PublicAddress address) {
        this.mail = mail;
        this.from = from;
        this.address = address;
    }

    /** The notice is stored even if the e-mail cannot be sent. */
    void disabled(Subscription subscription, Subscription.Reason reason, String answer) {
        JavaMailSender sender = mail.getIfAvailable();
        if (sender == null) {
            return;
        }
        boolean gone = reason == Subscription.Reason.GONE;
        SimpleMailMessage letter = new SimpleMailMessage();
        if (!from.isBlank()) {
            letter.setFrom(from);
        }
        letter.setTo(subscription.owner());
        letter.setSubject("Prenumerationen är avstängd / Subscription disabled: " + subscription.url());
        letter.setText("""
                Inget skickas längre till %s, eftersom %s. Det senaste svaret: %s
                Inget är förlorat: prenumerationen fortsätter där den slutade. Sätt på den igen här:
                %s

                Nothing is sent to %s any more, because %s. The last answer: %s
                Nothing is lost: the subscription continues where it left off. Enable it again here:
                %s
                """.formatted(
                        subscription.url(),
                        gone ? "mottagaren svarade 410" : "inget anrop har tagits emot på fem dagar",
                        answer,
                        address.of("/prenumerationer/" + subscription.id()),
                        subscription.url(),
                        gone ? "the receiver answered 410" : "no call has been accepted for five days",
                        answer,
                        address.of("/prenumerationer/" + subscription.id() + "?lang=en")));
        try {
            sender.send(letter);
        } catch (MailException e) {
            log.warn("the owner of subscription {} could not be notified: {}", subscription.id(), e.getMessage());
        }
    }
}
