package se.rodatraden.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.rodatraden.app.TestDatabase;

class EventLogTest {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    private final EventLog log = Log.reader(database.dataSource());

    @BeforeAll
    static void three_streams() {
        var engine = Log.engine(database.dataSource());
        engine.appendEvents(Log.events("0764/a", 1500));
        engine.appendEvents(Log.events("0764/b", 1000));
        engine.appendEvents(Log.events("1489/a", 3));
    }

    @Test
    void everything_is_read_in_one_go_in_order() {
        List<Long> positions = new ArrayList<>();
        assertThat(log.forEachAfter(100, event -> positions.add(event.position())))
                .isEqualTo(2503);
        assertThat(positions)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(101, 2503).boxed().toList());
        assertThat(log.forEachAfter(2503, _ -> positions.clear())).isEqualTo(2503);
        assertThat(log.head()).isEqualTo(2503);
    }

    @Test
    void a_filter_chooses_by_municipality_name_and_stream() {
        assertThat(log.after(0, 10, new EventFilter("1489", null, null)))
                .extracting(StoredEvent::position)
                .containsExactly(2501L, 2502L, 2503L);
        assertThat(log.after(0, 10, new EventFilter(null, Set.of("note-taken"), "0764/b")))
                .hasSize(10)
                .extracting(StoredEvent::stream)
                .containsOnly("0764/b");
        assertThat(log.after(0, 10, new EventFilter(null, Set.of("vision-adopted"), null)))
                .isEmpty();
        assertThat(log.after(2502, 10)).hasSize(1);
    }
}
