package se.rodatraden.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.rodatraden.ledger.format.Malformed;

/** Tiles as C2SP tlog-tiles describes them. */
class TilesTest {

    /** The first is the example of the specification. */
    @ParameterizedTest
    @CsvSource({
        "tile/0/x001/x234/067, 0, 1234067, 256",
        "tile/0/000, 0, 0, 256",
        "tile/1/999, 1, 999, 256",
        "tile/1/x001/000, 1, 1000, 256",
        "tile/2/017.p/1, 2, 17, 1",
        "tile/63/x001/234.p/255, 63, 1234, 255",
        "tile/0/x009/x223/x372/x036/x854/x775/807, 0, 9223372036854775807, 256"
    })
    void a_path_says_where_a_tile_is(String path, int level, long index, int width) {
        assertThat(new Tile(level, index, width).path()).isEqualTo(path);
        assertThat(TilePath.parse(path)).isEqualTo(new Tile(level, index, width));
    }

    @ParameterizedTest
    @CsvSource({"tile/entries/000, 0, 256", "tile/entries/x001/x234/067.p/12, 1234067, 12"})
    void entries_have_paths_of_their_own(String path, long index, int width) {
        assertThat(new EntryBundle(index, width).path()).isEqualTo(path);
        assertThat(TilePath.parse(path)).isEqualTo(new EntryBundle(index, width));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tile",
                "tile/",
                "tile/0",
                "tile/0/",
                "/tile/0/000",
                "tile/0/000/",
                "tile/00/000",
                "tile/64/000",
                "tile/-1/000",
                "tile/+1/000",
                "tile/data/000",
                "tile/0/0",
                "tile/0/0000",
                "tile/0/1000",
                "tile/0/001/000",
                "tile/0/x000/001",
                "tile/0/x001",
                "tile/0/x001/x000",
                "tile/0/xx01/000",
                "tile/0/x01/000",
                "tile/0/-01",
                "tile/0/000.p/",
                "tile/0/000.p/0",
                "tile/0/000.p/256",
                "tile/0/000.p/01",
                "tile/0/000.p/1/",
                "tile/0/000.p/1.p/1",
                "tile/0/000.P/1",
                "tile/0/\u0660\u0660\u0660",
                "tile/0/x009/x223/x372/x036/x854/x775/808",
                "tile/0/x010/x000/x000/x000/x000/x000/x000/000",
                "tile/0/x\n01/000",
                "tile/entries",
                "tile/entries/",
                "tile/Entries/000"
            })
    void every_other_spelling_is_refused(String path) {
        assertThatThrownBy(() -> TilePath.parse(path)).isInstanceOf(Malformed.class);
    }

    /** The example of the specification: a tree of 70,000. */
    @Test
    void a_tree_has_the_tiles_that_the_specification_counts() {
        List<Tile> tiles = Tile.grown(0, 70_000);
        assertThat(tiles.stream().filter(t -> t.level() == 0 && t.isFull())).hasSize(273);
        assertThat(tiles.stream().filter(t -> !(t.level() == 0 && t.isFull())))
                .containsExactly(new Tile(0, 273, 112), new Tile(1, 0, 256), new Tile(1, 1, 17), new Tile(2, 0, 1));
        assertThat(Tile.grown(0, 256)).containsExactly(new Tile(0, 0, 256), new Tile(1, 0, 1));
        assertThat(Tile.grown(0, 0)).isEmpty();
        assertThat(Tile.grown(5, 5)).isEmpty();
        assertThat(EntryBundle.grown(255, 257)).containsExactly(new EntryBundle(0, 256), new EntryBundle(1, 1));
    }

    @Test
    void a_path_is_within_a_tree_that_has_or_had_it() {
        assertThat(new Tile(0, 1, 44).isWithin(300)).isTrue();
        assertThat(new Tile(0, 1, 43).isWithin(300)).isTrue();
        assertThat(new Tile(0, 0, 7).isWithin(300)).isTrue();
        assertThat(new Tile(0, 1, 45).isWithin(300)).isFalse();
        assertThat(new Tile(1, 0, 1).isWithin(300)).isTrue();
        assertThat(new Tile(1, 0, 2).isWithin(300)).isFalse();
        assertThat(new Tile(63, 0, 1).isWithin(Long.MAX_VALUE)).isFalse();
        assertThat(new EntryBundle(0, 256).isWithin(255)).isFalse();
        assertThat(new EntryBundle(0, 256).isWithin(256)).isTrue();
        assertThat(new EntryBundle(1L << 56, 1).isWithin(300)).isFalse();
        assertThat(new EntryBundle(Long.MAX_VALUE, 256).isWithin(300)).isFalse();
        assertThatThrownBy(() -> Tile.in(300, 0, 1L << 56)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Tile.in(256, 0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Grows by chance, and keeps only what the growth gave. */
    @Test
    void what_a_growth_gives_is_enough_for_every_later_root_and_proof() {
        Random random = new Random(2026);
        List<Hash> leaves = MerkleTreeTest.leaves(70_000);
        Map<TilePath, byte[]> stored = new HashMap<>();
        TileSource source = path -> Optional.ofNullable(stored.get(path));
        Frontier frontier = Frontier.EMPTY;
        int size = 0;
        while (size < leaves.size()) {
            int before = size;
            int after = Math.min(leaves.size(), before + 1 + random.nextInt(1 << random.nextInt(1, 17)));
            Map<Tile, byte[]> grown = Growth.of(before, leaves.subList(before, after), source);
            assertThat(grown.keySet()).containsExactlyElementsOf(Tile.grown(before, after));
            stored.putAll(grown);
            for (Hash leaf : leaves.subList(before, after)) {
                frontier = frontier.append(leaf);
            }
            StoredTree smaller = new StoredTree(before, source);
            StoredTree tree = new StoredTree(after, source);
            assertThat(tree.root()).isEqualTo(frontier.root());
            assertThat(tree.frontier()).isEqualTo(frontier);
            assertThat(tree.consistencyFrom(before).holds(smaller.root(), tree.root()))
                    .isTrue();
            int index = random.nextInt(after);
            assertThat(tree.inclusion(index).holds(leaves.get(index), tree.root()))
                    .isTrue();
            size = after;
        }
    }

    @Test
    void a_proof_over_a_million_leaves_reads_a_few_tiles() {
        int size = 1_000_000;
        int[] reads = new int[1];
        byte[] full = new byte[TilePath.FULL * Hash.BYTES];
        TileSource zeroes = path -> {
            reads[0]++;
            return Optional.of(path.isFull() ? full : new byte[path.width() * Hash.BYTES]);
        };
        assertThat(new StoredTree(size, zeroes).inclusion(654_321).path()).hasSize(20);
        assertThat(reads[0]).isLessThanOrEqualTo(5);
        reads[0] = 0;
        new StoredTree(size, zeroes).consistencyFrom(654_321);
        assertThat(reads[0]).isLessThanOrEqualTo(6);
    }

    @Test
    void a_partial_tile_that_is_gone_is_read_from_the_full_one() {
        List<Hash> leaves = MerkleTreeTest.leaves(256);
        byte[] bytes = Tile.encode(leaves);
        TileSource full = path -> path.isFull() ? Optional.of(bytes) : Optional.empty();
        assertThat(full.hashes(new Tile(0, 0, 7))).isEqualTo(leaves.subList(0, 7));
        TileSource none = path -> Optional.empty();
        assertThatThrownBy(() -> none.hashes(new Tile(0, 0, 7)))
                .isInstanceOf(MissingTile.class)
                .hasMessageContaining("tile/0/000.p/7");
    }

    @Test
    void a_tile_of_another_length_is_refused() {
        for (int length : new int[] {0, 31, 63, 65, 96}) {
            assertThatThrownBy(() -> new Tile(0, 0, 2).decode(new byte[length])).isInstanceOf(Malformed.class);
        }
    }

    @Test
    void entries_are_read_as_they_were_written() {
        List<byte[]> entries = IntStream.of(0, 1, 300, EntryBundle.LONGEST)
                .mapToObj(byte[]::new)
                .toList();
        byte[] bytes = EntryBundle.encode(entries);
        assertThat(bytes).startsWith(0, 0, 0, 1, 0, 1, 44);
        assertThat(new EntryBundle(0, 4).decode(bytes))
                .usingRecursiveComparison()
                .isEqualTo(entries);
        for (int width : new int[] {1, 3, 5, 256}) {
            assertThatThrownBy(() -> new EntryBundle(0, width).decode(bytes)).isInstanceOf(Malformed.class);
        }
        for (byte[] cut : List.of(new byte[] {0}, new byte[] {0, 2, 1}, new byte[] {0, 0, 0})) {
            assertThatThrownBy(() -> new EntryBundle(0, 1).decode(cut)).isInstanceOf(Malformed.class);
        }
    }
}
