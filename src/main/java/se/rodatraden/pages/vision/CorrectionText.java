package se.rodatraden.pages.vision;

import java.util.List;
import java.util.stream.Stream;
import se.rodatraden.time.Lang;
import se.rodatraden.time.SwedishDays;
import se.rodatraden.vision.entry.Change;
import se.rodatraden.vision.entry.Corrections;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.entry.Registration;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.value.CorrectionKind;
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

    /** Each with the entries that it names called by what happened. */
    public static List<CorrectionText> of(List<Corrections.Corrected> all, EntryNames names) {
        return all.stream().map(c -> of(c, names)).toList();
    }

    public static CorrectionText of(Corrections.Corrected c, EntryNames names) {
        CorrectionText text = of(c.by(), c.correction().kind(), c.correction().why(), c.changes(), names.speech());
        return new CorrectionText(
                text.summary,
                text.id,
                text.rows.stream()
                        .map(r -> new Row(r.field(), names.in(r.before()), names.in(r.after())))
                        .toList());
    }

    public static CorrectionText of(Registration.Corrected c, Lang speech) {
        return of(c.by(), c.correction().kind(), c.correction().why(), c.changes(), speech);
    }

    /** A correction of the registration, a line for each field and then why. */
    static List<String> lines(Registration.Corrected c, Lang speech) {
        return Stream.concat(
                        c.changes().stream()
                                .map(change -> Wording.field(change, speech.locale())
                                        + ": "
                                        + Wording.value(change.before(), speech.locale())
                                        + " → "
                                        + Wording.value(change.after(), speech.locale())),
                        Stream.of(
                                Wording.correction(c.correction().kind(), speech.locale()),
                                c.correction().why()))
                .toList();
    }

    /** Why the registration was struck. */
    static List<String> lines(Entry annulment) {
        return annulment.fact() instanceof Fact.RegistrationAnnulled f ? List.of(f.why()) : List.of();
    }

    private static CorrectionText of(Entry by, CorrectionKind kind, String why, List<Change> changes, Lang speech) {
        String when = speech.day(by.recordedAt().atZone(SwedishDays.ZONE).toLocalDate());
        return new CorrectionText(
                speech.say("Rättad den ", "Corrected on ")
                        + when
                        + speech.say(" av ", " by ")
                        + by.fact().told().body().name()
                        + " ("
                        + Wording.correction(kind, speech.locale())
                        + "): "
                        + why,
                by.id(),
                changes.stream()
                        .map(change -> new Row(
                                Wording.field(change, speech.locale()),
                                Wording.value(change.before(), speech.locale()),
                                Wording.value(change.after(), speech.locale())))
                        .toList());
    }
}
