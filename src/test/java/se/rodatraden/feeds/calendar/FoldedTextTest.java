package se.rodatraden.feeds.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FoldedTextTest {
    @Test
    void a_line_is_folded_by_octets_and_no_character_is_split() {
        String line = "SUMMARY:" + "å".repeat(100) + "😀".repeat(40);
        String folded = FoldedText.of(line + "\r\nEND:VEVENT\r\n");

        assertThat(folded.split("\r\n"))
                .allSatisfy(l -> assertThat(l.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(folded.replace("\r\n ", "")).isEqualTo(line + "\r\nEND:VEVENT\r\n");
    }

    @Test
    void a_line_of_just_the_length_is_left_alone() {
        String line = "x".repeat(75) + "\r\n";

        assertThat(FoldedText.of(line)).isEqualTo(line);
    }
}
