package se.rodatraden.views;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/** The words of a fact that a search finds it by: every text in it, as it was told. */
final class Words {
    /** Looked up once: the accessors that reflection gives are slow until they have been used many times. */
    private static final ClassValue<List<Method>> PARTS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> record) {
            return Arrays.stream(record.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .toList();
        }
    };

    private Words() {}

    static String of(Record record) {
        StringBuilder words = new StringBuilder();
        gather(record, words);
        return words.toString();
    }

    private static void gather(Object value, StringBuilder words) {
        switch (value) {
            case String text -> words.append(text.replace('\0', ' ')).append(' ');
            case List<?> list -> list.forEach(item -> gather(item, words));
            case Record record -> {
                for (Method accessor : PARTS.get(record.getClass())) {
                    try {
                        Object part = accessor.invoke(record);
                        if (part != null) {
                            gather(part, words);
                        }
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
            default -> {
                // numbers, dates and enums are no words
            }
        }
    }
}
