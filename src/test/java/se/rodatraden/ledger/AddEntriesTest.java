package se.rodatraden.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.rodatraden.ledger.format.Malformed;
import se.rodatraden.ledger.tree.EntryBundle;
import se.rodatraden.ledger.tree.Hash;
import se.rodatraden.ledger.tree.Subtree;
import se.rodatraden.ledger.tree.Tile;
import se.rodatraden.ledger.tree.TileSource;

/** What is said to a mirror, byte for byte as C2SP tlog-mirror lays it out. */
class AddEntriesTest {
    private static final byte[] TICKET = {1, 2, 3};

    private static AddEntries from(long start, long end) {
        return new AddEntries("example.org/log", start, end, TICKET);
    }

    @Test
    void packages_are_aligned_at_256_and_cut_at_both_ends() {
        assertThat(from(0, 0).packages(32)).isEmpty();
        assertThat(from(300, 300).packages(32)).isEmpty();
        assertThat(from(100, 700).packages(32))
                .containsExactly(
                        new AddEntries.EntryPackage(100, 256),
                        new AddEntries.EntryPackage(256, 512),
                        new AddEntries.EntryPackage(512, 700));
        assertThat(from(100, 700).packages(32))
                .extracting(AddEntries.EntryPackage::part)
                .containsExactly(new Subtree(0, 256), new Subtree(256, 512), new Subtree(512, 700));
        assertThat(from(256, 512).packages(32)).containsExactly(new AddEntries.EntryPackage(256, 512));
        assertThat(from(0, 1_000_000).packages(AddEntries.MOST_PACKAGES))
                .hasSize(32)
                .last()
                .isEqualTo(new AddEntries.EntryPackage(31 * 256, 32 * 256));
        assertThatThrownBy(() -> from(2, 1)).isInstanceOf(Malformed.class);
    }

    @Test
    void a_request_is_a_head_then_entries_with_their_proof() throws IOException {
        List<byte[]> entries = List.of("a".getBytes(UTF_8), "bc".getBytes(UTF_8), "d".getBytes(UTF_8));
        TileSource log = path -> Optional.of(
                switch (path) {
                    case EntryBundle bundle -> EntryBundle.encode(entries.subList(0, bundle.width()));
                    case Tile tile ->
                        Tile.encode(entries.subList(0, tile.width()).stream()
                                .map(Hash::ofLeaf)
                                .toList());
                });
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        from(1, 3).write(32, log, written);
        assertThat(HexFormat.of().formatHex(written.toByteArray()))
                .isEqualTo("000f" + HexFormat.of().formatHex("example.org/log".getBytes(UTF_8))
                        + "0000000000000001" + "0000000000000003"
                        + "0003010203"
                        + "00026263" + "000164"
                        + "00");
        written.reset();
        from(0, 3).write(0, log, written);
        assertThat(written.size()).as("a head alone").isEqualTo(2 + 15 + 8 + 8 + 2 + 3);
    }

    @Test
    void a_request_of_very_long_entries_ends_with_the_package_that_makes_it_long() throws IOException {
        byte[] entry = new byte[20_000];
        TileSource log = path -> Optional.of(
                switch (path) {
                    case EntryBundle bundle -> EntryBundle.encode(Collections.nCopies(bundle.width(), entry));
                    case Tile tile -> Tile.encode(Collections.nCopies(tile.width(), Hash.ofLeaf(entry)));
                });
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        from(0, 1000).write(32, log, written);
        assertThat(written.size()).isBetween(256 * entry.length, 257 * entry.length);
    }
}
