package se.rodatraden.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.app.TestDatabase;
import se.rodatraden.store.Json;

/** What the security log keeps, and for how long. */
@ExtendWith(OutputCaptureExtension.class)
class SecurityLogTest {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T12:00:00Z"));
    private final JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
    private final SecurityLog log = new SecurityLog(jdbc, Json.mapper(), now::get, Duration.ofDays(100));

    private int rows() {
        return Objects.requireNonNull(jdbc.queryForObject("select count(*)::int from security_events", Integer.class));
    }

    @Test
    void those_unknown_make_a_row_a_minute_of_a_kind_and_a_line_each_time(CapturedOutput output) {
        int before = rows();
        for (int i = 0; i < 5; i++) {
            log.tell(SecurityEvent.TOKEN_REFUSED, null, null, Map.of("n", "försök" + i));
        }
        assertThat(rows()).isEqualTo(before + 1);
        assertThat(output).contains("försök0").contains("försök4").contains("\"kind\":\"TOKEN_REFUSED\"");
        log.tell(SecurityEvent.SIGN_IN_REFUSED, null, null, Map.of());
        now.updateAndGet(t -> t.plusSeconds(60));
        log.tell(SecurityEvent.TOKEN_REFUSED, null, null, Map.of());
        assertThat(rows()).isEqualTo(before + 3);
    }

    @Test
    void what_the_product_does_itself_makes_a_row_each_time() {
        int before = rows();
        for (int i = 0; i < 3; i++) {
            log.tell(SecurityEvent.ROLE_GIVEN, "0764", null, Map.of());
        }
        assertThat(rows()).isEqualTo(before + 3);
    }

    @Test
    void those_known_make_a_row_each_time_and_no_line_of_it_can_begin_another() {
        int before = rows();
        UUID actor = UUID.randomUUID();
        log.tell(SecurityEvent.REFUSED, "0764", actor, Map.of("right", "a\nb" + "x".repeat(1000)));
        log.tell(SecurityEvent.REFUSED, "0764\n", actor, Map.of());
        assertThat(rows()).isEqualTo(before + 2);
        SecurityLog.Line line = log.before(Long.MAX_VALUE, 2, "*", null).getLast();
        assertThat(line.actor()).isEqualTo(actor);
        assertThat(line.details().get("right")).hasSize(200);
        assertThat(log.before(Long.MAX_VALUE, 1, "*", null).getFirst().municipality())
                .isNull();
    }

    @Test
    void a_row_ends_after_its_time_and_never_before_ninety_days() {
        UUID actor = UUID.randomUUID();
        for (int days : new int[] {101, 99, 80}) {
            jdbc.update(
                    "insert into security_events (at, kind, actor, details) values (now() - make_interval(days => ?), 'X', ?, '{}')",
                    days,
                    actor);
        }
        now.set(Instant.now());
        new SecurityLog(jdbc, Json.mapper(), now::get, Duration.ofDays(100))
                .tell(SecurityEvent.REFUSED, null, actor, Map.of());
        assertThat(left(actor)).isEqualTo(2);
        new SecurityLog(jdbc, Json.mapper(), now::get, Duration.ofDays(1))
                .tell(SecurityEvent.REFUSED, null, actor, Map.of());
        assertThat(left(actor)).as("whatever is asked for").isEqualTo(1);
    }

    private int left(UUID actor) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*)::int from security_events where actor = ? and kind = 'X'", Integer.class, actor));
    }
}
