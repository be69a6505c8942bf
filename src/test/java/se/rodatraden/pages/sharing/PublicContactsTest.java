package se.rodatraden.pages.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an operator may set for readers to turn to. */
class PublicContactsTest {
    private static PublicContacts of(Map<String, String> registrars) {
        return new PublicContacts(registrars, PublicContacts.NONE.contact());
    }

    @Test
    void a_registrar_is_found_by_the_municipalitys_code() {
        assertThat(of(Map.of("0764", " registrator@exempel.se ")).registrar("0764"))
                .contains("registrator@exempel.se");
        assertThat(of(Map.of()).registrar("0764")).isEmpty();
    }

    @Test
    void what_leads_nowhere_is_refused_at_the_start() {
        assertThatThrownBy(() -> of(Map.of("500", "registrator@exempel.se"))).hasMessageContaining("in quotes");
        assertThatThrownBy(() -> of(Map.of("0764", "registrator"))).hasMessageContaining("one mail address");
        assertThatThrownBy(() -> new PublicContacts.Contact(null, null, null, "http://exempel.se"))
                .hasMessageContaining("contact.security");
        assertThat(new PublicContacts.Contact(null, "a@exempel.se", " ", "https://exempel.se/sakerhet")
                        .accessibilityMail())
                .isEqualTo("a@exempel.se");
    }
}
