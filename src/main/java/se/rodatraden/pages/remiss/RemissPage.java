package se.rodatraden.pages.remiss;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.TimeForm;
import se.rodatraden.pages.vision.VisionPage;

/**
 * The remiss sheet of a vision: a table of addressees and rounds.
 *
 * @param visionAddress the vision's page for the day and time shown
 * @param compilation the address of the compilation of answers
 * @param csv the address of the same as a file
 * @param saved the reader has just recorded answers
 */
public record RemissPage(
        PageModel frame,
        String visionAddress,
        String ownAddress,
        String title,
        TimeForm time,
        List<RoundLine> rounds,
        List<Line> lines,
        List<Reminder> reminders,
        String compilation,
        String csv,
        boolean saved) {

    /**
     * A round in words.
     *
     * @param facts when it was sent, until when, how many have answered
     * @param record where many answers are recorded at once; null where the reader may not, or the round has ended
     */
    public record RoundLine(
            String name,
            List<String> facts,
            String entryAddress,
            @Nullable String record) {}

    /** One addressee. */
    public record Line(String addressee, List<Cell> cells) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    /**
     * What is recorded of it in one round.
     *
     * @param status its stance, or that no answer is recorded
     * @param quiet there is nothing to tell
     * @param remarks late, more time, an answer from another
     */
    public record Cell(String round, String status, boolean quiet, List<String> remarks, List<AnswerView> answers) {}

    /**
     * An answer's own words.
     *
     * @param confidential the marks on it
     */
    public record AnswerView(
            String from,
            String received,
            String stance,
            List<String> remarks,
            @Nullable String summary,
            @Nullable String dnr,
            List<String> confidential,
            List<VisionPage.SourceLine> sources,
            String address) {}

    /**
     * Whom one may remind in a round.
     *
     * @param text of a letter, to be copied
     * @param mail opens a letter with the text and without addressees
     */
    public record Reminder(String name, List<Awaited> awaited, String text, String mail) {}

    /** One of whom no answer is recorded. */
    public record Awaited(String name, String due) {}

    public String say(String swedish, String english) {
        return frame.say(swedish, english);
    }
}
