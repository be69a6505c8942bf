package se.rodatraden.feeds.webhooks.calls;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import se.rodatraden.feeds.Selection;
import se.rodatraden.feeds.webhooks.Handshake;
import se.rodatraden.feeds.webhooks.InvalidSubscriptionException;
import se.rodatraden.feeds.webhooks.SubscriptionRequest;
import se.rodatraden.fuzz.Fuzzed;

/**
 * A subscriber's address is refused with its reason, or taken apart so that what is checked is what is called, and never a network of
 * ours. So are the other texts of a subscription and of a handshake's answer; the first byte chooses which.
 */
public final class TargetFuzz implements Fuzzed {
    private static final int KINDS = 4;
    private static final byte[] PUBLIC = {93, (byte) 184, (byte) 216, 34};

    /** Every name leads to a public address, so that a literal in disguise would be let through. */
    private final EgressPolicy border = new EgressPolicy(List.of(), host -> List.of(somewhere(host)));

    private static InetAddress somewhere(String host) throws UnknownHostException {
        return InetAddress.getByAddress(host, PUBLIC);
    }

    @Override
    public void take(byte[] input) throws Exception {
        String text = Fuzzed.rest(input);
        switch (Fuzzed.choice(input, KINDS)) {
            case 0 -> target(text);
            case 1 -> network(text);
            case 2 -> wish(text);
            default -> {
                Integer rate = Handshake.rate(text);
                Fuzzed.holds(rate == null || rate > 0, "a rate of " + rate);
            }
        }
    }

    private void target(String url) {
        try {
            Target target = Target.of(url);
            Fuzzed.holds(
                    target.host().equals(target.uri().getHost()), "checked " + target + ", called " + target.uri());
            Target again = Target.of(target.uri().toString());
            Fuzzed.holds(again.equals(target), "read again " + again + " and not " + target);
            Fuzzed.holds(
                    target.uri().toString().chars().allMatch(c -> c > ' ' && c < 127), "more than ASCII in an address");
            InetAddress called = border.check(target);
            Optional<NotPublic> kind = NotPublic.of(called);
            Fuzzed.holds(kind.isEmpty() && target.literal() == null, "let through " + called + " for " + target);
        } catch (RefusedTargetException refused) {
            Fuzzed.holds(refused.getMessage() != null, "a refusal without words");
        }
    }

    private static void network(String text) {
        try {
            Network network = Network.of(text);
            Fuzzed.holds(network.bits() >= 0 && network.bits() <= network.length() * 8, "a network of " + network);
        } catch (IllegalArgumentException refused) {
            // the operator's own setting: refused at the start
        }
    }

    private static void wish(String text) {
        String[] parts = text.split("\n", 4);
        Selection selection = new Selection(
                parts.length > 1 ? parts[1] : null,
                parts.length > 2 ? parts[2] : null,
                parts.length > 3 ? parts[3] : null);
        try {
            new SubscriptionRequest(parts[0], "https://example.com/", selection, null, 4)
                    .check(List.of("se.rodatraden.vision.adopted.v1"));
            Fuzzed.holds(parts[0].chars().noneMatch(c -> c <= ' '), "an owner with a line break");
        } catch (InvalidSubscriptionException refused) {
            Fuzzed.holds(!refused.field().isBlank(), "a refusal of no field");
        }
    }

    @Override
    public List<String> seeds() {
        return Fuzzed.forEach(
                KINDS,
                List.of(
                        "https://example.com/hook?a=b",
                        "https://exämple.se:8443/krok",
                        "http://169.254.169.254/latest",
                        "https://[::ffff:10.0.0.1]/",
                        "https://0x7f.1/",
                        "https://2130706433/",
                        "https://user@example.com/",
                        "https://example.com./#x",
                        "10.0.0.0/8",
                        "fc00::/7",
                        "drift@exempel.se\n0764\nse.rodatraden.\n0764/ny-vision",
                        "100"));
    }

    @Override
    public List<String> words() {
        return List.of(
                "https://",
                "[::1]",
                "127.0.0.1",
                "0x7f",
                "%2e",
                "\\",
                "@",
                "xn--",
                "。",
                "①",
                "ß",
                "％",
                "localhost",
                "::ffff:",
                "64:ff9b::");
    }

    @Override
    public int longest() {
        return 2200;
    }
}
