package se.rodatraden.vision.rules;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import se.rodatraden.vision.order.Moment;
import se.rodatraden.vision.situation.Watch;
import se.rodatraden.vision.state.Answer;
import se.rodatraden.vision.state.State;

/** How a rule looks at an act. */
sealed interface Check {

    /** In each state that the act may have met. */
    record InState(BiPredicate<State, Moment> holds) implements Check {}

    /** Once, from the act itself and what else is known. */
    record OfAct(Function<Moment, Answer> answer) implements Check {}

    /** As {@link OfAct}, of an act about decisions: the law is that of the days on which they were made. */
    record OfDecisions(Function<Moment, Answer> answer) implements Check {}

    /** Once, in the act's texts: the names of the fields it holds of, as the command spells them. */
    record InTexts(Function<Record, List<String>> fields) implements Check {}

    /** Not of acts: of what has not come by a day, see {@link Watch}. */
    record ByDay(Alert.Kind kind) implements Check {}
}
