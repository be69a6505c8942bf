package se.rodatraden.words.situation;

import se.rodatraden.time.Lang;
import se.rodatraden.vision.situation.GoalLayer;

/** How goals with a period of their own stand. */
public final class GoalWords {
    private GoalWords() {}

    public static String status(GoalLayer.Status status, Lang t) {
        return switch (status) {
            case COMING -> t.say("kommande", "coming");
            case CURRENT -> t.say("gäller", "current");
            case REPLACED -> t.say("ersatta av senare mål", "replaced by later goals");
            case EXPIRED -> t.say("har löpt ut", "expired");
            case DEFERRED -> t.say("vilande", "deferred");
            case STOPPED -> t.say("stoppade av domstol", "suspended by a court");
        };
    }
}
