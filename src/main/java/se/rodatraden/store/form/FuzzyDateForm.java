package se.rodatraden.store.form;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.FuzzyDate;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * JSON form of a date: {@code {"edtf": "2014-21", "earliest": "2014-01-01", "latest": "2014-06-30", "label": "våren 2014"}}. The bounds
 * are stored with the text, since a season's dates depend on local rules that may change. An unknown date has no text. Plain EDTF
 * text is also accepted.
 */
public final class FuzzyDateForm {
    private FuzzyDateForm() {}

    /** The JSON object's members. */
    private record Fields(
            @Nullable String edtf,
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest,
            @Nullable String label) {

        FuzzyDate date() {
            FuzzyDate date = (edtf == null ? FuzzyDate.unknown() : FuzzyDate.parse(edtf)).labelled(label);
            boolean same = Objects.equals(earliest, date.earliest()) && Objects.equals(latest, date.latest());
            return same || earliest == null && latest == null
                    ? date
                    : new FuzzyDate(
                            earliest,
                            latest,
                            date.precision(),
                            date.year(),
                            date.qualifier(),
                            date.label(),
                            date.written());
        }
    }

    /** Writes it. */
    public static final class Writer extends StdSerializer<FuzzyDate> {
        public Writer() {
            super(FuzzyDate.class);
        }

        @Override
        public void serialize(FuzzyDate date, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            write(json, "edtf", date.written());
            write(json, "earliest", date.earliest());
            write(json, "latest", date.latest());
            write(json, "label", date.label());
            json.writeEndObject();
        }

        private static void write(JsonGenerator json, String name, @Nullable Object value) {
            if (value != null) {
                json.writeStringProperty(name, value.toString());
            }
        }
    }

    /** Reads it. */
    public static final class Reader extends StdDeserializer<FuzzyDate> {
        public Reader() {
            super(FuzzyDate.class);
        }

        @Override
        public FuzzyDate deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.hasToken(JsonToken.VALUE_STRING)) {
                return TextForm.read(FuzzyDate.class, parser.getString(), FuzzyDate::parse, context);
            }
            Fields fields = context.readValue(parser, Fields.class);
            String given = fields.edtf() == null ? "no EDTF text" : fields.edtf();
            return TextForm.read(FuzzyDate.class, given, _ -> fields.date(), context);
        }
    }
}
