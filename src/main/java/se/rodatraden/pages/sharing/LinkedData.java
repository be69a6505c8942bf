package se.rodatraden.pages.sharing;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.Map;
import se.rodatraden.store.Json;

/**
 * JSON-LD as a block of data within a page. A browser runs no script of that type, so the page's policy, which allows none within the page,
 * lets it stand. What could end the block is written by its number: {@code <}, {@code >} and {@code &} stand only in strings of JSON.
 */
public record LinkedData(Map<String, Object> statements) implements Content {
    public LinkedData {
        statements = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(statements));
    }

    @Override
    public void writeTo(TemplateOutput out) {
        out.writeContent(json());
    }

    /** The JSON as it may stand in a page. */
    public String json() {
        return Json.mapper()
                .writeValueAsString(statements)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
