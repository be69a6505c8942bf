package se.rodatraden.ledger.leaf;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.rodatraden.ledger.format.Malformed;
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
 * @param payload the SHA-256 of the stored bytes of its payload
 * @param metadata the SHA-256 of the stored bytes of its metadata, if they are held to
 * @param commitment a {@link Commitment} to text that can be erased, if it has any
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
        @Nullable Hash metadata,
        @Nullable Hash commitment) {

    private static final String WHAT = "leaf";
    private static final long VERSION = 1;
    private static final DateTimeFormatter RECORDED = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final Instant FIRST_TIME = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST_TIME = Instant.parse("9999-12-31T23:59:59.999999Z");

    public Leaf {
        Strict.require(position >= 1 && position <= CanonicalJson.LARGEST, WHAT, "the position is out of range");
        Strict.require(sequence >= 0 && sequence < position, WHAT, "the sequence is out of range");
        Strict.require(
                (previous == null) == (sequence == 0), WHAT, "all but the first event of a stream follow another");
        for (String text : new String[] {origin, stream, id, type}) {
            Strict.require(!text.isEmpty(), WHAT, "an empty text");
        }
        Strict.require(occurred == null || !occurred.isEmpty(), WHAT, "an empty time");
        Strict.require(
                recorded.truncatedTo(ChronoUnit.MICROS).equals(recorded), WHAT, "recorded to less than a microsecond");
        Strict.require(
                !recorded.isBefore(FIRST_TIME) && !recorded.isAfter(LAST_TIME),
                WHAT,
                "recorded in a year without four digits");
    }

    /** The entry's bytes: canonical JSON in UTF-8. */
    public byte[] bytes() {
        byte[] bytes = CanonicalJson.write(members()).getBytes(StandardCharsets.UTF_8);
        Strict.require(bytes.length < EntryBundle.LONGEST, WHAT, "it is " + bytes.length + " bytes long");
        return bytes;
    }

    /** The hash of the entry in the tree. */
    public Hash hash() {
        return Hash.ofLeaf(bytes());
    }

    private Map<String, Object> members() {
        Map<String, Object> members = new TreeMap<>();
        members.put("version", VERSION);
        members.put("origin", origin);
        members.put("position", position);
        members.put("stream", stream);
        members.put("sequence", sequence);
        members.put("id", id);
        members.put("type", type);
        members.put("recorded", RECORDED.format(recorded));
        members.put("payload", payload.hex());
        putIfThere(members, "occurred", occurred);
        putIfThere(members, "previous", hex(previous));
        putIfThere(members, "metadata", hex(metadata));
        putIfThere(members, "commitment", hex(commitment));
        return members;
    }

    private static void putIfThere(Map<String, Object> members, String name, @Nullable String value) {
        if (value != null) {
            members.put(name, value);
        }
    }

    private static @Nullable String hex(@Nullable Hash hash) {
        return hash == null ? null : hash.hex();
    }

    /** Reads the entry's bytes. Refuses every spelling but the one that {@link #bytes} writes. */
    public static Leaf parse(byte[] bytes) {
        Strict.require(bytes.length < EntryBundle.LONGEST, WHAT, "it is " + bytes.length + " bytes long");
        Members members = new Members(CanonicalJson.read(Strict.utf8(WHAT, bytes)));
        Strict.require(members.number("version") == VERSION, WHAT, "the version is unknown");
        Leaf leaf = new Leaf(
                members.text("origin"),
                members.number("position"),
                members.text("stream"),
                members.number("sequence"),
                members.hash("previous"),
                members.text("id"),
                members.text("type"),
                recorded(members.text("recorded")),
                members.textIfThere("occurred"),
                Hash.ofHex(members.text("payload")),
                members.hash("metadata"),
                members.hash("commitment"));
        Strict.require(leaf.members().equals(members.values()), WHAT, "a member is unknown or written otherwise");
        return leaf;
    }

    private static Instant recorded(String text) {
        try {
            return RECORDED.parse(text, Instant::from);
        } catch (DateTimeParseException e) {
            throw new Malformed(WHAT, "recorded is no time in UTC with six decimals");
        }
    }

    /** The members of a leaf that is read. */
    private record Members(Map<String, Object> values) {

        String text(String name) {
            String text = textIfThere(name);
            if (text == null) {
                throw new Malformed(WHAT, "it has no " + name);
            }
            return text;
        }

        @Nullable
        String textIfThere(String name) {
            Object value = values.get(name);
            if (value == null || value instanceof String) {
                return (String) value;
            }
            throw new Malformed(WHAT, name + " is no text");
        }

        @Nullable
        Hash hash(String name) {
            String text = textIfThere(name);
            return text == null ? null : Hash.ofHex(text);
        }

        long number(String name) {
            if (values.get(name) instanceof Long number) {
                return number;
            }
            throw new Malformed(WHAT, name + " is no number");
        }
    }
}
