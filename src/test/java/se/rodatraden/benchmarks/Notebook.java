package se.rodatraden.benchmarks;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The plainest aggregate that there is in stock Axon: it takes notes, and no rule refuses any. */
class Notebook {
    /** About as long as an event of the product. */
    private static final String TEXT = "x".repeat(250);

    /** Of none that has no event yet: Axon takes any other value for its identifier. */
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    record Open(@TargetAggregateIdentifier String id, String note) {}

    record TakeNote(@TargetAggregateIdentifier String id, String note) {}

    record Noted(String id, String note, String text) {}

    /** For Axon, which reads it from its events. */
    Notebook() {}

    @CommandHandler
    Notebook(Open command) {
        AggregateLifecycle.apply(noted(command.id(), command.note()));
    }

    @CommandHandler
    void take(TakeNote command) {
        AggregateLifecycle.apply(noted(command.id(), command.note()));
    }

    @EventSourcingHandler
    void on(Noted event) {
        id = event.id();
    }

    static Noted noted(String id, String note) {
        return new Noted(id, note, TEXT);
    }
}
