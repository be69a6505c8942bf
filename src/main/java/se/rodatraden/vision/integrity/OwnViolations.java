package se.rodatraden.vision.integrity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.rodatraden.kernel.InvalidField;
import se.rodatraden.kernel.Violation;
import se.rodatraden.kernel.Wellformed;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.command.Recording;
import se.rodatraden.vision.entry.Corrections;
import se.rodatraden.vision.entry.Entries;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.Basis;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.RecordedMetadata;

/**
 * Violations of an act that depend on no other entry, so they can be reported for each entry of a document even if
 * other entries are invalid.
 */
public final class OwnViolations {
    /** Violations of integrity that consider no other entry. */
    private static final Set<String> ALONE = Set.of(
            "E-FUTURE",
            "E-NO-ADDRESSEE",
            "E-DUE-BEFORE-SENT",
            "E-NO-TARGET",
            "E-END-BEFORE-START",
            "E-VOTES",
            "E-ANNULLED-PART",
            "E-NOTHING-CORRECTED",
            "E-VALUE");

    private OwnViolations() {}

    public static List<Violation> of(Act act, LocalDate today) {
        Optional<Violation> unkept = unkept(act, today);
        return unkept.isPresent() ? List.of(unkept.get()) : ofFact(fact(act), today);
    }

    /** The violation for a value that cannot be stored. */
    public static Optional<Violation> unkept(Act act, LocalDate today) {
        try {
            Wellformed.check((Record) act, today);
            return Optional.empty();
        } catch (InvalidField e) {
            return Optional.of(Violation.value(
                    "E-VALUE",
                    act.told().entry(),
                    e.field().replace('.', '/'),
                    "Värdet kan inte stämma: " + e.sv() + ".",
                    "The value cannot be right: " + e.en() + "."));
        }
    }

    /** The violations of an act with storable values. */
    public static List<Violation> ofFact(Fact fact, LocalDate today) {
        Entry entry = new Entry(0, Instant.EPOCH, fact);
        Entries alone = new Entries(List.of(entry));
        List<Violation> found = new ArrayList<>((Corrections.isCorrection(fact)
                        ? Violations.told(entry, alone, today)
                        : Violations.of(entry, alone, alone, today))
                .stream().filter(f -> ALONE.contains(f.rule())).toList());
        if (!Corrections.isCorrection(fact)) {
            PersonalDataFindings.violation(fact, Optional.empty(), fact.told().recordAsOccurred())
                    .ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    private static Fact fact(Act act) {
        return Recording.fact(act, new RecordedMetadata(act.told(), Basis.IMPORTED, List.of()));
    }
}
