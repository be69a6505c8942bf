package se.rodatraden.edge;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Adds a path prefix to our own addresses while writing. In HTML an address is the value of an address attribute that begins with a single
 * slash; text is unchanged. In JSON it is a string that begins with one of our paths.
 */
final class PrefixedStream extends ServletOutputStream {
    /** The format of the content. */
    enum Form {
        HTML,
        JSON
    }

    private static final Set<String> ATTRIBUTES = Set.of("href", "src", "action", "formaction", "data-saved");

    /** The beginnings of JSON strings that are our own addresses. */
    private static final byte[][] PATHS = {
        "/api/".getBytes(StandardCharsets.US_ASCII), "/kommun/".getBytes(StandardCharsets.US_ASCII)
    };

    private static final int LONGEST = 16;

    private final ServletOutputStream out;
    private final byte[] prefix;
    private final Form form;

    private final StringBuilder attribute = new StringBuilder();
    private final byte[] held = new byte[LONGEST];
    private int holding;
    private boolean inTag;
    private boolean inQuotes;
    private boolean holds;
    private int before;
    private int beforeThat;

    PrefixedStream(ServletOutputStream out, String prefix, Form form) {
        this.out = out;
        this.prefix = prefix.getBytes(StandardCharsets.UTF_8);
        this.form = form;
    }

    @Override
    public void write(int b) throws IOException {
        int one = b & 0xFF;
        if (form == Form.HTML) {
            html(one);
        } else {
            json(one);
        }
        beforeThat = before;
        before = one;
    }

    private void html(int b) throws IOException {
        if (holds) {
            // The first slash is buffered until the next character is known: a second slash would name another host.
            if (b != '/') {
                out.write(prefix);
            }
            out.write('/');
            holds = false;
        }
        if (!inTag) {
            inTag = b == '<';
            attribute.setLength(0);
        } else if (b == '"') {
            inQuotes = !inQuotes;
            if (!inQuotes) {
                attribute.setLength(0);
            }
        } else if (!inQuotes) {
            inTag = b != '>';
            name(b);
        } else if (b == '/' && before == '"' && ATTRIBUTES.contains(attribute.toString())) {
            holds = true;
            return;
        }
        out.write(b);
    }

    private void name(int b) {
        if (b == ' ' || b == '\n') {
            attribute.setLength(0);
        } else if (b != '=' && attribute.length() <= LONGEST) {
            attribute.append((char) b);
        }
    }

    private void json(int b) throws IOException {
        if (holding > 0 || b == '/' && before == '"' && beforeThat != '\\') {
            held[holding++] = (byte) b;
            if (isPath()) {
                out.write(prefix);
                release();
            } else if (!mayBePath()) {
                release();
            }
            return;
        }
        out.write(b);
    }

    private boolean isPath() {
        for (byte[] path : PATHS) {
            if (path.length == holding && begins(path)) {
                return true;
            }
        }
        return false;
    }

    private boolean mayBePath() {
        for (byte[] path : PATHS) {
            if (path.length > holding && begins(path)) {
                return true;
            }
        }
        return false;
    }

    private boolean begins(byte[] path) {
        return java.util.Arrays.equals(path, 0, holding, held, 0, holding);
    }

    private void release() throws IOException {
        out.write(held, 0, holding);
        holding = 0;
    }

    /** Writes buffered bytes at the end of the content. */
    void finish() throws IOException {
        if (holds) {
            out.write(prefix);
            out.write('/');
            holds = false;
        }
        release();
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        finish();
        out.close();
    }

    @Override
    public boolean isReady() {
        return out.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
        out.setWriteListener(listener);
    }
}
