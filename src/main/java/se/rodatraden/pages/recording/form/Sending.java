package se.rodatraden.pages.recording.form;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import se.rodatraden.commands.Request;
import se.rodatraden.identity.CurrentActor;
import tools.jackson.databind.JsonNode;

/** How a form is sent on as a command: by whom, on top of which version, and once however often its button is pressed. */
public final class Sending {
    public static final String KEY = "nyckel";
    public static final String VERSION = "version-sedd";
    public static final String POSITION = "handelse-sedd";

    private Sending() {}

    public static Request request(String municipality, String command, JsonNode sent, FormValues values) {
        return request(municipality, command + sent, values);
    }

    /**
     * A request under the key and on top of the version that the form has.
     *
     * @param what by which another request under the same key is told
     */
    public static Request request(String municipality, String what, FormValues values) {
        String key = values.text(KEY);
        return Request.of(
                CurrentActor.now(),
                municipality,
                number(values.text(VERSION)),
                key == null || !key.matches("[0-9a-f-]{36}") ? null : "form-" + key,
                fingerprint(what));
    }

    public static @Nullable Long number(@Nullable String text) {
        return text == null || !text.matches("-1|[0-9]{1,18}") ? null : Long.valueOf(text);
    }

    /** SHA-256, in hexadecimal. */
    public static String fingerprint(String sent) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(sent.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
