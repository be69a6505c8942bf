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
 * A deviation as it is shown: found when the entry was recorded, or now, or both, with what people have noted of it. One that a person
 * has noted and no rule has found has no deviation.
 *
 * @param about the entry it is about
 * @param rule the rule's id; null where a person named none
 * @param found as the rule found it, now if it still does; null where none did
 * @param holds whether the rule finds it now; one that was stored and no longer holds says so
 * @param acknowledgedBy who has noted it, and in what words
 */
public record Acknowledged(
        String about, @Nullable String rule, @Nullable Deviation found, boolean holds, List<Note> acknowledgedBy) {
    public Acknowledged {
        acknowledgedBy = List.copyOf(acknowledgedBy);
    }

    /** What a person or a body has said of a deviation, and the entry that says it. */
    public record Note(String entry, BodyRef by, String text) {}

    private record Key(String about, String rule) {}

    /**
     * Reads them out of the entries that count.
     *
     * @param stored what was found whenever anything was recorded
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
