package se.rodatraden.pages.quality;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.TimeForm;

/**
 * All municipalities against all indicators.
 *
 * @param left says how many are not counted yet; null if all are
 */
public record QualityListPage(
        PageModel frame,
        String ownAddress,
        TimeForm time,
        List<String> indicators,
        List<Line> lines,
        @Nullable String left,
        String csv) {

    /** A municipality. */
    public record Line(String name, String address, String visions, String recorded, List<Cell> cells) {}

    /** What one indicator finds there; {@code address} leads to the list. */
    public record Cell(String indicator, String share, boolean none, String address) {}

    public String say(String swedish, String english) {
        return frame.say(swedish, english);
    }
}
