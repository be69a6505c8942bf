package se.rodatraden.views;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import se.rodatraden.vision.BodyRef;
import se.rodatraden.vision.VisionId;

/** Every text in a fact, as it was told, but no ids of entries and visions: what only an address has is no word of it. */
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

    /** The texts, each once; those that are one of the ids are left out. */
    static Set<String> of(Record record, Set<String> ids) {
        Set<String> texts = new LinkedHashSet<>();
        gather(record, texts);
        texts.removeAll(ids);
        return texts;
    }

    private static void gather(Object value, Set<String> texts) {
        switch (value) {
            case String text -> texts.add(text);
            case List<?> list -> list.forEach(item -> gather(item, texts));
            case VisionId _ -> {
                // an address
            }
            case BodyRef body -> texts.add(body.name());
            case Record record -> {
                for (Method accessor : PARTS.get(record.getClass())) {
                    try {
                        Object part = accessor.invoke(record);
                        if (part != null) {
                            gather(part, texts);
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
