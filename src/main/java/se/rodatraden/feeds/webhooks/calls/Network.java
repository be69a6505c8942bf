package se.rodatraden.feeds.webhooks.calls;

import java.math.BigInteger;
import java.net.InetAddress;

/**
 * A network in CIDR notation, {@code 10.0.0.0/8} or {@code fc00::/7}.
 *
 * @param prefix first address of the network as a number
 * @param bits length of the prefix in bits
 * @param length address length in bytes, 4 or 16
 */
public record Network(BigInteger prefix, int bits, int length) {

    /** Parses CIDR notation; refuses anything but a literal address with a prefix length. */
    public static Network of(String cidr) {
        int slash = cidr.indexOf('/');
        InetAddress address = InetAddress.ofLiteral(slash < 0 ? cidr : cidr.substring(0, slash));
        byte[] bytes = address.getAddress();
        int bits = slash < 0 ? bytes.length * 8 : Integer.parseInt(cidr.substring(slash + 1));
        return of(bytes, bits);
    }

    static Network of(byte[] first, int bits) {
        if (bits < 0 || bits > first.length * 8) {
            throw new IllegalArgumentException("a network of " + bits + " bits");
        }
        int rest = first.length * 8 - bits;
        BigInteger prefix = new BigInteger(1, first).shiftRight(rest).shiftLeft(rest);
        return new Network(prefix, bits, first.length);
    }

    boolean holds(InetAddress address) {
        return holds(address.getAddress());
    }

    boolean holds(byte[] address) {
        int rest = length * 8 - bits;
        return address.length == length
                && new BigInteger(1, address).shiftRight(rest).equals(prefix.shiftRight(rest));
    }
}
