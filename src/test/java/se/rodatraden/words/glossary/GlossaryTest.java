package se.rodatraden.words.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.rodatraden.time.Lang;

/** Every term is explained in both languages, in two sentences, under an anchor of its own. */
class GlossaryTest {
    @Test
    void every_term_has_an_anchor_of_its_own_and_is_found_by_it() {
        assertThat(Glossary.all(Lang.SWEDISH))
                .hasSizeGreaterThan(35)
                .extracting(Glossary.Term::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z]+(-[a-z]+)*"));
        assertThat(Glossary.of("remiss").orElseThrow().address()).isEqualTo("/ordlista#remiss");
        assertThat(Glossary.of("finns-inte")).isEmpty();
    }

    @Test
    void every_explanation_is_two_sentences_in_both_languages() {
        for (Glossary.Term term : Glossary.all(Lang.SWEDISH)) {
            for (Lang t : Lang.values()) {
                assertThat(term.text(t)).as(term.id() + " " + t).matches("\\p{Lu}[^.]*\\. \\p{Lu}[^.]*\\.");
            }
            assertThat(term.textEn()).as(term.id()).doesNotContainPattern("[åäö]|\\b(och|är|som)\\b");
            assertThat(Stream.of(term.sv(), term.en()))
                    .allSatisfy(
                            name -> assertThat(name).isNotBlank().isEqualTo(name.toLowerCase(java.util.Locale.ROOT)));
        }
    }

    @Test
    void each_language_has_its_own_alphabet() {
        assertThat(Glossary.all(Lang.SWEDISH).getLast().sv()).startsWith("ö");
        assertThat(Glossary.all(Lang.ENGLISH).getFirst().en()).startsWith("a");
    }
}
