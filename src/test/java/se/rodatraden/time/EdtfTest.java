package se.rodatraden.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            2014-06-03,            2014-06-03, 2014-06-03, DAY,       STATED,   NONE
            2016-02-29,            2016-02-29, 2016-02-29, DAY,       STATED,   NONE
            2014-06,               2014-06-01, 2014-06-30, MONTH,     STATED,   NONE
            2016-02,               2016-02-01, 2016-02-29, MONTH,     STATED,   NONE
            2017,                  2017-01-01, 2017-12-31, YEAR,      STATED,   NONE
            2014-21,               2014-01-01, 2014-06-30, SEASON,    STATED,   NONE
            2014-22,               2014-05-01, 2014-08-31, SEASON,    STATED,   NONE
            2014-23,               2014-08-01, 2014-12-31, SEASON,    STATED,   NONE
            2014-24,               2013-12-01, 2014-12-31, SEASON,    STATED,   NONE
            2014-40,               2014-01-01, 2014-06-30, HALF_YEAR, STATED,   NONE
            2014-41,               2014-07-01, 2014-12-31, HALF_YEAR, STATED,   NONE
            2014~,                 2013-01-01, 2015-12-31, YEAR,      STATED,   APPROXIMATE
            2014-06~,              2014-05-01, 2014-07-31, MONTH,     STATED,   APPROXIMATE
            2014-03~,              2014-02-01, 2014-04-30, MONTH,     STATED,   APPROXIMATE
            2014-06-03~,           2014-06-02, 2014-06-04, DAY,       STATED,   APPROXIMATE
            2014-21~,              2013-10-01, 2014-09-30, SEASON,    STATED,   APPROXIMATE
            2014-40~,              2013-07-01, 2014-12-31, HALF_YEAR, STATED,   APPROXIMATE
            2014?,                 2014-01-01, 2014-12-31, YEAR,      STATED,   UNCERTAIN
            2014-06-03?,           2014-06-03, 2014-06-03, DAY,       STATED,   UNCERTAIN
            2014-06%,              2014-05-01, 2014-07-31, MONTH,     STATED,   BOTH
            2014-03/2014-05,       2014-03-01, 2014-05-31, RANGE,     STATED,   NONE
            2014-03-01/2014-05-31, 2014-03-01, 2014-05-31, RANGE,     STATED,   NONE
            2014-06-03/2014-07,    2014-06-03, 2014-07-31, RANGE,     STATED,   NONE
            2014-21/2016,          2014-01-01, 2016-12-31, RANGE,     STATED,   NONE
            2014-03~/2014-05?,     2014-02-01, 2014-05-31, RANGE,     STATED,   BOTH
            2014-06-03/2014-06-03, 2014-06-03, 2014-06-03, RANGE,     STATED,   NONE
            ../2014-06,            -,          2014-06-30, BEFORE,    STATED,   NONE
            ../2014-06-30,         -,          2014-06-30, BEFORE,    STATED,   NONE
            ../2014,               -,          2014-12-31, BEFORE,    STATED,   NONE
            2014-06/..,            2014-06-01, -,          AFTER,     STATED,   NONE
            2019-01-01/..,         2019-01-01, -,          AFTER,     STATED,   NONE
            XXXX-04-03,            0000-04-03, 0000-04-03, DAY,       MISSING,  NONE
            XXXX-02-29,            0000-02-29, 0000-02-29, DAY,       MISSING,  NONE
            XXXX-01,               0000-01-01, 0000-01-31, MONTH,     MISSING,  NONE
            XXXX-02,               0000-02-01, 0000-02-29, MONTH,     MISSING,  NONE
            XXXX-01~,              0000-12-01, 0004-02-29, MONTH,     MISSING,  APPROXIMATE
            XXXX-40~,              0000-01-01, 0000-12-31, HALF_YEAR, MISSING,  APPROXIMATE
            XXXX-23,               0000-08-01, 0000-12-31, SEASON,    MISSING,  NONE
            XXXX-24,               0000-11-01, 0004-03-31, SEASON,    MISSING,  NONE
            XXXX-03/XXXX-04,       0000-03-01, 0000-04-30, RANGE,     MISSING,  NONE
            XXXX-11/XXXX-02,       0000-11-01, 0004-02-29, RANGE,     MISSING,  NONE
            XXXX-12-20/XXXX-01-06, 0000-12-20, 0004-01-06, RANGE,     MISSING,  NONE
            ../XXXX-04-30,         -,          0000-04-30, BEFORE,    MISSING,  NONE
            2018?-04-03,           2018-04-03, 2018-04-03, DAY,       INFERRED, NONE
            2018?-04,              2018-04-01, 2018-04-30, MONTH,     INFERRED, NONE
            2018?-04~,             2018-03-01, 2018-05-31, MONTH,     INFERRED, APPROXIMATE
            2018?-21,              2018-01-01, 2018-06-30, SEASON,    INFERRED, NONE
            2018?-03/2018?-04,     2018-03-01, 2018-04-30, RANGE,     INFERRED, NONE
            2018?-11/2019?-02,     2018-11-01, 2019-02-28, RANGE,     INFERRED, NONE
            """)
    void edtf_is_read_to_its_days_and_written_back_as_it_was(
            String edtf,
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest,
            Precision precision,
            YearBasis year,
            Qualifier qualifier) {
        FuzzyDate date = FuzzyDate.parse(edtf);

        assertThat(date.earliest()).isEqualTo(earliest);
        assertThat(date.latest()).isEqualTo(latest);
        assertThat(date.precision()).isEqualTo(precision);
        assertThat(date.year()).isEqualTo(year);
        assertThat(date.qualifier()).isEqualTo(qualifier);
        assertThat(date.edtf()).contains(edtf);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2014-06-03",
                "2014-06",
                "2017",
                "2014-21",
                "2014-22",
                "2014-23",
                "2014-24",
                "2014-40",
                "2014-41",
                "2014~",
                "2014-06%",
                "2014-06-03?",
                "2014-21~",
                "2014-24~",
                "2014-41~",
                "XXXX-04-03",
                "XXXX-02",
                "XXXX-01~",
                "XXXX-24",
                "XXXX-12-20/XXXX-01-06",
                "2018?-04",
                "2018?-40",
                "../2014-06-30",
                "2014-06-01/..",
                "2014-03-01/2014-05-31",
                "2014-03-01~/2014-05-31~"
            })
    void bounds_without_their_text_find_it_again(String edtf) {
        FuzzyDate read = FuzzyDate.parse(edtf);

        FuzzyDate built = new FuzzyDate(
                read.earliest(), read.latest(), read.precision(), read.year(), read.qualifier(), read.label());

        assertThat(built).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                      | empty
            `   `                   | empty
            2014-02-30              | the days 1–28
            2016-02-30              | the days 1–29
            2014-06-00              | the days 1–30
            XXXX-02-30              | the days 1–29
            2018?-02-29             | the days 1–28
            2014-13                 | is no month
            2014-00                 | is no month
            2014-25                 | is no month
            2014-2-3                | month must be two digits
            2014-02-3               | day must be two digits
            2014-                   | month must be two digits
            14-06-03                | four digits, or XXXX
            201X                    | 2010/2019
            20140603                | left over
            2014-06-03T10:00        | left over
            2014-06-03 x            | left over
            ` 2014-06-03`           | four digits
            2014-06-03??            | left over
            2014~-06                | left over
            juni 2014               | four digits
            ٢٠١٤-٠٦                 | four digits
            2014-٠٦                 | month must be two digits
            ２０１４                 | four digits
            1599                    | between 1600 and 2199
            2200-01-01              | between 1600 and 2199
            2014-21-03              | has no day
            XXXX                    | neither year nor month
            XXXX?                   | neither year nor month
            XXXX?-04                | needs no question mark
            XXXX/XXXX               | neither year nor month
            2014-05/2014-03         | ends before it begins
            2014/2013-12-31         | ends before it begins
            ../..                   | both ends are open
            /2014                   | write ..
            2014/                   | write ..
            /                       | write ..
            2014/2015/2016          | left over
            ../                     | write ..
            XXXX-03/2014-04         | both stated
            2018-03/2018?-04        | both stated
            -2014                   | four digits
            2014-06-03/2014-06-04/2014-06-05/2014-06-06 | longer than 40
            """)
    void what_is_no_date_is_refused_with_the_fault(String text, String fault) {
        assertThatExceptionOfType(InvalidDate.class)
                .isThrownBy(() -> FuzzyDate.parse(text))
                .withMessageContaining(fault)
                .withMessageContaining("“");
    }

    @Test
    void a_refusal_repeats_no_more_than_a_line_of_the_text() {
        assertThatExceptionOfType(InvalidDate.class)
                .isThrownBy(() -> FuzzyDate.parse("2014\n\u0000\uD800" + "x".repeat(100_000)))
                .satisfies(refusal ->
                        assertThat(refusal.getMessage()).hasSizeLessThan(200).doesNotContain("\n", "\u0000", "\uD800"));
    }

    @Test
    void any_text_is_read_exactly_or_refused_and_nothing_else() {
        Random random = new Random(1930_173);
        String alphabet = "0123456789012345678901234-----///..XX?~%٣ \u2028å";
        String[] parts = {"XXXX", "2014", "-02", "-29", "?", "/", "..", "~", "-21", "-41", "1600", "2199", "-12-31", "%"
        };
        int read = 0;
        for (int i = 0; i < 300_000; i++) {
            StringBuilder text = new StringBuilder();
            boolean byParts = random.nextBoolean();
            for (int n = random.nextInt(byParts ? 8 : 14); n > 0; n--) {
                text.append(
                        byParts
                                ? parts[random.nextInt(parts.length)]
                                : String.valueOf(alphabet.charAt(random.nextInt(alphabet.length()))));
            }
            try {
                assertThat(FuzzyDate.parse(text.toString()).edtf()).contains(text.toString());
                read++;
            } catch (InvalidDate refused) {
                assertThat(refused).hasMessageContaining("is not a date");
            }
        }
        assertThat(read).as("how many of the texts were dates").isGreaterThan(5_000);
    }
}
