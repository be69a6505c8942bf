package se.rodatraden.pages.ledger;

import org.jspecify.annotations.Nullable;
import se.rodatraden.time.Lang;
import se.rodatraden.words.situation.LengthWords;

/** How long after it happened something was recorded: “samma dag”, “8,5 år senare”. */
record LagWords(Lang speech) {
    /** Of at least and at most so many days; at most is null where no first day is known. */
    String of(long least, @Nullable Long most) {
        if (most == null) {
            return least == 0 ? "" : later(LengthWords.between(least, null, speech));
        }
        return least == 0 && most == 0
                ? speech.say("samma dag", "the same day")
                : later(LengthWords.between(least, most, speech));
    }

    private String later(String span) {
        return span + speech.say(" senare", " later");
    }
}
