package se.rodatraden.vision.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The list of all rules for a vision; the list is the documentation. */
public final class Rules {
    public static final List<Rule> ALL = Stream.of(
                    StateRules.ALL,
                    PreparationRules.ALL,
                    MeetingRules.ALL,
                    DelegationRules.ALL,
                    BallotRules.ALL,
                    MinutesRules.ALL,
                    PracticeRules.ALL,
                    LinkRules.ALL)
            .flatMap(List::stream)
            .toList();

    /** The rule on a declared order that was ignored. */
    public static final String ORDER_LEFT_OUT = "W-45";

    private Rules() {}

    /** The rule with this id. */
    public static Optional<Rule> rule(String id) {
        return ALL.stream().filter(r -> r.id().equals(id)).findFirst();
    }
}
