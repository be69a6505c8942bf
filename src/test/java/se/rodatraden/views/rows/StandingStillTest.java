package se.rodatraden.views.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.RunningProduct;
import se.rodatraden.store.EventLog;

/** What a node holds that stands still or is gone: the others' views wait for its rows and tokens. */
@RunningProduct
class StandingStillTest {
    @Autowired
    private ViewWriter writer;

    @Autowired
    private EventLog events;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void a_writer_that_sends_nothing_is_ended_by_the_database_and_nothing_else_is() {
        transactions.executeWithoutResult(_ -> {
            writer.write(Set.of(), events.head());
            assertThat(setting("idle_in_transaction_session_timeout")).isEqualTo("5min");
        });
        assertThat(setting("idle_in_transaction_session_timeout")).isEqualTo("0");
    }

    @Test
    void a_connection_to_a_machine_that_is_gone_is_noticed() {
        assertThat(setting("tcp_keepalives_idle")).isEqualTo("60");
        assertThat(setting("tcp_keepalives_interval")).isEqualTo("10");
        assertThat(setting("tcp_keepalives_count")).isEqualTo("6");
    }

    private String setting(String name) {
        return String.valueOf(jdbc.queryForObject("show " + name, String.class));
    }
}
