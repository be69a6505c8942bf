package se.rodatraden.ledger.tree;

import java.util.Locale;
import se.rodatraden.ledger.format.Malformed;
import se.rodatraden.ledger.format.Strict;

/** Where a part of the log is stored, relative to its prefix (C2SP tlog-tiles): {@code tile/<L>/<N>[.p/<W>]} or {@code tile/entries/<N>[.p/<W>]}. */
public sealed interface TilePath permits Tile, EntryBundle {
    /** How many hashes or entries a full one holds. */
    int FULL = 256;

    long index();

    /** How many hashes or entries it holds, 1 to 256. */
    int width();

    /** The same place, filled. */
    TilePath full();

    /** The path without a leading slash. */
    String path();

    default boolean isFull() {
        return width() == FULL;
    }

    /** The level of the tile; 0 for entries, which belong to the leaves. */
    int level();

    /** Whether a tree of a size has what is there, or had it when it was smaller. */
    default boolean isWithin(long size) {
        long count = Tile.count(level(), size);
        return index() < count / FULL || index() == count / FULL && width() <= count % FULL;
    }

    /** Reads the one spelling of a path. */
    static TilePath parse(String path) {
        String[] parts = path.split("/", 3);
        if (parts.length != 3 || !parts[0].equals("tile")) {
            throw new Malformed("path of a tile", "it does not begin with tile/ and a level");
        }
        int mark = parts[2].indexOf(".p/");
        int width = mark < 0 ? FULL : width(parts[2].substring(mark + 3));
        long index = index(mark < 0 ? parts[2] : parts[2].substring(0, mark));
        TilePath read =
                parts[1].equals("entries") ? new EntryBundle(index, width) : new Tile(level(parts[1]), index, width);
        Strict.require(read.path().equals(path), "path of a tile", "it has another spelling: " + read.path());
        return read;
    }

    private static int width(String text) {
        long width = Strict.number("width of a tile", text);
        Strict.require(width >= 1 && width < FULL, "width of a tile", "a partial tile is 1 to 255 wide");
        return (int) width;
    }

    private static int level(String text) {
        long level = Strict.number("level of a tile", text);
        Strict.require(level <= Tile.HIGHEST_LEVEL, "level of a tile", "it is above " + Tile.HIGHEST_LEVEL);
        return (int) level;
    }

    private static long index(String groups) {
        StringBuilder digits = new StringBuilder();
        for (String group : groups.split("/", -1)) {
            digits.append(group.startsWith("x") ? group.substring(1) : group);
        }
        int zeroes = 0;
        while (zeroes < digits.length() - 1 && digits.charAt(zeroes) == '0') {
            zeroes++;
        }
        return Strict.number("index of a tile", digits.substring(zeroes));
    }

    /** The index in groups of three digits, all but the last with an x, and the width of a partial one. */
    static String suffix(long index, int width) {
        StringBuilder groups = new StringBuilder(String.format(Locale.ROOT, "%03d", index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            groups.insert(0, String.format(Locale.ROOT, "x%03d/", rest % 1000));
        }
        return width == FULL ? groups.toString() : groups + ".p/" + width;
    }

    /** Refuses coordinates that no tile has. */
    static void check(long index, int width) {
        if (index < 0 || width < 1 || width > FULL) {
            throw new IllegalArgumentException("no tile " + index + " of width " + width);
        }
    }
}
