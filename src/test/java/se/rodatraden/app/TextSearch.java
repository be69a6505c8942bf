package se.rodatraden.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Finds a text in bytes in any form in which it may be stored: as UTF-8 or UTF-16, with JSON's or HTML's escapes, folded as in a calendar, as hexadecimal digits or base64, and
 * within what is compressed by gzip or in a ZIP archive.
 */
public final class TextSearch {
    private static final int LONGEST = 50_000_000;

    private final Set<String> forms = new LinkedHashSet<>();

    public TextSearch(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        add(text, StandardCharsets.UTF_8);
        add(text, StandardCharsets.UTF_16LE);
        add(text, StandardCharsets.UTF_16BE);
        add(escaped(text, "\\u%04x"), StandardCharsets.US_ASCII);
        add(escaped(text, "\\u%04X"), StandardCharsets.US_ASCII);
        add(escaped(text, "&#%d;"), StandardCharsets.US_ASCII);
        add(escaped(text, "&#x%x;"), StandardCharsets.US_ASCII);
        add(HexFormat.of().formatHex(utf8), StandardCharsets.US_ASCII);
        add(HexFormat.of().withUpperCase().formatHex(utf8), StandardCharsets.US_ASCII);
        for (int before = 0; before < 3; before++) {
            addBase64(utf8, before);
        }
    }

    private void add(String form, Charset charset) {
        forms.add(new String(form.getBytes(charset), StandardCharsets.ISO_8859_1));
    }

    private static String escaped(String text, String format) {
        return text.chars()
                .mapToObj(c -> c < 128 ? Character.toString(c) : format.formatted(c))
                .collect(Collectors.joining());
    }

    /** The digits that depend on the text alone, where so many bytes are before it. */
    private void addBase64(byte[] text, int before) {
        byte[] padded = new byte[before + text.length];
        System.arraycopy(text, 0, padded, before, text.length);
        String digits = Base64.getEncoder().withoutPadding().encodeToString(padded);
        String sure = digits.substring(before == 0 ? 0 : before + 1, padded.length * 8 / 6);
        add(sure, StandardCharsets.US_ASCII);
        add(sure.replace('+', '-').replace('/', '_'), StandardCharsets.US_ASCII);
    }

    /** Whether the text is in these bytes. */
    public boolean isIn(byte[] bytes) {
        String letters = new String(bytes, StandardCharsets.ISO_8859_1);
        String unfolded = letters.replace("\r\n ", "");
        return isIn(letters)
                || unfolded.length() < letters.length() && isIn(unfolded)
                || isCompressedIn(bytes, letters);
    }

    private boolean isIn(String letters) {
        return forms.stream().anyMatch(letters::contains);
    }

    private boolean isCompressedIn(byte[] bytes, String letters) {
        for (int at = letters.indexOf("\u001f\u008b\b"); at >= 0; at = letters.indexOf("\u001f\u008b\b", at + 1)) {
            byte[] unpacked = gunzipped(bytes, at);
            if (unpacked.length > 0 && isIn(unpacked)) {
                return true;
            }
        }
        return letters.startsWith("PK\u0003\u0004") && isInFilesOf(bytes);
    }

    /** As much as can be unpacked; what only looks like gzip is nothing. */
    private static byte[] gunzipped(byte[] bytes, int at) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes, at, bytes.length - at))) {
            return in.readNBytes(LONGEST);
        } catch (IOException noGzip) {
            return new byte[0];
        }
    }

    private boolean isInFilesOf(byte[] archive) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (isIn(entry.getName().getBytes(StandardCharsets.UTF_8)) || isIn(zip.readNBytes(LONGEST))) {
                    return true;
                }
            }
            return false;
        } catch (IOException noArchive) {
            return false;
        }
    }
}
