package se.rodatraden.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The address of an installation as an operator sets it. */
class PublicAddressTest {
    @ParameterizedTest
    @CsvSource({
        "https://vision.exempel.se, '', https://vision.exempel.se/register",
        "https://vision.exempel.se/, '', https://vision.exempel.se/register",
        "http://localhost:8080, /tradar, http://localhost:8080/tradar/register",
        "https://www.exempel.se/tradar, /tradar, https://www.exempel.se/tradar/register",
        "https://www.exempel.se/tradar/, '', https://www.exempel.se/tradar/register"
    })
    void the_path_it_is_served_under_is_a_part_of_it(String address, String context, String register) {
        assertThat(PublicAddress.of(address, context).of("/register")).isEqualTo(register);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vision.exempel.se",
                "ftp://exempel.se",
                "https://exempel.se?a=b",
                "https://exempel.se/a b",
                "https://exempel.se//a",
                "https://x@exempel.se",
                "https://exempel.se/a#b"
            })
    void what_is_no_such_address_is_refused(String address) {
        assertThatThrownBy(() -> new PublicAddress(address)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_slash_at_the_end_is_no_part_of_it() {
        assertThatThrownBy(() -> new PublicAddress("https://exempel.se/")).hasMessageContaining("rodatraden.address");
    }
}
