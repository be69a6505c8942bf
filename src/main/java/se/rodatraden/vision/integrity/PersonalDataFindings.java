package se.rodatraden.vision.integrity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.rodatraden.kernel.PersonalData;
import se.rodatraden.kernel.Violation;
import se.rodatraden.vision.event.Deviation;
import se.rodatraden.vision.event.Fact;

/**
 * Personal data in new entries (W-41), including corrections, marks and notes, which have no place in time,
 * and entries corrected within the same document.
 */
public final class PersonalDataFindings {
    private static final String REASON = "reason";
    private static final String INSTEAD = "instead";

    private PersonalDataFindings() {}

    /**
     * Why the entry is not recorded as written.
     *
     * @param before the corrected entry, as it read before
     * @param reasoned whether it, or the entry it corrects, states a reason
     */
    public static Optional<Violation> violation(Fact fact, Optional<Fact> before, boolean reasoned) {
        List<String> fields = fields(fact, before);
        return fields.stream()
                .filter(f -> f.equals(REASON) || f.equals(INSTEAD + "/" + REASON))
                .findFirst()
                .map(reason -> PersonalData.refuse(fact.entry(), reason))
                .or(() -> reasoned
                        ? Optional.empty()
                        : fields.stream().findFirst().map(field -> PersonalData.ask(fact.entry(), field)));
    }

    /** The deviation for facts that the rules do not cover, since they have no place in time. */
    public static Optional<Deviation> deviation(Fact fact) {
        return own(fact).stream()
                .findFirst()
                .map(field -> new Deviation(
                        PersonalData.RULE, fact.entry(), Deviation.Finding.BREACH, true, PersonalData.LAW, field));
    }

    /** Fields in which a correction contains personal data that the corrected entry did not. */
    private static List<String> fields(Fact fact, Optional<Fact> before) {
        if (!(fact instanceof Fact.EntryCorrected c)) {
            return own(fact);
        }
        List<String> known = before.map(b -> PersonalData.fields((Record) b)).orElse(List.of());
        return Stream.concat(
                        own(fact).stream(),
                        PersonalData.fields((Record) c.instead()).stream()
                                .filter(field -> !known.contains(field))
                                .map(field -> INSTEAD + "/" + field))
                .toList();
    }

    private static List<String> own(Fact fact) {
        return PersonalData.fields((Record) fact, name -> !name.equals(INSTEAD));
    }
}
