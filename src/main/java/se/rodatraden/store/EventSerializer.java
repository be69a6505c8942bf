package se.rodatraden.store;

import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import se.rodatraden.store.cipher.TextCipher;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Axon's serializer for stored events: names and revisions of {@link EventNames}, JSON of {@link Json}. */
public final class EventSerializer extends Jackson3Serializer {
    private static final SerializedType METADATA = new SimpleSerializedType(MetaData.class.getName(), null);

    private final EventNames names;
    private final JsonMapper json;
    private final TextCipher cipher;
    private final ClassValue<ObjectReader> readers = new ClassValue<>() {
        @Override
        protected ObjectReader computeValue(Class<?> type) {
            return MetaData.class.equals(type) ? getObjectMapper().readerFor(type) : json.readerFor(type);
        }
    };

    /** Reads no encrypted payloads. */
    public EventSerializer(EventNames names, JsonMapper json) {
        this(names, json, TextCipher.NONE);
    }

    public EventSerializer(EventNames names, JsonMapper json, TextCipher cipher) {
        super(builder());
        this.cipher = cipher;
        this.names = names;
        this.json = json;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(@Nullable Class type) {
        if (type == null || Void.class.equals(type)) {
            return SerializedType.emptyType();
        }
        return MetaData.class.equals(type)
                ? METADATA
                : new SimpleSerializedType(names.nameOf(type), Integer.toString(EventNames.REVISION));
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (SerializedType.emptyType().equals(type)) {
            return Void.class;
        }
        return METADATA.getName().equals(type.getName())
                ? MetaData.class
                : names.classOf(type.getName(), Integer.parseInt(type.getRevision()));
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // as it is in Axon
    public <S, T> T deserialize(SerializedObject<S> object) {
        return object.getData() instanceof byte[] read && TextCipher.isSealed(read)
                ? super.deserialize(new SimpleSerializedObject<>(cipher.open(read), byte[].class, object.getType()))
                : super.deserialize(object);
    }

    @Override
    protected ObjectWriter getWriter() {
        return json.writer();
    }

    @Override
    protected ObjectReader getReader(Class<?> type) {
        return readers.get(type);
    }
}
