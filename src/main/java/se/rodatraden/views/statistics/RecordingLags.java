package se.rodatraden.views.statistics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.rodatraden.store.StoredEvent;
import se.rodatraden.time.SwedishDays;
import se.rodatraden.views.statistics.Sample.Unknown;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.MatterActivity;
import se.rodatraden.vision.event.OnDecisions;
import se.rodatraden.vision.history.Known;

/** Days from an act to its recording. Struck entries and notes by the register itself are excluded. */
final class RecordingLags {
    private static final Set<String> CHANNELS = Set.of("seed", "import");

    private RecordingLags() {}

    static List<Sample> samples(List<StoredEvent> stream, Known known) {
        Instant opened = stream.getFirst().recordedAt();
        List<Sample> samples = new ArrayList<>();
        for (StoredEvent e : stream) {
            if (e.event() instanceof Fact fact && (MatterActivity.is(fact) || fact instanceof OnDecisions)) {
                known.entries()
                        .entry(fact.entry())
                        .map(entry -> lag(entry, e.recordedAt(), isImported(e, opened)))
                        .ifPresent(samples::add);
            }
        }
        return samples;
    }

    private static boolean isImported(StoredEvent e, Instant opened) {
        return e.recordedAt().equals(opened) || CHANNELS.contains(e.metadata().getOrDefault("recordedBy", ""));
    }

    private static Sample lag(Entry entry, Instant recordedAt, boolean imported) {
        Integer days = Sample.days(
                Sample.day(entry), recordedAt.atZone(SwedishDays.ZONE).toLocalDate());
        return new Sample(
                imported ? Statistic.IMPORT_LAG : Statistic.RECORDING_LAG,
                days,
                null,
                days == null ? Unknown.DAY_UNCERTAIN : null,
                entry.id(),
                null);
    }
}
