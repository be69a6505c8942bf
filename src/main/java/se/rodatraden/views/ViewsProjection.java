package se.rodatraden.views;

import java.util.LinkedHashSet;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import se.rodatraden.vision.VisionEvent;

/**
 * Follows the events as they are recorded. A batch touches a vision once, however many of its events are in it; rows and
 * token are written in one transaction.
 */
@ProcessingGroup(ViewsProjection.GROUP)
final class ViewsProjection {
    static final String GROUP = "views";

    private final ViewWriter writer;

    ViewsProjection(ViewWriter writer) {
        this.writer = writer;
    }

    @EventHandler
    void on(VisionEvent event, DomainEventMessage<?> message, UnitOfWork<?> unitOfWork) {
        Set<String> touched = unitOfWork.root().getOrComputeResource(GROUP, _ -> {
            Set<String> visions = new LinkedHashSet<>();
            unitOfWork.root().onPrepareCommit(_ -> writer.write(visions));
            return visions;
        });
        touched.add(message.getAggregateIdentifier());
    }
}
