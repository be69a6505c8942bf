package se.rodatraden.pages.municipality;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.NavigationLink;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.TimeForm;
import se.rodatraden.pages.register.RegisterPage;
import se.rodatraden.pages.vision.VisionPage;

/**
 * One body: what lies before it, what it is asked and has decided, what it has been called, its terms, and what the record says of it.
 *
 * @param matters what lies with it on the day
 * @param questions what it is asked to answer
 * @param decisions what it has decided, the newest first
 * @param allDecisions address of the page with all of them, where some are left out
 */
public record BodyPage(
        PageModel frame,
        String municipality,
        String municipalityAddress,
        String listAddress,
        String ownAddress,
        TimeForm time,
        String name,
        @Nullable String standing,
        BodiesPage.Line body,
        List<Matter> matters,
        List<Question> questions,
        List<Decision> decisions,
        @Nullable String allDecisions,
        List<BodiesPage.Stated> names,
        List<BodiesPage.Term> terms,
        List<EntryLine> entries,
        List<NavigationLink> record) {

    /**
     * A document that lies with the body.
     *
     * @param note that another may have it, or which body had it and has ended
     */
    public record Matter(RegisterPage.Line line, @Nullable String note) {}

    /**
     * An answer that is awaited.
     *
     * @param until by when, or that no day is told
     * @param note how long ago that day was, or on whose behalf it answers
     */
    public record Question(
            String address,
            String title,
            String round,
            String until,
            @Nullable String note) {}

    /** A decision: what, when, by which paragraph, and under which name where it had another. */
    public record Decision(String address, String title, String what, String when, List<String> notes) {}

    /** An entry on the body, struck or not. */
    public record EntryLine(
            String id,
            String when,
            String what,
            @Nullable String decision,
            @Nullable String note,
            @Nullable String struck,
            List<VisionPage.SourceLine> sources) {}

    public String say(String swedish, String english) {
        return frame.say(swedish, english);
    }
}
