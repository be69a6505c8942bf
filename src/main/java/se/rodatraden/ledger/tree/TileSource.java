package se.rodatraden.ledger.tree;

import java.util.List;
import java.util.Optional;

/** Where tiles and entry bundles are read from: a database, a folder, a public address. */
@FunctionalInterface
public interface TileSource {

    /** The bytes at a path, or nothing when there are none. */
    Optional<byte[]> read(TilePath path);

    /**
     * The hashes of a tile. A partial tile that is no longer stored is taken from the full one.
     *
     * @throws MissingTile when neither is there
     * @throws se.rodatraden.ledger.format.Malformed when it is not as long as it must be
     */
    default List<Hash> hashes(Tile tile) {
        return read(tile)
                .map(tile::decode)
                .or(() -> widened(tile).map(bytes -> tile.full().decode(bytes).subList(0, tile.width())))
                .orElseThrow(() -> new MissingTile(tile));
    }

    /** The entries of a bundle, by the same rules as the hashes of a tile. */
    default List<byte[]> entries(EntryBundle bundle) {
        return read(bundle)
                .map(bundle::decode)
                .or(() ->
                        widened(bundle).map(bytes -> bundle.full().decode(bytes).subList(0, bundle.width())))
                .orElseThrow(() -> new MissingTile(bundle));
    }

    private Optional<byte[]> widened(TilePath path) {
        return path.isFull() ? Optional.empty() : read(path.full());
    }
}
