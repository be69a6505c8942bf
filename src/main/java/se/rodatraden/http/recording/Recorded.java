package se.rodatraden.http.recording;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.commands.Receipt;
import se.rodatraden.commands.RecordedEvent;
import se.rodatraden.feeds.CloudEvent;
import se.rodatraden.feeds.Feed;
import se.rodatraden.feeds.PublicAddress;
import se.rodatraden.http.answer.DeviationView;
import se.rodatraden.municipality.event.MunicipalEvent;
import se.rodatraden.time.Lang;
import se.rodatraden.vision.command.Verdict;
import se.rodatraden.vision.event.Deviation;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.vision.value.VisionId;

/**
 * Result of a command. The list of events is empty if everything was recorded already.
 *
 * @param version sequence number of the vision's last event; null if the vision is not registered
 * @param dryRun true if nothing was recorded: the result is a preview
 */
record Recorded(
        String municipality,
        String vision,
        @Nullable Long version,
        boolean dryRun,
        List<Event> events,
        List<DeviationView> deviations) {

    /**
     * A recorded event; in a preview it has no position, id, time or proof.
     *
     * @param proof where the proof is that it is in the tamper-evident log, once it is sealed
     */
    record Event(
            @Nullable Long position,
            long sequence,
            @Nullable String id,
            String type,
            @Nullable String entry,
            @Nullable Instant recordedAt,
            @Nullable String proof) {

        static Event of(CloudEvent e) {
            return new Event(e.position(), e.streamversion(), e.id(), e.type(), entry(e.data()), e.time(), e.proof());
        }

        static Event of(RecordedEvent e, PublicAddress address) {
            return new Event(
                    e.position(),
                    e.sequence(),
                    e.id(),
                    Feed.type(e.event()),
                    entry(e.event()),
                    e.recordedAt(),
                    address.proof(e.position()));
        }

        private static @Nullable String entry(Object event) {
            return switch (event) {
                case Fact fact -> fact.entry();
                case MunicipalEvent told -> told.entry();
                default -> null;
            };
        }
    }

    /** The result from a receipt. */
    static Recorded of(Receipt receipt, PublicAddress address, Lang language) {
        return new Recorded(
                receipt.vision().municipality(),
                receipt.vision().name(),
                receipt.firstSequence() + receipt.events() - 1,
                false,
                receipt.recorded().stream().map(e -> Event.of(e, address)).toList(),
                DeviationView.of(receipt.deviations(), language));
    }

    /** The result of a repeated request, read from what was recorded the first time. */
    static Recorded repeated(Receipt receipt, List<CloudEvent> stream, Lang language) {
        List<CloudEvent> own =
                stream.stream().filter(e -> isOf(receipt, e.streamversion())).toList();
        List<Deviation> deviations = own.stream()
                .map(CloudEvent::data)
                .filter(Fact.class::isInstance)
                .flatMap(f -> ((Fact) f).noted().deviations().stream())
                .toList();
        return new Recorded(
                receipt.vision().municipality(),
                receipt.vision().name(),
                receipt.firstSequence() + receipt.events() - 1,
                false,
                own.stream().map(Event::of).toList(),
                DeviationView.of(deviations, language));
    }

    private static boolean isOf(Receipt receipt, long sequence) {
        return sequence >= receipt.firstSequence() && sequence < receipt.firstSequence() + receipt.events();
    }

    /** The preview on top of a stream at {@code version}, -1 if there is none. */
    static Recorded tried(VisionId vision, long version, Verdict.Accepted verdict, Lang language) {
        List<Event> events = new ArrayList<>();
        for (VisionEvent e : verdict.events()) {
            events.add(new Event(
                    null, version + 1 + events.size(), null, Feed.type((Record) e), Event.entry(e), null, null));
        }
        long last = version + events.size();
        return new Recorded(
                vision.municipality(),
                vision.name(),
                last < 0 ? null : last,
                true,
                List.copyOf(events),
                DeviationView.of(verdict.deviations(), language));
    }

    /** Feed position of the last event. */
    @Nullable
    Long position() {
        return events.isEmpty() ? null : events.getLast().position();
    }
}
