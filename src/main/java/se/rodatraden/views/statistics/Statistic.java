package se.rodatraden.views.statistics;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is measured. Each time a matter is prepared counts by itself: a revision of a document is another time. */
public enum Statistic {
    /** From the commission to the first proposal. */
    COMMISSION_TO_PROPOSAL(Unit.DAYS),
    /** From the first proposal to the first sending to a remiss. */
    PROPOSAL_TO_REMISS(Unit.DAYS),
    /** From the sending of a remiss round to its close. */
    REMISS_ROUND(Unit.DAYS),
    /** From the close of the last round to the first treatment after it. */
    REMISS_TO_TREATMENT(Unit.DAYS),
    /** From that treatment to the decision to adopt or reject. */
    TREATMENT_TO_DECISION(Unit.DAYS),
    /** From the commission to the decision to adopt or reject. */
    COMMISSION_TO_DECISION(Unit.DAYS),
    /** How many remiss rounds are recorded; a matter of which none is recorded is not one without. */
    ROUNDS(Unit.NUMBER),
    /** The longest time between two acts in which nothing is recorded; of an open matter also the time since the last act. */
    STILL(Unit.DAYS),
    /** How many times a new council has taken office between the first act and the decision. */
    BORDERS(Unit.NUMBER),
    /** From an act to its recording. */
    RECORDING_LAG(Unit.DAYS),
    /** The same of what was imported, or recorded in one go with the registration of the vision. */
    IMPORT_LAG(Unit.DAYS);

    /** What a value counts. */
    public enum Unit {
        DAYS,
        NUMBER
    }

    private final Unit unit;

    Statistic(Unit unit) {
        this.unit = unit;
    }

    public Unit unit() {
        return unit;
    }

    /** As addresses spell it: {@code commission-to-proposal}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Statistic> called(String slug) {
        return Arrays.stream(values()).filter(s -> s.slug().equals(slug)).findFirst();
    }
}
