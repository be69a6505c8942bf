package se.rodatraden.words;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.Lang;
import se.rodatraden.vision.event.Decision;
import se.rodatraden.vision.event.Delegation;
import se.rodatraden.vision.event.Fact;

/** On whose behalf a decision was made, and when it was reported; nothing is said of a report that is not recorded. */
public final class DelegationWords {
    private DelegationWords() {}

    /** The clause after the name of the deciding body: “, på delegation från kommunstyrelsen,”; empty without delegation. */
    public static String clause(Fact fact, Lang t) {
        return Delegation.of(fact)
                .map(d -> BodyWords.inText(d.from(), t))
                .map(from -> t.say(", på delegation från " + from + ",", ", by delegation from " + from + ","))
                .orElse("");
    }

    static @Nullable String line(@Nullable Decision decision, Lang t) {
        return Optional.ofNullable(decision)
                .map(Decision::delegation)
                .map(d -> made(d, t) + reported(d, t))
                .orElse(null);
    }

    private static String made(Delegation d, Lang t) {
        String from = BodyWords.inText(d.from(), t);
        return t.say("Beslutat på delegation från " + from + ".", "Decided by delegation on behalf of " + from + ".");
    }

    private static String reported(Delegation d, Lang t) {
        FuzzyDate when = d.reported();
        String from = BodyWords.inText(d.from(), t);
        return when == null
                ? ""
                : t.say(" Anmält till " + from, " Reported to " + from) + DatePhrases.then(when, t) + ".";
    }
}
