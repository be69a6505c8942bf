package se.rodatraden.kernel;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reflection on records, for code that processes all kinds of command and event alike. */
public final class RecordParts {
    /**
     * A component of a record. Cached per class, since reflection creates a new accessor and parses annotations
     * at each call.
     *
     * @param nullable whether its type is annotated {@code @Nullable}
     */
    public record Component(String name, Class<?> type, boolean nullable, Method accessor) {
        private static Component of(RecordComponent c) {
            return new Component(
                    c.getName(),
                    c.getType(),
                    c.getAnnotatedType().isAnnotationPresent(Nullable.class),
                    c.getAccessor());
        }

        /** Its value in the record. */
        public @Nullable Object of(Record record) {
            try {
                return accessor.invoke(record);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static final ClassValue<List<Component>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<Component> computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents()).map(Component::of).toList();
        }
    };

    private RecordParts() {}

    /** The components of a record class, in order. */
    public static List<Component> components(Class<?> type) {
        return COMPONENTS.get(type);
    }

    /** The non-null values of the record's components, in order. */
    public static List<Object> of(Record record) {
        return components(record.getClass()).stream()
                .map(c -> c.of(record))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }
}
