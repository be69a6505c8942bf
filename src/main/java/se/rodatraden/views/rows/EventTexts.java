package se.rodatraden.views.rows;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import se.rodatraden.kernel.RecordParts;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.VisionId;

/** Extracts all texts in a fact, without ids of entries and visions, which are not searchable words. */
final class EventTexts {
    private EventTexts() {}

    /** The distinct texts, without the given ids. */
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
                // an address, not text
            }
            case BodyRef body -> texts.add(body.name());
            case Record record -> RecordParts.of(record).forEach(part -> gather(part, texts));
            default -> {
                // numbers, dates and enums are not text
            }
        }
    }
}
