package se.rodatraden.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.rodatraden.archive.text.InvalidDocument;
import se.rodatraden.kernel.PlainText;
import se.rodatraden.store.Json;
import se.rodatraden.vision.Decide;
import se.rodatraden.vision.command.Verdict;
import se.rodatraden.vision.command.VisionCommand;
import se.rodatraden.vision.entry.Extent;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.VisionEvent;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Whatever text is accepted is exported and imported again as the same, in JSON and in YAML. */
class RoundTripTest {
    private static final int DOCUMENTS = 400;
    private static final int HEAD = 100; // what stands once in a document, besides the title

    /** Each a part of a text that some notation, form of Unicode or system reads in its own way. */
    private static final List<String> AWKWARD = List.of(
            "a",
            "Å",
            "A\u030a",
            "o\u0323\u0302",
            "\u0344",
            "\u0958",
            "\ufb1d",
            "\uac00",
            "\u1112\u1161\u11ab",
            "é",
            "ﬁ",
            " ",
            "  ",
            "\n",
            "\n\n",
            "\r\n",
            "\r",
            "\t",
            "\u2028",
            "\u2029",
            "\u0085",
            "\u00a0",
            "\u00ad",
            "\u200b",
            "\u200d",
            "\ufeff",
            "\u2060",
            "\u202e",
            "\u200f",
            "\u2066",
            "\u061c",
            "\u0000",
            "\u0007",
            "\u007f",
            "\u009b",
            "\ufffd",
            "\ufffe",
            "\ufdd0",
            "\ud83d",
            "\ude00",
            "😀",
            "👩\u200d👧",
            "\udb40\udc41",
            "\ue000",
            "\u0378",
            "'",
            "\"",
            "\\",
            "\\n",
            ":",
            ": ",
            " #",
            "#",
            "-",
            "- ",
            "? ",
            "~",
            "=",
            "<<",
            "&a",
            "*a",
            "!t",
            "%",
            "@",
            "`",
            "|",
            ">",
            "{",
            "}",
            "[",
            "]",
            ",",
            "...",
            "---",
            "no",
            "Yes",
            "on",
            "null",
            "True",
            "1",
            "0",
            "1_000",
            "12:30",
            "0x1F",
            "1e3",
            ".inf",
            "2014-06-03",
            "2017?-01",
            "</script>",
            "\u0301",
            "\ufe0f",
            "\u2800",
            "\u3164");

    private final Random random = new Random(20261127);
    private int accepted;
    private int refused;

    @Test
    void a_text_that_is_accepted_comes_back_from_json_and_yaml() {
        for (int i = 0; i < DOCUMENTS; i++) {
            goesRound(document());
        }
        assertThat(accepted).as("accepted").isGreaterThan(DOCUMENTS / 10);
        assertThat(refused).as("refused").isGreaterThan(DOCUMENTS / 10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n",
                "\n a",
                "a \n",
                "a\n ",
                "\ta",
                "a\n\tb",
                " \n a",
                "a\n\n\n",
                "- a\nb: c",
                "a\ufeffb",
                "\u00a0a\n"
            })
    void so_does_one_with_white_space_where_yaml_folds_it(String text) {
        goesRound(document(text));
        goesRound(document("x" + text + "x"));
        goesRound(document(("x" + text).repeat(500)));
        goesRound(document("x" + text.repeat(500)));
    }

    private void goesRound(String document) {
        VisionCommand.RecordHistory history;
        try {
            history = HistoryDocument.read(bytes(document), Register.TODAY).history();
        } catch (InvalidDocument invalid) {
            refused++;
            assertThat(invalid.violations()).as(document).isNotEmpty();
            return;
        }
        if (!(Decide.on(null, history, Register.NOW) instanceof Verdict.Accepted verdict)) {
            refused++;
            return;
        }
        accepted++;
        DocumentWriter written = DocumentWriter.of(
                (VisionEvent.VisionRegistered) verdict.events().getFirst(),
                verdict.events().stream().skip(1).map(Fact.class::cast).toList());
        assertThat(HistoryDocument.read(bytes(written.json())).history())
                .as(written.json())
                .isEqualTo(history);
        assertThat(HistoryDocument.read(bytes(written.yaml())).history())
                .as(written.yaml())
                .isEqualTo(history);
        long reckoned =
                HEAD + verdict.events().stream().mapToLong(Extent::bytes).sum();
        assertThat((long) bytes(written.json()).length).as(written.json()).isLessThan(reckoned);
        assertThat((long) bytes(written.yaml()).length).as(written.yaml()).isLessThan(reckoned);
        assertThat(verdict.events())
                .as("as it is stored")
                .allSatisfy(event -> assertThat(
                                Json.mapper().readValue(Json.mapper().writeValueAsString(event), event.getClass()))
                        .isEqualTo(event));
    }

    private String document() {
        ObjectNode document = head(random.nextInt(3) == 0 ? text() : "Prov");
        document.putObject("bodies")
                .putObject("ks")
                .put("kind", "BOARD")
                .put("name", random.nextInt(3) == 0 ? text() : "ks");
        ObjectNode source = document.putObject("sources").putObject("sidan");
        source.put("title", random.nextInt(3) == 0 ? text() : "En sida");
        ObjectNode entry = entry(document, text());
        if (random.nextBoolean()) {
            entry.put("note", text());
        }
        entry.putArray("sources").addObject().put("source", "sidan").put("quote", text());
        return random.nextBoolean() ? escaped(document) : document.toString();
    }

    /** With every character but those of ASCII written as an escape, so that half a character is sent as one. */
    private static String escaped(ObjectNode document) {
        StringBuilder escaped = new StringBuilder();
        document.toString().chars().forEach(c -> escaped.append(c < 0x7F ? "" + (char) c : "\\u%04x".formatted(c)));
        return escaped.toString();
    }

    private static String document(String text) {
        ObjectNode document = head("Prov");
        document.putObject("bodies").putObject("ks").put("kind", "BOARD").put("name", "ks");
        entry(document, text).put("note", text + "x");
        return escaped(document);
    }

    private static ObjectNode head(String title) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("municipality", "0764")
                .put("vision", "prov")
                .put("title", title)
                .put("kind", "VISION");
    }

    private static ObjectNode entry(ObjectNode document, String what) {
        return document.putArray("entries")
                .addObject()
                .put("id", "a")
                .put("command", "start-work")
                .put("occurred", "2014")
                .put("body", "ks")
                .put("what", what);
    }

    /** Mostly of parts that can be kept, so that not every text is refused for one that cannot. */
    private String text() {
        List<String> parts = new ArrayList<>();
        int length = 1 + random.nextInt(6);
        for (int i = 0; i < length; i++) {
            String part = AWKWARD.get(random.nextInt(AWKWARD.size()));
            boolean kept = PlainText.unfit("a" + part).isEmpty();
            parts.add(kept || random.nextInt(12) == 0 ? part : "b");
        }
        return String.join("", parts);
    }

    private static byte[] bytes(String document) {
        return document.getBytes(StandardCharsets.UTF_8);
    }
}
