package se.rodatraden.pages.vision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.rodatraden.time.Lang;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.entry.Placed;
import se.rodatraden.vision.event.Deviation;
import se.rodatraden.vision.rules.Acknowledged;
import se.rodatraden.vision.rules.Rules;
import se.rodatraden.vision.situation.Situation;
import se.rodatraden.words.Wording;

/** What is doubtful about an entry, in words: how certain it is, whether its day and order are, and what the rules find or once found. */
final class Findings {
    private final Situation situation;
    private final Map<String, List<Acknowledged>> deviations;
    private final Lang speech;

    Findings(Situation situation, List<Acknowledged> deviations, Lang speech) {
        this.situation = situation;
        this.deviations = deviations.stream().collect(Collectors.groupingBy(Acknowledged::about));
        this.speech = speech;
    }

    List<String> doubts(Placed p) {
        List<String> doubts = new ArrayList<>();
        switch (p.entry().fact().told().certainty()) {
            case STATED -> {}
            case IMPLIED ->
                doubts.add(speech.say(
                        "Källan säger det inte rakt ut; det framgår av andra uppgifter.",
                        "The source does not say so outright; other entries imply it."));
            case INFERRED -> doubts.add(speech.say("Slutsats av den som registrerade.", "Inferred by the registrar."));
        }
        if (!p.by(situation.day())) {
            doubts.add(speech.say("Kan ha hänt efter den dag som visas.", "May have happened after the day shown."));
        }
        if (p.orderConflict() && !saysOrderLeftOut(p.entry())) {
            doubts.add(speech.say(
                    "Den angivna ordningen stämmer inte med datumen och räknas inte.",
                    "The stated order does not agree with the dates and is disregarded."));
        }
        doubts.addAll(found(p.entry(), Deviation.Finding.NOT_SHOWN));
        return doubts;
    }

    /** The entry that declares the order has a deviation of its own that says so. */
    private boolean saysOrderLeftOut(Entry e) {
        return about(e).anyMatch(d -> d.holds() && Rules.ORDER_LEFT_OUT.equals(d.rule()));
    }

    List<String> found(Entry e, Deviation.Finding finding) {
        return about(e).filter(d -> d.holds() && d.rule() != null)
                .filter(d -> d.found() != null
                        && d.found().finding() == finding
                        && d.found().certain())
                .map(d -> Wording.deviation(String.valueOf(d.rule()), speech.locale()))
                .distinct()
                .toList();
    }

    /** What was found when it was recorded and is not found any more: nothing stored is taken back. */
    List<String> past(Entry e) {
        return about(e).filter(d -> !d.holds() && d.found() != null && d.rule() != null)
                .filter(d -> d.found() != null && d.found().certain())
                .map(d -> Wording.deviation(String.valueOf(d.rule()), speech.locale()))
                .distinct()
                .toList();
    }

    private Stream<Acknowledged> about(Entry e) {
        return deviations.getOrDefault(e.id(), List.of()).stream();
    }
}
