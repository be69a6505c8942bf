package se.rodatraden.archive;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import se.rodatraden.archive.text.InvalidDocument;
import se.rodatraden.fuzz.Fuzzed;
import se.rodatraden.kernel.PlainText;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.command.VisionCommand;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A title, a quote, the name of a body and the words of a decision, whatever their characters, are refused as texts that cannot be kept,
 * or kept as {@link PlainText} makes them; an export of them, in YAML and JSON, is read as the same history again.
 */
public final class TextsFuzz implements Fuzzed {
    /** Between the texts of an input; no text can hold it. */
    private static final String BETWEEN = "\u001F";

    private static final JsonMapper MAPPER = JsonMapper.shared();

    @Override
    public void take(byte[] input) {
        String[] texts = Fuzzed.text(input).split(BETWEEN, -1);
        EventMetadata told = new EventMetadata(
                texts[0],
                texts[Math.min(1, texts.length - 1)],
                texts[Math.min(2, texts.length - 1)],
                texts[Math.min(3, texts.length - 1)]);
        VisionCommand.RecordHistory history;
        try {
            history = HistoryDocument.read(told.document()).history();
        } catch (InvalidDocument refused) {
            HistoryDocumentFuzz.told(refused);
            return;
        }
        Fuzzed.holds(told.kept(history), "a text is kept otherwise than it was written");
        DocumentWriter written = DocumentWriter.of(history.register(), history.acts());
        Fuzzed.holds(again(written.yaml()).equals(history), "another history in YAML");
        Fuzzed.holds(again(written.json()).equals(history), "another history in JSON");
    }

    private static VisionCommand.RecordHistory again(String document) {
        return HistoryDocument.read(document.getBytes(StandardCharsets.UTF_8)).history();
    }

    private record EventMetadata(String title, String quote, String body, String wording) {
        byte[] document() {
            ObjectNode document = MAPPER.createObjectNode()
                    .put("municipality", "0764")
                    .put("vision", "prov")
                    .put("title", title)
                    .put("kind", "VISION");
            ObjectNode entry = document.putArray("entries")
                    .addObject()
                    .put("id", "a")
                    .put("command", "adopt-vision")
                    .put("occurred", "2014-06-03")
                    .put("title", title)
                    .put("recordAsOccurred", true)
                    .put("reason", wording);
            entry.putObject("body").put("kind", "COUNCIL").put("name", body);
            entry.putObject("decision").put("wording", wording);
            entry.putArray("sources").addObject().put("title", title).put("quote", quote);
            return MAPPER.writeValueAsBytes(document);
        }

        boolean kept(VisionCommand.RecordHistory history) {
            Act.AdoptVision act = (Act.AdoptVision) history.acts().getFirst();
            return act.title().equals(PlainText.normal(title))
                    && history.register().title().equals(PlainText.normal(title))
                    && act.told().body().name().equals(PlainText.normal(body))
                    && PlainText.normal(wording)
                            .equals(Optional.ofNullable(act.decision())
                                    .map(d -> d.wording())
                                    .orElse(null))
                    && PlainText.normal(quote)
                            .equals(act.told().sources().getFirst().quote());
        }
    }

    @Override
    public List<String> seeds() {
        return List.of(
                "Vision 2040" + BETWEEN + "”Så lyder kommunens vision”" + BETWEEN + "kommunfullmäktige" + BETWEEN
                        + "Antas.",
                "Vision: ett # \"citat\" och 'ett' till"
                        + BETWEEN
                        + "rad ett\nrad två\n\n  indragen rad"
                        + BETWEEN
                        + "Överförmyndarnämnden i A och B"
                        + BETWEEN
                        + "att anta visionen:\n- en\n- två",
                "- ~" + BETWEEN + "null" + BETWEEN + "0x1F" + BETWEEN + "2014-06-03",
                "\u00ADmjukt\u00A0bindestreck" + BETWEEN + "A\u030Angstro\u0308m" + BETWEEN + "👩‍👩‍👧" + BETWEEN
                        + "\tflik");
    }

    @Override
    public List<String> words() {
        return List.of(
                BETWEEN,
                "\r\n",
                "\r",
                "\n",
                "\u0085",
                "\u2028",
                "\u2029",
                "\uFEFF",
                "\u00A0",
                "\t",
                ": ",
                " #",
                "---",
                "...",
                "|-",
                ">+",
                "&a",
                "*a",
                "!!str",
                "%YAML",
                "? ",
                "- ",
                "{",
                "}",
                "[",
                "]",
                "\\u0041",
                "\\",
                "\"",
                "'",
                "~",
                "yes",
                "=",
                "<<",
                "e\u0301",
                "\u0345",
                "\uD83D\uDE00",
                "\u200D",
                "\uFFFE");
    }
}
