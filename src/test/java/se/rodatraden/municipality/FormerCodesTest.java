package se.rodatraden.municipality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormerCodesTest {

    @ParameterizedTest
    @CsvSource({
        "114, 0114, Upplands Väsby",
        "764, 0764, Alvesta",
        "1180, 1290, Kristianstad",
        "1582, 1489, Alingsås",
        "1683, 1496, Skövde",
        "1623, 0643, Habo",
        "1917, 0331, Heby"
    })
    void a_code_of_another_time_or_without_its_zero_leads_on(String given, String present, String name) {
        assertThat(FormerCodes.present(given)).contains(present);
        assertThat(Municipalities.name(present)).contains(name);
    }

    @ParameterizedTest
    @CsvSource({"0764", "1489", "0000", "999", "64", "7640", "''", "abc"})
    void a_code_of_today_and_what_is_none_lead_nowhere(String given) {
        assertThat(FormerCodes.present(given)).isEmpty();
    }

    @Test
    void no_former_code_is_in_use_and_each_leads_to_one_that_is() {
        assertThat(FormerCodes.all()).hasSize(36);
        FormerCodes.all().forEach((former, present) -> {
            assertThat(Municipalities.name(former)).as(former).isEmpty();
            assertThat(Municipalities.name(present)).as(present).isPresent();
        });
        assertThat(FormerCodes.all().values()).doesNotHaveDuplicates();
    }
}
