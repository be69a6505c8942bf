package se.rodatraden.pages.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Any municipality is found by its code or a part of its name. */
class MunicipalitiesTest {
    @Test
    void a_municipality_is_found_as_people_write_it() {
        assertThat(MunicipalitiesController.found("0840")).containsExactly("0840");
        assertThat(MunicipalitiesController.found("mörbyl")).containsExactly("0840");
        assertThat(MunicipalitiesController.found("Alvesta kommun")).containsExactly("0764");
        assertThat(MunicipalitiesController.found("Östersunds kommun")).containsExactly("2380");
        assertThat(MunicipalitiesController.found("Atlantis")).isEmpty();
    }
}
