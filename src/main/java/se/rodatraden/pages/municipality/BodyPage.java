package se.rodatraden.pages.municipality;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.NavigationLink;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.TimeForm;
import se.rodatraden.pages.register.RegisterPage;
import se.rodatraden.pages.vision.VisionPage;
import se.rodatraden.words.SourceWords;

/**
 * One body: what lies before it, what it is asked and has decided, what it has been called, its terms, and what the record says of it.
 *
 * @param todo what it is to do and by when, in a sentence or two
 * @param questions what it is asked to answer, the first due first
 * @param answered what it has answered in rounds that are open still
 * @param matters what lies with it on the day
 * @param decisions what it has decided by mandate period, the newest first
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
        String todo,
        List<Question> questions,
        List<Question> answered,
        List<Matter> matters,
        List<OfPeriod> decisions,
        @Nullable String allDecisions,
        List<BodiesPage.Stated> names,
        List<BodiesPage.Term> terms,
        List<EntryLine> entries,
        List<NavigationLink> record) {

    /**
     * A document that lies with the body.
     *
     * @param note that another may have it, or which body had it and has ended
     * @param due what is awaited of it, and by when; null where no day is known
     */
    public record Matter(
            RegisterPage.Line line,
            @Nullable String note,
            @Nullable String due) {}

    /**
     * An answer that is awaited.
     *
     * @param until by when, or that no day is told; when it was answered, where it was
     * @param passed that the last day has gone by
     * @param note how long ago that day was, or on whose behalf it answers
     */
    public record Question(
            String address,
            String title,
            String round,
            String until,
            boolean passed,
            @Nullable String note) {}

    /**
     * The decisions of a mandate period.
     *
     * @param address of its hand-over; null where it is not known which period it is
     * @param folded whether they are shown only to those who ask
     */
    public record OfPeriod(String name, @Nullable String address, boolean folded, List<Decision> decisions) {}

    /** A decision: what, when, by which paragraph, and under which name where it had another. */
    public record Decision(String address, String title, String what, String when, List<String> notes) {}

    /** An entry on the body, struck or not. */
    public record EntryLine(
            String id,
            String when,
            @Nullable String whenIn,
            List<SourceWords.Part> what,
            @Nullable String decision,
            @Nullable String note,
            @Nullable String struck,
            List<VisionPage.SourceLine> sources) {}

    public String say(String swedish, String english) {
        return frame.say(swedish, english);
    }
}
