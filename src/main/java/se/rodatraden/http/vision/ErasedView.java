package se.rodatraden.http.vision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.rodatraden.http.answer.BodyView;
import se.rodatraden.vision.entry.ConfidentialityMarks;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.value.ErasureDecision;

/**
 * The decision by which the texts of an entry were erased (gallring): they were recorded, and cannot be read again.
 *
 * @param by body that decided
 * @param date day of the decision
 * @param provision the paragraph, or the document management plan, that it rests on
 * @param entry id of the entry whose texts were to be erased: this one, or the one that this is about
 */
record ErasedView(
        BodyView by,
        LocalDate date,
        @Nullable String dnr,
        @Nullable String provision,
        String why,
        String entry) {
    static @Nullable ErasedView of(Fact fact, ConfidentialityMarks marks) {
        return marks.erasureOf(fact)
                .map(erasure -> {
                    ErasureDecision d = erasure.decision();
                    return new ErasedView(
                            BodyView.of(d.body()), d.date(), d.dnr(), d.provision(), d.why(), erasure.entry());
                })
                .orElse(null);
    }
}
