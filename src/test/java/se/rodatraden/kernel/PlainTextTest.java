package se.rodatraden.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One wording is one text, and what is no text, or reads as another, is refused. */
class PlainTextTest {
    @Test
    void one_wording_is_one_text_however_it_was_typed() {
        assertThat(PlainText.normal("A\u030atga\u0308rdsplan")).isEqualTo("Åtgärdsplan");
        assertThat(PlainText.normal("rad\r\nrad\rrad\u2028rad\u2029rad\nrad"))
                .isEqualTo("rad\nrad\nrad\nrad\nrad\nrad");
        assertThat(PlainText.normal("a\r\nb")).isEqualTo("a\nb");
        assertThat(PlainText.normal("ﬁ\u00a0½"))
                .as("other characters are other texts")
                .isEqualTo("ﬁ\u00a0½");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x00, 0x07, 0x0B, 0x1B, 0x7F, 0x80, 0x85, 0x9F, 0xD800, 0xDFFF, 0xFDD0, 0xFFFD, 0xFFFE, 0xFFFF, 0x1FFFE,
                0x10FFFF, 0x061C, 0x200E, 0x202A, 0x202E, 0x2066, 0x2069, 0xE0041
            })
    void a_character_that_is_no_text_or_turns_or_hides_one_is_refused_by_its_name(int c) {
        assertThat(PlainText.unfit("Vision " + Character.toString(c) + " 2035")).hasValueSatisfying(why -> {
            assertThat(why.sv()).contains("U+%04X".formatted(c));
            assertThat(why.en()).contains("U+%04X".formatted(c));
        });
    }

    @Test
    void a_text_that_shows_nothing_is_refused() {
        List<String> unseen = List.of("\u200b", "\u00a0", "\u00ad\u2060", "\u3164", "\u2800", "\ufe0f", "\ufeff");

        assertThat(unseen).allSatisfy(text -> assertThat(PlainText.unfit(text)).isPresent());
        assertThat(PlainText.unfit("")).as("left to the field").isEmpty();
        assertThat(PlainText.unfit(" \n")).as("left to the field").isEmpty();
    }

    @Test
    void what_sources_hold_is_taken() {
        List<String> texts = List.of(
                "Åtgärdsplan\n\t– för 2035",
                "mjukt\u00adbindestreck",
                "hårt\u00a0blank",
                "😀👩\u200d👧",
                "Ελλάς",
                "سلام",
                "…",
                "½",
                "a\u0301");

        assertThat(texts).allSatisfy(text -> assertThat(PlainText.unfit(text)).isEmpty());
    }
}
