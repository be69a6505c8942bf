package se.rodatraden.pages.recording.document;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.UploadContext;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.recording.form.FormValues;
import se.rodatraden.vision.entry.Extent;

/**
 * A form with a file in it, as browsers send it (RFC 7578). The container takes such a form at no address; this one is read here, in
 * memory, and only as far as a document may be long.
 *
 * @param document what is in the file, or what was written where there is none
 */
@SuppressWarnings("ArrayRecordComponent") // read once and compared with nothing
record UploadedForm(FormValues values, byte[] document) {
    static final String TEXT = "dokument";
    private static final String FILE = "fil";

    /** A text is sent besides the file, and both in many small parts of a form. */
    private static final long LARGEST = 2L * Extent.LARGEST + (64 << 10);

    private static final int MOST_PARTS = 20;
    private static final int BLOCK = 16 << 10;

    /** The form is longer than it may be. */
    static final class TooLargeException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** Null where what was sent is no such form. */
    static @Nullable UploadedForm read(HttpServletRequest request) throws TooLargeException {
        if (!new Sent(request).getContentType().toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
            return null;
        }
        FileUpload upload = new FileUpload();
        upload.setSizeMax(LARGEST);
        upload.setFileCountMax(MOST_PARTS);
        Map<String, String[]> fields = new HashMap<>();
        byte[] file = new byte[0];
        try {
            FileItemIterator parts = upload.getItemIterator(new Sent(request));
            for (int i = 0; parts.hasNext() && i < MOST_PARTS; i++) {
                FileItemStream part = parts.next();
                byte[] bytes = bytes(part);
                if (FILE.equals(part.getFieldName())) {
                    file = bytes;
                } else if (part.getFieldName() != null) {
                    fields.put(part.getFieldName(), new String[] {new String(bytes, StandardCharsets.UTF_8)});
                }
            }
        } catch (IOException unreadable) {
            if (unreadable instanceof SizeException || unreadable.getCause() instanceof SizeException) {
                passOver(request);
                throw new TooLargeException();
            }
            return null;
        }
        FormValues values = FormValues.of(fields);
        return new UploadedForm(
                values, file.length > 0 ? file : values.written(TEXT).getBytes(StandardCharsets.UTF_8));
    }

    /** A browser shows no answer before it has sent everything: what is somewhat too long is read to its end, and forgotten. */
    private static void passOver(HttpServletRequest request) {
        try (InputStream in = request.getInputStream()) {
            byte[] block = new byte[BLOCK];
            long passed = 0;
            for (int n = in.read(block); n >= 0 && passed < 2 * LARGEST; n = in.read(block)) {
                passed += n;
            }
        } catch (IOException gone) {
            // The answer goes to nobody.
            return;
        }
    }

    private static byte[] bytes(FileItemStream part) throws IOException {
        try (InputStream in = part.openStream()) {
            return in.readAllBytes();
        }
    }

    /** The document as it is shown in the form again, whatever its bytes are. */
    String text() {
        return new String(document, StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .replace("\r\n", "\n")
                .replace('\r', '\n');
    }

    private record Sent(HttpServletRequest request) implements UploadContext {
        @Override
        public String getCharacterEncoding() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        public String getContentType() {
            return String.valueOf(request.getContentType());
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return request.getInputStream();
        }

        @Override
        public long contentLength() {
            return request.getContentLengthLong();
        }
    }
}
