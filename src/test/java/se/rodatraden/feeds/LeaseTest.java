package se.rodatraden.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.rodatraden.app.TestDatabase;

/** Over each table that has leases. */
class LeaseTest {
    private static final Duration LONG = Duration.ofHours(1);

    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    private static Lease lease(String table, String column, String key) {
        return new Lease(database.jdbc(), new Lease.Table(table, column), key, LONG);
    }

    @ParameterizedTest
    @CsvSource({"kafka_claims, topic", "log_mirrors, key"})
    void one_node_has_it_until_it_is_released_or_expires(String table, String column) {
        Lease first = lease(table, column, "a");
        Lease second = lease(table, column, "a");
        Lease elsewhere = lease(table, column, "b");
        assertThat(first.renew()).as("what nobody has taken").isFalse();
        assertThat(first.take()).isTrue();
        assertThat(second.take()).isFalse();
        assertThat(second.renew()).isFalse();
        second.release();
        assertThat(second.take()).as("the other cannot release it").isFalse();
        assertThat(elsewhere.take()).as("of another key").isTrue();
        assertThat(first.take()).as("again").isTrue();
        assertThat(first.renew()).isTrue();

        first.release();
        assertThat(second.take()).isTrue();
        assertThat(first.take()).isFalse();
        assertThat(first.renew()).isFalse();

        expire(table, column);
        assertThat(second.renew()).as("expired, and taken by no other").isTrue();
        assertThat(first.take()).as("that was renewed").isFalse();
        expire(table, column);
        assertThat(first.take()).isTrue();
        assertThat(second.renew()).as("taken over").isFalse();
        assertThat(elsewhere.renew()).isTrue();
    }

    private static void expire(String table, String column) {
        database.jdbc()
                .sql("update " + table + " set until = clock_timestamp() - interval '1 second' where " + column
                        + " = 'a'")
                .update();
    }
}
