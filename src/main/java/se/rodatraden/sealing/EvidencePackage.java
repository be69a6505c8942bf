package se.rodatraden.sealing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.ledger.StreamEvidence;
import se.rodatraden.ledger.stamp.StampedCheckpoint;

/** Evidence of one stream as a ZIP archive of plain files. The same evidence with the same time stamp makes the same bytes. */
public final class EvidencePackage {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String README = "/se/rodatraden/sealing/evidence-README.txt";

    private EvidencePackage() {}

    /** The name of the file: what it is, which vision, and at which size of the log. */
    public static String fileName(String what, StreamEvidence evidence) {
        return what + "-" + evidence.head().stream().replace('/', '-') + "-"
                + evidence.checkpoint().checkpoint().size() + ".zip";
    }

    /**
     * The package as bytes.
     *
     * @param keys what the log says of its {@link Evidence#keys}
     * @param stamped a time stamp of the log, at the latest of the same checkpoint; null for none
     */
    public static byte[] bytes(StreamEvidence evidence, String keys, @Nullable StampedCheckpoint stamped) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            put(zip, "README.txt", readme(evidence));
            put(zip, "checkpoint", evidence.checkpoint().bytes());
            put(zip, "keys", keys.getBytes(StandardCharsets.UTF_8));
            put(zip, "head", evidence.head().bytes());
            for (StreamEvidence.Item item : evidence.items()) {
                put(zip, item);
            }
            if (stamped != null) {
                put(zip, "timestamp/text", stamped.text().getBytes(StandardCharsets.UTF_8));
                put(zip, "timestamp/token", stamped.token());
                put(zip, "timestamp/consistency", stamped.pathText().getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, StreamEvidence.Item item) throws IOException {
        String name = "events/" + item.position();
        put(zip, name + ".leaf", item.leaf());
        put(zip, name + ".proof", item.proof().bytes());
        if (item.payload() != null) {
            String salt = HexFormat.of().formatHex(item.payload().salt());
            put(zip, name + ".payload", item.payload().text());
            put(zip, name + ".salt", salt.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static byte[] readme(StreamEvidence evidence) {
        try (var text = EvidencePackage.class.getResourceAsStream(README)) {
            if (text == null) {
                throw new IllegalStateException("no " + README);
            }
            long shown = evidence.items().stream()
                    .filter(item -> item.payload() != null)
                    .count();
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{stream}", evidence.head().stream())
                    .replace("{origin}", evidence.checkpoint().checkpoint().origin())
                    .replace(
                            "{size}",
                            Long.toString(evidence.checkpoint().checkpoint().size()))
                    .replace("{events}", Integer.toString(evidence.items().size()))
                    .replace("{withheld}", Long.toString(evidence.items().size() - shown))
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
