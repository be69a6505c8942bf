package se.rodatraden.sealing;

import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import javax.net.ssl.SSLContext;
import se.rodatraden.feeds.webhooks.calls.EgressPolicy;
import se.rodatraden.feeds.webhooks.calls.Network;
import se.rodatraden.feeds.webhooks.calls.Sender;
import se.rodatraden.feeds.webhooks.calls.SystemLookup;

/** What calls the services of others in the tests. */
public final class Senders {
    public static final String LOOPBACK = "127.0.0.0/8";

    private Senders() {}

    /**
     * Waits a few seconds for an answer.
     *
     * @param trusted the networks that may be called although they are not public
     */
    public static Sender trusting(String... trusted) {
        return trusting(Duration.ofSeconds(4), trusted);
    }

    /**
     * A sender with a time limit of its own.
     *
     * @param longest how long a call may take
     */
    public static Sender trusting(Duration longest, String... trusted) {
        try {
            return new Sender(
                    new EgressPolicy(Arrays.stream(trusted).map(Network::of).toList(), new SystemLookup()),
                    new Sender.Limits(Duration.ofSeconds(2), longest, 64 * 1024),
                    SSLContext.getDefault());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
