package se.rodatraden.ledger.leaf;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import se.rodatraden.ledger.format.Strict;
import se.rodatraden.ledger.tree.EntryBundle;
import se.rodatraden.ledger.tree.Hash;

/**
 * The entry of one event in the log (ADR 0054): where it stands, what it follows, and hashes of what is stored, but no text of it.
 *
 * @param origin the log, as in its checkpoints
 * @param position the event's position in the feed, from 1; the leaf's index is one less
 * @param stream the stream that the event belongs to
 * @param sequence its number in the stream, from 0
 * @param previous the leaf hash of the stream's event before it; none for the first
 * @param id the event's id
 * @param type the stored name of its type
 * @param recorded when it was recorded, to the microsecond
 * @param occurred when it happened, in EDTF, if it says so in the clear
 * @param payload the {@link Commitment} to the bytes of its payload
 * @param metadata the {@link Commitment} to the bytes of its metadata, if they are held to
 */
public record Leaf(
        String origin,
        long position,
        String stream,
        long sequence,
        @Nullable Hash previous,
        String id,
        String type,
        Instant recorded,
        @Nullable String occurred,
        Hash payload,
        @Nullable Hash metadata) {

    private static final String WHAT = "leaf";
    private static final long VERSION = 1;

    public Leaf {
        Strict.require(position >= 1 && position <= CanonicalJson.LARGEST, WHAT, "the position is out of range");
        Strict.require(sequence >= 0 && sequence < position, WHAT, "the sequence is out of range");
        Strict.require(
                (previous == null) == (sequence == 0), WHAT, "all but the first event of a stream follow another");
        for (String text : new String[] {origin, stream, id, type}) {
            Strict.require(!text.isEmpty(), WHAT, "an empty text");
        }
        Strict.require(occurred == null || !occurred.isEmpty(), WHAT, "an empty time");
        Recorded.check(recorded);
    }

    /** The entry's bytes: canonical JSON in UTF-8. */
    public byte[] bytes() {
        String text = new CanonicalJson.Writer()
                .text("id", id)
                .text("metadata", hex(metadata))
                .text("occurred", occurred)
                .text("origin", origin)
                .text("payload", payload.hex())
                .number("position", position)
                .text("previous", hex(previous))
                .text("recorded", Recorded.write(recorded))
                .number("sequence", sequence)
                .text("stream", stream)
                .text("type", type)
                .number("version", VERSION)
                .end();
        Strict.require(Strict.encodable(text), WHAT, "half of a surrogate pair");
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Strict.require(bytes.length < EntryBundle.LONGEST, WHAT, "it is too long");
        return bytes;
    }

    /** The hash of the entry in the tree. */
    public Hash hash() {
        return Hash.ofLeaf(bytes());
    }

    private static @Nullable String hex(@Nullable Hash hash) {
        return hash == null ? null : hash.hex();
    }

    /** Reads the entry's bytes. Refuses every spelling but the one that {@link #bytes} writes. */
    public static Leaf parse(byte[] bytes) {
        Strict.require(bytes.length < EntryBundle.LONGEST, WHAT, "it is too long");
        CanonicalJson.Reader read = new CanonicalJson.Reader(new String(bytes, StandardCharsets.UTF_8));
        String id = read.text("id");
        Hash metadata = hash(read.textIfThere("metadata"));
        String occurred = read.textIfThere("occurred");
        String origin = read.text("origin");
        Hash payload = Hash.ofHex(read.text("payload"));
        long position = read.number("position");
        Hash previous = hash(read.textIfThere("previous"));
        Instant recorded = Recorded.read(read.text("recorded"));
        long sequence = read.number("sequence");
        String stream = read.text("stream");
        String type = read.text("type");
        Strict.require(read.number("version") == VERSION, WHAT, "the version is unknown");
        read.end();
        Leaf leaf =
                new Leaf(origin, position, stream, sequence, previous, id, type, recorded, occurred, payload, metadata);
        Strict.require(Arrays.equals(leaf.bytes(), bytes), WHAT, "it is spelled otherwise than in the canonical way");
        return leaf;
    }

    private static @Nullable Hash hash(@Nullable String hex) {
        return hex == null ? null : Hash.ofHex(hex);
    }
}
