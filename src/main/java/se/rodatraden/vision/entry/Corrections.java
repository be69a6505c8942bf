package se.rodatraden.vision.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.vision.event.Deviation;
import se.rodatraden.vision.event.Fact;

/**
 * The current reading of each entry of a history: after its corrections, or struck. Corrections are
 * entries themselves and nothing is overwritten; everything shown of a vision is based on the entries as they last
 * read. A correction of an unknown entry has no effect.
 */
public final class Corrections {
    /**
     * An entry was corrected.
     *
     * @param by the correction
     * @param before the entry before the correction
     * @param changes the fields that differ
     */
    public record Corrected(Entry by, Fact.EntryCorrected correction, Fact before, List<Change> changes) {}

    /**
     * An entry was struck: it no longer counts, but remains visible.
     *
     * @param entry the entry as it last read
     * @param by the entry that struck it
     */
    public record Struck(Entry entry, Entry by, Fact.EntryAnnulled annulment) {}

    private final Map<String, Entry> readings = new LinkedHashMap<>();
    private final Map<String, List<Corrected>> corrected = new LinkedHashMap<>();
    private final Map<String, Struck> struck = new LinkedHashMap<>();
    private final Map<String, Entry> corrections = new LinkedHashMap<>();
    private final List<Deviation> stored = new ArrayList<>();

    private Corrections(List<Entry> recorded) {
        recorded.forEach(this::add);
    }

    /** Applies the entries in the order of recording. */
    public static Corrections of(List<Entry> recorded) {
        return new Corrections(recorded);
    }

    /** Whether the fact is about another entry, and says nothing of the vision itself. */
    public static boolean isCorrection(Fact fact) {
        return fact instanceof Fact.EntryCorrected || fact instanceof Fact.EntryAnnulled;
    }

    public void add(Entry entry) {
        stored.addAll(entry.fact().noted().deviations());
        switch (entry.fact()) {
            case Fact.EntryCorrected c -> {
                corrections.put(entry.id(), entry);
                correct(entry, c);
            }
            case Fact.EntryAnnulled a -> {
                corrections.put(entry.id(), entry);
                Entry target = readings.remove(a.annuls());
                if (target != null) {
                    struck.put(target.id(), new Struck(target, entry, a));
                }
            }
            case Fact _ -> readings.putIfAbsent(entry.id(), entry);
        }
    }

    private void correct(Entry by, Fact.EntryCorrected c) {
        Entry target = readings.get(c.corrects());
        if (target != null && c.instead().entry().equals(target.id())) {
            corrected
                    .computeIfAbsent(target.id(), _ -> new ArrayList<>())
                    .add(new Corrected(by, c, target.fact(), Change.between(target.fact(), c.instead())));
            readings.put(target.id(), target.reads(c.instead(), by.recordedAt()));
        }
    }

    /** All valid entries, as they last read, in the order of first recording. */
    public List<Entry> effective() {
        return List.copyOf(readings.values());
    }

    /** The entry as it last reads; empty if it was struck or never recorded. */
    public Optional<Entry> reading(String entry) {
        return Optional.ofNullable(readings.get(entry));
    }

    /** The corrections of an entry, oldest first. */
    public List<Corrected> of(String entry) {
        return List.copyOf(corrected.getOrDefault(entry, List.of()));
    }

    public Optional<Struck> struck(String entry) {
        return Optional.ofNullable(struck.get(entry));
    }

    /** The struck entries, in the order in which they were struck. */
    public List<Struck> struck() {
        return List.copyOf(struck.values());
    }

    /** The correction or annulment with this id. */
    public Optional<Entry> correction(@Nullable String id) {
        return Optional.ofNullable(id).map(corrections::get);
    }

    /** The deviations found at each recording, including those of corrections, in that order. */
    public List<Deviation> stored() {
        return List.copyOf(stored);
    }
}
