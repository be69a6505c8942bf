package se.rodatraden.http.request;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import se.rodatraden.http.problem.BodyTooLarge;
import se.rodatraden.http.problem.ProblemException;
import se.rodatraden.http.problem.ProblemType;
import se.rodatraden.kernel.Violation;
import se.rodatraden.vision.entry.Extent;

/**
 * Reads the request body up to a limit. A larger one is refused by its declared length before anything is read or, without a declared
 * length, as soon as the limit is exceeded.
 */
public final class Body {
    private static final int BLOCK = 16 * 1024;

    /** Limit for commands, in bytes. */
    public static final long COMMAND = 1L << 20;

    /** Limit for history documents, in bytes. */
    public static final long DOCUMENT = Extent.LARGEST;

    private Body() {}

    public static byte[] read(HttpServletRequest request, long limit) throws IOException {
        if (request.getContentLengthLong() > limit) {
            throw new BodyTooLarge(limit);
        }
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        byte[] block = new byte[BLOCK];
        InputStream in = request.getInputStream();
        for (int n = in.read(block); n >= 0; n = in.read(block)) {
            if (kept.size() + (long) n > limit) {
                throw new BodyTooLarge(limit);
            }
            kept.write(block, 0, n);
        }
        if (kept.size() == 0) {
            throw new ProblemException(
                    ProblemType.NOT_UNDERSTOOD,
                    "Begäran har inget innehåll. Skicka kommandots fält som ett JSON-objekt, eller dokumentet.",
                    "The request has no content. Send the command's fields as a JSON object, or the document.");
        }
        return kept.toByteArray();
    }

    public static String utf8(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(in)
                    .toString();
        } catch (CharacterCodingException broken) {
            int line = 1;
            for (int i = 0; i < in.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            throw new ProblemException(
                    ProblemType.NOT_UNDERSTOOD,
                    Violation.of(
                                    "Innehållet är inte giltig UTF-8 (efter byte " + in.position()
                                            + "). Spara texten som UTF-8.",
                                    "The content is not valid UTF-8 (after byte " + in.position()
                                            + "). Save the text as UTF-8.")
                            .on(line));
        }
    }
}
