package se.rodatraden.views.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.municipality.Body;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.municipality.Successions;
import se.rodatraden.store.EventFilter;
import se.rodatraden.store.EventLog;
import se.rodatraden.store.StoredEvent;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.SwedishDays;
import se.rodatraden.time.YearBasis;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.Deciding;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.history.History;
import se.rodatraden.vision.state.StateTable;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.VisionId;

/** The decisions of a body on the visions of its municipality, read from the log. */
public final class Decided {
    private static final int READ = 1000;

    /** The types of event that can be decisions, registrations, or corrections of either. */
    private static final Set<String> TYPES = Stream.concat(
                    Stream.of("vision-registered"),
                    Arrays.stream(Fact.class.getPermittedSubclasses())
                            .filter(c -> Deciding.class.isAssignableFrom(c)
                                    || c == Fact.EntryCorrected.class
                                    || c == Fact.EntryAnnulled.class
                                    || c == Fact.RegistrationCorrected.class
                                    || c == Fact.RegistrationAnnulled.class)
                            .map(StateTable::kebab))
            .collect(Collectors.toUnmodifiableSet());

    private final EventLog log;

    public Decided(EventLog log) {
        this.log = log;
    }

    /** A decision and its vision, with the title at registration. */
    public record Decision(VisionId vision, String title, Entry entry) {}

    /**
     * The decisions made by the day, by the body or those whose matters it has taken over by then; newest first.
     *
     * @param knownAt null means now
     */
    public List<Decision> by(
            Municipality municipality, Body body, LocalDate day, @Nullable Instant knownAt, int limit) {
        Successions successions = new Successions(municipality);
        Set<String> bodies =
                successions.succeeded(body, day).stream().map(Body::id).collect(Collectors.toSet());
        Predicate<Entry> counts = e -> e.fact() instanceof Deciding d
                && d.decision() != null
                && !last(e).isAfter(day)
                && isBy(e, successions, bodies);
        return histories(municipality.code()).stream()
                .filter(h -> knownAt == null || !h.registeredAt().isAfter(knownAt))
                .map(h -> knownAt == null ? h : h.at(knownAt))
                .flatMap(h -> h.counting().list().stream()
                        .filter(counts)
                        .map(e -> new Decision(h.id(), h.registration().title(), e)))
                .sorted(Comparator.comparing((Decision m) -> last(m.entry))
                        .thenComparingLong(m -> m.entry.position())
                        .reversed())
                .limit(limit)
                .toList();
    }

    private static boolean isBy(Entry e, Successions successions, Set<String> bodies) {
        BodyRef by = e.fact().told().body();
        return successions
                .meant(by.id(), by.kind(), by.name(), last(e))
                .filter(b -> bodies.contains(b.id()))
                .isPresent();
    }

    /** The last day on which it can have been made. */
    private static LocalDate last(Entry e) {
        FuzzyDate occurred = e.occurred();
        LocalDate latest = occurred.year() == YearBasis.MISSING ? null : occurred.latest();
        return latest == null ? LocalDate.ofInstant(e.recordedAt(), SwedishDays.ZONE) : latest;
    }

    private List<History> histories(String municipality) {
        EventFilter filter = new EventFilter(municipality, TYPES, null);
        Map<String, List<StoredEvent>> streams = new LinkedHashMap<>();
        long position = 0;
        List<StoredEvent> part;
        do {
            part = log.after(position, READ, filter);
            for (StoredEvent e : part) {
                streams.computeIfAbsent(e.stream(), _ -> new ArrayList<>()).add(e);
                position = e.position();
            }
        } while (part.size() == READ);
        return streams.values().stream()
                .flatMap(stream -> Histories.of(stream).stream())
                .toList();
    }
}
