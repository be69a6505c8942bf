package se.rodatraden.http.recording;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.commands.MunicipalReceipt;
import se.rodatraden.feeds.CloudEvent;
import se.rodatraden.feeds.Feed;
import se.rodatraden.municipality.event.MunicipalEvent;
import se.rodatraden.municipality.event.MunicipalVerdict;

/**
 * What a municipal command came to. No events where everything it tells was recorded already.
 *
 * @param version the sequence number of the last event of the municipality's own stream; null if there is none
 * @param dryRun nothing was recorded: this is what would be
 */
record MunicipalRecorded(String municipality, @Nullable Long version, boolean dryRun, List<Recorded.Event> events) {

    /** What the receipt carries. */
    static MunicipalRecorded of(MunicipalReceipt receipt) {
        long last = receipt.firstSequence() + receipt.events() - 1;
        return new MunicipalRecorded(
                receipt.municipality(),
                last < 0 ? null : last,
                false,
                receipt.recorded().stream().map(Recorded.Event::of).toList());
    }

    /** Read from what is recorded, for a request that was answered before. */
    static MunicipalRecorded repeated(MunicipalReceipt receipt, List<CloudEvent> stream) {
        long last = receipt.firstSequence() + receipt.events() - 1;
        List<Recorded.Event> own = stream.stream()
                .filter(e -> e.streamversion() >= receipt.firstSequence() && e.streamversion() <= last)
                .map(Recorded.Event::of)
                .toList();
        return new MunicipalRecorded(receipt.municipality(), last < 0 ? null : last, false, own);
    }

    /** What would be recorded on top of a stream at {@code version}, -1 if there is none. */
    static MunicipalRecorded tried(String municipality, long version, MunicipalVerdict.Accepted verdict) {
        List<Recorded.Event> events = new ArrayList<>();
        for (MunicipalEvent e : verdict.events()) {
            events.add(new Recorded.Event(
                    null, version + 1 + events.size(), null, Feed.type((Record) e), e.entry(), null));
        }
        long last = version + events.size();
        return new MunicipalRecorded(municipality, last < 0 ? null : last, true, List.copyOf(events));
    }
}
