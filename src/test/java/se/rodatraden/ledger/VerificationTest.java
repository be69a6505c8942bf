package se.rodatraden.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.rodatraden.ledger.Outcome.Fault;
import se.rodatraden.ledger.heads.HeadsLine;
import se.rodatraden.ledger.leaf.Leaf;
import se.rodatraden.ledger.note.Checkpoint;
import se.rodatraden.ledger.note.Policy;
import se.rodatraden.ledger.note.SignatureType;
import se.rodatraden.ledger.note.SigningKey;
import se.rodatraden.ledger.tree.Hash;
import se.rodatraden.ledger.tree.Tile;
import se.rodatraden.ledger.tree.TilePath;

/** A whole log holds, and whatever is done to it is found at its place. */
class VerificationTest {
    private static final Policy POLICY = Policy.of(MadeLog.KEY.verifierKey());
    private static final int SIZE = 600;

    private static Outcome check(LogSource log, Checkpoint... earlier) {
        return Verification.of(log, POLICY, List.of(earlier));
    }

    private static void fails(Outcome outcome, Fault fault, long first, long last) {
        assertThat(outcome).isInstanceOf(Outcome.Fails.class);
        Outcome.Fails fails = (Outcome.Fails) outcome;
        assertThat(fails).isEqualTo(new Outcome.Fails(first, last, fault, fails.why()));
        assertThat(fails.why()).isNotBlank();
    }

    private static void fails(Outcome outcome, Fault fault, long at) {
        fails(outcome, fault, at, at);
    }

    /** The log as a forger who holds its key would write it anew. */
    private static MadeLog forged(List<Leaf> leaves) {
        MadeLog log = MadeLog.of(leaves);
        log.payloads.clear();
        return log;
    }

    private static Leaf backdated(Leaf leaf, Instant recorded) {
        return new Leaf(
                leaf.origin(),
                leaf.position(),
                leaf.stream(),
                leaf.sequence(),
                leaf.previous(),
                leaf.id(),
                leaf.type(),
                recorded,
                leaf.occurred(),
                leaf.payload(),
                leaf.metadata());
    }

    private static Leaf edited(Leaf leaf) {
        return typed(leaf, leaf.type() + "2");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 255, 256, 257, 512, SIZE})
    void an_honest_log_holds(int size) {
        assertThat(check(MadeLog.of(size))).isInstanceOfSatisfying(Outcome.Holds.class, holds -> {
            assertThat(holds.checkpoint().size()).isEqualTo(size);
            assertThat(holds.streams()).isEqualTo(Math.min(size, 7));
            assertThat(holds.stored()).isEqualTo(size);
        });
    }

    @Test
    void a_log_that_grew_holds_against_every_earlier_checkpoint() {
        Checkpoint[] earlier = {
            MadeLog.of(0).head, MadeLog.of(1).head, MadeLog.of(256).head, MadeLog.of(300).head, MadeLog.of(SIZE).head
        };
        assertThat(check(MadeLog.of(SIZE), earlier)).isInstanceOf(Outcome.Holds.class);
        Collections.reverse(Arrays.asList(earlier));
        assertThat(check(MadeLog.of(SIZE), earlier)).isInstanceOf(Outcome.Holds.class);
    }

    @Test
    void an_edited_entry_is_found_at_its_position() {
        for (long position : new long[] {1, 256, 257, SIZE}) {
            MadeLog log = MadeLog.of(SIZE);
            log.changeEntry(position, entry -> edited(Leaf.parse(entry)).bytes());
            fails(check(log), Fault.ENTRY, position);
        }
    }

    /** The next entry of the stream, seven further on, says what stood there before. */
    @Test
    void an_edited_entry_with_its_hash_is_found_by_the_next_of_its_stream() {
        MadeLog log = MadeLog.of(SIZE);
        log.payloads.clear();
        log.changeEntry(100, entry -> edited(Leaf.parse(entry)).bytes());
        log.changeHash(0, 99, hash -> edited(MadeLog.leaves(100).getLast()).hash());
        fails(check(log), Fault.PREVIOUS, 100, 107);
    }

    @Test
    void the_last_entry_edited_with_its_hash_is_found_by_the_root() {
        MadeLog log = MadeLog.of(SIZE);
        log.payloads.clear();
        log.changeEntry(SIZE, entry -> edited(Leaf.parse(entry)).bytes());
        log.changeHash(
                0, SIZE - 1, hash -> edited(MadeLog.leaves(SIZE).getLast()).hash());
        fails(check(log), Fault.ROOT, 1, SIZE);
    }

    @Test
    void a_forger_with_the_key_is_found_by_an_earlier_checkpoint() {
        List<Leaf> leaves = MadeLog.leaves(SIZE);
        leaves.set(299, edited(leaves.get(299)));
        MadeLog log = forged(MadeLog.chained(leaves));
        assertThat(check(log)).isInstanceOf(Outcome.Holds.class);
        fails(check(log, MadeLog.of(SIZE).head), Fault.INCONSISTENT, 1, SIZE);
        fails(
                check(log, MadeLog.of(SIZE).head, MadeLog.of(256).head, MadeLog.of(400).head),
                Fault.INCONSISTENT,
                257,
                400);
    }

    @Test
    void a_deleted_event_is_found() {
        List<Leaf> leaves = MadeLog.leaves(SIZE);
        leaves.remove(299);
        fails(check(forged(leaves)), Fault.POSITION, 300);
        fails(check(forged(MadeLog.chained(leaves)), MadeLog.of(400).head), Fault.INCONSISTENT, 1, 400);
    }

    @Test
    void an_inserted_event_is_found() {
        List<Leaf> leaves = MadeLog.leaves(SIZE);
        leaves.add(300, leaves.get(299));
        fails(check(forged(leaves)), Fault.POSITION, 301);
        fails(check(forged(MadeLog.chained(leaves)), MadeLog.of(400).head), Fault.INCONSISTENT, 1, 400);
    }

    @Test
    void reordered_events_are_found() {
        List<Leaf> leaves = MadeLog.leaves(SIZE);
        Collections.swap(leaves, 11, 12);
        fails(check(forged(leaves)), Fault.POSITION, 12);
        fails(check(forged(MadeLog.chained(leaves)), MadeLog.of(400).head), Fault.INCONSISTENT, 1, 400);
    }

    @Test
    void a_backdated_event_is_found_at_its_position() {
        List<Leaf> leaves = MadeLog.leaves(SIZE);
        leaves.set(299, backdated(leaves.get(299), leaves.getFirst().recorded()));
        fails(check(forged(MadeLog.chained(leaves))), Fault.RECORDED, 300);
    }

    @Test
    void a_gap_or_a_repetition_in_a_stream_is_found() {
        for (int change : new int[] {-1, 1}) {
            List<Leaf> leaves = MadeLog.leaves(SIZE);
            Leaf leaf = leaves.get(299);
            leaves.set(
                    299,
                    new Leaf(
                            leaf.origin(),
                            leaf.position(),
                            leaf.stream(),
                            leaf.sequence() + change,
                            leaf.previous(),
                            leaf.id(),
                            leaf.type(),
                            leaf.recorded(),
                            null,
                            leaf.payload(),
                            null));
            fails(check(forged(leaves)), Fault.SEQUENCE, 300);
        }
    }

    @Test
    void a_cut_off_tail_is_found() {
        fails(check(MadeLog.of(500), MadeLog.of(SIZE).head), Fault.SHRUNK, 501, SIZE);
        MadeLog log = MadeLog.of(SIZE);
        log.stored.keySet().removeIf(path -> path.startsWith("tile/entries/002"));
        fails(check(log), Fault.MISSING, 513, SIZE);
    }

    /** The backup is whole in itself, and went on otherwise. */
    @Test
    void an_old_backup_put_back_is_found() {
        List<Leaf> leaves = MadeLog.leaves(SIZE);
        for (int i = 500; i < SIZE; i++) {
            leaves.set(i, edited(leaves.get(i)));
        }
        MadeLog restored = forged(MadeLog.chained(leaves));
        fails(check(restored, MadeLog.of(500).head, MadeLog.of(550).head), Fault.INCONSISTENT, 501, 550);
    }

    @Test
    void a_swapped_payload_is_found_at_its_position() {
        MadeLog log = MadeLog.of(SIZE);
        log.payloads.put(300L, MadeLog.written(301));
        fails(check(log), Fault.PAYLOAD, 300);
        log.payloads.remove(300L);
        assertThat(check(log)).isInstanceOf(Outcome.Holds.class);
        log.showsEvents = true;
        fails(check(log), Fault.PAYLOAD, 300);
    }

    @Test
    void a_stored_event_with_another_time_or_type_is_found() {
        MadeLog log = MadeLog.of(SIZE);
        Leaf row = Objects.requireNonNull(log.rows.get(300L));
        log.rows.put(300L, backdated(row, Instant.EPOCH));
        fails(check(log), Fault.EVENT, 300);
        log.rows.put(300L, edited(row));
        fails(check(log), Fault.EVENT, 300);
    }

    /** Its salt is deleted, so nothing can be compared; the entry stays. */
    @Test
    void an_erased_text_is_counted_and_said() {
        MadeLog log = MadeLog.of(SIZE);
        log.showsEvents = true;
        log.erased.add(300L);
        assertThat(check(log)).isInstanceOfSatisfying(Outcome.Holds.class, holds -> {
            assertThat(holds.stored()).isEqualTo(SIZE - 1);
            assertThat(holds.erased()).isEqualTo(1);
            assertThat(holds.unexplained()).as("nothing in the log says why").isEqualTo(1);
        });
        log = MadeLog.of(MadeLog.chained(MadeLog.leaves(SIZE).stream()
                .map(leaf -> leaf.position() == 307 ? typed(leaf, "texts-erased") : leaf)
                .toList()));
        log.showsEvents = true;
        log.erased.addAll(List.of(300L, 301L));
        assertThat(check(log)).isInstanceOfSatisfying(Outcome.Holds.class, holds -> {
            assertThat(holds.erased()).isEqualTo(2);
            assertThat(holds.unexplained()).as("301 is of another stream").isEqualTo(1);
        });
    }

    private static Leaf typed(Leaf leaf, String type) {
        return new Leaf(
                leaf.origin(),
                leaf.position(),
                leaf.stream(),
                leaf.sequence(),
                leaf.previous(),
                leaf.id(),
                type,
                leaf.recorded(),
                leaf.occurred(),
                leaf.payload(),
                leaf.metadata());
    }

    @Test
    void the_heads_of_the_streams_must_be_those_of_the_entries() {
        MadeLog log = MadeLog.of(SIZE);
        assertThat(check(log))
                .isInstanceOfSatisfying(
                        Outcome.Holds.class, holds -> assertThat(holds.heads()).isFalse());
        log.signWith(HeadsLine.of(MadeLog.heads(MadeLog.leaves(SIZE)).root()));
        assertThat(check(log))
                .isInstanceOfSatisfying(
                        Outcome.Holds.class, holds -> assertThat(holds.heads()).isTrue());
        log.signWith(HeadsLine.of(MadeLog.heads(MadeLog.leaves(SIZE - 1)).root()));
        fails(check(log), Fault.HEADS, 0);
        log.signWith("heads/v1 x");
        fails(check(log), Fault.CHECKPOINT, 0);
    }

    @Test
    void a_forged_tile_is_found() {
        MadeLog log = MadeLog.of(SIZE);
        log.changeHash(0, 299, hash -> Hash.EMPTY_TREE);
        fails(check(log), Fault.ENTRY, 300);
        log = MadeLog.of(SIZE);
        log.changeHash(1, 1, hash -> Hash.EMPTY_TREE);
        fails(check(log), Fault.TILE, 257, 512);
    }

    /** A tree of 66,000, from the 257 tiles of leaf hashes that are full. */
    @Test
    void tiles_high_above_the_leaves_are_compared() {
        List<Hash> roots = LongStream.range(0, 257)
                .mapToObj(i -> Hash.sha256(MadeLog.written(i)))
                .toList();
        MadeLog log = new MadeLog();
        log.stored.put("tile/1/000", Tile.encode(roots.subList(0, 256)));
        log.stored.put("tile/1/001.p/1", Tile.encode(roots.subList(256, 257)));
        log.stored.put("tile/2/000.p/1", Tile.encode(List.of(Rows.rootOf(roots.subList(0, 256)))));
        Rows whole = new Rows(log, 66_000);
        roots.forEach(whole::add);
        whole.end();
        log.stored.put("tile/2/000.p/1", Tile.encode(List.of(Hash.EMPTY_TREE)));
        Rows forged = new Rows(log, 66_000);
        roots.forEach(forged::add);
        assertThatThrownBy(forged::end)
                .isInstanceOfSatisfying(Found.class, found -> fails(found.fails(), Fault.TILE, 1, 65_536));
    }

    @Test
    void missing_and_cut_tiles_are_found() {
        for (String path : List.of("tile/0/001", "tile/entries/001")) {
            MadeLog log = MadeLog.of(SIZE);
            byte[] bytes = Objects.requireNonNull(log.stored.remove(path));
            fails(check(log), Fault.MISSING, 257, 512);
            log.stored.put(path, Arrays.copyOf(bytes, bytes.length - 1));
            fails(check(log), Fault.STRUCTURE, 257, 512);
        }
        MadeLog log = MadeLog.of(SIZE);
        log.stored.remove("tile/1/000.p/2");
        fails(check(log), Fault.MISSING, 1, 512);
    }

    @Test
    void a_foreign_key_is_found() {
        MadeLog log = MadeLog.of(SIZE);
        log.sign(SigningKey.generate(MadeLog.ORIGIN, SignatureType.ED25519, new SecureRandom()));
        fails(check(log), Fault.SIGNATURE, 0);
        log.sign(MadeLog.KEY);
        byte[] signed = log.checkpoint().orElseThrow();
        log.checkpoint(new String(signed, UTF_8).replace("\n600\n", "\n599\n").getBytes(UTF_8));
        fails(check(log), Fault.SIGNATURE, 0);
    }

    @Test
    void without_a_checkpoint_nothing_holds() {
        MadeLog log = MadeLog.of(SIZE);
        log.checkpoint(null);
        fails(check(log), Fault.CHECKPOINT, 0);
        log.checkpoint("Hello\n".getBytes(UTF_8));
        fails(check(log), Fault.CHECKPOINT, 0);
        Checkpoint other = new Checkpoint("example.com/other", 0, Hash.EMPTY_TREE);
        fails(check(MadeLog.of(SIZE), other), Fault.CHECKPOINT, 0);
    }

    @Test
    void an_entry_that_is_no_leaf_of_this_log_is_found() {
        MadeLog log = new MadeLog();
        List<byte[]> entries =
                new ArrayList<>(MadeLog.leaves(10).stream().map(Leaf::bytes).toList());
        entries.set(4, "{}".getBytes(UTF_8));
        log.store(entries);
        log.sign(MadeLog.KEY);
        fails(check(log), Fault.LEAF, 5);
        entries.set(
                4,
                new String(MadeLog.leaves(5).getLast().bytes(), UTF_8)
                        .replace(MadeLog.ORIGIN, "example.com/other")
                        .getBytes(UTF_8));
        log.store(entries);
        log.sign(MadeLog.KEY);
        fails(check(log), Fault.LEAF, 5);
    }

    @Test
    void a_disk_that_fails_says_nothing_of_the_log() {
        LogSource broken = new LogSource() {
            @Override
            public Optional<byte[]> checkpoint() {
                return MadeLog.of(1).checkpoint();
            }

            @Override
            public Optional<byte[]> read(TilePath path) {
                throw new UncheckedIOException(new IOException("no disk"));
            }
        };
        assertThatThrownBy(() -> check(broken)).isInstanceOf(UncheckedIOException.class);
    }

    /** One byte anywhere: in the checkpoint, an entry or a tile. */
    @Test
    void no_changed_byte_goes_unnoticed() {
        Random random = new Random(54);
        MadeLog whole = MadeLog.of(SIZE);
        List<String> paths = whole.stored.keySet().stream().sorted().toList();
        for (int i = 0; i < 40; i++) {
            MadeLog log = whole.copy();
            String path = paths.get(random.nextInt(paths.size()));
            byte[] bytes = Objects.requireNonNull(whole.stored.get(path)).clone();
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            log.stored.put(path, bytes);
            assertThat(check(log, whole.head)).as(path).isInstanceOf(Outcome.Fails.class);
        }
        byte[] checkpoint = whole.checkpoint().orElseThrow();
        for (int i = 0; i < checkpoint.length; i++) {
            byte[] bytes = checkpoint.clone();
            bytes[i] ^= 1;
            whole.checkpoint(bytes);
            assertThat(check(whole)).as("byte " + i).isInstanceOf(Outcome.Fails.class);
        }
    }
}
