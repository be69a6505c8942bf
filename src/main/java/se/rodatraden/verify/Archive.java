package se.rodatraden.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import se.rodatraden.ledger.format.Strict;

/** Files by their names, in a folder or in a ZIP archive. An archive is read into memory; what it unpacks to is limited. */
final class Archive {
    private static final String WHAT = "archive";
    private static final int LONGEST = 20_000_000;
    private static final long LONGEST_TOGETHER = 500_000_000;
    private static final int MOST = 200_000;

    private final @Nullable Path folder;
    private final SortedMap<String, byte[]> unpacked;

    private Archive(@Nullable Path folder, SortedMap<String, byte[]> unpacked) {
        this.folder = folder;
        this.unpacked = unpacked;
    }

    static Archive of(String source) {
        Path path;
        try {
            path = Path.of(source);
        } catch (InvalidPathException noPath) {
            throw new UncheckedIOException(new IOException(source + " is no path"));
        }
        if (Files.isDirectory(path)) {
            return new Archive(path, new TreeMap<>());
        }
        if (!Files.exists(path)) {
            throw new UncheckedIOException(new IOException("there is no " + source));
        }
        try (ZipFile zip = new ZipFile(path.toFile())) {
            SortedMap<String, byte[]> unpacked = unpacked(zip);
            Strict.require(!unpacked.isEmpty(), WHAT, source + " holds no files");
            return new Archive(null, unpacked);
        } catch (IOException | IllegalArgumentException unread) {
            throw new UncheckedIOException(
                    source, new IOException("no whole ZIP archive: " + unread.getMessage(), unread));
        }
    }

    /** By the directory at its end, as other programs do: a file that was cut off has none, and is not taken for a package that lacks events. */
    private static SortedMap<String, byte[]> unpacked(ZipFile zip) throws IOException {
        Strict.require(zip.size() <= MOST, WHAT, "it has too many files");
        SortedMap<String, byte[]> unpacked = new TreeMap<>();
        long together = 0;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            byte[] bytes = content(zip, entry);
            together += bytes.length;
            Strict.require(together <= LONGEST_TOGETHER, WHAT, "it unpacks to too much");
            if (!entry.isDirectory()) {
                Strict.require(unpacked.put(entry.getName(), bytes) == null, WHAT, "a name twice");
            }
        }
        return unpacked;
    }

    private static byte[] content(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = limited(in, entry.getName());
            CRC32 sum = new CRC32();
            sum.update(bytes);
            Strict.require(sum.getValue() == entry.getCrc(), WHAT, entry.getName() + " is damaged");
            return bytes;
        }
    }

    private static byte[] limited(InputStream in, String name) throws IOException {
        byte[] bytes = in.readNBytes(LONGEST + 1);
        Strict.require(bytes.length <= LONGEST, WHAT, name + " is too long");
        return bytes;
    }

    /** The bytes of a file, or nothing when there is none. */
    Optional<byte[]> read(String name) {
        if (folder == null) {
            return Optional.ofNullable(unpacked.get(name));
        }
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(limited(in, name));
        } catch (IOException unread) {
            throw new UncheckedIOException(file.toString(), unread);
        }
    }

    /** The names of the files directly in a folder, in order. */
    List<String> names(String under) {
        if (folder == null) {
            return unpacked.keySet().stream()
                    .filter(name -> name.startsWith(under + "/"))
                    .toList();
        }
        Path directory = folder.resolve(under);
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var files = Files.list(directory)) {
            return files.map(file -> under + "/" + file.getFileName()).sorted().toList();
        } catch (IOException unread) {
            throw new UncheckedIOException(directory.toString(), unread);
        }
    }

    /** Whether it is an evidence package; otherwise it is a copy of a log. */
    boolean isEvidence() {
        return read("head").isPresent();
    }
}
