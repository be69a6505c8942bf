package se.rodatraden.feeds;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.rodatraden.vision.value.VisionId;

/**
 * What a reader follows: everything in a municipality, or only one of its bodies or visions; or what a search of the register finds.
 *
 * @param municipality its four-digit code; empty of a search, which may be of several
 * @param body the body's id in the municipality's register
 * @param vision the vision's name within the municipality
 * @param search the address of the search, {@code /register?q=skog}; it has no feed of its own
 */
public record Followed(
        String municipality,
        @Nullable String body,
        @Nullable String vision,
        @Nullable String search) {

    public Followed {
        if (body != null && vision != null) {
            throw new IllegalArgumentException("a body or a vision is followed, not both");
        }
    }

    public static Followed municipality(String code) {
        return new Followed(code, null, null, null);
    }

    public static Followed body(String code, String body) {
        return new Followed(code, body, null, null);
    }

    public static Followed vision(VisionId vision) {
        return new Followed(vision.municipality(), null, vision.name(), null);
    }

    /**
     * A search of the register.
     *
     * @param address of the search, which {@link FollowedSearches} knows
     */
    public static Followed search(String address) {
        return new Followed("", null, null, address);
    }

    /** Its name among all that can be followed, which is also the end of its addresses. */
    public String key() {
        return search != null
                ? "search/" + UUID.nameUUIDFromBytes(search.getBytes(StandardCharsets.UTF_8))
                : municipality + (body != null ? "/bodies/" + body : vision != null ? "/visions/" + vision : "");
    }

    /** Where its Atom feed is. */
    public String feed() {
        return search != null
                ? "/min-vecka/flode.atom?f=" + URLEncoder.encode(search.substring(1), StandardCharsets.UTF_8)
                : "/api/" + key() + "/feed.atom";
    }

    /** Where people read what its feed is, and the latest of it. */
    public String feedPage() {
        return page() + "/flode";
    }

    /** Where people read about it. */
    public String page() {
        return search != null
                ? search
                : "/kommun/" + municipality
                        + (body != null ? "/organ/" + body : vision != null ? "/visioner/" + vision : "");
    }
}
