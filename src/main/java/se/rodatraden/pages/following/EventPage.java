package se.rodatraden.pages.following;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.feeds.schemas.Described;
import se.rodatraden.pages.PageModel;

/**
 * One kind of event: what it means, its fields, and an example.
 *
 * @param heading what happened, as a heading
 * @param more what else is to be known of it
 * @param type as subscribers know it
 * @param schema the address of the latest edition of its schema
 * @param editions how many editions there are
 * @param feed where such events are read
 * @param example the whole event as JSON; null where there is none
 * @param told whether the example is from a history that somebody lived
 */
public record EventPage(
        PageModel frame,
        String heading,
        String more,
        String type,
        Described described,
        String schema,
        int editions,
        String feed,
        @Nullable String example,
        boolean told) {

    public String say(String swedish, String english) {
        return frame.say(swedish, english);
    }

    public FieldTable own() {
        return new FieldTable(frame, described.parts().getFirst(), "");
    }

    public List<FieldTable> inside() {
        return described.parts().stream()
                .skip(1)
                .map(part -> new FieldTable(frame, part, part.name()))
                .toList();
    }
}
