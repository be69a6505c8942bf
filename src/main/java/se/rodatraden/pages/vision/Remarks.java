package se.rodatraden.pages.vision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import se.rodatraden.time.Lang;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.rules.Acknowledged;
import se.rodatraden.vision.value.SourceValue;
import se.rodatraden.words.Wording;

/** What is said about an entry besides what it says itself: where sources disagree, what people noted, what rules find possible. */
final class Remarks {
    private final Map<String, List<Fact.SourceConflictRecorded>> conflicts;
    private final Map<String, List<Acknowledged>> deviations;
    private final Lang speech;

    Remarks(Known known, List<Acknowledged> deviations, Lang speech) {
        this.conflicts = known.entries()
                .facts(Fact.SourceConflictRecorded.class)
                .filter(f -> f.about() != null)
                .collect(Collectors.groupingBy(f -> String.valueOf(f.about())));
        this.deviations = deviations.stream().collect(Collectors.groupingBy(Acknowledged::about));
        this.speech = speech;
    }

    List<VisionPage.Remark> on(String entry) {
        List<VisionPage.Remark> remarks = new ArrayList<>();
        conflicts.getOrDefault(entry, List.of()).forEach(f -> remarks.add(conflict(f)));
        List<Acknowledged> about = deviations.getOrDefault(entry, List.of());
        about.stream().filter(Remarks::possible).forEach(d -> remarks.add(possibly(d)));
        about.stream().flatMap(d -> d.acknowledgedBy().stream()).distinct().forEach(n -> remarks.add(noted(n)));
        return List.copyOf(remarks);
    }

    private VisionPage.Remark conflict(Fact.SourceConflictRecorded f) {
        boolean several = f.values().stream()
                        .map(SourceValue::source)
                        .filter(Objects::nonNull)
                        .distinct()
                        .count()
                > 1;
        String label = several
                ? speech.say("Källorna går isär:", "The sources disagree:")
                : speech.say("Motstridiga uppgifter:", "Conflicting statements:");
        return new VisionPage.Remark(label, f.fact(), true);
    }

    private static boolean possible(Acknowledged d) {
        return d.holds() && d.found() != null && !d.found().certain();
    }

    private VisionPage.Remark possibly(Acknowledged d) {
        return new VisionPage.Remark(
                speech.say("Möjlig avvikelse:", "Possible deviation:"),
                Wording.deviation(String.valueOf(d.rule()), speech.locale()),
                false);
    }

    private VisionPage.Remark noted(Acknowledged.Note note) {
        String by = note.by().name();
        return new VisionPage.Remark(
                speech.say("Avvikelse, noterad av " + by + ":", "Deviation, noted by " + by + ":"), note.text(), true);
    }
}
