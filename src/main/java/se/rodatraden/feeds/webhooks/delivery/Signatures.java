package se.rodatraden.feeds.webhooks.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The headers by which a receiver authenticates a call (Standard Webhooks 1.0). */
public final class Signatures {
    private Signatures() {}

    /** Signatures by all valid keys: two during a rotation. */
    public static Map<String, String> headers(List<SigningKey> keys, String id, Instant now, byte[] body) {
        long seconds = now.getEpochSecond();
        byte[] content = content(id, seconds, body);
        String signatures = keys.stream()
                .filter(key -> key.signsAt(now))
                .flatMap(key -> Stream.of(key.symmetric(content), key.asymmetric(content)))
                .collect(Collectors.joining(" "));
        return Map.of(
                "webhook-id",
                id,
                "webhook-timestamp",
                String.valueOf(seconds),
                "webhook-signature",
                signatures,
                "Content-Type",
                "application/cloudevents+json; charset=utf-8");
    }

    private static byte[] content(String id, long seconds, byte[] body) {
        byte[] before = (id + "." + seconds + ".").getBytes(StandardCharsets.UTF_8);
        byte[] content = new byte[before.length + body.length];
        System.arraycopy(before, 0, content, 0, before.length);
        System.arraycopy(body, 0, content, before.length, body.length);
        return content;
    }
}
