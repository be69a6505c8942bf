package se.rodatraden.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.municipality.MunicipalEvents.entered;
import static se.rodatraden.municipality.MunicipalEvents.established;
import static se.rodatraden.municipality.MunicipalEvents.municipality;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.municipality.event.MunicipalEvent;

/** Who has a body's matters on a day, when it was merged, split, renamed or dissolved. */
class SuccessionsTest {
    private final Municipality m = municipality(
            body("skola", "2003"),
            body("kultur", "2003"),
            body("bildning", "2011-01-01"),
            body("framtid", "2019-01-01"),
            new MunicipalEvent.BodiesMerged(
                    "0764", entered("m1", "2011-01-01"), List.of("skola", "kultur"), "bildning", null),
            dissolved("bildning", "2019-01-01", "framtid"));

    @Test
    void matters_move_to_the_successor_on_its_first_day_and_on_to_the_next() {
        assertThat(heirs(m, "skola", "2010-12-31")).containsExactly("skola");
        assertThat(heirs(m, "skola", "2011-01-01")).containsExactly("bildning");
        assertThat(heirs(m, "skola", "2019-01-01")).containsExactly("framtid");
        assertThat(heirs(m, "framtid", "2019-01-01")).containsExactly("framtid");
    }

    @Test
    void where_nobody_took_over_they_stay_where_they_were() {
        assertThat(heirs(
                        municipality(body("skola", "2003"), dissolved("skola", "2011-01-01", null)),
                        "skola",
                        "2012-01-01"))
                .containsExactly("skola");
    }

    @Test
    void after_a_split_any_successor_may_have_them_unless_the_record_says_which() {
        Municipality split = municipality(
                body("miljo", "2003"),
                body("norra", "2015-01-01"),
                body("sodra", "2015-01-01"),
                dissolved("miljo", "2015-01-01", null, "norra", "sodra"));
        assertThat(heirs(split, "miljo", "2015-01-01")).containsExactly("norra", "sodra");

        Municipality told = municipality(
                body("miljo", "2003"),
                body("norra", "2015-01-01"),
                body("sodra", "2015-01-01"),
                dissolved("miljo", "2015-01-01", "sodra", "norra", "sodra"));
        assertThat(heirs(told, "miljo", "2015-01-01")).containsExactly("sodra");
    }

    @Test
    void while_it_is_not_known_whether_a_body_has_ended_both_may_have_them() {
        Municipality during =
                municipality(body("miljo", "2003"), body("plan", "2015"), dissolved("miljo", "2015", "plan"));
        assertThat(heirs(during, "miljo", "2015-06-01")).containsExactly("miljo", "plan");
        assertThat(heirs(during, "miljo", "2016-01-01")).containsExactly("plan");
    }

    @Test
    void a_circle_of_successions_ends() {
        Municipality circle = municipality(
                body("a", "2003"),
                body("b", "2003"),
                dissolved("a", "2011-01-01", "b"),
                dissolved("b", "2011-01-01", "a"));
        assertThat(heirs(circle, "a", "2012-01-01")).containsExactly("a");
    }

    @Test
    void a_hundred_reorganisations_in_a_row_cost_no_more_than_a_hundred_steps() {
        Stream.Builder<MunicipalEvent> events = Stream.builder();
        for (int i = 0; i < 100; i++) {
            events.add(body("n" + i, "1900"));
            events.add(dissolved("n" + i, "1950-01-01", "n" + (i + 1), "n" + (i + 1), "n" + (i + 2)));
        }
        events.add(body("n100", "1950"));
        Municipality long100 = municipality(events.build().toArray(MunicipalEvent[]::new));
        Instant start = Instant.now();
        assertThat(heirs(long100, "n0", "2000-01-01")).containsExactly("n100");
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void of_two_bodies_that_have_had_a_name_a_source_means_the_one_that_was_there() {
        Municipality two = municipality(
                new MunicipalEvent.BodyEstablished(
                        "0764", entered("e1", "1992"), "gamla", BodyKind.COMMITTEE, "kulturnämnden", null),
                dissolved("gamla", "2003-01-01", null),
                new MunicipalEvent.BodyEstablished(
                        "0764", entered("e2", "2015-01-01"), "nya", BodyKind.COMMITTEE, "kulturnämnden", null));
        Successions s = new Successions(two);
        assertThat(s.meant(null, BodyKind.COMMITTEE, "Kulturnämnden", LocalDate.of(2016, 1, 1))
                        .orElseThrow()
                        .id())
                .isEqualTo("nya");
        assertThat(s.meant(null, BodyKind.COMMITTEE, "kulturnämnden", LocalDate.of(2000, 1, 1))
                        .orElseThrow()
                        .id())
                .isEqualTo("gamla");
    }

    @Test
    void an_id_that_a_source_chose_for_itself_counts_after_the_name() {
        Municipality same = municipality(
                new MunicipalEvent.BodyEstablished(
                        "0764", entered("e1", "2003"), "sn", BodyKind.COMMITTEE, "skolnämnden", null),
                new MunicipalEvent.BodyEstablished(
                        "0764", entered("e2", "2003"), "soc", BodyKind.COMMITTEE, "socialnämnden", null));
        assertThat(new Successions(same)
                        .meantByOwnId("sn", BodyKind.COMMITTEE, "socialnämnden", null)
                        .orElseThrow()
                        .id())
                .isEqualTo("soc");
    }

    @Test
    void a_body_succeeded_all_whose_matters_it_has_on_the_day() {
        Successions s = new Successions(m);
        Body framtid = m.body("framtid").orElseThrow();
        assertThat(s.succeeded(framtid, LocalDate.of(2019, 1, 1)))
                .extracting(Body::id)
                .containsExactly("skola", "kultur", "bildning", "framtid");
        assertThat(s.succeeded(framtid, LocalDate.of(2018, 12, 31)))
                .extracting(Body::id)
                .containsExactly("framtid");
    }

    private static List<String> heirs(Municipality m, String body, String day) {
        return new Successions(m)
                .heirs(m.body(body).orElseThrow(), LocalDate.parse(day)).stream()
                        .map(Body::id)
                        .toList();
    }

    private static MunicipalEvent body(String id, String from) {
        return established(id, id, from);
    }

    private static MunicipalEvent dissolved(String id, String from, @Nullable String mattersTo, String... successors) {
        return new MunicipalEvent.BodyDissolved(
                "0764", entered("slut-" + id, from), id, List.of(successors), mattersTo, null);
    }
}
