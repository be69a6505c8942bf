package se.rodatraden.feeds;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.rodatraden.feeds.schemas.EventSchemas;
import se.rodatraden.store.EventNames;
import se.rodatraden.store.RawEvent;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the CloudEvent of an event around its stored payload without decoding it: the payload is already JSON in the published form, and
 * only the fields that the envelope needs are read. The result equals {@link CloudEvent} written by the mapper; a test compares the two.
 */
final class Envelope {
    /** The payload members that hold the time of the event. */
    private static final Set<String> TOLD = Set.of("noted", "told");

    private final EventNames names;
    private final JsonMapper json;
    private final ObjectReader metadata;
    private final PublicAddress address;

    Envelope(EventNames names, JsonMapper json, PublicAddress address) {
        this.address = address;
        this.names = names;
        this.json = json;
        this.metadata = json.readerFor(new TypeReference<Map<String, String>>() {});
    }

    Outgoing of(RawEvent e) {
        String type = CloudEvent.type(names.classOf(e.type(), e.revision()), e.type(), e.revision());
        Map<String, String> told = e.metadata().length == 2 ? Map.of() : metadata.readValue(e.metadata());
        ByteArrayOutputStream out = new ByteArrayOutputStream(e.payload().length + 512);
        out.write('{');
        text(out, "specversion", "1.0");
        text(out, "id", e.id());
        text(out, "source", CloudEvent.source(e.stream()));
        text(out, "type", type);
        text(out, "subject", e.stream());
        text(out, "time", e.recordedAt().toString());
        text(out, "datacontenttype", CloudEvent.JSON);
        text(out, "dataschema", address.of(EventSchemas.address(type)));
        text(out, "sequence", CloudEvent.sequence(e.position()));
        number(out, "position", e.position());
        number(out, "streamversion", e.sequence());
        text(out, "occurred", occurred(e.payload()));
        text(out, "correlationid", told.get(CloudEvent.CORRELATION));
        text(out, "causationid", told.get(CloudEvent.CAUSATION));
        text(out, "proof", address.proof(e.position()));
        name(out, "data");
        out.writeBytes(e.payload());
        out.write('}');
        return new Outgoing(e.position(), e.id(), type, e.stream(), e.recordedAt(), out.toByteArray());
    }

    private static void text(ByteArrayOutputStream out, String name, @Nullable String value) {
        if (value != null) {
            name(out, name);
            out.write('"');
            out.writeBytes(JsonStringEncoder.getInstance().quoteAsUTF8(value));
            out.write('"');
        }
    }

    private static void number(ByteArrayOutputStream out, String name, long value) {
        name(out, name);
        out.writeBytes(ascii(String.valueOf(value)));
    }

    private static void name(ByteArrayOutputStream out, String name) {
        if (out.size() > 1) {
            out.write(',');
        }
        out.write('"');
        out.writeBytes(ascii(name));
        out.write('"');
        out.write(':');
    }

    /** ASCII text that needs no escaping. */
    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** When it happened, as EDTF, from {@code told.occurred.edtf}; null if unknown. */
    private @Nullable String occurred(byte[] payload) {
        try (JsonParser parser = json.createParser(payload)) {
            parser.nextToken();
            boolean told = false;
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (value == JsonToken.START_OBJECT && TOLD.contains(name)) {
                    told = true;
                } else if (told && name.equals("occurred")) {
                    return edtf(parser, value);
                } else {
                    parser.skipChildren();
                }
            }
            return null;
        }
    }

    private static @Nullable String edtf(JsonParser parser, JsonToken value) {
        if (value != JsonToken.START_OBJECT) {
            return null;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals("edtf")) {
                return parser.getString();
            }
            parser.skipChildren();
        }
        return null;
    }
}
