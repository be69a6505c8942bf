package se.rodatraden.http.answer;

import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.vision.value.Addressee;
import se.rodatraden.vision.value.BodyRef;

/** A body as the source names it; {@code kind} is {@code UNKNOWN} where the source does not say. */
public record BodyView(@Nullable String id, BodyKind kind, String name) {
    public static BodyView of(BodyRef body) {
        return new BodyView(body.id(), body.kind(), body.name());
    }

    static @Nullable public BodyView orNull(@Nullable BodyRef body) {
        return body == null ? null : of(body);
    }

    public static BodyView of(Addressee addressee) {
        return new BodyView(addressee.id(), addressee.kind(), addressee.name());
    }
}
