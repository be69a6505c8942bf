package se.rodatraden.views.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.rodatraden.municipality.MandatePeriod.Calendar;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.time.FuzzyDate;

class OriginsTest {
    private static List<String> terms(String edtf, @Nullable Calendar calendar) {
        return Origins.terms(FuzzyDate.parse(edtf), Optional.ofNullable(calendar), Municipality.statutory("0764"));
    }

    @Test
    void a_day_between_the_borders_is_in_the_term_of_the_one_who_acted() {
        assertThat(terms("2014-11-20", Calendar.COUNCIL)).containsExactly("2015-2018");
        assertThat(terms("2014-11-20", Calendar.BOARD)).containsExactly("2011-2014");
        assertThat(terms("2014-11-20", null)).containsExactly("2011-2014", "2015-2018");
    }

    @Test
    void a_date_that_crosses_a_border_is_in_either_term() {
        assertThat(terms("2018", Calendar.COUNCIL)).containsExactly("2015-2018", "2019-2022");
    }

    @Test
    void nothing_is_said_of_a_date_that_is_open_unknown_or_before_the_terms_that_are_known() {
        assertThat(terms("../2014-06", Calendar.COUNCIL)).isEmpty();
        assertThat(terms("1993/1996", Calendar.COUNCIL)).isEmpty();
        assertThat(Origins.terms(null, Optional.empty(), Municipality.statutory("0764")))
                .isEmpty();
        assertThat(Origins.terms(FuzzyDate.unknown(), Optional.empty(), Municipality.statutory("0764")))
                .isEmpty();
    }
}
