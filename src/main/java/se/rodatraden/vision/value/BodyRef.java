package se.rodatraden.vision.value;

import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.kernel.Checks;

/**
 * A body as the source names it at the time: its kind, its name then, and its id in the municipality's register if
 * known. A body not named by the source is {@link BodyKind#UNKNOWN} with the source's own word ("politiken",
 * "kommunen"), never guessed.
 */
public record BodyRef(@Nullable String id, BodyKind kind, String name) {

    /** Used as the name if the source names nobody, as in a passive sentence. */
    public static final String UNNAMED = "ej angivet";

    public BodyRef {
        Checks.text("body.name", name, 200);
    }

    public static BodyRef unknown(String asTheSourceSays) {
        return new BodyRef(null, BodyKind.UNKNOWN, asTheSourceSays);
    }

    /** Whether the source gives no name at all, not even a word of its own. */
    public boolean unnamed() {
        return kind == BodyKind.UNKNOWN && name.equalsIgnoreCase(UNNAMED);
    }

    /** Whether both mean the same body: by id where both have one, else by kind and name. */
    public boolean same(BodyRef other) {
        if (id != null && other.id != null) {
            return id.equals(other.id);
        }
        return kind == other.kind && name.equalsIgnoreCase(other.name);
    }
}
