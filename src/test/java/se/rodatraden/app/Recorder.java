package se.rodatraden.app;

import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import se.rodatraden.Application;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.store.CommitOrderEngine;
import se.rodatraden.vision.event.VisionEvent.VisionRegistered;
import se.rodatraden.vision.value.VisionId;

/** The application in a process of its own, recording one event after another and telling after each, until it is killed. */
final class Recorder {
    private static final String TITLE = "Until killed";

    private Recorder() {}

    /** Whether the event is one of these; others are recorded at the first start. */
    static boolean recorded(Object event) {
        return event instanceof VisionRegistered registered
                && registered.title().equals(TITLE);
    }

    static void main(String[] args) {
        var application = start(args[0]);
        var engine = application.getBean(CommitOrderEngine.class);
        // Nobody reads on where the test itself has been ended.
        while (!System.out.checkError()) {
            engine.appendEvents(List.of(anEvent()));
            IO.println("recorded");
        }
        Runtime.getRuntime().halt(1);
    }

    static ConfigurableApplicationContext start(String dataDir, ApplicationContextInitializer<?>... initializers) {
        SpringApplication application = new SpringApplication(Application.class);
        application.addInitializers(initializers);
        return application.run("--rodatraden.data-dir=" + dataDir, "--server.port=0");
    }

    static GenericDomainEventMessage<?> anEvent() {
        VisionId id = new VisionId("0764", UUID.randomUUID().toString());
        return new GenericDomainEventMessage<>(
                "stream", id.toString(), 0, new VisionRegistered(id, TITLE, DocumentKind.VISION, null));
    }
}
