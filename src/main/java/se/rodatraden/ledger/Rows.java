package se.rodatraden.ledger;

import java.util.ArrayList;
import java.util.List;
import se.rodatraden.ledger.format.Malformed;
import se.rodatraden.ledger.tree.Hash;
import se.rodatraden.ledger.tree.MissingTile;
import se.rodatraden.ledger.tree.Tile;
import se.rodatraden.ledger.tree.TilePath;
import se.rodatraden.ledger.tree.TileSource;

/** The rows of tiles above the leaves, made anew from the leaves and compared with what is stored: a tile as soon as it is full, the others at the end. */
final class Rows {
    static final int HEIGHT = 8;

    private final TileSource source;
    private final long size;
    private final List<Row> rows = new ArrayList<>();

    /** A level from 1 up: how many of its tiles were full, and the hashes of the next one. */
    private static final class Row {
        private long full;
        private final List<Hash> hashes = new ArrayList<>();
    }

    Rows(TileSource source, long size) {
        this.source = source;
        this.size = size;
    }

    /** Takes the root of a full tile of leaf hashes. */
    void add(Hash root) {
        Hash carried = root;
        for (int level = 1; carried != null; level++) {
            if (rows.size() < level) {
                rows.add(new Row());
            }
            Row row = rows.get(level - 1);
            row.hashes.add(carried);
            carried = null;
            if (row.hashes.size() == TilePath.FULL) {
                compare(new Tile(level, row.full, TilePath.FULL), row.hashes);
                carried = rootOf(row.hashes);
                row.full++;
                row.hashes.clear();
            }
        }
    }

    /** Compares the tiles that are not full. */
    void end() {
        for (int level = 1; level <= rows.size(); level++) {
            Row row = rows.get(level - 1);
            if (!row.hashes.isEmpty()) {
                compare(new Tile(level, row.full, row.hashes.size()), row.hashes);
            }
        }
    }

    private void compare(Tile tile, List<Hash> made) {
        List<Hash> stored = hashes(source, tile, size);
        for (int i = 0; i < made.size(); i++) {
            if (!stored.get(i).equals(made.get(i))) {
                long span = 1L << (HEIGHT * tile.level());
                long first = (tile.index() * TilePath.FULL + i) * span + 1;
                throw Found.between(
                        first,
                        first + span - 1,
                        Outcome.Fault.TILE,
                        tile.path() + " is not made of the tiles below it");
            }
        }
    }

    /** Reads a tile, and says of one that cannot be used which positions it is about. */
    static List<Hash> hashes(TileSource source, Tile tile, long size) {
        try {
            return source.hashes(tile);
        } catch (MissingTile missing) {
            throw about(tile, tile.level(), size, Outcome.Fault.MISSING, String.valueOf(missing.getMessage()));
        } catch (Malformed malformed) {
            throw about(tile, tile.level(), size, Outcome.Fault.STRUCTURE, String.valueOf(malformed.getMessage()));
        }
    }

    static Found about(TilePath path, int level, long size, Outcome.Fault fault, String why) {
        long span = 1L << (HEIGHT * level);
        long first = path.index() * TilePath.FULL * span;
        return Found.between(first + 1, Math.min(size, first + path.width() * span), fault, why);
    }

    /** The root over the hashes of a full tile. */
    static Hash rootOf(List<Hash> hashes) {
        Hash[] row = hashes.toArray(Hash[]::new);
        for (int width = row.length; width > 1; width /= 2) {
            for (int i = 0; i < width / 2; i++) {
                row[i] = Hash.ofNode(row[2 * i], row[2 * i + 1]);
            }
        }
        return row[0];
    }
}
