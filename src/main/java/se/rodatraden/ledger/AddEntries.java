package se.rodatraden.ledger;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.LongStream;
import se.rodatraden.ledger.format.Strict;
import se.rodatraden.ledger.tree.EntryBundle;
import se.rodatraden.ledger.tree.Hash;
import se.rodatraden.ledger.tree.StoredTree;
import se.rodatraden.ledger.tree.Subtree;
import se.rodatraden.ledger.tree.SubtreeProof;
import se.rodatraden.ledger.tree.TilePath;
import se.rodatraden.ledger.tree.TileSource;

/**
 * What a log sends to a mirror after a checkpoint (C2SP tlog-mirror, {@code add-entries}): the entries {@code [start, end)} in packages, each with the
 * proof that it is part of the tree of {@code end} entries.
 *
 * @param origin the name of the log
 * @param start the first entry that is sent, from 0
 * @param end the size of a checkpoint that the mirror has
 * @param ticket what the mirror said last, or nothing
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are passed on, never compared
public record AddEntries(String origin, long start, long end, byte[] ticket) {
    /** How many packages a request should hold at most. */
    public static final int MOST_PACKAGES = 32;

    /** After so many bytes no further package is begun, so that a request fits in memory whatever the entries are. */
    static final int MOST_BYTES = 4 * 1024 * 1024;

    static final int LONGEST_TICKET = 0xFFFF;

    private static final String WHAT = "request to a mirror";
    private static final int LONGEST_PATH = 63;

    public AddEntries {
        Strict.require(start >= 0 && start <= end, WHAT, "there is nothing from " + start + " to " + end);
        Strict.require(ticket.length <= LONGEST_TICKET, WHAT, "the ticket is too long");
    }

    /** The entries of a package: those of one bundle that are sent. */
    public record EntryPackage(long start, long end) {
        long bundle() {
            return start / TilePath.FULL;
        }

        /** What its proof is of, which may begin before it with entries that the mirror has. */
        public Subtree part() {
            return new Subtree(bundle() * TilePath.FULL, end);
        }
    }

    /** The first packages, at most so many. */
    public List<EntryPackage> packages(int most) {
        if (start == end) {
            return List.of();
        }
        return LongStream.rangeClosed(start / TilePath.FULL, (end - 1) / TilePath.FULL)
                .limit(most)
                .mapToObj(bundle -> new EntryPackage(
                        Math.max(start, bundle * TilePath.FULL), Math.min(end, (bundle + 1) * TilePath.FULL)))
                .toList();
    }

    /**
     * Writes the request with its first packages; fewer where they are very long.
     *
     * @param most how many packages at most
     * @param log the entries and the tiles
     */
    public void write(int most, TileSource log, OutputStream to) throws IOException {
        DataOutputStream out = new DataOutputStream(to);
        byte[] name = origin.getBytes(StandardCharsets.UTF_8);
        Strict.require(name.length <= Short.MAX_VALUE, WHAT, "the name of the log is too long");
        out.writeShort(name.length);
        out.write(name);
        out.writeLong(start);
        out.writeLong(end);
        out.writeShort(ticket.length);
        out.write(ticket);
        StoredTree tree = new StoredTree(end, log);
        for (EntryPackage sent : packages(most)) {
            if (out.size() > MOST_BYTES) {
                break;
            }
            List<byte[]> entries = log.entries(EntryBundle.in(end, sent.bundle()));
            out.write(EntryBundle.encode(entries.subList((int) (sent.start % TilePath.FULL), (int)
                    (sent.end - sent.part().start()))));
            SubtreeProof proof = tree.part(sent.part());
            Strict.require(proof.path().size() <= LONGEST_PATH, WHAT, "the path is longer than any");
            out.writeByte(proof.path().size());
            for (Hash hash : proof.path()) {
                out.write(hash.bytes());
            }
        }
        out.flush();
    }
}
