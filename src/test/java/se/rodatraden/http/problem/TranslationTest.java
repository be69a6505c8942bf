package se.rodatraden.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import se.rodatraden.store.append.OutcomeUnknownException;

class TranslationTest {
    @Test
    void what_may_have_been_recorded_is_to_be_sent_again_under_the_same_key_and_is_not_called_unrecorded() {
        ProblemException problem = Translation.of(new OutcomeUnknownException(new SQLException("lost", "08006")));
        assertThat(problem.status()).isEqualTo(503);
        assertThat(problem.violations()).singleElement().satisfies(v -> {
            assertThat(v.sv()).contains("Idempotency-Key").doesNotContain("Inget");
            assertThat(v.en()).contains("Idempotency-Key").doesNotContain("Nothing");
        });
    }
}
