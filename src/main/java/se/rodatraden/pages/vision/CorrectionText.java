package se.rodatraden.pages.vision;

import java.util.List;
import se.rodatraden.time.Lang;
import se.rodatraden.time.SwedishDays;
import se.rodatraden.vision.entry.Corrections;
import se.rodatraden.words.Wording;

/**
 * A correction as a reader sees it.
 *
 * @param summary when it was corrected, by whom and why
 * @param id the correction's own entry
 */
public record CorrectionText(String summary, String id, List<Row> rows) {

    /** A field by its name in words, with what it said before and what it says after. */
    public record Row(String field, String before, String after) {}

    public static List<CorrectionText> of(List<Corrections.Corrected> all, Lang speech) {
        return all.stream().map(c -> of(c, speech)).toList();
    }

    public static CorrectionText of(Corrections.Corrected c, Lang speech) {
        String when = speech.day(c.by().recordedAt().atZone(SwedishDays.ZONE).toLocalDate());
        return new CorrectionText(
                speech.say("Rättad den ", "Corrected on ")
                        + when
                        + speech.say(" av ", " by ")
                        + c.by().fact().told().body().name()
                        + " ("
                        + Wording.correction(c.correction().kind(), speech.locale())
                        + "): "
                        + c.correction().why(),
                c.by().id(),
                c.changes().stream()
                        .map(change -> new Row(
                                Wording.field(change, speech.locale()),
                                Wording.value(change.before(), speech.locale()),
                                Wording.value(change.after(), speech.locale())))
                        .toList());
    }
}
