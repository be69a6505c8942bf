package se.rodatraden.feeds;

import org.jspecify.annotations.Nullable;
import se.rodatraden.vision.value.VisionId;

/**
 * What a reader follows: everything in a municipality, or only one of its bodies or visions.
 *
 * @param municipality its four-digit code
 * @param body the body's id in the municipality's register
 * @param vision the vision's name within the municipality
 */
public record Followed(
        String municipality,
        @Nullable String body,
        @Nullable String vision) {

    public Followed {
        if (body != null && vision != null) {
            throw new IllegalArgumentException("a body or a vision is followed, not both");
        }
    }

    public static Followed municipality(String code) {
        return new Followed(code, null, null);
    }

    public static Followed body(String code, String body) {
        return new Followed(code, body, null);
    }

    public static Followed vision(VisionId vision) {
        return new Followed(vision.municipality(), null, vision.name());
    }

    /** Its name among all that can be followed, which is also the end of its addresses. */
    public String key() {
        return municipality + (body != null ? "/bodies/" + body : vision != null ? "/visions/" + vision : "");
    }

    /** Where its Atom feed is. */
    public String feed() {
        return "/api/" + key() + "/feed.atom";
    }

    /** Where people read what its feed is, and the latest of it. */
    public String feedPage() {
        return page() + "/flode";
    }

    /** Where people read about it. */
    public String page() {
        return "/kommun/" + municipality
                + (body != null ? "/organ/" + body : vision != null ? "/visioner/" + vision : "");
    }
}
