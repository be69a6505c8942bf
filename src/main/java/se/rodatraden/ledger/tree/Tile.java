package se.rodatraden.ledger.tree;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import se.rodatraden.ledger.format.Strict;

/**
 * A run of up to 256 hashes of a tree: at level 0 leaf hashes, above it the roots of full tiles of the level below. As bytes the hashes one
 * after the other.
 */
public record Tile(int level, long index, int width) implements TilePath {
    public static final int HIGHEST_LEVEL = 63;

    /** The tile spans so many levels of the tree. */
    static final int HEIGHT = 8;

    public Tile {
        TilePath.check(index, width);
        if (level < 0 || level > HIGHEST_LEVEL) {
            throw new IllegalArgumentException("no tile at level " + level);
        }
    }

    /** The tile as wide as it is in a tree of a size; it must have begun there. */
    public static Tile in(long size, int level, long index) {
        long count = count(level, size);
        return new Tile(level, index, index < count / FULL ? FULL : index == count / FULL ? (int) (count % FULL) : 0);
    }

    /** The tiles that are new or wider in a tree of {@code to} leaves than in one of {@code from}, level by level from the leaves. */
    public static List<Tile> grown(long from, long to) {
        List<Tile> tiles = new ArrayList<>();
        for (int level = 0; count(level, to) > count(level, from); level++) {
            int at = level;
            LongStream.rangeClosed(count(level, from) / FULL, (count(level, to) - 1) / FULL)
                    .forEach(index -> tiles.add(in(to, at, index)));
        }
        return List.copyOf(tiles);
    }

    /** How many hashes all tiles of a level hold together. */
    static long count(int level, long size) {
        return level >= Long.SIZE / HEIGHT ? 0 : size >>> (HEIGHT * level);
    }

    @Override
    public Tile full() {
        return new Tile(level, index, FULL);
    }

    @Override
    public String path() {
        return "tile/" + level + "/" + TilePath.suffix(index, width);
    }

    /** The bytes of the hashes, as they are served. */
    public static byte[] encode(List<Hash> hashes) {
        ByteBuffer bytes = ByteBuffer.allocate(hashes.size() * Hash.BYTES);
        hashes.forEach(hash -> hash.putInto(bytes));
        return bytes.array();
    }

    /** The hashes in the bytes, which must be as many as the tile is wide. */
    public List<Hash> decode(byte[] bytes) {
        Strict.require(
                bytes.length == width * Hash.BYTES,
                path(),
                "it is " + bytes.length + " bytes long instead of " + width * Hash.BYTES);
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        List<Hash> hashes = new ArrayList<>(width);
        while (rest.hasRemaining()) {
            hashes.add(Hash.from(rest));
        }
        return List.copyOf(hashes);
    }
}
