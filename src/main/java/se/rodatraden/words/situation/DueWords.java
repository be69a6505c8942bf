package se.rodatraden.words.situation;

import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.Due;
import se.rodatraden.words.DatePhrases;

/** What is awaited of a vision and by when, in a few words for a table. */
public final class DueWords {
    private DueWords() {}

    /** “11 december 2026”, “juni 2027”; “senast 31 december 2026” where the day follows from a rule. */
    public static String when(Due due, Lang t) {
        return due.told() == null ? t.say("senast ", "by ") + t.day(due.lastDay()) : DatePhrases.alone(due.told(), t);
    }

    /** What is to be done by then. */
    public static String what(Due due, Lang t) {
        return switch (due.kind()) {
            case NOT_TAKEN_UP, DEFERRED_DATE_PASSED -> t.say("återupptagande", "resumption");
            case ANSWERS_OVERDUE -> t.say("svar på remissen", "answers to the remiss");
            case PLAN_PASSED -> t.say("planerat", "planned");
            case TABLED_PAST, TABLED_LONG -> t.say("behandling", "consideration");
            case MOTION_OLD -> t.say("svar på motion eller förslag", "answer to a motion or proposal");
            case REVIEW_PASSED, TITLE_YEAR_PASSED -> t.say("aktualitetsprövning", "review");
            case RESTORED, TO_BE_UNDONE -> t.say("kontroll", "check");
        };
    }
}
