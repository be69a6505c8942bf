package se.rodatraden.views.reading;

import org.jspecify.annotations.Nullable;
import se.rodatraden.vision.value.Link;
import se.rodatraden.vision.value.VisionId;

/**
 * Another document and what it is to this one, as it is shown.
 *
 * @param incoming the relation reads from the other to this one: with {@code SUPERSEDES} the other supersedes this
 * @param title what the other is called on the day
 * @param vision the other's id, where it is named by one
 * @param registered whether the register has it, so that there is a page to go to
 * @param owner whose document it is, where that is told
 * @param entry the entry of this vision that tells the link; null where the other one tells it
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
