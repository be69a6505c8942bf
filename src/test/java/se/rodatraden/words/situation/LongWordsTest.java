package se.rodatraden.words.situation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LongWordsTest {
    @Test
    void a_word_wider_than_a_phone_may_be_divided_before_a_consonant_and_no_other() {
        assertThat(LongWords.divided("Kommunikationsinfrastrukturutvecklingen i Norra länet"))
                .isEqualTo(
                        "Kommu\u00adni\u00adka\u00adtion\u00adsinf\u00adrast\u00adruk\u00adtu\u00adrut\u00adveck\u00adlingen i Norra länet");
        assertThat(LongWords.divided("Fullmäktigevisionen 2035")).isEqualTo("Fullmäktigevisionen 2035");
    }
}
