package se.rodatraden.http.vision;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import se.rodatraden.http.answer.BodyView;
import se.rodatraden.http.answer.When;
import se.rodatraden.time.Lang;
import se.rodatraden.views.Explanation;
import se.rodatraden.views.reading.VisionOn;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.words.Wording;

/**
 * The reasons for a vision's standing on a day.
 *
 * @param parts the parts of the standing, each with the entries that give it and their rules
 * @param open entries that may or may not have happened by the day, and make the standing uncertain
 * @param deviations all deviations, each with its rule, the law on the day of the act, and the entry
 */
record WhyView(
        LocalDate asOf,
        StandingView standing,
        List<Part> parts,
        List<Because> open,
        List<Deviates> deviations,
        long version) {

    /** A part of the standing: its text and reasons. */
    record Part(Explanation.Of of, String says, List<Reason> reasons) {}

    /** An entry, the rule by which it counts, and the text of the rule. */
    record Reason(Because entry, String rule, String paragraph, String text) {}

    /** An entry by id and feed position, with its title and date. */
    @Schema(name = "WhyEntry")
    record Because(String entry, long position, String title, When occurred, BodyView body) {
        static Because of(Entry e, Lang language) {
            return new Because(
                    e.id(),
                    e.position(),
                    Wording.fact(e.fact(), language.locale()).title(),
                    When.of(e.occurred(), language),
                    BodyView.of(e.fact().told().body()));
        }
    }

    /** A deviation, the text of its rule, and the entry it is about. */
    @Schema(name = "WhyDeviation")
    record Deviates(FoundView deviation, String rule, Because entry) {}

    static WhyView of(VisionOn on, Lang language) {
        Explanation e = Explanation.of(on, language.locale());
        return new WhyView(
                on.situation().day(),
                StandingView.of(on, language),
                e.parts().stream()
                        .map(p -> new Part(
                                p.of(),
                                p.says(),
                                p.reasons().stream()
                                        .map(r -> new Reason(
                                                Because.of(r.entry(), language), r.rule(), r.paragraph(), r.text()))
                                        .toList()))
                        .toList(),
                e.open().stream().map(p -> Because.of(p.entry(), language)).toList(),
                e.deviations().stream()
                        .map(d -> new Deviates(
                                FoundView.of(d.deviation(), language), d.text(), Because.of(d.entry(), language)))
                        .toList(),
                on.version());
    }
}
