package se.rodatraden.views.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataIntegrityViolationException;
import se.rodatraden.views.copy.BinaryRows;

class FaultTest {
    @Test
    void a_number_beyond_its_column_is_too_large_and_the_column_is_named_and_not_the_number() {
        Throwable thrown = catchThrowable(() -> new BinaryRows().small("round", 40_000));
        Fault fault = Fault.of(thrown);
        assertThat(fault.kind()).isEqualTo(Fault.Kind.TOO_LARGE);
        assertThat(fault.message()).contains("round").doesNotContain("40");
        assertThat(Fault.passing(thrown)).as("a retry would fail too").isFalse();
    }

    @ParameterizedTest
    @CsvSource({"22003, TOO_LARGE", "54000, TOO_LARGE", "22021, REFUSED", "23505, REFUSED"})
    void what_the_database_refuses_is_told_by_its_state(String state, Fault.Kind kind) {
        Throwable thrown = new DataIntegrityViolationException("refused", new SQLException("a value", state));
        assertThat(Fault.of(thrown)).isEqualTo(new Fault(kind, "SQLSTATE " + state));
        assertThat(Fault.passing(thrown)).isFalse();
    }

    @Test
    void what_is_thrown_by_the_product_is_a_fault_of_the_program() {
        assertThat(Fault.of(new ArithmeticException("overflow")).kind()).isEqualTo(Fault.Kind.PROGRAM);
    }
}
