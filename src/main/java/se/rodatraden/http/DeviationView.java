package se.rodatraden.http;

import java.util.Collection;
import java.util.List;
import se.rodatraden.views.Wording;
import se.rodatraden.vision.Deviation;

/** What a rule found about an entry: broken, or only not shown by what is recorded. */
record DeviationView(
        String rule, String paragraph, String entry, Deviation.Finding finding, boolean certain, String text) {
    static List<DeviationView> of(Collection<Deviation> deviations, Language language) {
        return deviations.stream()
                .map(d -> new DeviationView(
                        d.rule(),
                        d.paragraph(),
                        d.entry(),
                        d.finding(),
                        d.certain(),
                        Wording.deviation(d.rule(), language.locale())))
                .toList();
    }
}
