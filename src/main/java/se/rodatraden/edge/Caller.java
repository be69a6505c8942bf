package se.rodatraden.edge;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * One who is counted: an address, or what a token or session is known by, of which no more than half a hash is kept.
 *
 * @param family 4 and 6 of addresses, 0 of an address that cannot be read, 1 of a key
 */
record Caller(byte family, long high, long low) {
    private static final Caller UNREADABLE = new Caller((byte) 0, 0, 0);

    /** The IPv4 address, or the first 64 bits of the IPv6 address: the rest is for each network to give out as it likes. */
    static Caller at(String address) {
        try {
            InetAddress read = InetAddress.ofLiteral(address);
            ByteBuffer bytes = ByteBuffer.wrap(read.getAddress());
            return read instanceof Inet6Address
                    ? new Caller((byte) 6, bytes.getLong(), 0)
                    : new Caller((byte) 4, bytes.getInt(), 0);
        } catch (IllegalArgumentException unreadable) {
            return UNREADABLE;
        }
    }

    static Caller holding(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            ByteBuffer bytes = ByteBuffer.wrap(hash);
            return new Caller((byte) 1, bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
