package se.rodatraden.archive.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.rodatraden.archive.HistoryDocument;

/** A character of two halves is read wherever it lies in a document. */
class WholeCharactersTest {

    @Test
    void a_character_of_two_halves_may_lie_anywhere() {
        IntStream.range(950, 1100).forEach(length -> {
            String document = "#" + "x".repeat(length)
                    + "\nmunicipality: '0764'\nvision: v\ntitle: 😀😀\nkind: VISION\n" + "entries: []\n";
            assertThat(HistoryDocument.read(document.getBytes(StandardCharsets.UTF_8))
                            .history()
                            .register()
                            .title())
                    .isEqualTo("😀😀");
        });
    }
}
