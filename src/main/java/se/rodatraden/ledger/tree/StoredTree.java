package se.rodatraden.ledger.tree;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The hashes of a tree of one size, from its tiles: each is read once, and kept as long as this is. Not for several threads. Tiles are taken
 * as they are: a proof made from forged ones does not hold against the signed root.
 */
public final class StoredTree implements HashReader {
    private final long size;
    private final TileSource tiles;
    private final Map<Tile, List<Hash>> read = new HashMap<>();

    public StoredTree(long size, TileSource tiles) {
        this.size = size;
        this.tiles = tiles;
    }

    public long size() {
        return size;
    }

    public Hash root() {
        return Subtree.ofSize(size).root(this);
    }

    public Frontier frontier() {
        return Frontier.of(size, this);
    }

    public InclusionProof inclusion(long index) {
        return InclusionProof.of(index, size, this);
    }

    public ConsistencyProof consistencyFrom(long smaller) {
        return ConsistencyProof.of(smaller, size, this);
    }

    /** That a subtree is part of this tree. */
    public SubtreeProof part(Subtree part) {
        return SubtreeProof.of(part, size, this);
    }

    @Override
    public Hash hash(int level, long index) {
        int within = level % Tile.HEIGHT;
        long first = index << within;
        Tile tile = Tile.in(size, level / Tile.HEIGHT, first / TilePath.FULL);
        List<Hash> hashes = read.computeIfAbsent(tile, tiles::hashes);
        int at = (int) (first % TilePath.FULL);
        return rootOf(hashes.subList(at, at + (1 << within)));
    }

    /** The root of a complete tree with these leaves. */
    static Hash rootOf(List<Hash> leaves) {
        int half = leaves.size() / 2;
        return half == 0
                ? leaves.getFirst()
                : Hash.ofNode(rootOf(leaves.subList(0, half)), rootOf(leaves.subList(half, leaves.size())));
    }
}
