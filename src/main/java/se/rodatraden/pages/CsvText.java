package se.rodatraden.pages;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * A table as a CSV file that Swedish spreadsheets open as it is: semicolons between the fields, UTF-8 with its mark. A field that a
 * spreadsheet would take for a formula begins with an apostrophe.
 */
public final class CsvText {
    private static final String FORMULA = "=+-@\t\r";
    private final StringBuilder text = new StringBuilder("\uFEFF");

    /** Adds a line; null is an empty field. */
    public CsvText line(@Nullable Object... fields) {
        text.append(Arrays.stream(fields).map(CsvText::field).collect(Collectors.joining(";")))
                .append("\r\n");
        return this;
    }

    private static String field(@Nullable Object value) {
        String field = value == null ? "" : value.toString();
        boolean formula = !(value instanceof Number) && !field.isEmpty() && FORMULA.indexOf(field.charAt(0)) >= 0;
        String safe = formula ? "'" + field : field;
        return safe.matches("(?s).*[;\"\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /** As an answer that a browser saves under a name. */
    public ResponseEntity<byte[]> named(String file) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, "Accept-Language, Cookie")
                .body(toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
