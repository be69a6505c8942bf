package se.rodatraden.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.RunningProduct;

/** Keys as they are made, read and taken back; what they open over HTTP stands in the access matrix. */
@RunningProduct
class ApiKeysTest {
    @Autowired
    ApiKeys keys;

    @Autowired
    Actors actors;

    @Autowired
    JdbcTemplate jdbc;

    private final Instant soon = Instant.now().plus(Duration.ofDays(1));

    private ApiKeys.CreatedKey made() {
        return keys.make("Diariet", "0764", Set.of(Role.REGISTRAR), soon);
    }

    @Test
    void it_opens_what_it_was_made_for_until_it_is_taken_back() {
        ApiKeys.CreatedKey made = made();
        Actor actor = keys.read(made.secret()).orElseThrow();
        assertThat(actor.kind()).isEqualTo(Actor.Kind.KEY);
        assertThat(actor.may(Right.RECORD, "0764")).isTrue();
        assertThat(actor.may(Right.RECORD, "1489")).isFalse();
        assertThat(actor.may(Right.ADMINISTER, "0764")).isFalse();
        assertThat(keys.revoke(made.id(), "0764")).isTrue();
        assertThat(keys.read(made.secret())).isEmpty();
    }

    @Test
    void the_secret_is_kept_nowhere() {
        ApiKeys.CreatedKey made = made();
        String secret = made.secret().substring(made.secret().lastIndexOf('_') + 1);
        assertThat(jdbc.queryForObject(
                        "select row_to_json(k)::text from api_keys k where actor = ?", String.class, made.id()))
                .doesNotContain(secret);
        assertThat(made.toString()).doesNotContain(secret);
    }

    @Test
    void another_secret_an_end_that_has_passed_and_nonsense_open_nothing() {
        ApiKeys.CreatedKey made = made();
        char last = made.secret().charAt(made.secret().length() - 1);
        String misspelt = made.secret().substring(0, made.secret().length() - 1) + (last == '0' ? '1' : '0');
        assertThat(keys.read(misspelt)).isEmpty();
        assertThat(keys.read(made.secret().toUpperCase(java.util.Locale.ROOT))).isEmpty();
        assertThat(keys.read("rt_" + "0".repeat(32) + "_" + "0".repeat(64))).isEmpty();
        assertThat(keys.read("rt_")).isEmpty();
        jdbc.update("update api_keys set expires_at = now() - interval '1 second' where actor = ?", made.id());
        assertThat(keys.read(made.secret())).isEmpty();
    }

    @Test
    void when_it_was_last_used_is_noted_and_its_use_told() {
        ApiKeys.CreatedKey made = made();
        assertThat(listed(made.id()).lastUsed()).isNull();
        keys.read(made.secret());
        keys.read(made.secret());
        assertThat(listed(made.id()).lastUsed()).isNotNull();
        assertThat(jdbc.queryForList(
                        "select kind from security_events where actor = ? order by id", String.class, made.id()))
                .containsExactly("KEY_USED");
    }

    private ApiKeys.Key listed(UUID id) {
        return keys.in("0764").stream()
                .filter(k -> k.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void only_one_who_administers_the_municipality_makes_and_revokes() {
        Actor registrar =
                new Actor(UUID.randomUUID(), Actor.Kind.PERSON, "", List.of(new Grant(Role.REGISTRAR, "0764", null)));
        assertThatThrownBy(() -> CurrentActor.as(registrar, this::made)).isInstanceOf(NotAllowedException.class);
        ApiKeys.CreatedKey made = made();
        assertThatThrownBy(() -> CurrentActor.as(registrar, () -> keys.revoke(made.id(), "0764")))
                .isInstanceOf(NotAllowedException.class);
        assertThat(keys.revoke(made.id(), "1489")).as("of another municipality").isFalse();
        assertThat(keys.read(made.secret())).isPresent();
    }

    @Test
    void a_key_without_end_or_role_is_refused() {
        assertThatThrownBy(() -> keys.make("x", "0764", EnumSet.noneOf(Role.class), soon))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> keys.make("x", "0764", Set.of(Role.REGISTRAR), soon.plus(ApiKeys.LONGEST)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> keys.make(
                        "x", "0764", Set.of(Role.REGISTRAR), Instant.now().minusSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobody_gives_themselves_a_role_and_one_that_is_taken_back_ends_at_once() {
        Actor administrator =
                actors.seen("https://idp.exempel.se", UUID.randomUUID().toString(), "A", Actor.Kind.PERSON);
        actors.give(administrator.id(), new Grant(Role.ADMINISTRATOR, "0764", null));
        Actor now = actors.find(administrator.id()).orElseThrow();
        assertThatThrownBy(() -> CurrentActor.as(now, () -> {
                    actors.give(now.id(), new Grant(Role.REGISTRAR, "0764", null));
                    return true;
                }))
                .isInstanceOf(NotAllowedException.class);
        Actor other = actors.seen("https://idp.exempel.se", UUID.randomUUID().toString(), "B", Actor.Kind.PERSON);
        CurrentActor.as(now, () -> {
            actors.give(other.id(), new Grant(Role.REGISTRAR, "0764", null));
            return true;
        });
        assertThat(actors.find(other.id()).orElseThrow().may(Right.RECORD, "0764"))
                .isTrue();
        long grant = actors.givenIn("0764").stream()
                .filter(g -> g.actor().equals(other.id()))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(CurrentActor.as(now, () -> actors.take(grant, "0764"))).isTrue();
        assertThat(actors.find(other.id()).orElseThrow().grants()).isEmpty();
    }
}
