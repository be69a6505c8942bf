package se.rodatraden.views.rows;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import se.rodatraden.kernel.RecordParts;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.VisionId;

/** Every text in a fact, as it was told, but no ids of entries and visions: what only an address has is no word of it. */
final class EventTexts {
    private EventTexts() {}

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
            case Record record -> RecordParts.of(record).forEach(part -> gather(part, texts));
            default -> {
                // numbers, dates and enums are no words
            }
        }
    }
}
