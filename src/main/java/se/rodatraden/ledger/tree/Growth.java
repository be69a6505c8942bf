package se.rodatraden.ledger.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** The tiles to store when a tree grows, with their bytes: every one that is filled, and the last one of each level as far as it goes. */
public final class Growth {

    private Growth() {}

    /**
     * The tiles that so many leaves more make.
     *
     * @param from the number of leaves before
     * @param leaves the hashes of the leaves that come after
     * @param stored the tiles of the tree before; only the last one of each level is read
     */
    public static SequencedMap<Tile, byte[]> of(long from, List<Hash> leaves, TileSource stored) {
        SequencedMap<Tile, byte[]> grown = new LinkedHashMap<>();
        List<Hash> added = leaves;
        for (int level = 0; !added.isEmpty(); level++) {
            added = grow(level, Tile.count(level, from), added, stored, grown);
        }
        return grown;
    }

    /** The hashes that the tiles filled at this level add to the next. */
    private static List<Hash> grow(
            int level, long before, List<Hash> added, TileSource stored, SequencedMap<Tile, byte[]> grown) {
        List<Hash> above = new ArrayList<>();
        long index = before / TilePath.FULL;
        int begun = (int) (before % TilePath.FULL);
        List<Hash> row = new ArrayList<>(begun == 0 ? List.of() : stored.hashes(new Tile(level, index, begun)));
        row.addAll(added);
        for (int start = 0; start < row.size(); start += TilePath.FULL) {
            List<Hash> hashes = row.subList(start, Math.min(row.size(), start + TilePath.FULL));
            grown.put(new Tile(level, index + start / TilePath.FULL, hashes.size()), Tile.encode(hashes));
            if (hashes.size() == TilePath.FULL) {
                above.add(StoredTree.rootOf(hashes));
            }
        }
        return above;
    }
}
