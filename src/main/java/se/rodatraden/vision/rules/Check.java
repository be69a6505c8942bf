package se.rodatraden.vision.rules;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import se.rodatraden.vision.order.Moment;
import se.rodatraden.vision.situation.Watch;
import se.rodatraden.vision.state.Answer;
import se.rodatraden.vision.state.State;

/** How a rule examines an act. */
sealed interface Check {

    /** In each possible state before the act. */
    record InState(BiPredicate<State, Moment> holds) implements Check {}

    /** Once, based on the act and all other evidence. */
    record OfAct(Function<Moment, Answer> answer) implements Check {}

    /** Like {@link OfAct}, for an act about decisions: the law is that on the days of the decisions. */
    record OfDecisions(Function<Moment, Answer> answer) implements Check {}

    /** Once, in the act's texts: returns the names of the fields concerned, as in the command. */
    record InTexts(Function<Record, List<String>> fields) implements Check {}

    /** Not for acts: for what has not happened by a day, see {@link Watch}. */
    record ByDay(Alert.Kind kind) implements Check {}
}
