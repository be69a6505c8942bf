package se.rodatraden.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.RunningProduct;
import se.rodatraden.commands.Commands;
import se.rodatraden.commands.Request;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.store.EventLog;
import se.rodatraden.vision.command.VisionCommand;
import se.rodatraden.vision.value.VisionId;

/** The second net: were the gate forgotten, the database still holds every statement to the rights of the one who asks. */
@RunningProduct
class RowSecurityTest {
    private static final String REFUSED = "row-level security";

    @Autowired
    Commands commands;

    @Autowired
    EventLog log;

    @Autowired
    JdbcTemplate jdbc;

    private static Actor with(Role role, String municipality) {
        return new Actor(UUID.randomUUID(), Actor.Kind.PERSON, "Prov", List.of(new Grant(role, municipality, null)));
    }

    private Supplier<Object> registering(String municipality) {
        VisionId vision = new VisionId(municipality, "rls-" + UUID.randomUUID());
        return () -> commands.send(
                new VisionCommand.RegisterVision(vision, "Prov", DocumentKind.VISION, null), Request.by("test"));
    }

    @Test
    void a_registrar_appends_in_their_own_municipality_alone() {
        long before = log.head();
        CurrentActor.as(with(Role.REGISTRAR, "2421"), registering("2421"));
        assertThat(log.head()).isEqualTo(before + 1);
        assertThatThrownBy(() -> CurrentActor.as(with(Role.REGISTRAR, "2421"), registering("2422")))
                .hasStackTraceContaining("may not record in");
        assertThatThrownBy(() -> CurrentActor.as(with(Role.ADMINISTRATOR, "*"), registering("2421")))
                .hasStackTraceContaining("may not record in");
        assertThatThrownBy(() -> CurrentActor.as(Actor.ANYONE, registering("2421")))
                .hasStackTraceContaining("may not record in");
        assertThat(log.head()).isEqualTo(before + 1);
        assertThat(registering("2422").get()).isNotNull();
        assertThat(log.head()).as("the product's own work").isEqualTo(before + 2);
    }

    private UUID subscription(@Nullable String municipality, @Nullable String subject) {
        UUID id = UUID.randomUUID();
        jdbc.update("""
                insert into webhook_subscriptions (id, owner, url, municipality, subject, concurrency, status, position, created_at)
                values (?, 'drift@exempel.se', 'https://mottagare.exempel.se/', ?, ?, 1, 'AWAITING_CONSENT', 0, now())
                """, id, municipality, subject);
        jdbc.update(
                "insert into webhook_keys (subscription, secret, private_key, public_key, created_at) values (?, '', '', '', now())",
                id);
        return id;
    }

    private @Nullable Long seen(Actor actor, String table, UUID subscription) {
        String column = table.equals("webhook_subscriptions") ? "id" : "subscription";
        return CurrentActor.as(
                actor,
                () -> jdbc.queryForObject(
                        "select count(*) from " + table + " where " + column + " = ?", Long.class, subscription));
    }

    @Test
    void subscriptions_and_what_hangs_on_them_are_seen_by_their_own() {
        UUID own = subscription("0764", null);
        UUID bySubject = subscription(null, "0764/ny-vision");
        UUID other = subscription("1489", null);
        UUID everywhere = subscription(null, null);
        Actor integrator = with(Role.INTEGRATOR, "0764");
        for (String table : List.of("webhook_subscriptions", "webhook_keys")) {
            assertThat(seen(integrator, table, own)).isOne();
            assertThat(seen(integrator, table, bySubject)).isOne();
            assertThat(seen(integrator, table, other)).isZero();
            assertThat(seen(integrator, table, everywhere)).isZero();
            assertThat(seen(with(Role.INTEGRATOR, "*"), table, everywhere)).isOne();
            assertThat(seen(with(Role.REGISTRAR, "*"), table, own)).isZero();
            assertThat(seen(Actor.ANYONE, table, own)).isZero();
        }
        Integer changed = CurrentActor.as(
                integrator, () -> jdbc.update("delete from webhook_subscriptions where id in (?, ?)", own, other));
        assertThat(changed).isOne();
        assertThatThrownBy(() -> CurrentActor.as(integrator, () -> subscription("1489", null)))
                .hasStackTraceContaining(REFUSED);
    }

    @Test
    void roles_are_given_and_the_security_log_is_read_by_those_who_may() {
        UUID key = UUID.fromString("7e577e57-7e57-7e57-7e57-7e577e577e57");
        Supplier<Object> giving = () -> jdbc.update(
                "insert into grants (actor, role, municipality, granted_at) values (?, 'POLITICIAN', '1489', now())",
                key);
        assertThatThrownBy(() -> CurrentActor.as(with(Role.ADMINISTRATOR, "0764"), giving))
                .hasStackTraceContaining(REFUSED);
        jdbc.update("insert into security_events (at, kind, municipality, details) values (now(), 'X', '1489', '{}')");
        Supplier<Long> lines = () -> Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from security_events where kind = 'X' and municipality = '1489'", Long.class));
        assertThat(CurrentActor.as(with(Role.AUDITOR, "1489"), lines)).isPositive();
        assertThat(CurrentActor.as(with(Role.AUDITOR, "0764"), lines)).isZero();
        assertThat(CurrentActor.as(with(Role.ADMINISTRATOR, "*"), lines)).isZero();
        assertThatThrownBy(() -> jdbc.update("update security_events set kind = 'Y'"))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> jdbc.update("delete from security_events"))
                .hasStackTraceContaining("permission denied");
    }
}
