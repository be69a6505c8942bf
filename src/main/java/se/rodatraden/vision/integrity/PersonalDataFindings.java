package se.rodatraden.vision.integrity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.rodatraden.kernel.PersonalData;
import se.rodatraden.kernel.Violation;
import se.rodatraden.vision.event.Deviation;
import se.rodatraden.vision.event.Fact;

/**
 * What new entries say, looked through for personal data as it is told (W-41): also corrections, marks and notes, which have no place in the
 * vision's life, and what another entry of the same document corrects.
 */
public final class PersonalDataFindings {
    private static final String REASON = "reason";
    private static final String INSTEAD = "instead";

    private PersonalDataFindings() {}

    /**
     * Why the entry is not recorded as it is told.
     *
     * @param before what it corrects, as that reads so far
     * @param reasoned whether it is said why it, or what it corrects, is recorded all the same
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

    /** What the rules do not find, as they judge only what has a place in the vision's life. */
    public static Optional<Deviation> deviation(Fact fact) {
        return own(fact).stream()
                .findFirst()
                .map(field -> new Deviation(
                        PersonalData.RULE, fact.entry(), Deviation.Finding.BREACH, true, PersonalData.LAW, field));
    }

    /** What a correction reads instead holds no more than what it corrects, where the same fields held some. */
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
