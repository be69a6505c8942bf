package se.rodatraden.http.erasure;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.rodatraden.commands.erasure.Proposal;
import se.rodatraden.http.answer.When;
import se.rodatraden.time.Lang;
import se.rodatraden.vision.entry.ConfidentialityMarks;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.words.Wording;

/**
 * An entry of a vision whose texts can be erased, or have been.
 *
 * @param title what the entry is called, without any text of it
 * @param confidential whether a mark masks any text of it
 * @param erased the decision by which its texts were erased; left out where they are there
 * @param proposed open proposals to erase them
 */
record ErasableView(
        String entry,
        String title,
        When date,
        boolean confidential,
        ErasureView.@Nullable Decision erased,
        List<UUID> proposed) {

    static ErasableView of(Entry entry, ConfidentialityMarks marks, List<Proposal> open, Lang language) {
        return new ErasableView(
                entry.id(),
                Wording.fact(entry.fact(), language.locale()).title(),
                When.of(entry.occurred(), language),
                !marks.on(entry.id()).isEmpty(),
                marks.erasureOf(entry.fact())
                        .map(erasure -> ErasureView.Decision.of(erasure.decision()))
                        .orElse(null),
                open.stream()
                        .filter(p -> p.entry().equals(entry.id()))
                        .map(Proposal::id)
                        .toList());
    }
}
