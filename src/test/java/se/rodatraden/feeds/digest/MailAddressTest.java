package se.rodatraden.feeds.digest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"a@b.se", "Eva.Berg+vision@alvesta.kommun.se", " eva@xn--ml-uia.se ", "o'brien@exempel.se"})
    void one_address_is_taken(String text) {
        assertThat(MailAddress.of(text)).hasValue(new MailAddress(text.strip()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "eva",
                "eva@localhost",
                "eva@exempel.se, ola@exempel.se",
                "eva@exempel.se\r\nBcc: ola@exempel.se",
                "eva@exempel.se\nX: y",
                "eva@exempel.se\u0000",
                "eva @exempel.se",
                "\"eva\r\n\"@exempel.se",
                "Eva <eva@exempel.se>",
                "eva@@exempel.se",
                "eva@[127.0.0.1]",
                "eva@-exempel.se",
                ".eva@exempel.se",
                "eva@exempel.se\u2028Bcc: a@b.se"
            })
    void anything_else_is_refused(String text) {
        assertThat(MailAddress.of(text)).isEmpty();
    }

    @Test
    void one_that_is_too_long_is_refused_and_none_is_told_in_a_log() {
        assertThat(MailAddress.of("a@" + "b".repeat(60) + ("." + "c".repeat(60)).repeat(4) + ".se"))
                .isEmpty();
        assertThat(MailAddress.of("a".repeat(65) + "@exempel.se")).isEmpty();
        assertThat(MailAddress.of("eva@exempel.se").orElseThrow().toString()).doesNotContain("eva");
    }
}
