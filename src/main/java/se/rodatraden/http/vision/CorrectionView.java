package se.rodatraden.http.vision;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.http.answer.BodyView;
import se.rodatraden.time.Lang;
import se.rodatraden.vision.entry.Change;
import se.rodatraden.vision.entry.Corrections;
import se.rodatraden.vision.entry.Registration;
import se.rodatraden.vision.value.CorrectionKind;
import se.rodatraden.words.Wording;

/**
 * A correction of an entry or of the registration: the correcting entry, when it was recorded, why, and each field that changed.
 *
 * @param entry id of the correction itself
 */
record CorrectionView(
        String entry, CorrectionKind kind, String why, BodyView body, Instant recordedAt, List<Changed> changes) {

    /** A changed field: its name and its text before and after; null where there was none. */
    record Changed(
            String field,
            String label,
            @Nullable String before,
            @Nullable String after) {
        static Changed of(Change c, Lang language) {
            return new Changed(
                    c.field(),
                    Wording.field(c, language.locale()),
                    c.before() == null ? null : Wording.value(c.before(), language.locale()),
                    c.after() == null ? null : Wording.value(c.after(), language.locale()));
        }
    }

    static CorrectionView of(Corrections.Corrected c, Lang language) {
        return new CorrectionView(
                c.by().id(),
                c.correction().kind(),
                c.correction().why(),
                BodyView.of(c.by().fact().told().body()),
                c.by().recordedAt(),
                c.changes().stream().map(change -> Changed.of(change, language)).toList());
    }

    static CorrectionView of(Registration.Corrected c, Lang language) {
        return new CorrectionView(
                c.by().id(),
                c.correction().kind(),
                c.correction().why(),
                BodyView.of(c.by().fact().told().body()),
                c.by().recordedAt(),
                c.changes().stream().map(change -> Changed.of(change, language)).toList());
    }

    static List<CorrectionView> of(List<Corrections.Corrected> all, Lang language) {
        return all.stream().map(c -> of(c, language)).toList();
    }
}
