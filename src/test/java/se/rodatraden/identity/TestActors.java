package se.rodatraden.identity;

import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Those who are known, on a database of a test's own. */
public final class TestActors {
    private TestActors() {}

    public static Actors on(DataSource database, InstantSource clock) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        return new Actors(
                jdbc, clock, new SecurityLog(jdbc, JsonMapper.shared(), clock, java.time.Duration.ofDays(400)));
    }
}
