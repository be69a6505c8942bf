package se.rodatraden.edge;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Adds a path prefix to our own addresses in an answer: in {@code Location} and {@code Link}, in pages, and in JSON. */
final class PrefixedResponse extends HttpServletResponseWrapper {
    private final String prefix;
    private final boolean contentAsItIs;
    private @Nullable ServletOutputStream stream;
    private @Nullable PrintWriter writer;

    PrefixedResponse(HttpServletResponse response, String prefix, boolean contentAsItIs) {
        super(response);
        this.prefix = prefix;
        this.contentAsItIs = contentAsItIs;
    }

    @Override
    public void setHeader(String name, @Nullable String value) {
        if (!isLength(name)) {
            super.setHeader(name, header(name, value));
        }
    }

    @Override
    public void addHeader(String name, @Nullable String value) {
        if (!isLength(name)) {
            super.addHeader(name, header(name, value));
        }
    }

    /** The length header of an answer that becomes longer, or may. */
    private boolean isLength(String name) {
        return name.equalsIgnoreCase("Content-Length") && mayGrow();
    }

    private boolean mayGrow() {
        return form() != null || getContentType() == null && !contentAsItIs;
    }

    private @Nullable String header(String name, @Nullable String value) {
        if (value == null) {
            return null;
        }
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "location" -> located(value);
            case "link" -> value.replace("</", "<" + prefix + "/");
            default -> value;
        };
    }

    private String located(String address) {
        return address.startsWith("/") && !address.startsWith("//") ? prefix + address : address;
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        super.sendRedirect(located(location));
    }

    @Override
    public void sendRedirect(String location, int status, boolean clearBuffer) throws IOException {
        super.sendRedirect(located(location), status, clearBuffer);
    }

    @Override
    public void setContentLength(int length) {
        setContentLengthLong(length);
    }

    /** The length is not passed on, since the answer becomes longer. */
    @Override
    public void setContentLengthLong(long length) {
        if (!mayGrow()) {
            super.setContentLengthLong(length);
        }
    }

    @Override
    public void setIntHeader(String name, int value) {
        if (!isLength(name)) {
            super.setIntHeader(name, value);
        }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (stream == null) {
            PrefixedStream.Form form = form();
            stream = form == null ? super.getOutputStream() : new PrefixedStream(super.getOutputStream(), prefix, form);
        }
        return stream;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            if (form() == null) {
                return super.getWriter();
            }
            writer =
                    new PrintWriter(new OutputStreamWriter(getOutputStream(), Charset.forName(getCharacterEncoding())));
        }
        return writer;
    }

    @Override
    public void flushBuffer() throws IOException {
        if (writer != null) {
            writer.flush();
        }
        super.flushBuffer();
    }

    /** Writes buffered bytes. */
    void finish() throws IOException {
        if (writer != null) {
            writer.flush();
        }
        if (stream instanceof PrefixedStream prefixed) {
            prefixed.finish();
        }
    }

    private PrefixedStream.@Nullable Form form() {
        String type = getContentType();
        if (type == null || contentAsItIs) {
            return null;
        }
        String plain = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return switch (plain) {
            case "text/html" -> PrefixedStream.Form.HTML;
            case "application/json", "application/problem+json" -> PrefixedStream.Form.JSON;
            default -> null;
        };
    }
}
