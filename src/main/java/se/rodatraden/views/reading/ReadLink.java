package se.rodatraden.views.reading;

import org.jspecify.annotations.Nullable;
import se.rodatraden.vision.value.Link;
import se.rodatraden.vision.value.VisionId;

/**
 * Another document, and its relation to this one, for display.
 *
 * @param incoming the relation is read from the other to this one: with {@code SUPERSEDES} the other supersedes this
 * @param title title of the other document on the day
 * @param vision id of the other document, if given
 * @param registered whether it is in the register, so that it has a page
 * @param owner owner of the document, if stated
 * @param entry the entry of this vision that records the link; null if the other document records it
 */
public record ReadLink(
        Link.Relation relation,
        boolean incoming,
        String title,
        @Nullable VisionId vision,
        boolean registered,
        @Nullable String owner,
        @Nullable String kind,
        @Nullable String entry) {}
