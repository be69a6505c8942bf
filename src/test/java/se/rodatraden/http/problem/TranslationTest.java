package se.rodatraden.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
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

    @Test
    void a_lost_database_is_no_fault_of_the_program_and_nothing_is_said_of_what_was_recorded() {
        ProblemException problem = Translation.of(
                new DataAccessResourceFailureException("a read", new SQLException("terminated", "57P01")));
        assertThat(problem.status()).isEqualTo(503);
        assertThat(problem.violations()).singleElement().satisfies(v -> {
            assertThat(v.sv()).doesNotContain("egistrerad", "Inget");
            assertThat(v.en()).doesNotContain("recorded", "Nothing");
        });
    }
}
