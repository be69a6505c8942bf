package se.rodatraden.views.statistics;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The statistics. Each preparation of a matter counts separately, including revisions of a document. */
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
    /** Number of recorded remiss rounds; a matter without any recorded is not counted. */
    ROUNDS(Unit.NUMBER),
    /** The longest time between two acts without recordings; for an open matter also the time since the last act. */
    STILL(Unit.DAYS),
    /** Number of new councils that took office between the first act and the decision. */
    BORDERS(Unit.NUMBER),
    /** From an act to its recording. */
    RECORDING_LAG(Unit.DAYS),
    /** The same for imports, and for acts recorded together with the registration of the vision. */
    IMPORT_LAG(Unit.DAYS);

    /** The unit of the values. */
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

    /** Its name in addresses: {@code commission-to-proposal}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Statistic> called(String slug) {
        return Arrays.stream(values()).filter(s -> s.slug().equals(slug)).findFirst();
    }
}
