package se.rodatraden.edge;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The key of a rate limit: an address, or a token or session, of which only half a hash is kept.
 *
 * @param family 4 and 6 for IP addresses, 0 for an unreadable address, 1 for a token or session
 */
record Caller(byte family, long high, long low) {
    private static final Caller UNREADABLE = new Caller((byte) 0, 0, 0);

    /** The IPv4 address, or the first 64 bits of the IPv6 address, since a network assigns the rest freely. */
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
