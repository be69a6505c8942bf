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

/**
 * The confidentiality marks of one vision (OSL 5:5): which entries have masked text, and why. A mark masks the
 * entry it is about and everything that repeats it: its corrections with old and new text, its strike,
 * notes and assessments about it, and the mark's own reason. It applies to all readers and to any time of knowledge, until
 * it is lifted.
 */
public final class ConfidentialityMarks {
    public static final ConfidentialityMarks NONE = new ConfidentialityMarks(Map.of(), Set.of());

    private final Map<String, Fact.MarkedConfidential> made;
    private final Set<String> lifted;

    private ConfidentialityMarks(Map<String, Fact.MarkedConfidential> made, Set<String> lifted) {
        this.made = made;
        this.lifted = lifted;
    }

    /** The marks among the facts, in the order of recording. */
    public static ConfidentialityMarks of(Collection<? extends Fact> facts) {
        ConfidentialityMarks marks = NONE;
        for (Fact fact : facts) {
            marks = marks.with(fact);
        }
        return marks;
    }

    /** Whether the fact sets or lifts a mark. */
    public static boolean isMark(Fact fact) {
        return fact instanceof Fact.MarkedConfidential || fact instanceof Fact.ConfidentialityLifted;
    }

    /** The marks after one more fact. */
    public ConfidentialityMarks with(Fact fact) {
        return switch (fact) {
            case Fact.MarkedConfidential mark -> {
                Map<String, Fact.MarkedConfidential> more = new LinkedHashMap<>(made);
                more.put(mark.entry(), mark);
                yield new ConfidentialityMarks(more, lifted);
            }
            case Fact.ConfidentialityLifted lift -> {
                Set<String> more = new HashSet<>(lifted);
                more.add(lift.mark());
                yield new ConfidentialityMarks(made, more);
            }
            case Fact _ -> this;
        };
    }

    /** The marks as if none had been lifted. */
    public ConfidentialityMarks everMade() {
        return new ConfidentialityMarks(made, Set.of());
    }

    /** Whether nothing is masked. */
    public boolean none() {
        return lifted.containsAll(made.keySet());
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
        return !on(fact.entry()).isEmpty()
                || about(fact).filter(entry -> !on(entry).isEmpty()).isPresent();
    }

    /** The fact with confidential text masked; the same instance if no mark covers it. */
    public Fact masked(Fact fact) {
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
