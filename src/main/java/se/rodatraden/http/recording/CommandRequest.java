package se.rodatraden.http.recording;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.rodatraden.commands.Request;
import se.rodatraden.http.answer.RequestLanguage;
import se.rodatraden.http.problem.ProblemException;
import se.rodatraden.http.problem.ProblemType;
import se.rodatraden.http.request.Version;
import se.rodatraden.identity.CurrentActor;
import se.rodatraden.kernel.Violation;
import se.rodatraden.time.Lang;

/**
 * How a command was sent: preconditions, idempotency key and options.
 *
 * @param version the version expected by the client, null if none is stated
 * @param key the client's idempotency key
 * @param fingerprint SHA-256 of method, path and body: detects a different request under the same key
 */
public record CommandRequest(
        @Nullable Version version, @Nullable String key, String fingerprint, boolean dryRun, Lang language) {
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,200}");

    public static CommandRequest of(HttpServletRequest request, byte[] body, @Nullable Boolean dryRun) {
        return new CommandRequest(
                Version.read(request.getHeader("If-Match")),
                key(request.getHeader("Idempotency-Key")),
                fingerprint(request, body),
                Boolean.TRUE.equals(dryRun),
                RequestLanguage.of(request));
    }

    /**
     * The request passed on with the command, in the name of the current user.
     *
     * @param expected the expected version, null for any
     */
    Request request(String municipality, @Nullable Long expected) {
        return Request.of(CurrentActor.now(), municipality, expected, key, fingerprint);
    }

    private static @Nullable String key(@Nullable String header) {
        if (header == null) {
            return null;
        }
        String key = header.length() > 2 && header.startsWith("\"") && header.endsWith("\"")
                ? header.substring(1, header.length() - 1)
                : header;
        if (!KEY.matcher(key).matches()) {
            throw new ProblemException(
                    ProblemType.NOT_UNDERSTOOD,
                    Violation.of(
                                    "Idempotency-Key ska vara 1–200 synliga ASCII-tecken, till exempel ett UUID.",
                                    "Idempotency-Key must be 1–200 visible ASCII characters, for instance a UUID.")
                            .at("Idempotency-Key"));
        }
        return key;
    }

    private static String fingerprint(HttpServletRequest request, byte[] body) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            hash.update((request.getMethod() + " " + request.getRequestURI() + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash.digest(body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
