package se.rodatraden.http.recording;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import se.rodatraden.archive.ActReader;
import se.rodatraden.archive.text.InvalidDocument;
import se.rodatraden.fuzz.Fuzzed;
import se.rodatraden.http.problem.ProblemException;
import se.rodatraden.http.problem.Translation;
import se.rodatraden.http.subscriptions.SubscriptionFields;
import se.rodatraden.kernel.InvalidField;
import se.rodatraden.store.Json;
import se.rodatraden.vision.value.VisionId;
import tools.jackson.databind.node.ObjectNode;

/**
 * The body of a command, under a first line that is the command's name, is answered by a problem or read; so are the bodies of
 * municipal commands, registrations, subscriptions and the rest that is sent as a JSON object.
 */
public final class CommandFuzz implements Fuzzed {
    private static final VisionId VISION = new VisionId("0764", "prov");

    private final CommandReader reader = new CommandReader(Json.mapper());

    @Override
    public void take(byte[] input) {
        int line = 0;
        while (line < input.length && input[line] != '\n') {
            line++;
        }
        String name = new String(input, 0, line, StandardCharsets.UTF_8);
        byte[] body = line == input.length ? new byte[0] : Arrays.copyOfRange(input, line + 1, input.length);
        try {
            ObjectNode sent = reader.object(body);
            switch (name) {
                case "register-vision" -> {
                    reader.registration(VISION, sent, "");
                    CommandReader.id("0764", sent, "");
                    String slug = VisionId.nameOf(CommandReader.title(sent, ""));
                    Fuzzed.holds(new VisionId("0764", slug).name().equals(slug), "a slug that is no name");
                }
                case "subscription" -> {
                    SubscriptionFields fields = new SubscriptionFields(sent, SubscriptionFields.CHANGEABLE);
                    fields.wish(null);
                }
                case "municipal" -> {
                    String command = sent.path("command").asString("");
                    sent.remove("command");
                    ActReader.read("0764", command, sent);
                }
                default -> {
                    CommandReader.check(name, true);
                    reader.act(VISION, name, sent);
                }
            }
        } catch (ProblemException refused) {
            told(refused);
        } catch (InvalidDocument | InvalidField known) {
            told(Translation.of(known));
        }
    }

    public static void told(ProblemException refused) {
        Fuzzed.holds(refused.status() < 500, "a fault of ours: " + refused.status());
        Fuzzed.holds(!refused.violations().isEmpty(), "a problem without words");
    }

    private static final String TOLD = """
            "id": "a", "occurred": "2014-03-02", "certainty": "STATED", "body": {"kind": "COUNCIL", "name": "kf"},
            "sources": [{"title": "P", "url": "https://example.se", "quote": "q", "updated": "2014", "dnr": "1", "external": false}],
            "registry": {"dnr": "KS 2014/1"}, "note": "n", "after": ["b"], "before": [], "recordAsOccurred": true, "reason": "r\"""";

    @Override
    public List<String> seeds() {
        return Stream.concat(
                        CommandReader.acts().stream().map(name -> name + "\n{" + TOLD + ", \"what\": \"x\"}"),
                        Stream.of(
                                "start-work\n{" + TOLD + ", \"what\": \"x\"}",
                                "adopt-vision\n{" + TOLD + """
                                        , "decision": {"paragraph": "§ 47", "dnr": "KS 2025/1", "outcome": "ADOPTED", "wording": "w",
                                         "proceedings": {"minutes": true}}, "title": "T", "document": {"title": "d"}, "horizonYear": 2040}""",
                                "register-vision\n{\"id\": \"ny-vision\", \"title\": \"Ny vision för Å\", \"kind\": \"VISION\", \"horizonYear\": 2040}",
                                "subscription\n{\"owner\": \"a@example.se\", \"url\": \"https://example.se/k\", \"municipality\": \"0764\", \"type\": \"se.\", \"subject\": \"0764/x\", \"rate\": 10, \"concurrency\": 4}",
                                "municipal\n{\"command\": \"establish-body\", " + TOLD
                                        + ", \"body\": {\"kind\": \"COUNCIL\"}}",
                                "municipal\n{\"command\": \"establish-body\", \"id\": \"a\", \"occurred\": \"2014\", \"certainty\": \"STATED\", \"body\": \"kf\", \"kind\": \"COUNCIL\", \"name\": \"kf\", \"sources\": []}"))
                .toList();
    }

    @Override
    public List<String> words() {
        return List.of(
                "\"instead\":",
                "\"told\":",
                "\"decision\":",
                "\"proceedings\":",
                "\"corrects\":",
                "\"vision\":",
                "\"command\":",
                "null",
                "1e999",
                "-0",
                "\\u0000",
                "\\ud800",
                "[[[[[[[[",
                "{\"a\":{\"a\":{\"a\":",
                "\"2014-02-30\"",
                "\"@class\":",
                "99999999999999999999");
    }
}
