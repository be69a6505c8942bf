package se.rodatraden.pages.ledger;

import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.Ledger;

/** What the marks of the ledger are called. */
final class MarkWords {
    private MarkWords() {}

    /** Of the events that have it, as a choice: “rättade”. */
    static String all(Ledger.Mark mark, Lang lang) {
        return switch (mark) {
            case LATE -> lang.say("sent registrerade", "recorded late");
            case CORRECTED -> lang.say("rättade", "corrected");
            case STRUCK -> lang.say("strukna", "struck");
            case WITHOUT_DNR -> lang.say("utan dnr", "without registry number");
            case WITHOUT_SOURCE -> lang.say("utan källa", "without source");
            case DEVIATION -> lang.say("med avvikelse", "with a deviation");
            case SOURCE_CONFLICT -> lang.say("motstridiga uppgifter", "conflicting statements");
            case CONFIDENTIAL -> lang.say("sekretessmarkerade", "marked confidential");
            case FORCE_UNCONFIRMED -> lang.say("laga kraft inte bekräftad", "legal force not confirmed");
        };
    }

    /** Of one event. */
    static String one(Ledger.Mark mark, Lang lang) {
        return switch (mark) {
            case LATE -> lang.say("Sent registrerad", "Recorded late");
            case CORRECTED -> lang.say("Rättad", "Corrected");
            case STRUCK -> lang.say("Struken", "Struck");
            case WITHOUT_DNR -> lang.say("Dnr saknas", "No registry number");
            case WITHOUT_SOURCE -> lang.say("Källa saknas", "No source");
            case DEVIATION -> lang.say("Avvikelse", "Deviation");
            case SOURCE_CONFLICT -> lang.say("Motstridiga uppgifter", "Conflicting statements");
            case CONFIDENTIAL -> lang.say("Sekretessmarkerad", "Marked confidential");
            case FORCE_UNCONFIRMED -> lang.say("Laga kraft inte bekräftad", "Legal force not confirmed");
        };
    }
}
