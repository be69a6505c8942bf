package se.rodatraden.views.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import se.rodatraden.views.compare.TextDifference.Kind;
import se.rodatraden.views.compare.TextDifference.Piece;

/** What differs between two texts: sections by their headings, words by their order. */
class TextDifferenceTest {

    private static TextSection section(String heading, String text) {
        return new TextSection(heading, text);
    }

    /** {@code Vi [-ska-]{+vill+} bli} */
    private static String shown(String before, String after) {
        return TextDifference.pieces(before, after).stream()
                .map(p -> switch (p.kind()) {
                    case REMOVED -> "[-" + p.text().strip() + "-]";
                    case ADDED -> "{+" + p.text().strip() + "+}";
                    case SAME, CHANGED -> p.text();
                })
                .collect(Collectors.joining());
    }

    @Test
    void a_changed_word_is_told_between_those_that_stay() {
        assertThat(shown("Vi ska bli tjugo tusen.", "Vi vill bli tjugo tusen."))
                .isEqualTo("Vi [-ska-]{+vill+}bli tjugo tusen.");
        assertThat(shown("Målet är nått", "Målet är nått")).isEqualTo("Målet är nått");
        assertThat(shown("Ett mål", "Ett mål för alla")).isEqualTo("Ett mål {+för alla+}");
    }

    @Test
    void space_and_line_breaks_between_words_are_no_difference() {
        assertThat(TextDifference.pieces("Ett  mål\nför alla", "Ett mål för alla"))
                .allMatch(p -> p.kind() == Kind.SAME);
    }

    @Test
    void a_mark_that_both_have_does_not_tear_a_change_apart() {
        assertThat(TextDifference.pieces("före, efter slut", "under, mellan slut"))
                .extracting(Piece::kind)
                .containsExactly(Kind.REMOVED, Kind.ADDED, Kind.SAME);
    }

    @Test
    void the_pieces_of_either_text_make_it_up() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            String before = text(random);
            String after = text(random);
            List<Piece> pieces = TextDifference.pieces(before, after);
            assertThat(words(pieces, Kind.ADDED)).as(before + " → " + after).isEqualTo(bare(before));
            assertThat(words(pieces, Kind.REMOVED)).as(before + " → " + after).isEqualTo(bare(after));
        }
    }

    private static String text(Random random) {
        return IntStream.range(0, random.nextInt(12))
                .mapToObj(_ -> List.of("ett", "mål,", "för", "alla.", "två").get(random.nextInt(5)))
                .collect(Collectors.joining(" "));
    }

    private static String words(List<Piece> pieces, Kind without) {
        return bare(pieces.stream()
                .filter(p -> p.kind() != without)
                .map(Piece::text)
                .collect(Collectors.joining()));
    }

    private static String bare(String text) {
        return text.replaceAll("\\s", "");
    }

    @Test
    void sections_are_matched_by_heading_wherever_they_stand() {
        TextDifference difference = TextDifference.of(
                List.of(section("Mål", "Fler invånare"), section("Borta", "Det gamla"), section("Slut", "Lika")),
                List.of(section("Nytt", "Det nya"), section("MÅL", "Fler nya invånare"), section("Slut", "Lika")));

        assertThat(difference.sections())
                .extracting(TextDifference.Section::heading, TextDifference.Section::kind)
                .containsExactly(
                        tuple("Nytt", Kind.ADDED),
                        tuple("MÅL", Kind.CHANGED),
                        tuple("Borta", Kind.REMOVED),
                        tuple("Slut", Kind.SAME));
        assertThat(difference.any()).isTrue();
    }

    @Test
    void headings_that_come_twice_are_matched_in_their_order() {
        List<TextSection> twice = List.of(section("Ur källan", "ett"), section("Ur källan", "ett"));
        assertThat(TextDifference.of(twice, twice).any()).isFalse();
        assertThat(TextDifference.of(twice, twice.subList(0, 1)).sections())
                .extracting(TextDifference.Section::kind)
                .containsExactly(Kind.SAME, Kind.REMOVED);
    }

    @Test
    void a_text_is_divided_by_its_own_headings() {
        assertThat(TextSection.of("Lydelse", "Fullmäktige beslutar:\n\nVår framtid\nVi växer.\n\n# Mål\natt 1\natt 2"))
                .containsExactly(
                        section("Lydelse", "Fullmäktige beslutar:"),
                        section("Vår framtid", "Vi växer."),
                        section("Mål", "att 1\natt 2"));
        assertThat(TextSection.of("Lydelse", "En enda mening utan punkt")).hasSize(1);
    }

    @Test
    void two_long_texts_without_a_word_in_common_are_compared_in_time() {
        String one = IntStream.range(0, 4000).mapToObj(i -> "a" + i).collect(Collectors.joining(" "));
        String other = IntStream.range(0, 4000).mapToObj(i -> "b" + i).collect(Collectors.joining(" "));
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(TextDifference.pieces(one, other)).hasSize(2));
    }
}
