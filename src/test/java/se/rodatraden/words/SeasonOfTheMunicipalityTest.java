package se.rodatraden.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.municipality.event.MunicipalEvent;
import se.rodatraden.municipality.event.MunicipalMetadata;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.Season;

/** A season of every year has no year that would be unknown. */
class SeasonOfTheMunicipalityTest {
    @Test
    void its_days_are_said_without_a_year() {
        MunicipalEvent.SeasonDefined spring = new MunicipalEvent.SeasonDefined(
                "0840",
                new MunicipalMetadata("a", FuzzyDate.year(2019), null, List.of(), null, false, null),
                Season.SPRING,
                FuzzyDate.parse("XXXX-03-01"),
                FuzzyDate.parse("XXXX-05-31"),
                null);
        Municipality known = Municipality.statutory("0840");
        assertThat(MunicipalWords.sentence(spring, known, Locale.of("sv"))).isEqualTo("Med våren menas 1 mars–31 maj");
        assertThat(MunicipalWords.sentence(spring, known, Locale.ENGLISH)).isEqualTo("spring means 1 March–31 May");
    }
}
