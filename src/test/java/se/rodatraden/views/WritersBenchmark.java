package se.rodatraden.views;

import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.rodatraden.app.TestDatabase;
import se.rodatraden.benchmarks.Product;

/**
 * How many commands of one event are recorded a second by one, eight and thirty-two writers, with the views following and without, against the
 * append alone in a database of the same kind; and what a snapshot held open costs the append.
 */
@Tag("benchmark")
class WritersBenchmark {
    private static final Duration EACH = Duration.ofSeconds(Integer.getInteger("seconds", 8) / 2);
    private static final Duration WARM = Duration.ofSeconds(Integer.getInteger("warmup", 30));
    private static final List<Integer> WRITERS = List.of(1, 8, 32);

    @RegisterExtension
    static final TestDatabase bare = TestDatabase.fresh();

    @Test
    void commands_per_second_by_number_of_writers() throws Exception {
        try (Product product = Product.on(TestDatabase.fresh(), Map.of())) {
            Writers writers = product.writers();
            writers.commands(32, WARM, true);
            Writers.bare(bare, 1, EACH);
            for (boolean following : List.of(true, false)) {
                if (!following) {
                    product.bean(EventProcessingConfiguration.class)
                            .eventProcessors()
                            .values()
                            .forEach(EventProcessor::shutDown);
                }
                for (int count : WRITERS) {
                    Writers.Rate ceiling = Writers.bare(bare, 1, EACH);
                    Writers.Rate rate = writers.commands(count, EACH, following);
                    System.out.printf(
                            "%2d writers, views %s: %,.0f commands/s = %.2f of a bare append (%,.0f/s), p50 %.1f ms, p99 %.1f ms%n",
                            count,
                            following ? "following" : "elsewhere",
                            rate.perSecond(),
                            rate.perSecond() / ceiling.perSecond(),
                            ceiling.perSecond(),
                            rate.p50(),
                            rate.p99());
                }
            }
        }
    }

    @Test
    void appends_while_a_snapshot_is_held_open() throws Exception {
        Writers.bare(bare, 1, EACH);
        for (int round = 1; round <= 3; round++) {
            double before = Writers.bare(bare, 1, EACH).perSecond();
            double first;
            double last;
            try (Connection other = bare.connect()) {
                other.setAutoCommit(false);
                other.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                other.createStatement().executeQuery("select count(*) from events");
                first = Writers.bare(bare, 1, EACH).perSecond();
                Writers.bare(bare, 1, EACH);
                last = Writers.bare(bare, 1, EACH).perSecond();
                other.rollback();
            }
            double after = Writers.bare(bare, 1, EACH).perSecond();
            System.out.printf(
                    "round %d: %,.0f appends/s; beside an open snapshot %,.0f = %.2f, later %,.0f = %.2f; afterwards %,.0f%n",
                    round, before, first, 2 * first / (before + after), last, 2 * last / (before + after), after);
        }
    }
}
