package se.rodatraden.store.form;

import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Deserializes a value from a single text; what the value's type rejects is reported with its reason as cause. */
public final class TextForm<T> extends StdScalarDeserializer<T> {
    private final transient Function<String, T> parse;

    public TextForm(Class<T> type, Function<String, T> parse) {
        super(type);
        this.parse = parse;
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (T) context.handleUnexpectedToken(getValueType(context), parser);
        }
        return read((Class<T>) handledType(), parser.getString(), parse, context);
    }

    /** The value that the text says; what its type rejects is reported with its reason. */
    @SuppressWarnings("unchecked")
    public static <T> T read(Class<T> type, String text, Function<String, T> parse, DeserializationContext context) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException refused) {
            return (T) context.handleInstantiationProblem(type, text, refused);
        }
    }
}
