package se.rodatraden.vision.value;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.Checks;
import se.rodatraden.kernel.InvalidField;

/**
 * The decision by which a text is erased (gallring, arkivlagen 10 §): nothing is erased without one.
 *
 * @param body who decided
 * @param date the day of the decision
 * @param dnr its diary number
 * @param provision the paragraph, or the document management plan, that it rests on; one of this and the number is given
 * @param why the reason in the register's own words, without the text
 */
public record ErasureDecision(
        BodyRef body,
        LocalDate date,
        @Nullable String dnr,
        @Nullable String provision,
        String why) {
    public ErasureDecision {
        if (dnr == null && provision == null) {
            throw new InvalidField(
                    "dnr",
                    "saknas: ange beslutets diarienummer, eller den paragraf eller plan som det vilar på",
                    "is missing: give the decision's diary number, or the paragraph or plan that it rests on");
        }
        if (dnr != null) {
            Checks.text("dnr", dnr, 100);
        }
        if (provision != null) {
            Checks.text("provision", provision, 300);
        }
        Checks.text("why", why, 2_000);
    }
}
