package se.rodatraden.http.vision;

import java.util.List;
import se.rodatraden.http.answer.BodyView;
import se.rodatraden.http.answer.When;
import se.rodatraden.time.Lang;
import se.rodatraden.vision.entry.ConfidentialityMarks;
import se.rodatraden.vision.event.Fact;

/**
 * A confidentiality mark, by which text of an entry is masked (OSL 5:5).
 *
 * @param mark id of the entry that set the mark
 * @param authority the body that set the mark
 * @param parts the fields covered; an empty list means all text
 */
record ConfidentialView(String mark, String provision, BodyView authority, When date, List<String> parts) {
    static List<ConfidentialView> of(String entry, ConfidentialityMarks marks, Lang language) {
        return of(marks.on(entry), language);
    }

    static List<ConfidentialView> of(List<Fact.MarkedConfidential> marks, Lang language) {
        return marks.stream()
                .map(m -> new ConfidentialView(
                        m.entry(),
                        m.provision(),
                        BodyView.of(m.told().body()),
                        When.of(m.told().occurred(), language),
                        m.parts()))
                .toList();
    }
}
