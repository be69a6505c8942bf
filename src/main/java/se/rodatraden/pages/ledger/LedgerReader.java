package se.rodatraden.pages.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import se.rodatraden.feeds.PublicAddress;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.Ledger;

/**
 * Who reads a ledger, when, and what they may see of those who recorded.
 *
 * @param names of those who recorded, by id
 * @param sealed how many events are in the tamper-evident log
 */
record LedgerReader(RequestContext asking, Map<String, String> names, Instant now, PublicAddress site, long sealed) {

    Lang lang() {
        return asking.speech();
    }

    LedgerLines lines(Ledger ledger) {
        EventCitation citation = new EventCitation(ledger, knownAt(ledger), now, site, lang());
        return new LedgerLines(ledger, names, citation, asking.time().knownAtQuery(), sealed, lang());
    }

    /** The time chosen, else that of reading: to the second where everything shown was recorded by then. */
    private Instant knownAt(Ledger ledger) {
        if (asking.knownAt() != null) {
            return asking.knownAt();
        }
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        Instant last = ledger.lines().getLast().event().recordedAt();
        return last.isAfter(second) ? (last.isAfter(now) ? last : now) : second;
    }
}
