package se.rodatraden.words;

import se.rodatraden.time.Deadline;
import se.rodatraden.time.Lang;

/** What a day is the day for, in words. */
public final class DeadlineWords {
    private DeadlineWords() {}

    /** “Sista dag att överklaga”. */
    public static String label(Deadline deadline, Lang t) {
        return switch (deadline.id()) {
            case "approval" -> t.say("Protokollet justeras senast", "Minutes approved by");
            case "posting" -> t.say("Justeringen anslås senast", "Approval posted by");
            case "last-appeal-day" -> t.say("Sista dag att överklaga", "Last day to appeal");
            case "take-down" -> t.say("Anslaget får tas ned från", "Notice may come down from");
            case "legal-force" -> t.say("Laga kraft, om ingen överklagar", "Legal force, if nobody appeals");
            case "remiss-due" -> t.say("Svar på remissen", "Answers to the remiss");
            case "period-end" -> t.say("Periodens sista dag", "Last day of the period");
            case "review-due" -> t.say("Dokumentet prövas på nytt", "Document reviewed again");
            default -> deadline.formula(t.locale());
        };
    }
}
