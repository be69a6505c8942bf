package se.rodatraden.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
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

    private static final byte[] FOLD = {'\r', '\n', ' '};
    private static final BytePatterns FOLDS = new BytePatterns(List.of(FOLD));
    private static final BytePatterns GZIP = new BytePatterns(List.of(new byte[] {0x1f, (byte) 0x8b, 8}));
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private final BytePatterns forms;

    public TextSearch(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        List<byte[]> all = new ArrayList<>();
        all.add(utf8);
        all.add(text.getBytes(StandardCharsets.UTF_16LE));
        all.add(text.getBytes(StandardCharsets.UTF_16BE));
        List<String> digits = new ArrayList<>();
        for (String escape : List.of("\\u%04x", "\\u%04X", "&#%d;", "&#x%x;")) {
            digits.add(escaped(text, escape));
        }
        digits.add(HexFormat.of().formatHex(utf8));
        digits.add(HexFormat.of().withUpperCase().formatHex(utf8));
        for (int before = 0; before < 3; before++) {
            String base64 = base64(utf8, before);
            digits.add(base64);
            digits.add(base64.replace('+', '-').replace('/', '_'));
        }
        digits.stream().distinct().forEach(form -> all.add(form.getBytes(StandardCharsets.US_ASCII)));
        forms = new BytePatterns(all);
    }

    private static String escaped(String text, String format) {
        return text.chars()
                .mapToObj(c -> c < 128 ? Character.toString(c) : format.formatted(c))
                .collect(Collectors.joining());
    }

    /** The digits that depend on the text alone, where so many bytes are before it. */
    private static String base64(byte[] text, int before) {
        byte[] padded = new byte[before + text.length];
        System.arraycopy(text, 0, padded, before, text.length);
        String digits = Base64.getEncoder().withoutPadding().encodeToString(padded);
        return digits.substring(before == 0 ? 0 : before + 1, padded.length * 8 / 6);
    }

    /** Whether the text is in these bytes. */
    public boolean isIn(byte[] bytes) {
        return forms.find(bytes, 0) >= 0
                || FOLDS.find(bytes, 0) >= 0 && forms.find(unfolded(bytes), 0) >= 0
                || isCompressedIn(bytes);
    }

    /** The files below a directory that have the text, by their paths from there. What is removed meanwhile has it no longer. */
    public List<String> filesIn(Path directory, Predicate<Path> entered) throws IOException {
        List<String> found = new ArrayList<>();
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
                return entered.test(path) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                try {
                    if (attributes.isRegularFile() && isIn(Files.readAllBytes(file))) {
                        found.add(directory.relativize(file).toString());
                    }
                    return FileVisitResult.CONTINUE;
                } catch (NoSuchFileException removed) {
                    return visitFileFailed(file, removed);
                }
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
                if (failed instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failed;
            }
        });
        return found;
    }

    private static byte[] unfolded(byte[] bytes) {
        ByteArrayOutputStream unfolded = new ByteArrayOutputStream(bytes.length);
        int from = 0;
        for (int fold = FOLDS.find(bytes, 0); fold >= 0; fold = FOLDS.find(bytes, from)) {
            unfolded.write(bytes, from, fold - from);
            from = fold + FOLD.length;
        }
        unfolded.write(bytes, from, bytes.length - from);
        return unfolded.toByteArray();
    }

    private boolean isCompressedIn(byte[] bytes) {
        for (int at = GZIP.find(bytes, 0); at >= 0; at = GZIP.find(bytes, at + 1)) {
            byte[] unpacked = gunzipped(bytes, at);
            if (unpacked.length > 0 && isIn(unpacked)) {
                return true;
            }
        }
        boolean zip = bytes.length > ZIP.length && Arrays.equals(bytes, 0, ZIP.length, ZIP, 0, ZIP.length);
        return zip && isInFilesOf(bytes);
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
