package se.rodatraden.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.app.TestDatabase;

class RightsTest {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    private final String stream = "0764/" + UUID.randomUUID();

    @BeforeEach
    void something_is_recorded() {
        Log.engine(database.dataSource()).appendEvents(Log.events(stream, 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into events select position + 1000, stream, sequence + 1000, gen_random_uuid(), type, revision, recorded_at, payload, metadata from events",
                "update events set payload = '{}'",
                "delete from events",
                "truncate events",
                "drop table events",
                "alter table events disable trigger all",
                "drop function append_events",
                "update readable_events set stream = 'x'"
            })
    void the_application_can_neither_insert_nor_change_nor_remove_events(String sql) {
        assertThatThrownBy(() -> run(database.dataSource(), sql)).hasRootCauseMessage(refused(sql));
        assertThat(Log.reader(database.dataSource()).stream(stream)).hasSize(2);
    }

    private static String refused(String sql) {
        if (sql.startsWith("drop") || sql.startsWith("alter")) {
            return "ERROR: must be owner of " + (sql.contains("function") ? "function append_events" : "table events");
        }
        return "ERROR: permission denied for " + (sql.contains("readable") ? "view readable_events" : "table events");
    }

    @ParameterizedTest
    @ValueSource(strings = {"update events set payload = '{}'", "delete from events", "truncate events"})
    void the_owner_is_kept_from_changing_them_by_mistake(String sql) {
        assertThatThrownBy(() -> run(database.owner(), sql))
                .hasMessageContaining("events are never changed or removed");
    }

    @Test
    void people_read_the_events_as_json() {
        String text = database.jdbc()
                .sql(
                        "select payload ->> 'text' || ' by ' || (metadata ->> 'user') from readable_events where stream = ? and sequence = 1")
                .param(stream)
                .query(String.class)
                .single();
        assertThat(text).isEqualTo("note 1 by test");
    }

    @Test
    void an_append_needs_read_committed() {
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(database.dataSource()));
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        _ -> Log.engine(database.dataSource()).appendEvents(Log.events(stream + "x", 1))))
                .hasRootCauseInstanceOf(PSQLException.class)
                .rootCause()
                .hasMessageContaining("needs read committed");
    }

    private static void run(DataSource login, String sql) {
        new JdbcTemplate(login).execute(sql);
    }
}
