package se.rodatraden.ledger.leaf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.rodatraden.ledger.format.Malformed;
import se.rodatraden.ledger.tree.Hash;

class LeafTest {
    private static final Instant RECORDED = Instant.parse("2026-11-27T21:06:24.120Z");
    private static final Hash PAYLOAD = Hash.sha256("{}".getBytes(UTF_8));
    private static final String PAYLOAD_HEX = "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a";

    /** The spelling is for ever: hashes of it have been signed. */
    private static final String FIRST = "{\"id\":\"8b2f\",\"origin\":\"example.com/log\",\"payload\":\"" + PAYLOAD_HEX
            + "\",\"position\":1,\"recorded\":\"2026-11-27T21:06:24.120000Z\",\"sequence\":0,\"stream\":\"0764/vision\","
            + "\"type\":\"VisionProposed\",\"version\":1}";

    private static final String SECOND = "{\"id\":\"8b2f\",\"metadata\":\""
            + PAYLOAD_HEX + "\",\"occurred\":\"2014-06~\",\"origin\":\"example.com/log\",\"payload\":\"" + PAYLOAD_HEX
            + "\",\"position\":9007199254740991,\"previous\":\"" + PAYLOAD_HEX
            + "\",\"recorded\":\"2026-11-27T21:06:24.120000Z\",\"sequence\":1,\"stream\":\"0764/vision\","
            + "\"type\":\"VisionProposed\",\"version\":1}";

    private static Leaf leaf(long position, long sequence, @Nullable Hash previous, String stream, Instant recorded) {
        return new Leaf(
                "example.com/log",
                position,
                stream,
                sequence,
                previous,
                "8b2f",
                "VisionProposed",
                recorded,
                null,
                PAYLOAD,
                null);
    }

    private static Leaf first() {
        return leaf(1, 0, null, "0764/vision", RECORDED);
    }

    @Test
    void a_leaf_is_written_in_one_way() {
        assertThat(first().bytes()).asString(UTF_8).isEqualTo(FIRST);
        assertThat(Leaf.parse(FIRST.getBytes(UTF_8))).isEqualTo(first());
        assertThat(first().hash()).isEqualTo(Hash.ofLeaf(FIRST.getBytes(UTF_8)));
        Leaf second = new Leaf(
                "example.com/log",
                (1L << 53) - 1,
                "0764/vision",
                1,
                PAYLOAD,
                "8b2f",
                "VisionProposed",
                RECORDED,
                "2014-06~",
                PAYLOAD,
                PAYLOAD);
        assertThat(second.bytes()).asString(UTF_8).isEqualTo(SECOND);
        assertThat(Leaf.parse(SECOND.getBytes(UTF_8))).isEqualTo(second);
    }

    @Test
    void every_other_spelling_is_refused() {
        for (String other : List.of(
                "",
                "{}",
                "[]",
                "null",
                FIRST + " ",
                " " + FIRST,
                FIRST + FIRST,
                FIRST.substring(1),
                FIRST.replace(":1,", ": 1,"),
                FIRST.replace(":1,", ":1.0,"),
                FIRST.replace(":1,", ":1e0,"),
                FIRST.replace(":1,", ":01,"),
                FIRST.replace(":1,", ":-1,"),
                FIRST.replace(":1,", ":\"1\","),
                FIRST.replace(":1,", ":null,"),
                FIRST.replace(":1,", ":9007199254740992,"),
                FIRST.replace(":1,", ":0,"),
                FIRST.replace("\"sequence\":0", "\"sequence\":1"),
                FIRST.replace("\"version\":1", "\"version\":2"),
                FIRST.replace("vision\"", "vis\\u0069on\""),
                FIRST.replace("/vision", "\\/vision"),
                FIRST.replace("24.120000Z", "24.12Z"),
                FIRST.replace("24.120000Z", "24.120000+00:00"),
                FIRST.replace("T21:06:24", "T24:00:00"),
                FIRST.replace("2026-11-27", "2026-02-30"),
                FIRST.replace(PAYLOAD_HEX, PAYLOAD_HEX.toUpperCase(java.util.Locale.ROOT)),
                FIRST.replace(PAYLOAD_HEX, PAYLOAD_HEX.substring(2)),
                FIRST.replace("\"8b2f\"", "8"),
                FIRST.replace("\"8b2f\"", "\"\""),
                FIRST.replace("{\"id\":\"8b2f\",", "{"),
                FIRST.replace("{\"id\"", "{\"extra\":1,\"id\""),
                FIRST.replace("{\"id\":\"8b2f\",", "{\"id\":\"8b2f\",\"id\":\"8b2f\","),
                FIRST.replace("\"version\":1", "\"version\":1,\"commitment\":\"" + PAYLOAD_HEX + "\""),
                FIRST.replace("\"version\":1}", "\"version\":1,}"),
                FIRST.replace("8b2f", "\u0007"),
                FIRST.replace("8b2f", "\\ud800"),
                FIRST.replace("8b2f", "\\u12"))) {
            assertThatThrownBy(() -> Leaf.parse(other.getBytes(UTF_8)))
                    .as(other)
                    .isInstanceOf(Malformed.class);
        }
        byte[] bytes = FIRST.getBytes(UTF_8);
        bytes[8] = (byte) 0xC0;
        assertThatThrownBy(() -> Leaf.parse(bytes)).isInstanceOf(Malformed.class);
    }

    @Test
    void values_out_of_range_make_no_leaf() {
        assertThatThrownBy(() -> leaf(0, 0, null, "s", RECORDED)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> leaf(1L << 53, 0, null, "s", RECORDED)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> leaf(2, 1, null, "s", RECORDED)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> leaf(2, 0, PAYLOAD, "s", RECORDED)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> leaf(1, 1, PAYLOAD, "s", RECORDED)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> leaf(1, 0, null, "", RECORDED)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> leaf(1, 0, null, "\ud800", RECORDED).bytes()).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> leaf(1, 0, null, "s", RECORDED.plusNanos(1))).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> leaf(1, 0, null, "s", Instant.MAX)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> leaf(1, 0, null, "s", Instant.MIN)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> leaf(1, 0, null, "s".repeat(66_000), RECORDED).bytes())
                .isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 999_999_999_999L})
    void every_time_to_the_microsecond_comes_back(long micros) {
        Leaf leaf = leaf(1, 0, null, "s", Instant.EPOCH.plus(micros, java.time.temporal.ChronoUnit.MICROS));
        assertThat(Leaf.parse(leaf.bytes())).isEqualTo(leaf);
    }

    /** The text of section 3.2.2 of RFC 8785. */
    @Test
    void texts_are_escaped_as_the_standard_shows() {
        String text = "\u20ac$\u000F\nA'B\"\\\\\"/";
        String written = new CanonicalJson.Writer().text("string", text).end();
        assertThat(written).isEqualTo("{\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
        assertThat(new CanonicalJson.Reader(written).text("string")).isEqualTo(text);
    }

    @Test
    void names_stand_in_the_order_of_the_standard() {
        List<String> names = Pattern.compile("\"(\\w+)\":")
                .matcher(SECOND)
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(names).isSorted().hasSize(12);
    }

    @Test
    void a_commitment_is_to_salt_and_text() {
        byte[] salt = new byte[Commitment.SALT_BYTES];
        byte[] text = "hemligt".getBytes(UTF_8);
        byte[] both = Arrays.copyOf(salt, salt.length + text.length);
        System.arraycopy(text, 0, both, salt.length, text.length);
        assertThat(Commitment.of(salt, text)).isEqualTo(Hash.sha256(both));
        assertThat(HexFormat.of().formatHex(Commitment.of(salt, new byte[0]).bytes()))
                .isEqualTo("66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925");
        assertThatThrownBy(() -> Commitment.of(new byte[16], text)).isInstanceOf(IllegalArgumentException.class);
    }
}
