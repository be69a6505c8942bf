package se.rodatraden.pages.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The one address of a page. */
class CanonicalAddressTest {
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            /register,                                              /register
            /register?q=vision&sort=datum&asOf=,                    /register
            /register?sort=datum&knownAt=2020-01-01&asOf=2014-06-01, /register?asOf=2014-06-01&knownAt=2020-01-01
            /folj/avsluta?token=hemlig,                             /folj/avsluta
            /a?asOf&knownAt=&&=x,                                   /a
            """)
    void keeps_the_days_and_times_alone(String address, String kept) {
        assertThat(CanonicalAddress.of(address)).isEqualTo(kept);
    }
}
