package se.rodatraden.pages.remiss;

import java.util.List;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.TimeForm;

/** The compilation of remiss answers (sammanställning av remissvar): by what they say, and by who answered. */
public record CompilationPage(
        PageModel frame,
        String sheetAddress,
        String ownAddress,
        String title,
        TimeForm time,
        String csv,
        List<Round> rounds) {

    /**
     * One round.
     *
     * @param silent those of whom no answer is recorded
     * @param silence what that means
     */
    public record Round(String name, List<String> facts, List<ByStance> stances, List<String> silent, String silence) {}

    /** The answers that say the same, with their words. */
    public record ByStance(String stance, List<RemissPage.AnswerView> answers) {}

    public String say(String swedish, String english) {
        return frame.say(swedish, english);
    }
}
