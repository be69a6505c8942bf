package se.rodatraden.vision.entry;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.VisionEvent;

/**
 * The confidentiality marks of one vision (OSL 5:5): which entries have masked text, and why. A mark masks the
 * entry it is about and everything that repeats it: its corrections with old and new text, its strike,
 * notes and assessments about it, and the mark's own reason. It applies to all readers and to any time of knowledge, until
 * it is lifted. Text that was erased by decision stays masked, with other words; the reason of a mark that it covers is not held here either.
 */
public final class ConfidentialityMarks {
    public static final ConfidentialityMarks NONE = new ConfidentialityMarks(Map.of(), Set.of(), Map.of());

    private final Map<String, Fact.MarkedConfidential> made;
    private final Set<String> lifted;
    private final Map<String, VisionEvent.TextsErased> erased;

    private ConfidentialityMarks(
            Map<String, Fact.MarkedConfidential> made,
            Set<String> lifted,
            Map<String, VisionEvent.TextsErased> erased) {
        this.made = made;
        this.lifted = lifted;
        this.erased = erased;
    }

    /** The marks and erasures among the events, in the order of recording. */
    public static ConfidentialityMarks of(Collection<? extends VisionEvent> events) {
        ConfidentialityMarks marks = NONE;
        for (VisionEvent event : events) {
            marks = marks.with(event);
        }
        return marks;
    }

    /** Whether the fact sets or lifts a mark. */
    public static boolean isMark(Fact fact) {
        return fact instanceof Fact.MarkedConfidential || fact instanceof Fact.ConfidentialityLifted;
    }

    /** Whether the event changes what is masked of others. */
    public static boolean changesMasking(VisionEvent event) {
        return event instanceof VisionEvent.TextsErased || event instanceof Fact fact && isMark(fact);
    }

    /** The marks after one more event. */
    public ConfidentialityMarks with(VisionEvent event) {
        return switch (event) {
            case Fact.MarkedConfidential mark -> {
                Map<String, Fact.MarkedConfidential> more = new LinkedHashMap<>(made);
                more.put(mark.entry(), mark);
                yield new ConfidentialityMarks(more, lifted, erased).withoutErased();
            }
            case Fact.ConfidentialityLifted lift -> {
                Set<String> more = new HashSet<>(lifted);
                more.add(lift.mark());
                yield new ConfidentialityMarks(made, more, erased);
            }
            case VisionEvent.TextsErased erasure -> {
                Map<String, VisionEvent.TextsErased> more = new LinkedHashMap<>(erased);
                more.putIfAbsent(erasure.entry(), erasure);
                yield new ConfidentialityMarks(made, lifted, more).withoutErased();
            }
            case VisionEvent.VisionRegistered _ -> this;
            case Fact _ -> this;
        };
    }

    private ConfidentialityMarks withoutErased() {
        Map<String, Fact.MarkedConfidential> left = new LinkedHashMap<>(made);
        left.replaceAll(
                (_, mark) -> erasureOf(mark).isPresent() ? (Fact.MarkedConfidential) Masking.erased(mark) : mark);
        return new ConfidentialityMarks(left, lifted, erased);
    }

    /** The marks as if none had been lifted. */
    public ConfidentialityMarks everMade() {
        return new ConfidentialityMarks(made, Set.of(), erased);
    }

    /** The erasures alone, as if nothing were marked. */
    public ConfidentialityMarks erasures() {
        return new ConfidentialityMarks(made, made.keySet(), erased);
    }

    /** By which decision the texts of an entry were erased. */
    public Optional<VisionEvent.TextsErased> erasure(String entry) {
        return Optional.ofNullable(erased.get(entry));
    }

    /** By which decision the texts of the fact were erased: those of its own entry, or of the one that it is about. */
    public Optional<VisionEvent.TextsErased> erasureOf(Fact fact) {
        return erasure(fact.entry()).or(() -> about(fact).flatMap(this::erasure));
    }

    /** How many entries have had their texts erased. */
    public int erased() {
        return erased.size();
    }

    /** Whether nothing is masked. */
    public boolean none() {
        return erased.isEmpty() && lifted.containsAll(made.keySet());
    }

    /** The marks in force on an entry. */
    public List<Fact.MarkedConfidential> on(String entry) {
        return made.values().stream()
                .filter(m -> m.about().equals(entry) && !lifted.contains(m.entry()))
                .toList();
    }

    /** The marks in force on the fact's entry, and on the entry that it refers to. */
    public List<Fact.MarkedConfidential> covering(Fact fact) {
        return Stream.concat(Stream.of(fact.entry()), about(fact).stream())
                .flatMap(entry -> on(entry).stream())
                .distinct()
                .toList();
    }

    /** Whether any text of the fact is masked. */
    public boolean covers(Fact fact) {
        return erasureOf(fact).isPresent()
                || !on(fact.entry()).isEmpty()
                || about(fact).filter(entry -> !on(entry).isEmpty()).isPresent();
    }

    /** The fact with confidential text masked; the same instance if no mark covers it. */
    public Fact masked(Fact fact) {
        if (erasureOf(fact).isPresent()) {
            return Masking.erased(fact);
        }
        return covers(fact) ? Masking.of(fact, covered(fact)) : fact;
    }

    private Predicate<String> covered(Fact fact) {
        List<Fact.MarkedConfidential> own = on(fact.entry());
        List<Fact.MarkedConfidential> other = about(fact).map(this::on).orElse(List.of());
        return path -> own.stream().anyMatch(m -> covers(m.parts(), path))
                || other.stream()
                        .anyMatch(
                                m -> !path.startsWith(INSTEAD) || covers(m.parts(), path.substring(INSTEAD.length())));
    }

    /** Prefix of the paths in a correction's new content. */
    private static final String INSTEAD = "instead.";

    public static boolean covers(List<String> parts, String path) {
        return parts.isEmpty() || parts.stream().anyMatch(p -> path.equals(p) || path.startsWith(p + "."));
    }

    /** The entry that the fact is about; empty for acts that only follow from another. */
    private Optional<String> about(Fact fact) {
        return switch (fact) {
            case Fact.EntryCorrected f -> Optional.of(f.corrects());
            case Fact.EntryAnnulled f -> Optional.of(f.annuls());
            case Fact.MinutesRectified f -> Optional.of(f.decision());
            case Fact.VoteClassified f -> Optional.of(f.about());
            case Fact.DeviationNoted f -> Optional.of(f.about());
            case Fact.SourceConflictRecorded f -> Optional.ofNullable(f.about());
            case Fact.DocumentUnlinked f -> Optional.of(f.linked());
            case Fact.ActivityCancelled f -> Optional.ofNullable(f.planned());
            case Fact.ActivityMoved f -> Optional.of(f.planned());
            case Fact.ActivityHeld f -> Optional.ofNullable(f.planned());
            case Fact.DeferralInterpreted f -> Optional.of(f.deferral());
            case Fact.MarkedConfidential f -> Optional.of(f.about());
            case Fact.ConfidentialityLifted f ->
                Optional.ofNullable(made.get(f.mark())).map(Fact.MarkedConfidential::about);
            case Fact _ -> Optional.empty();
        };
    }
}
