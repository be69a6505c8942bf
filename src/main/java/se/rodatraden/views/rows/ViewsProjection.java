package se.rodatraden.views.rows;

import java.util.LinkedHashSet;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.municipality.event.MunicipalEvent;
import se.rodatraden.vision.event.VisionEvent;

/**
 * Processes new events, in order within each municipality. A batch updates a vision once, however many of its
 * events it contains; rows and token are written in one transaction.
 */
@ProcessingGroup(ViewsProjection.GROUP)
public final class ViewsProjection {
    static final String GROUP = "views";

    private final ViewWriter writer;

    public ViewsProjection(ViewWriter writer) {
        this.writer = writer;
    }

    @EventHandler
    void on(VisionEvent event, DomainEventMessage<?> message, TrackingToken token, UnitOfWork<?> unitOfWork) {
        touch(message, token, unitOfWork);
    }

    @EventHandler
    void on(MunicipalEvent event, DomainEventMessage<?> message, TrackingToken token, UnitOfWork<?> unitOfWork) {
        touch(message, token, unitOfWork);
    }

    private void touch(DomainEventMessage<?> message, TrackingToken token, UnitOfWork<?> unitOfWork) {
        Batch batch = unitOfWork.root().getOrComputeResource(GROUP, _ -> {
            Batch begun = new Batch();
            unitOfWork.root().onPrepareCommit(_ -> writer.write(begun.streams, begun.upTo));
            return begun;
        });
        batch.streams.add(message.getAggregateIdentifier());
        batch.upTo = Math.max(batch.upTo, token.position().orElse(0));
    }

    /** The streams of the events in one transaction, and the position of the last of them. */
    private static final class Batch {
        private final Set<String> streams = new LinkedHashSet<>();
        private long upTo;
    }

    /** The sequencing key: events of one municipality are processed in order, since they can affect each other. */
    public static Object municipality(EventMessage<?> event) {
        return event instanceof DomainEventMessage<?> of
                ? Municipality.codeOf(of.getAggregateIdentifier())
                : event.getIdentifier();
    }
}
