package se.rodatraden.archive.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.JsonSchema;
import se.rodatraden.kernel.PlainText;
import se.rodatraden.kernel.Violation;
import se.rodatraden.vision.entry.Extent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A parsed document in YAML 1.2, or JSON as its subset: the tree of values and the line of each. Only the features that
 * a history needs are accepted: UTF-8, {@value #LARGEST} bytes, {@value #DEEPEST} levels, {@value #MOST} values, {@value #LONGEST} in a list,
 * one document, no tags, no anchors or aliases, no repeated keys. A word is a text unless it is a JSON number,
 * {@code true}, {@code false} or {@code null}, for which {@code ~} is also accepted.
 *
 * @param violations texts in it that cannot be recorded
 */
public record ParsedDocument(JsonNode tree, Lines lines, List<Violation> violations) {
    static final int LARGEST = Extent.LARGEST;
    static final int DEEPEST = 16;
    static final int MOST = LARGEST / Extent.VALUE;
    static final int LONGEST = Extent.MOST_ENTRIES;
    private static final int LOST = 0xFFFD;
    private static final Pattern INDENT = Pattern.compile("(?m)^[ \t]+");

    /** Parses, or throws {@link InvalidDocument}. */
    public static ParsedDocument read(byte[] document) {
        Reading reading = new Reading(text(document));
        JsonNode tree = reading.document();
        Lines lines = new Lines(reading.lines, reading.columns);
        return new ParsedDocument(tree, lines, TextGate.violations(tree, lines));
    }

    private static String text(byte[] document) {
        if (document.length > LARGEST) {
            throw invalid(
                    null,
                    "",
                    "E-SIZE",
                    "Dokumentet är större än 16 MB: dela upp historiken.",
                    "The document is larger than 16 MB: split the history.");
        }
        CharsetDecoder utf8 = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(document);
        CharBuffer chars = CharBuffer.allocate(document.length + 1);
        CoderResult result = utf8.decode(bytes, chars, true);
        chars.flip();
        if (result.isError()) {
            throw invalid(
                    1 + (int) chars.chars().filter(c -> c == '\n').count(),
                    "",
                    "E-UTF8",
                    "Raden är inte skriven i UTF-8: spara om dokumentet som UTF-8.",
                    "The line is not UTF-8: save the document as UTF-8.");
        }
        String text = chars.toString();
        readable(text);
        return spaced(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    /** Refuses characters allowed neither in YAML nor in a text; written as an escape they are reported for the field. */
    private static void readable(String text) {
        int line = 1;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            line += c == '\n' ? 1 : 0;
            if (PlainText.isNoText(c) && c != '\r' && c != LOST) {
                throw invalid(
                        line,
                        "",
                        "E-YAML",
                        "Raden har ett tecken som inte kan sparas (U+%04X): ta bort det.".formatted(c),
                        "The line contains a character that cannot be stored (U+%04X): remove it.".formatted(c));
            }
        }
    }

    /** JSON may be indented by tabs, which YAML refuses; replaces them. */
    private static String spaced(String text) {
        return text.stripLeading().startsWith("{")
                ? INDENT.matcher(text).replaceAll(m -> " ".repeat(m.group().length()))
                : text;
    }

    private static InvalidDocument invalid(@Nullable Integer line, String at, String rule, String sv, String en) {
        return new InvalidDocument(Violation.of(rule, sv, en).at(at).on(line));
    }

    private static final class Reading {
        private static final ScalarResolver WORDS = new JsonSchema().getScalarResolver();
        private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

        /** The ways of writing null in YAML 1.2 besides the JSON one. */
        private static final Set<String> NO_VALUE = Set.of("~", "Null", "NULL");

        private final Iterator<Event> events;
        private final Map<String, Integer> lines = new HashMap<>();
        private final Map<String, Integer> columns = new HashMap<>();
        private int line = 1;
        private int column = 1;
        private int values;

        Reading(String text) {
            LoadSettings settings = LoadSettings.builder()
                    .setUseMarks(true)
                    .setCodePointLimit(LARGEST)
                    .build();
            events = new Parse(settings).parseReader(new WholeCharacters(text)).iterator();
        }

        JsonNode document() {
            try {
                skip(2); // start of stream, start of document
                JsonNode tree = value(next(), "", 0);
                skip(1);
                if (next().getEventId() != Event.ID.StreamEnd) {
                    throw refuse(
                            "",
                            "Filen har fler än ett dokument (---): skriv ett dokument för varje vision.",
                            "The file has more than one document (---): write one document for each vision.");
                }
                return tree;
            } catch (NoSuchElementException e) {
                throw refuse("", "Dokumentet är tomt.", "The document is empty.");
            } catch (MarkedYamlEngineException e) {
                Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
                line = mark.map(m -> m.getLine() + 1).orElse(line);
                column = mark.map(m -> m.getColumn() + 1).orElse(column);
                throw unreadable(String.valueOf(e.getProblem()));
            } catch (YamlEngineException e) {
                throw unreadable(
                        String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
            }
        }

        private InvalidDocument unreadable(String why) {
            return refuse(
                    "",
                    "Raden går inte att läsa som YAML eller JSON: kontrollera indrag, kolon och citattecken.",
                    "The line cannot be read as YAML or JSON (" + why + "): check indentation, colons and quotes.");
        }

        private InvalidDocument refuse(String at, String sv, String en) {
            return new InvalidDocument(Violation.of("E-YAML", sv, en).at(at).on(line, column));
        }

        private InvalidDocument tooMany(String at, int most) {
            return invalid(
                    line,
                    at,
                    "E-SIZE",
                    "Fler än " + most + " värden på ett ställe: dela upp historiken.",
                    "More than " + most + " values in one place: split the history.");
        }

        private void skip(int count) {
            for (int i = 0; i < count; i++) {
                next();
            }
        }

        private Event next() {
            Event event = events.next();
            line = event.getStartMark().map(m -> m.getLine() + 1).orElse(line);
            column = event.getStartMark().map(m -> m.getColumn() + 1).orElse(column);
            return event;
        }

        private JsonNode value(Event event, String at, int depth) {
            lines.putIfAbsent(at, line);
            columns.putIfAbsent(at, column);
            if (++values > MOST) {
                throw tooMany(at, MOST);
            }
            if (depth > DEEPEST) {
                throw refuse(
                        at,
                        "Värdet ligger djupare än " + DEEPEST + " nivåer, vilket ingen historik gör.",
                        "The value is deeper than " + DEEPEST + " levels, which no history is.");
            }
            if (event instanceof NodeEvent node) {
                plain(node, at);
            }
            return switch (event) {
                case ScalarEvent scalar -> scalar(scalar, at);
                case MappingStartEvent _ -> members(at, depth);
                case CollectionStartEvent _ -> items(at, depth);
                default -> throw new NoSuchElementException();
            };
        }

        private void plain(NodeEvent event, String at) {
            if (event instanceof AliasEvent || event.getAnchor().isPresent()) {
                throw refuse(
                        at,
                        "Ankare och alias (& och *) används inte här: ge organet eller källan en nyckel under bodies"
                                + " eller sources.",
                        "Anchors and aliases (& and *) are not used here: give the body or source a key under bodies"
                                + " or sources.");
            }
            boolean tagged = event instanceof ScalarEvent s && s.getTag().isPresent()
                    || event instanceof CollectionStartEvent c && c.getTag().isPresent();
            if (tagged) {
                throw refuse(
                        at,
                        "Taggar (!) används inte här: skriv värdet inom citattecken.",
                        "Tags (!) are not used here: write the value in quotes.");
            }
        }

        private ObjectNode members(String at, int depth) {
            ObjectNode object = NODES.objectNode();
            for (Event e = next(); e.getEventId() != Event.ID.MappingEnd; e = next()) {
                if (!(e instanceof ScalarEvent key)) {
                    throw refuse(at, "Ett fältnamn måste vara ett ord.", "A field's name must be a word.");
                }
                plain(key, at);
                String name = PlainText.normal(key.getValue());
                String member = Lines.under(at, name);
                lines.put(member, line);
                columns.put(member, column);
                if (object.has(name)) {
                    throw refuse(
                            member,
                            "Fältet står redan högre upp i samma objekt: behåll ett av dem.",
                            "The field is written above in the same object: keep one of them.");
                }
                object.set(name, value(next(), member, depth + 1));
            }
            return object;
        }

        private ArrayNode items(String at, int depth) {
            ArrayNode array = NODES.arrayNode();
            for (Event e = next(); e.getEventId() != Event.ID.SequenceEnd; e = next()) {
                if (array.size() == LONGEST) {
                    throw tooMany(at, LONGEST);
                }
                array.add(value(e, at + "/" + array.size(), depth + 1));
            }
            return array;
        }

        private JsonNode scalar(ScalarEvent scalar, String at) {
            String text = scalar.getValue();
            if (!scalar.isPlain()) {
                return TextGate.text(text);
            } else if (NO_VALUE.contains(text)) {
                return NODES.nullNode();
            }
            Tag tag = WORDS.resolve(text, true);
            try {
                if (tag.equals(Tag.INT)) {
                    return NODES.numberNode(Long.parseLong(text));
                } else if (tag.equals(Tag.FLOAT)) {
                    return TextGate.number(NODES.numberNode(Double.parseDouble(text)));
                }
            } catch (NumberFormatException e) {
                throw refuse(at, "Talet går inte att läsa.", "The number cannot be read.");
            }
            return tag.equals(Tag.BOOL)
                    ? NODES.booleanNode(text.equals("true"))
                    : tag.equals(Tag.NULL) ? NODES.nullNode() : TextGate.text(text);
        }
    }
}
