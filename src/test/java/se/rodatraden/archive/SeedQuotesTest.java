package se.rodatraden.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.rodatraden.kernel.Source;
import se.rodatraden.vision.command.Act;

/** The seeds say what their sources say, word for word. */
class SeedQuotesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0764-alvesta-vision-2010",
                "0764-alvesta-ny-vision",
                "1489-alingsas-vision-2040",
                "1783-hagfors-hagforsstrategin",
                "2380-ostersund-fardplan",
                "1883-karlskoga-vision"
            })
    void every_entry_is_sourced_and_every_quote_stands_in_the_source(String seed) throws IOException {
        String source = source(seed);
        for (Act act : HistoryDocument.read(Seeds.bytes(seed)).history().acts()) {
            assertThat(act.told().sources()).as(act.told().entry()).isNotEmpty();
            assertThat(act.told().sources())
                    .filteredOn(s -> !s.external())
                    .extracting(Source::quote)
                    .as(act.told().entry())
                    .allSatisfy(quote -> assertThat(source).contains(Objects.requireNonNull(quote)));
        }
    }

    @Test
    void every_seed_is_listed() {
        assertThat(Seeds.documents()).hasSize(Seeds.NAMES.size());
    }

    private static String source(String seed) throws IOException {
        String file = "/seeds/" + String.join("-", seed.split("-", 3)[0], seed.split("-", 3)[1]) + ".txt";
        try (InputStream in = Objects.requireNonNull(SeedQuotesTest.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
