package se.rodatraden.vision.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.rodatraden.vision.entry.Entries;
import se.rodatraden.vision.event.Deviation;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.value.BodyRef;

/**
 * A deviation for display: found at recording, or now, or both, with the notes made about it. One noted only by a person
 * has no finding.
 *
 * @param about the entry concerned
 * @param rule id of the rule; null if a person noted it without naming one
 * @param found the finding, the current one if it still holds; null if there is none
 * @param holds whether it is found now; a stored deviation that no longer holds has false
 * @param acknowledgedBy the notes about it
 */
public record Acknowledged(
        String about, @Nullable String rule, @Nullable Deviation found, boolean holds, List<Note> acknowledgedBy) {
    public Acknowledged {
        acknowledgedBy = List.copyOf(acknowledgedBy);
    }

    /** A note by a person or body, and the entry that records it. */
    public record Note(String entry, BodyRef by, String text) {}

    private record Key(String about, String rule) {}

    /**
     * The deviations with their notes, from the valid entries.
     *
     * @param stored the deviations found at each recording
     */
    public static List<Acknowledged> of(Entries all, List<Deviation> stored, List<Deviation> now) {
        Map<Key, Deviation> found = new LinkedHashMap<>();
        stored.stream()
                .filter(d -> all.entry(d.entry()).isPresent())
                .forEach(d -> found.put(new Key(d.entry(), d.rule()), d));
        now.forEach(d -> found.put(new Key(d.entry(), d.rule()), d));
        List<Acknowledged> shown = new ArrayList<>();
        found.forEach((key, d) ->
                shown.add(new Acknowledged(key.about, key.rule, d, now.contains(d), notes(all, key.about, key.rule))));
        all.facts(Fact.DeviationNoted.class)
                .filter(f -> f.rule() == null || !found.containsKey(new Key(f.about(), f.rule())))
                .forEach(f -> shown.add(new Acknowledged(f.about(), f.rule(), null, false, List.of(note(f)))));
        return List.copyOf(shown);
    }

    private static List<Note> notes(Entries all, String about, String rule) {
        return all.facts(Fact.DeviationNoted.class)
                .filter(f -> f.about().equals(about) && rule.equals(f.rule()))
                .map(Acknowledged::note)
                .toList();
    }

    private static Note note(Fact.DeviationNoted f) {
        return new Note(f.entry(), f.told().body(), f.text());
    }
}
