package se.rodatraden.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One body: what lies before it, what it has been called, its terms, and what the record says of it.
 *
 * @param matters what lies with it on the day
 */
public record BodyPage(
        Frame frame,
        String municipality,
        String municipalityAddress,
        String listAddress,
        String ownAddress,
        TimeForm time,
        String name,
        @Nullable String standing,
        BodiesPage.Line body,
        List<Matter> matters,
        List<BodiesPage.Stated> names,
        List<BodiesPage.Term> terms,
        List<Told> entries) {

    /**
     * A document that lies with the body.
     *
     * @param from the body that had it and has ended
     */
    public record Matter(RegisterPage.Line line, @Nullable String from) {}

    /** An entry on the body, struck or not. */
    public record Told(
            String id,
            String when,
            String what,
            @Nullable String decision,
            @Nullable String note,
            @Nullable String struck,
            List<VisionPage.Told> sources) {}

    public String say(String swedish, String english) {
        return frame.say(swedish, english);
    }
}
