package se.rodatraden.views.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.vision.value.VisionId;

class ProgressTest {
    @Test
    void a_lost_database_is_not_told_as_a_failure_of_what_is_recorded() {
        DataSource lost = (DataSource)
                Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (_, _, _) -> {
                    throw new SQLException("terminating connection due to administrator command", "57P01");
                });
        Progress progress = new Progress(new JdbcTemplate(lost));
        assertThat(progress.await(new VisionId("2418", "utan-databas"), 7, Duration.ZERO))
                .isFalse();
    }
}
