package se.rodatraden.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.app.TestDatabase;

class RememberedTest {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    private final CommitOrderEngine engine = Log.grouping(database.dataSource());
    private final CommitOrderEngine anotherNode = Log.grouping(database.owner());
    private final WakingEventStore store =
            new WakingEventStore(EmbeddedEventStore.builder().storageEngine(engine));
    private final String stream = "0764/" + UUID.randomUUID();
    private final String other = "0764/" + UUID.randomUUID();

    @Test
    void what_is_recorded_here_is_remembered_as_it_is_read() {
        record(0, "first");
        record(1, "second");
        fromMemory(unitOfWork -> {
            List<DomainEventMessage<?>> remembered = events();
            List<? extends DomainEventMessage<?>> read =
                    engine.readEvents(stream, 0).asStream().toList();
            assertThat(remembered).hasSize(2);
            assertThat(remembered.stream().map(RememberedTest::parts).toList())
                    .isEqualTo(read.stream().map(RememberedTest::parts).toList());
            assertThat(Remembered.used(unitOfWork)).isTrue();
        });
    }

    @Test
    void what_another_node_has_recorded_is_not_seen_and_makes_the_append_fail() {
        record(0, "first");
        anotherNode.appendEvents(List.of(Log.event(stream, 1, "elsewhere")));
        assertThatThrownBy(() -> fromMemory(_ -> {
                    assertThat(texts()).containsExactly("first");
                    store.publish(Log.event(stream, 1, "second"));
                }))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(texts()).as("without memory").containsExactly("first", "elsewhere");
    }

    @Test
    void a_stream_that_is_not_remembered_is_read() {
        anotherNode.appendEvents(Log.events(stream, 2));
        fromMemory(unitOfWork -> {
            assertThat(texts()).hasSize(2);
            assertThat(Remembered.used(unitOfWork)).isFalse();
        });
    }

    @Test
    void another_stream_that_has_grown_since_makes_the_append_fail() {
        fromMemory(_ -> {
            assertThat(reliesOn(other, -1)).isTrue();
            store.publish(Log.event(stream, 0, "first"));
        });
        anotherNode.appendEvents(Log.events(other, 2));
        fromMemory(_ -> {
            assertThat(reliesOn(other, 1)).isTrue();
            store.publish(Log.event(stream, 1, "second"));
        });
        for (long known : new long[] {-1, 0}) {
            assertThatThrownBy(() -> fromMemory(_ -> {
                        assertThat(reliesOn(other, known)).isTrue();
                        store.publish(Log.event(stream, 2, "third"));
                    }))
                    .isInstanceOf(ConcurrencyException.class);
        }
        assertThat(texts()).containsExactly("first", "second");
    }

    @Test
    void only_one_other_stream_is_relied_on_and_none_where_it_is_not_allowed_or_in_a_transaction() {
        fromMemory(_ -> {
            assertThat(reliesOn(other, 1)).isTrue();
            assertThat(reliesOn(other, 1)).isTrue();
            assertThat(reliesOn(stream, 1)).isFalse();
            new TransactionTemplate(new DataSourceTransactionManager(database.dataSource()))
                    .executeWithoutResult(_ -> assertThat(Remembered.current()).isNull());
        });
        UnitOfWork<?> unitOfWork = DefaultUnitOfWork.startAndGet(new GenericMessage<>("command"));
        assertThat(Remembered.current()).isNull();
        unitOfWork.rollback();
    }

    @Test
    void after_an_erasure_nothing_is_remembered() {
        record(0, "first");
        store.forgetTexts();
        fromMemory(unitOfWork -> {
            assertThat(texts()).containsExactly("first");
            assertThat(Remembered.used(unitOfWork)).isFalse();
        });
    }

    private static List<Object> parts(DomainEventMessage<?> event) {
        return List.of(
                event.getType(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event.getPayload(),
                event.getMetaData(),
                event.getIdentifier(),
                event.getTimestamp());
    }

    private static boolean reliesOn(String stream, long last) {
        Remembered here = Remembered.current();
        return here != null && here.use(stream, last);
    }

    private void record(long sequence, String text) {
        UnitOfWork<?> unitOfWork = DefaultUnitOfWork.startAndGet(new GenericMessage<>("command"));
        store.publish(Log.event(stream, sequence, text));
        unitOfWork.commit();
    }

    private void fromMemory(Consumer<UnitOfWork<?>> work) {
        UnitOfWork<?> unitOfWork = DefaultUnitOfWork.startAndGet(new GenericMessage<>("command"));
        Remembered.allow(unitOfWork);
        try {
            work.accept(unitOfWork);
            unitOfWork.commit();
        } finally {
            if (unitOfWork.isActive()) {
                unitOfWork.rollback();
            }
        }
    }

    private List<DomainEventMessage<?>> events() {
        return store.readEvents(stream)
                .asStream()
                .<DomainEventMessage<?>>map(e -> e)
                .toList();
    }

    private List<String> texts() {
        return events().stream()
                .map(e -> ((Happening.NoteTaken) e.getPayload()).text())
                .toList();
    }
}
