package se.rodatraden.store;

import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Axon's serializer for stored events: names and revisions of {@link EventNames}, JSON of {@link Json}. */
public final class EventSerializer extends Jackson3Serializer {
    private static final SerializedType METADATA = new SimpleSerializedType(MetaData.class.getName(), null);

    private final EventNames names;
    private final JsonMapper json;
    private final ClassValue<ObjectReader> readers = new ClassValue<>() {
        @Override
        protected ObjectReader computeValue(Class<?> type) {
            return MetaData.class.equals(type) ? getObjectMapper().readerFor(type) : json.readerFor(type);
        }
    };

    public EventSerializer(EventNames names, JsonMapper json) {
        super(builder());
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
    protected ObjectWriter getWriter() {
        return json.writer();
    }

    @Override
    protected ObjectReader getReader(Class<?> type) {
        return readers.get(type);
    }
}
