package se.rodatraden.ledger.tree;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import se.rodatraden.ledger.format.Strict;

/** The entries whose leaf hashes the tile with the same index and width holds at level 0. As bytes each entry after its length in 16 bits, big-endian. */
public record EntryBundle(long index, int width) implements TilePath {
    /** The longest entry that a bundle can hold, in bytes. */
    public static final int LONGEST = 0xFFFF;

    public EntryBundle {
        TilePath.check(index, width);
    }

    /** The bundle as wide as it is in a tree of a size; it must have begun there. */
    public static EntryBundle in(long size, long index) {
        return new EntryBundle(index, Tile.in(size, 0, index).width());
    }

    /** The bundles that are new or wider in a tree of {@code to} leaves than in one of {@code from}. */
    public static List<EntryBundle> grown(long from, long to) {
        return Tile.grown(from, to).stream()
                .filter(tile -> tile.level() == 0)
                .map(tile -> new EntryBundle(tile.index(), tile.width()))
                .toList();
    }

    @Override
    public int level() {
        return 0;
    }

    @Override
    public EntryBundle full() {
        return new EntryBundle(index, FULL);
    }

    @Override
    public String path() {
        return "tile/entries/" + TilePath.suffix(index, width);
    }

    /** The bytes of the entries, as they are served. */
    public static byte[] encode(List<byte[]> entries) {
        ByteBuffer bytes = ByteBuffer.allocate(
                entries.stream().mapToInt(entry -> Short.BYTES + entry.length).sum());
        for (byte[] entry : entries) {
            if (entry.length > LONGEST) {
                throw new IllegalArgumentException("an entry of " + entry.length + " bytes");
            }
            bytes.putShort((short) entry.length).put(entry);
        }
        return bytes.array();
    }

    /** The entries in the bytes, which must be as many as the bundle is wide. */
    public List<byte[]> decode(byte[] bytes) {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        List<byte[]> entries = new ArrayList<>(width);
        while (rest.hasRemaining() && entries.size() < width) {
            Strict.require(rest.remaining() >= Short.BYTES, path(), "it ends within a length");
            int length = Short.toUnsignedInt(rest.getShort());
            Strict.require(rest.remaining() >= length, path(), "it ends within an entry");
            byte[] entry = new byte[length];
            rest.get(entry);
            entries.add(entry);
        }
        Strict.require(entries.size() == width, path(), "it holds " + entries.size() + " entries instead of " + width);
        Strict.require(!rest.hasRemaining(), path(), "it goes on after its last entry");
        return List.copyOf(entries);
    }
}
