package se.rodatraden.feeds.digest;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A real mail server on this machine, whose letters are looked at by a client's eyes. */
final class MailHost {
    private static final Pattern TOKEN = Pattern.compile("[?&]token=([A-Za-z0-9_-]{20,})");

    private final int port = free();
    private final List<MimeMessage> before = new ArrayList<>();
    private GreenMail server = started();

    private static int free() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private GreenMail started() {
        GreenMail fresh = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        fresh.start();
        return fresh;
    }

    int port() {
        return port;
    }

    void stop() {
        before.addAll(Arrays.asList(server.getReceivedMessages()));
        server.stop();
    }

    void start() {
        server = started();
    }

    /** Every letter to the address, oldest first. */
    List<MimeMessage> to(String address) {
        List<MimeMessage> all = new ArrayList<>(before);
        all.addAll(Arrays.asList(server.getReceivedMessages()));
        return all.stream().filter(m -> header(m, "To").equals(address)).toList();
    }

    static String header(MimeMessage mail, String name) {
        try {
            String[] values = mail.getHeader(name);
            return values == null ? "" : String.join("\n", values);
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    /** The plain text, or the HTML. */
    static String body(MimeMessage mail, String type) {
        try {
            Multipart parts = (Multipart) mail.getContent();
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                if (part.isMimeType(type)) {
                    return part.getContent().toString().replace("\r\n", "\n");
                }
            }
            throw new AssertionError("no " + type);
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }

    static String text(MimeMessage mail) {
        return body(mail, "text/plain");
    }

    static String token(MimeMessage mail) {
        Matcher token = TOKEN.matcher(text(mail));
        if (!token.find()) {
            throw new AssertionError(text(mail));
        }
        return token.group(1);
    }
}
