package se.rodatraden.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * A file that pages refer to, under an address that changes with its content, so that it may be kept for ever.
 */
final class Asset {
    static final Asset STYLE = read("pages", ".css", "text/css;charset=UTF-8");
    static final Asset ICON = read("thread", ".svg", "image/svg+xml");

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

    private static Asset read(String name, String ending, String type) {
        try (InputStream in = Objects.requireNonNull(Asset.class.getResourceAsStream(name + ending))) {
            byte[] bytes = in.readAllBytes();
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new Asset("/assets/" + name + "-" + HexFormat.of().formatHex(hash, 0, 6) + ending, type, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
