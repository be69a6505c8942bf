package se.rodatraden.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.rodatraden.RunningProduct;

/** What a node that stands still in a transaction holds is let go by the database: its locks on rows and tokens stop the views of all others. */
@RunningProduct
class DeadNodeTest {
    @Autowired
    private DataSource database;

    @Test
    void a_transaction_without_a_statement_is_ended_by_the_database() throws Exception {
        assertThat(setting("idle_in_transaction_session_timeout")).isEqualTo("5min");
    }

    @Test
    void a_connection_to_a_machine_that_is_gone_is_noticed() throws Exception {
        assertThat(setting("tcp_keepalives_idle")).isEqualTo("60");
        assertThat(setting("tcp_keepalives_interval")).isEqualTo("10");
        assertThat(setting("tcp_keepalives_count")).isEqualTo("6");
    }

    private String setting(String name) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show " + name)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }
}
