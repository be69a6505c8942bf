package se.rodatraden.feeds;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.rodatraden.vision.value.VisionId;

/**
 * What a reader follows: a municipality, one of its bodies or visions, or a search of the register.
 *
 * @param municipality four-digit municipality code; empty for a search, which may span several
 * @param body id of the body in the municipality's register
 * @param vision last part of the vision's address
 * @param search address of the search, {@code /register?q=skog}; a search has no feed of its own
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
     * @param address of the search, as known to {@link FollowedSearches}
     */
    public static Followed search(String address) {
        return new Followed("", null, null, address);
    }

    /** A unique key, which is also the last part of its addresses. */
    public String key() {
        return search != null
                ? "search/" + UUID.nameUUIDFromBytes(search.getBytes(StandardCharsets.UTF_8))
                : municipality + (body != null ? "/bodies/" + body : vision != null ? "/visions/" + vision : "");
    }

    /** The address of its Atom feed. */
    public String feed() {
        return search != null
                ? "/min-vecka/flode.atom?f=" + URLEncoder.encode(search.substring(1), StandardCharsets.UTF_8)
                : "/api/" + key() + "/feed.atom";
    }

    /** The address of the page about its feed, with the latest events. */
    public String feedPage() {
        return page() + "/flode";
    }

    /** The address of its own page. */
    public String page() {
        return search != null
                ? search
                : "/kommun/" + municipality
                        + (body != null ? "/organ/" + body : vision != null ? "/visioner/" + vision : "");
    }
}
