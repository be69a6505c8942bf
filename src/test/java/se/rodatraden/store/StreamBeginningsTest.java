package se.rodatraden.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.app.TestDatabase;

class StreamBeginningsTest {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    private final CommitOrderEngine engine = Log.engine(database.dataSource());
    private final CommitOrderEngine anotherNode = Log.grouping(database.owner());
    private final WakingEventStore store =
            new WakingEventStore(EmbeddedEventStore.builder().storageEngine(engine));
    private final String stream = "0764/" + UUID.randomUUID();

    @Test
    void as_many_events_are_kept_as_fit_and_those_unused_for_longest_go_first() {
        StreamBeginnings kept = new StreamBeginnings(10);
        kept.keep("a", messages("a", 4));
        kept.keep("b", messages("b", 4));
        kept.of("a");
        kept.keep("c", messages("c", 5));
        assertThat(kept.of("a")).hasSize(4);
        assertThat(kept.of("b")).isEmpty();
        assertThat(kept.of("c")).hasSize(5);
        kept.keep("a", messages("a", 3));
        assertThat(kept.of("a")).as("a shorter one is older").hasSize(4);
        kept.keep("a", messages("a", 11));
        assertThat(kept.of("a")).hasSize(4);
        kept.keep("c", messages("c", 7));
        assertThat(kept.of("c")).hasSize(7);
        assertThat(kept.of("a")).isEmpty();
        assertThat(kept.events()).isEqualTo(7);
    }

    @Test
    void what_another_node_has_added_is_read_after_the_known_beginning() {
        engine.appendEvents(Log.events(stream, 2));
        assertThat(texts()).containsExactly("note 0", "note 1");
        anotherNode.appendEvents(List.of(Log.event(stream, 2, "elsewhere")));
        assertThat(texts()).containsExactly("note 0", "note 1", "elsewhere");
    }

    @Test
    void what_is_never_committed_is_not_kept() {
        engine.appendEvents(Log.events(stream, 1));
        new TransactionTemplate(new DataSourceTransactionManager(database.dataSource()))
                .executeWithoutResult(status -> {
                    engine.appendEvents(List.of(Log.event(stream, 1, "rolled back")));
                    assertThat(texts()).containsExactly("note 0", "rolled back");
                    status.setRollbackOnly();
                });
        anotherNode.appendEvents(List.of(Log.event(stream, 1, "committed")));
        assertThat(texts()).containsExactly("note 0", "committed");
    }

    private List<String> texts() {
        return store.readEvents(stream)
                .asStream()
                .map(e -> ((Happening.NoteTaken) e.getPayload()).text())
                .toList();
    }

    private static List<DomainEventMessage<?>> messages(String stream, int count) {
        return Log.events(stream, count);
    }
}
