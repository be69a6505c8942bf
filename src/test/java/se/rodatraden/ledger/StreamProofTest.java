package se.rodatraden.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.rodatraden.ledger.format.Malformed;
import se.rodatraden.ledger.heads.HeadProof;
import se.rodatraden.ledger.heads.Heads;
import se.rodatraden.ledger.heads.HeadsLine;
import se.rodatraden.ledger.leaf.Leaf;
import se.rodatraden.ledger.note.Policy;
import se.rodatraden.ledger.note.SignedNote;
import se.rodatraden.ledger.tree.StoredTree;

/** That a stream is whole up to an event. */
class StreamProofTest {
    private static final int SIZE = 100;
    private static final MadeLog LOG = MadeLog.of(SIZE);
    private static final List<Leaf> STREAM = MadeLog.leaves(SIZE).stream()
            .filter(leaf -> leaf.stream().equals("stream 3"))
            .toList();

    private static boolean accepted(List<Leaf> leaves, long position) {
        LogProof last = new LogProof(
                null,
                new StoredTree(SIZE, LOG).inclusion(position - 1),
                SignedNote.parse(LOG.checkpoint().orElseThrow()));
        return new StreamProof(leaves, last).check(Policy.of(MadeLog.KEY.verifierKey()))
                instanceof Policy.Judgement.Accepted;
    }

    @Test
    void the_events_from_the_first_to_a_proved_one_are_all_there() {
        for (int length = 1; length <= STREAM.size(); length++) {
            List<Leaf> leaves = STREAM.subList(0, length);
            assertThat(accepted(leaves, leaves.getLast().position())).isTrue();
        }
    }

    @Test
    void none_can_be_left_out_moved_or_put_in() {
        long end = STREAM.getLast().position();
        for (int i = 0; i < STREAM.size(); i++) {
            List<Leaf> without = new ArrayList<>(STREAM);
            without.remove(i);
            assertThat(accepted(without, end)).isFalse();
            List<Leaf> twice = new ArrayList<>(STREAM);
            twice.add(i, STREAM.get(i));
            assertThat(accepted(twice, end)).isFalse();
        }
        List<Leaf> moved = new ArrayList<>(STREAM);
        Collections.swap(moved, 3, 4);
        assertThat(accepted(moved, end)).isFalse();
        assertThat(accepted(MadeLog.chained(STREAM), end)).isFalse();
        assertThat(accepted(MadeLog.leaves(SIZE), SIZE)).isFalse();
        assertThatThrownBy(() -> accepted(List.of(), end)).isInstanceOf(Malformed.class);
    }

    @Test
    void the_proof_must_be_of_the_last() {
        assertThat(accepted(STREAM, STREAM.getFirst().position())).isFalse();
        assertThat(accepted(STREAM.subList(0, 3), STREAM.getLast().position())).isFalse();
    }

    private static boolean complete(MadeLog log, List<Leaf> leaves, HeadProof head) {
        LogProof last = new LogProof(
                null,
                new StoredTree(SIZE, log).inclusion(leaves.getLast().position() - 1),
                SignedNote.parse(log.checkpoint().orElseThrow()));
        return new CompleteStream(new StreamProof(leaves, last), head).check(Policy.of(MadeLog.KEY.verifierKey()))
                instanceof Policy.Judgement.Accepted;
    }

    @Test
    void no_later_event_can_be_left_out() {
        MadeLog log = MadeLog.of(SIZE);
        Heads heads = MadeLog.heads(MadeLog.leaves(SIZE));
        log.signWith(HeadsLine.of(heads.root()));
        HeadProof head = heads.proof("stream 3");
        assertThat(complete(log, STREAM, head)).isTrue();
        for (int length = 1; length < STREAM.size(); length++) {
            List<Leaf> begun = STREAM.subList(0, length);
            assertThat(complete(log, begun, head)).isFalse();
            assertThat(complete(log, begun, MadeLog.heads(begun).proof("stream 3")))
                    .as("by a map that the checkpoint does not carry")
                    .isFalse();
        }
        assertThat(complete(log, STREAM, heads.proof("stream 4"))).isFalse();
        assertThat(complete(log, STREAM, heads.proof("another"))).isFalse();
        assertThat(complete(LOG, STREAM, head)).as("no heads in the checkpoint").isFalse();
        log.signWith("heads/v1 x");
        assertThat(complete(log, STREAM, head)).isFalse();
    }
}
