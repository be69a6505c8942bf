package se.rodatraden.ledger.stamp;

import java.nio.ByteBuffer;
import se.rodatraden.ledger.format.Strict;

/** Reads values in DER (X.690), one after another. */
final class Der {
    static final int INTEGER = 0x02;
    static final int OCTETS = 0x04;
    static final int OID = 0x06;
    static final int TIME = 0x18;
    static final int SEQUENCE = 0x30;
    static final int SET = 0x31;
    static final int TAGGED = 0xa0;

    private static final int LONG_FORM = 0x80;
    private static final int MOST_LENGTH_BYTES = 3;
    private static final int BYTE = 0xff;

    private final String what;
    private final ByteBuffer bytes;

    private Der(String what, ByteBuffer bytes) {
        this.what = what;
        this.bytes = bytes;
    }

    /** @param what is read, for the message of a fault */
    static Der of(String what, byte[] bytes) {
        return new Der(what, ByteBuffer.wrap(bytes));
    }

    /** The values within the next one, which must have this tag. */
    Der in(int tag) {
        return new Der(what, next(tag));
    }

    /** The content of the next value, which must have this tag. */
    byte[] content(int tag) {
        ByteBuffer value = next(tag);
        byte[] content = new byte[value.remaining()];
        value.get(content);
        return content;
    }

    void require(boolean holds, String why) {
        Strict.require(holds, what, why);
    }

    boolean isEnd() {
        return !bytes.hasRemaining();
    }

    private ByteBuffer next(int tag) {
        require(bytes.remaining() >= 2, "it ends too soon");
        int found = bytes.get() & BYTE;
        require(found == tag, "there is a value of the type %02x and not %02x".formatted(found, tag));
        int length = length();
        require(length <= bytes.remaining(), "a value is longer than what it is in");
        ByteBuffer value = bytes.slice(bytes.position(), length);
        bytes.position(bytes.position() + length);
        return value;
    }

    private int length() {
        int first = bytes.get() & BYTE;
        if (first < LONG_FORM) {
            return first;
        }
        int count = first - LONG_FORM;
        require(count > 0 && count <= MOST_LENGTH_BYTES && count <= bytes.remaining(), "a length is no length");
        int length = 0;
        for (int i = 0; i < count; i++) {
            length = length << Byte.SIZE | bytes.get() & BYTE;
        }
        return length;
    }
}
