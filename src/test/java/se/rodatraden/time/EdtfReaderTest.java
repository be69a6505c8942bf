package se.rodatraden.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plain days and months are read with the same outcome as by {@link Edtf}, which reads all dates. */
class EdtfReaderTest {
    @Test
    void every_day_and_month_is_read_as_by_the_reader_of_all_dates() {
        for (LocalDate day = LocalDate.of(1600, 1, 1); day.getYear() < 2200; day = day.plusDays(1)) {
            isReadAlike(day.toString());
            if (day.getDayOfMonth() == 1) {
                isReadAlike(day.toString().substring(0, 7));
            }
        }
    }

    private static void isReadAlike(String text) {
        FuzzyDate plain = EdtfReader.plain(text);
        Edtf whole = Edtf.read(text);
        assertThat(plain)
                .isEqualTo(new FuzzyDate(
                        whole.earliest(),
                        whole.latest(),
                        whole.precision(),
                        whole.basis(),
                        whole.qualifier(),
                        null,
                        whole.toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1599-12-31",
                "2200-01-01",
                "2014-02-29",
                "2014-04-31",
                "2014-00-10",
                "2014-13-10",
                "2014-06-00",
                "2014-21",
                "2014-13",
                "2014-00",
                "1599-12",
                "2014-6-03",
                "2014/06/03",
                "2014-06/03",
                "+014-06-03",
                "2014-06-0x",
                "XXXX-04-03",
                "2014-06?",
                "2014-06~",
                "201x-06",
                "২০১৪-06",
                "",
                "2014",
                "2014-06-03?",
                "../2014-06"
            })
    void all_others_are_left_to_it(String text) {
        assertThat(EdtfReader.plain(text)).isNull();
    }
}
