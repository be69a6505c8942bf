package se.rodatraden.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * A file that pages refer to, under an address that changes with its content, so that it may be kept for ever.
 */
final class Asset {
    static final Asset STYLE = read(
            "pages",
            ".css",
            "text/css;charset=UTF-8",
            List.of(
                    "pages",
                    "thread",
                    "recording",
                    "register",
                    "ledger",
                    "remiss",
                    "municipality",
                    "vision",
                    "deadlines",
                    "about",
                    "audit",
                    "print"));
    static final Asset SCRIPT =
            read("pages", ".js", "text/javascript;charset=UTF-8", List.of("recording", "register", "ledger", "vision"));
    static final Asset ICON = read("thread", ".svg", "image/svg+xml", List.of("thread"));

    private final String address;
    private final String type;
    private final byte[] bytes;

    private Asset(String address, String type, byte[] bytes) {
        this.address = address;
        this.type = type;
        this.bytes = bytes;
    }

    String address() {
        return address;
    }

    /** Its media type. */
    String type() {
        return type;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** The files of a kind, one after the other, under one name. */
    private static Asset read(String name, String ending, String type, List<String> files) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (String file : files) {
            try (InputStream in = Objects.requireNonNull(Asset.class.getResourceAsStream(file + ending))) {
                in.transferTo(all);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        byte[] bytes = all.toByteArray();
        return new Asset("/assets/" + name + "-" + hash(bytes) + ending, type, bytes);
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
