package se.rodatraden.http;

import org.jspecify.annotations.Nullable;
import se.rodatraden.municipality.BodyKind;
import se.rodatraden.vision.Addressee;
import se.rodatraden.vision.BodyRef;

/** A body as the source names it; {@code UNKNOWN} where the source does not say which it is. */
record BodyView(@Nullable String id, BodyKind kind, String name) {
    static BodyView of(BodyRef body) {
        return new BodyView(body.id(), body.kind(), body.name());
    }

    static @Nullable BodyView orNull(@Nullable BodyRef body) {
        return body == null ? null : of(body);
    }

    static BodyView of(Addressee addressee) {
        return new BodyView(addressee.id(), addressee.kind(), addressee.name());
    }
}
