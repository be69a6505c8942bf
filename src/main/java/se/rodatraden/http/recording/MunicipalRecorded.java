package se.rodatraden.http.recording;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.commands.MunicipalReceipt;
import se.rodatraden.feeds.CloudEvent;
import se.rodatraden.feeds.Feed;
import se.rodatraden.feeds.PublicAddress;
import se.rodatraden.municipality.event.MunicipalEvent;
import se.rodatraden.municipality.event.MunicipalVerdict;

/**
 * Result of a municipal command. The list of events is empty if everything was recorded already.
 *
 * @param version sequence number of the last event of the municipality's own stream; null if there is none
 * @param dryRun true if nothing was recorded: the result is a preview
 */
record MunicipalRecorded(String municipality, @Nullable Long version, boolean dryRun, List<Recorded.Event> events) {

    /** The result from a receipt. */
    static MunicipalRecorded of(MunicipalReceipt receipt, PublicAddress address) {
        long last = receipt.firstSequence() + receipt.events() - 1;
        return new MunicipalRecorded(
                receipt.municipality(),
                last < 0 ? null : last,
                false,
                receipt.recorded().stream()
                        .map(e -> Recorded.Event.of(e, address))
                        .toList());
    }

    /** The result of a repeated request, read from what was recorded the first time. */
    static MunicipalRecorded repeated(MunicipalReceipt receipt, List<CloudEvent> stream) {
        long last = receipt.firstSequence() + receipt.events() - 1;
        List<Recorded.Event> own = stream.stream()
                .filter(e -> e.streamversion() >= receipt.firstSequence() && e.streamversion() <= last)
                .map(Recorded.Event::of)
                .toList();
        return new MunicipalRecorded(receipt.municipality(), last < 0 ? null : last, false, own);
    }

    /** The preview on top of a stream at {@code version}, -1 if there is none. */
    static MunicipalRecorded tried(String municipality, long version, MunicipalVerdict.Accepted verdict) {
        List<Recorded.Event> events = new ArrayList<>();
        for (MunicipalEvent e : verdict.events()) {
            events.add(new Recorded.Event(
                    null, version + 1 + events.size(), null, Feed.type((Record) e), e.entry(), null, null));
        }
        long last = version + events.size();
        return new MunicipalRecorded(municipality, last < 0 ? null : last, true, List.copyOf(events));
    }
}
