package se.rodatraden.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.rodatraden.app.TestDatabase;

/** What a provider calls people, as it is kept. */
class ActorsTest {
    private static final String ISSUER = "https://login.exempel.se";

    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    private final Actors actors = TestActors.on(database.dataSource(), InstantSource.system());

    private String kept(String name) {
        String subject = UUID.randomUUID().toString();
        Actor first = actors.seen(ISSUER, subject, name, Actor.Kind.PERSON);
        assertThat(actors.seen(ISSUER, subject, name, Actor.Kind.PERSON).id()).isEqualTo(first.id());
        return actors.find(ISSUER, subject).orElseThrow().name().replace(subject, "the subject");
    }

    @Test
    void a_name_that_no_column_takes_is_kept_without_what_cannot_be_kept() {
        assertThat(kept("Eva\u0000Ek")).isEqualTo("Eva Ek");
        assertThat(kept(" Eva\r\n\tEk\u0000")).isEqualTo("Eva Ek");
        assertThat(kept("\u0000")).isEqualTo("the subject");
        assertThat(kept("Åsa Öberg")).isEqualTo("Åsa Öberg");
    }

    @Test
    void a_long_name_is_not_cut_in_the_middle_of_a_character() {
        assertThat(kept("a".repeat(199) + "\uD83D\uDE00")).isEqualTo("a".repeat(199));
    }
}
