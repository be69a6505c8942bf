package se.rodatraden.pages.recording.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.rodatraden.pages.recording.minutes.MinutesText.Member;
import se.rodatraden.pages.recording.minutes.MinutesText.Read;
import se.rodatraden.pages.recording.minutes.MinutesText.Reservation;

class MinutesTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Omröstningen utfaller med 28 ja-röster mot 12 nej-röster och 3 som avstår; 2 frånvarande.",
                "Med 28 ja-röster, 12 nej-röster, 3 ledamöter som avstår och 2 frånvarande beslutar fullmäktige enligt förslaget.",
                "Ja: 28 Nej: 12 Avstår: 3 Frånvarande: 2",
                "28 Ja, 12 Nej, 3 avstod, 2 frånvarande",
                "Ja-röster 28\nNej-röster 12\nAvstår 3\nFrånvarande 2"
            })
    void the_numbers_are_read(String text) {
        Read read = MinutesText.read(text);
        assertThat(read.counts()).isEqualTo(Map.of(Side.YES, 28, Side.NO, 12, Side.ABSTAINED, 3, Side.ABSENT, 2));
        assertThat(read.left()).isEmpty();
    }

    @Test
    void a_number_that_is_not_written_is_not_read() {
        Read read = MinutesText.read("Omröstningen utfaller med 28 ja-röster mot 12 nej-röster.");
        assertThat(read.counts()).isEqualTo(Map.of(Side.YES, 28, Side.NO, 12));
        assertThat(read.present()).isNull();
    }

    @Test
    void what_yes_and_no_are_for_is_read() {
        Read read = MinutesText.read("Ja för kommunstyrelsens förslag. Nej för Bo Bergs yrkande om återremiss.");
        assertThat(read.main()).isEqualTo("kommunstyrelsens förslag");
        assertThat(read.counter()).isEqualTo("Bo Bergs yrkande om återremiss");
        Read other = MinutesText.read("Ja-röst innebär bifall till arbetsutskottets förslag\nNej-röst innebär avslag");
        assertThat(other.main()).isEqualTo("arbetsutskottets förslag");
        assertThat(other.counter()).isEqualTo("avslag");
    }

    @Test
    void names_under_yes_and_no_are_votes_and_are_counted() {
        Read read = MinutesText.read("""
                Ja-röster: Anna Andersson (S), Bo von Berg (C) och
                Cecilia Öst-Dahl (V)
                Nej röstar: Dan D. Ek (M)
                Avstår: Eva Åström (L)
                """);
        assertThat(read.votes()).hasSize(5);
        assertThat(read.votes().get(1).member()).isEqualTo(new Member("Bo von Berg", "C"));
        assertThat(read.votes().get(2)).isEqualTo(new MinutesText.Vote(new Member("Cecilia Öst-Dahl", "V"), Side.YES));
        assertThat(read.counts()).isEqualTo(Map.of(Side.YES, 3, Side.NO, 1, Side.ABSTAINED, 1));
        assertThat(read.differing()).isEmpty();
    }

    @Test
    void a_number_that_differs_from_the_names_is_told_and_stays_as_written() {
        Read read = MinutesText.read("3 ja-röster mot 1 nej-röst\nJa röstar: Anna Andersson (S), Bo Berg (C)");
        assertThat(read.counts()).containsEntry(Side.YES, 3);
        assertThat(read.differing()).containsExactly(Side.YES);
    }

    @Test
    void a_table_has_a_line_for_each_member() {
        Read read = MinutesText.read(
                "Ledamot\tParti\tJa\tNej\tAvstår\nAnna Andersson\tS\tX\t\t\nBo Berg\tM\t\tx\t\nCilla Ceder (V)\t\t\t\tX");
        assertThat(read.votes())
                .extracting(v -> v.member().name() + " " + v.member().party() + " " + v.side())
                .containsExactly("Anna Andersson S YES", "Bo Berg M NO", "Cilla Ceder V ABSTAINED");
        assertThat(MinutesText.read("Anna Andersson (S) Ja\nBo Berg, M: nej").votes())
                .extracting(MinutesText.Vote::side)
                .containsExactly(Side.YES, Side.NO);
    }

    @Test
    void those_who_reserve_themselves_and_for_what() {
        String favour = "till förmån för eget yrkande";
        assertThat(MinutesText.read("Mot beslutet reserverar sig Anna Andersson (S) och Bo Berg (M) " + favour + ".")
                        .reservations())
                .containsExactly(
                        new Reservation(new Member("Anna Andersson", "S"), favour),
                        new Reservation(new Member("Bo Berg", "M"), favour));
        assertThat(MinutesText.read("Reservation: Cilla Ceder (V)").reservations())
                .containsExactly(new Reservation(new Member("Cilla Ceder", "V"), null));
        assertThat(MinutesText.read("Dan Ek (SD) reserverar sig till förmån för Eva Ås (SD) yrkande")
                        .reservations())
                .containsExactly(new Reservation(new Member("Dan Ek", "SD"), "till förmån för Eva Ås (SD) yrkande"));
    }

    @Test
    void those_who_take_no_part_and_those_in_conflict_and_a_casting_vote() {
        Read read = MinutesText.read("""
                Anna Andersson (S) anmäler jäv och deltar inte i handläggningen.
                Bo Berg (M) deltar inte i beslutet.
                43 ledamöter är närvarande.
                Ordföranden avgör med sin utslagsröst till ja.
                """);
        assertThat(read.conflicts()).containsExactly(new Member("Anna Andersson", "S"));
        assertThat(read.nonParticipating()).containsExactly("Bo Berg (M)");
        assertThat(read.present()).isEqualTo(43);
        assertThat(read.casting()).isEqualTo(Side.YES);
    }

    @Test
    void a_line_that_is_not_understood_is_left_and_said_so() {
        Read read = MinutesText.read("Omröstning\nOrdföranden ställer proposition på förslaget.\n10 ja och 5 nej");
        assertThat(read.left()).isEqualTo(List.of("Ordföranden ställer proposition på förslaget."));
        assertThat(read.counts()).isEqualTo(Map.of(Side.YES, 10, Side.NO, 5));
    }
}
