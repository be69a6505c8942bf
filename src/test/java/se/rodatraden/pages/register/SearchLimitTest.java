package se.rodatraden.pages.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.rodatraden.time.Lang;

class SearchLimitTest {
    @Test
    void that_only_part_of_a_search_is_followed_is_said_before_it_is_followed() {
        assertThat(SearchAddress.limit(SearchAddress.MOST, Lang.SWEDISH)).isNull();
        assertThat(SearchAddress.limit(101, Lang.SWEDISH)).contains("följer de första 100 av de 101 dokumenten");
        assertThat(SearchAddress.limit(101, Lang.ENGLISH)).contains("the first 100 of the 101 documents");
    }
}
