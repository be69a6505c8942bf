package se.rodatraden.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import se.rodatraden.RunningProduct;
import se.rodatraden.identity.Actor;
import se.rodatraden.identity.Actors;
import se.rodatraden.identity.Grant;
import se.rodatraden.identity.OidcSettings;
import se.rodatraden.identity.Role;

/** The one whom the operator names administers from the start. */
@RunningProduct
class FirstAdministratorTest {
    private static final String ISSUER = "https://id.exempel.se";
    private static final Grant ALL = new Grant(Role.ADMINISTRATOR, Grant.EVERYWHERE, null);

    @Autowired
    Actors actors;

    private void start(@Nullable String issuer, String subject) {
        new FirstAdministrator(new OidcSettings(issuer, "a", "b", "rodatraden", subject, List.of()), actors)
                .run(new DefaultApplicationArguments());
    }

    @Test
    void they_have_the_role_before_they_sign_in_and_a_role_that_was_taken_back_is_not_given_again() {
        String subject = UUID.randomUUID().toString();
        start(ISSUER, subject);
        start(ISSUER, subject);
        Actor person = actors.seen(ISSUER, subject, "Anna", Actor.Kind.PERSON);
        assertThat(person.grants()).containsExactly(ALL);
        long role = actors.inForce(person.id(), ALL).orElseThrow().id();
        assertThat(actors.take(role, Grant.EVERYWHERE)).isTrue();
        start(ISSUER, subject);
        assertThat(actors.find(person.id()).orElseThrow().grants()).isEmpty();
    }

    @Test
    void without_a_provider_nobody_gets_it() {
        String subject = UUID.randomUUID().toString();
        start(null, subject);
        start(ISSUER, " ");
        assertThat(actors.find(ISSUER, subject)).isEmpty();
        assertThat(actors.find(ISSUER, "")).isEmpty();
    }
}
