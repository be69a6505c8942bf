package se.rodatraden.pages.quality;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.NavigationLink;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.TimeForm;
import se.rodatraden.words.SourceWords;

/**
 * How complete the register of a municipality is.
 *
 * @param fresh when anything was last recorded
 * @param all the address of the list of all municipalities
 */
public record QualityPage(
        PageModel frame,
        String municipality,
        String municipalityAddress,
        String ownAddress,
        TimeForm time,
        String fresh,
        List<Group> groups,
        String all) {

    /**
     * One indicator.
     *
     * @param share “3 av 12”
     */
    public record Group(String id, String title, String meaning, String share, List<Line> lines) {
        private static final int SHORT = 10;

        public boolean folded() {
            return lines.size() > SHORT;
        }
    }

    /**
     * One finding.
     *
     * @param what the entry, or the vision or the body as a whole
     * @param parts the same, by language
     * @param in the title of the vision; null where that is what is shown, or it is in none
     * @param mend where it is put right; null where the reader may not, or there is no such form
     */
    public record Line(
            String address,
            String what,
            List<SourceWords.Part> parts,
            @Nullable String in,
            String detail,
            @Nullable NavigationLink mend) {}

    public String say(String swedish, String english) {
        return frame.say(swedish, english);
    }
}
