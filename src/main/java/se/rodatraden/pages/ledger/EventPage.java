package se.rodatraden.pages.ledger;

import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.TimeForm;

/**
 * One event of a ledger, under an address of its own.
 *
 * @param ownAddress without the time that is chosen
 * @param heading the event's number and what it is
 * @param evidence address of all events with their proofs, to be kept and checked elsewhere
 * @param shownOn where the vision's page shows the entry; null where it does not
 * @param inLedger where the ledger has it
 * @param permanent the address that shows for ever what is shown now
 * @param before address of the event before it in the vision's own stream
 * @param after address of the event after it
 * @param later that events were recorded after the time shown; null where none was
 */
public record EventPage(
        PageModel frame,
        String ownAddress,
        String visionAddress,
        String title,
        TimeForm time,
        String heading,
        LedgerLine line,
        String evidence,
        @Nullable String shownOn,
        String inLedger,
        String permanent,
        @Nullable String before,
        @Nullable String after,
        @Nullable String later) {

    public String say(String swedish, String english) {
        return frame.say(swedish, english);
    }
}
