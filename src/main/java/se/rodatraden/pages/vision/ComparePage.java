package se.rodatraden.pages.vision;

import java.util.List;
import se.rodatraden.pages.NavigationLink;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.TimeForm;

/** The same vision at two days, or as known at two times, side by side. */
public record ComparePage(
        PageModel frame,
        String ownAddress,
        String visionAddress,
        String title,
        TimeForm one,
        TimeForm other,
        List<NavigationLink> ways,
        List<Row> rows,
        List<Difference> entries) {

    /** One thing that is said of it at both. */
    public record Row(String name, String one, String other, boolean differs) {}

    /** An entry that only one of them has, or that reads otherwise in them. */
    public record Difference(String title, String what, List<CorrectionText.Row> rows) {}

    public String say(String swedish, String english) {
        return frame.say(swedish, english);
    }
}
