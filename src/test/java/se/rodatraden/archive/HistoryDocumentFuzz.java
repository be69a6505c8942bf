package se.rodatraden.archive;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.rodatraden.archive.text.InvalidDocument;
import se.rodatraden.fuzz.Fuzzed;
import se.rodatraden.kernel.Violation;
import se.rodatraden.store.Json;
import se.rodatraden.vision.Decide;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.command.Recording;
import se.rodatraden.vision.command.Verdict;
import se.rodatraden.vision.command.VisionCommand;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.VisionEvent;

/**
 * A history document is refused with its violations, each on a line and in words, or read; what is read and written again, in YAML and JSON,
 * tells the same; what is decided on it and stored is read from the store as it was.
 */
public final class HistoryDocumentFuzz implements Fuzzed {

    @Override
    public void take(byte[] input) {
        HistoryDocument document;
        try {
            document = HistoryDocument.read(input);
        } catch (InvalidDocument refused) {
            told(refused);
            return;
        }
        VisionCommand.RecordHistory history = document.history();
        DocumentWriter written = DocumentWriter.of(history.register(), history.acts());
        Fuzzed.holds(again(written.yaml()).equals(history), "another history in YAML");
        Fuzzed.holds(again(written.json()).equals(history), "another history in JSON");
        switch (Decide.on(null, history, Register.NOW)) {
            case Verdict.Refused refused -> refused.violations().forEach(r -> located(document.located(r)));
            case Verdict.Accepted accepted -> stored(history, accepted);
        }
    }

    static void told(InvalidDocument refused) {
        Fuzzed.holds(!refused.violations().isEmpty(), "refused without a violation");
        for (Violation violation : refused.violations()) {
            Fuzzed.holds(!violation.sv().isBlank() && !violation.en().isBlank(), "a violation without words");
        }
    }

    static void located(Violation violation) {
        Fuzzed.holds(
                violation.entry() == null || violation.line() != null,
                "a violation of an entry without its line: " + violation);
    }

    private static void stored(VisionCommand.RecordHistory history, Verdict.Accepted accepted) {
        List<Act> acts = new ArrayList<>();
        for (VisionEvent event : accepted.events()) {
            VisionEvent read = Json.mapper().readValue(Json.mapper().writeValueAsBytes(event), event.getClass());
            Fuzzed.holds(read.equals(event), "another event in the store");
            if (read instanceof Fact fact) {
                acts.add(Recording.act(history.vision(), fact));
            }
        }
        Fuzzed.holds(acts.equals(history.acts()), "the events tell another history");
    }

    private static VisionCommand.RecordHistory again(String document) {
        return HistoryDocument.read(document.getBytes(StandardCharsets.UTF_8)).history();
    }

    @Override
    public List<String> seeds() {
        return Stream.concat(
                        Stream.of(
                                        "/constructed/2418-antagen-tva-ganger.yaml",
                                        "/constructed/2418-hanskjuten-och-upptagen.yaml",
                                        "/constructed/2418-rattad-over-mandatgransen.yaml",
                                        "/constructed/2418-tva-minoriteter.yaml",
                                        "/seeds/0764-alvesta-ny-vision.yaml")
                                .map(Fuzzed::file),
                        Stream.of(SMALL, JSON))
                .toList();
    }

    private static final String SMALL = """
            municipality: "0764"
            vision: prov
            title: Prov
            kind: VISION
            horizonYear: 2040
            bodies: {ks: {kind: BOARD, name: kommunstyrelsen}}
            sources: {p: {title: Protokoll, url: "https://example.se/p", updated: 2014-06}}
            entries:
              - {id: a, command: start-work, occurred: 2014-03, body: ks, what: "Arbetet", sources: [{source: p, quote: "så"}]}
              - {id: b, command: propose-vision, occurred: 2014-04-03, body: ks, title: Prov, after: [a]}
              - {id: c, command: correct-entry, occurred: 2014-05, body: ks, corrects: a, why: fel, kind: TYPO,
                 instead: {command: start-work, occurred: 2014-02, body: ks, what: "Arbete"}}
            """;

    private static final String JSON = """
            {"municipality": "0764", "vision": "prov", "title": "Prov", "kind": "VISION", "entries": [
             {"id": "a", "command": "record-assertion", "occurred": {"label": "våren"}, "body": {"kind": "BOARD", "name": "ks"},
              "what": "x", "sources": []}]}
            """;

    @Override
    public List<String> words() {
        return Stream.concat(
                        ActSchemas.names().stream(),
                        Stream.of(
                                "municipality:",
                                "entries:",
                                "command:",
                                "occurred:",
                                "body:",
                                "sources:",
                                "quote:",
                                "instead:",
                                "recordAsOccurred: true",
                                "reason:",
                                "null",
                                "~",
                                "&a",
                                "*a",
                                "!!str",
                                "---",
                                "...",
                                "<<:",
                                "? ",
                                "|-",
                                ">+",
                                "%YAML 1.2",
                                "\t",
                                "{}",
                                "[]",
                                "XXXX-02-29",
                                "1e999",
                                "0x1F",
                                "\uFEFF",
                                "\u2028",
                                "#",
                                ": "))
                .toList();
    }

    @Override
    public int longest() {
        return 8192;
    }
}
