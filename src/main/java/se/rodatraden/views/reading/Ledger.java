package se.rodatraden.views.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.Source;
import se.rodatraden.store.StoredEvent;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.SwedishDays;
import se.rodatraden.time.YearBasis;
import se.rodatraden.vision.entry.Corrections;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.entry.Registration;
import se.rodatraden.vision.event.Deciding;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.rules.Acknowledged;
import se.rodatraden.vision.value.Registry;

/**
 * All events of one vision in the order of recording, with later corrections: the view for registrars and auditors.
 *
 * @param on the vision as known at the time requested
 */
public record Ledger(VisionOn on, List<Line> lines) {
    /** Recordings within this number of days count as immediate. */
    public static final int AT_ONCE = 7;

    public Ledger {
        lines = List.copyOf(lines);
    }

    /** Filter values for lines. */
    public enum Mark {
        LATE,
        CORRECTED,
        STRUCK,
        WITHOUT_DNR,
        WITHOUT_SOURCE,
        DEVIATION,
        SOURCE_CONFLICT,
        FORCE_UNCONFIRMED,
        CONFIDENTIAL
    }

    /**
     * An event's place in the register.
     *
     * @param position position in the feed
     * @param sequence sequence number in the vision's own stream, from 0
     * @param id its UUID
     * @param type stable name, such as {@code vision-adopted}
     */
    public record Event(long position, long sequence, String id, String type, Instant recordedAt) {
        static Event of(StoredEvent e) {
            return new Event(e.position(), e.sequence(), e.id(), e.type(), e.recordedAt());
        }
    }

    /**
     * One event.
     *
     * @param fact as recorded; null for the registration and for an erasure
     * @param reads as it last reads, if different
     * @param recordedBy id of the actor, or channel, that recorded it
     * @param role role in which an actor recorded it
     * @param lag minimum number of days from the event to its recording; null if unknown
     * @param lagAtMost maximum number of those days; null if no first possible day is known
     * @param deviations deviations of the entry, stored or found now
     * @param corrections corrections of this entry, oldest first
     * @param struck what struck this entry
     * @param made the change to another entry, if this is a correction
     * @param registration the change to the registration, if this corrects it and is valid
     * @param erasure the erasure, if this is one: it has no fact either
     */
    public record Line(
            Event event,
            @Nullable Fact fact,
            @Nullable Fact reads,
            @Nullable String recordedBy,
            @Nullable String role,
            @Nullable Long lag,
            @Nullable Long lagAtMost,
            List<Acknowledged> deviations,
            List<Corrections.Corrected> corrections,
            Corrections.@Nullable Struck struck,
            Corrections.@Nullable Corrected made,
            Registration.@Nullable Corrected registration,
            Set<Mark> marks,
            VisionEvent.@Nullable TextsErased erasure) {}

    /** The distinct recorders. */
    public List<String> recordedBy() {
        return lines.stream()
                .flatMap(l -> Stream.ofNullable(l.recordedBy()))
                .distinct()
                .toList();
    }

    /**
     * The ledger of a vision.
     *
     * @param knownAt null means now; later recordings are left out
     */
    public static Ledger of(VisionOn on, List<StoredEvent> stream, @Nullable Instant knownAt) {
        List<Acknowledged> deviations = on.known().acknowledged();
        List<Line> lines = new ArrayList<>();
        for (StoredEvent e : stream) {
            if (knownAt == null || !e.recordedAt().isAfter(knownAt)) {
                lines.add(line(e, on, deviations));
            }
        }
        return new Ledger(on, lines);
    }

    /** The lines with the mark; null means all. */
    public List<Line> only(@Nullable Mark mark) {
        return mark == null
                ? lines
                : lines.stream().filter(l -> l.marks().contains(mark)).toList();
    }

    /** The event that recorded the entry with this id. */
    public Optional<Line> line(String entry) {
        return lines.stream()
                .filter(l -> l.fact() != null && l.fact().entry().equals(entry))
                .findFirst();
    }

    private static Line line(StoredEvent e, VisionOn on, List<Acknowledged> deviations) {
        Known known = on.known();
        String by = e.metadata().get("recordedBy");
        String role = e.metadata().get("role");
        if (!(e.event() instanceof Fact fact)) {
            return new Line(
                    Event.of(e),
                    null,
                    null,
                    by,
                    role,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    null,
                    null,
                    null,
                    Set.of(),
                    e.event() instanceof VisionEvent.TextsErased erasure ? erasure : null);
        }
        Corrections corrections = known.corrections();
        Fact reads = corrections.reading(fact.entry()).map(r -> r.fact()).orElse(null);
        Corrections.Struck struck = corrections.struck(fact.entry()).orElse(null);
        LocalDate day = e.recordedAt().atZone(SwedishDays.ZONE).toLocalDate();
        FuzzyDate occurred = fact.told().occurred();
        boolean dated = occurred.year() != YearBasis.MISSING;
        Long lag = dated ? days(occurred.latest(), day) : null;
        List<Corrections.Corrected> corrected = corrections.of(fact.entry());
        List<Acknowledged> found =
                deviations.stream().filter(d -> d.about().equals(fact.entry())).toList();
        return new Line(
                Event.of(e),
                fact,
                corrected.isEmpty() ? null : reads,
                by,
                role,
                lag,
                dated ? days(occurred.earliest(), day) : null,
                found,
                corrected,
                struck,
                fact instanceof Fact.EntryCorrected c
                        ? corrections.of(c.corrects()).stream()
                                .filter(m -> m.by().id().equals(fact.entry()))
                                .findFirst()
                                .orElse(null)
                        : null,
                on.registrationCorrected().stream()
                        .filter(r -> r.by().id().equals(fact.entry()))
                        .findFirst()
                        .orElse(null),
                marks(fact, lag, found, on),
                null);
    }

    private static Set<Mark> marks(Fact fact, @Nullable Long lag, List<Acknowledged> found, VisionOn on) {
        Known known = on.known();
        Corrections corrections = known.corrections();
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if (lag != null && lag > AT_ONCE) {
            marks.add(Mark.LATE);
        }
        if (!corrections.of(fact.entry()).isEmpty()) {
            marks.add(Mark.CORRECTED);
        }
        if (corrections.struck(fact.entry()).isPresent()) {
            marks.add(Mark.STRUCK);
        }
        missing(fact, corrections, marks);
        if (!found.isEmpty()) {
            marks.add(Mark.DEVIATION);
        }
        if (fact instanceof Fact.SourceConflictRecorded || isDisputed(fact, known)) {
            marks.add(Mark.SOURCE_CONFLICT);
        }
        if (isUnconfirmed(fact, known)) {
            marks.add(Mark.FORCE_UNCONFIRMED);
        }
        if (!on.marks().on(fact.entry()).isEmpty()) {
            marks.add(Mark.CONFIDENTIAL);
        }
        return Set.copyOf(marks);
    }

    /** Marks for what an entry lacks as it last reads, after corrections. */
    private static void missing(Fact fact, Corrections corrections, Set<Mark> marks) {
        Fact now = corrections
                .reading(fact.entry())
                .or(() -> corrections.struck(fact.entry()).map(Corrections.Struck::entry))
                .map(Entry::fact)
                .orElse(fact);
        if (!Corrections.isCorrection(fact) && dnr(now).isEmpty()) {
            marks.add(Mark.WITHOUT_DNR);
        }
        if (!Corrections.isCorrection(fact)
                && Known.isPlaced(fact)
                && now.told().sources().isEmpty()) {
            marks.add(Mark.WITHOUT_SOURCE);
        }
    }

    /** The diary number: the register's, otherwise the decision's, otherwise the source's. */
    public static Optional<String> dnr(Fact fact) {
        Registry registry = fact.told().registry();
        if (registry != null && registry.dnr() != null) {
            return Optional.of(registry.dnr());
        }
        if (fact instanceof Deciding d && d.decision() != null && d.decision().dnr() != null) {
            return Optional.of(d.decision().dnr());
        }
        for (Source source : fact.told().sources()) {
            if (source.dnr() != null) {
                return Optional.of(source.dnr());
            }
        }
        return Optional.empty();
    }

    private static boolean isDisputed(Fact fact, Known known) {
        return known.entries()
                .facts(Fact.SourceConflictRecorded.class)
                .anyMatch(c -> fact.entry().equals(c.about()));
    }

    /** An appealable decision without confirmed legal force. */
    private static boolean isUnconfirmed(Fact fact, Known known) {
        boolean decides = fact instanceof Fact.VisionAdopted
                || fact instanceof Fact.VisionRepealed
                || fact instanceof Fact.ValidityProlonged;
        return decides
                && known.entries().entry(fact.entry()).isPresent()
                && known.entries()
                        .facts(Fact.LegalForceConfirmed.class)
                        .noneMatch(c -> c.decisions().contains(fact.entry()));
    }

    private static @Nullable Long days(@Nullable LocalDate from, LocalDate to) {
        return from == null ? null : Math.max(0, ChronoUnit.DAYS.between(from, to));
    }
}
