package se.rodatraden.municipality;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The values that a record holds, for code that looks through every kind of event alike. */
public final class RecordParts {
    /** Looked up once: the accessors that reflection gives are slow until they have been used many times. */
    private static final ClassValue<List<Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .toList();
        }
    };

    private RecordParts() {}

    /** The values of the record's components in their order, without those that are null. */
    public static List<Object> of(Record record) {
        List<Object> parts = new ArrayList<>();
        for (Method accessor : ACCESSORS.get(record.getClass())) {
            try {
                Object part = accessor.invoke(record);
                if (part != null) {
                    parts.add(part);
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return parts;
    }
}
