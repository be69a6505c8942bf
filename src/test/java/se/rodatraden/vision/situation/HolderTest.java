package se.rodatraden.vision.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.municipality.MunicipalEvents.entered;
import static se.rodatraden.municipality.MunicipalEvents.established;
import static se.rodatraden.municipality.MunicipalEvents.municipality;
import static se.rodatraden.vision.history.Telling.*;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.municipality.event.MunicipalEvent;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.event.Decision;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.Route;
import se.rodatraden.vision.value.Support;

/** Who has the matter: the body that is to decide or prepare, as it is called on the day. */
public class HolderTest {
    private static final BodyRef PARTY = new BodyRef(null, BodyKind.PARTY, "A-partiet");
    private static final BodyRef LEISURE = new BodyRef("fritid", BodyKind.COMMITTEE, "fritidsnämnden");

    @Test
    void during_a_remiss_the_sender_keeps_it() {
        Holder holder =
                on("2024-02-10", propose(told("p", "2024-01-10")), send(told("r", "2024-01-15"), 1, "2024-03-30"));
        assertThat(holder.with()).containsExactly(BOARD);
        assertThat(holder.how()).isEqualTo(Holder.How.WITH);
    }

    @Test
    void a_motion_lies_with_the_council_until_someone_is_to_prepare_it() {
        Act motion = motion("m", "2022-03-28");
        assertThat(on("2023-01-01", motion).with()).extracting(BodyRef::kind).containsExactly(BodyKind.COUNCIL);
        assertThat(on("2023-01-01", motion).last()).isNull();

        Act commission = new Act.CommissionVision(VISION, by(COUNCIL, told("u", "2022-04-25")), List.of(), BOARD);
        assertThat(on("2023-01-01", motion, commission).with()).containsExactly(BOARD);
    }

    @Test
    void what_a_party_proposes_by_no_known_route_lies_with_nobody_known() {
        Act proposal = propose(by(PARTY, told("p", "2022-03-28")));
        assertThat(on("2023-01-01", proposal)).isEqualTo(Holder.UNKNOWN);
    }

    @Test
    void a_deferral_stays_with_the_body_that_deferred() {
        Holder holder = on("2015-01-01", propose(told("p", "2014-01-10")), defer(told("d", "2014-06-03")));
        assertThat(holder.with()).containsExactly(BOARD);
    }

    @Test
    void a_referral_back_goes_to_the_body_named_else_to_the_one_that_prepares() {
        Act submitted = submit(told("s", "2024-02-01"));
        assertThat(on("2024-04-01", propose(told("p", "2024-01-10")), submitted, back(LEISURE))
                        .with())
                .containsExactly(LEISURE);
        assertThat(on("2024-04-01", propose(by(LEISURE, told("p", "2024-01-10"))), submitted, back(null))
                        .with())
                .containsExactly(BOARD);
        assertThat(on("2024-04-01", propose(by(LEISURE, told("p", "2024-01-10"))), back(null))
                        .with())
                .containsExactly(LEISURE);
        assertThat(on("2024-04-01", motion("m", "2024-01-10"), back(null)).how())
                .isEqualTo(Holder.How.UNKNOWN);
    }

    @Test
    void work_that_begins_after_a_transfer_lies_with_the_body_it_was_given_to() {
        Act transferred = new Act.TransferMatter(VISION, told("t", "2024-02-01"), LEISURE, null, null, null);
        Act commissioned = new Act.CommissionVision(VISION, told("u", "2024-01-10"), List.of(), BOARD);
        Act started = new Act.StartWork(VISION, by(PARTY, told("w", "2024-03-01")), "Arbetet");
        assertThat(on("2024-04-01", commissioned, started).with()).containsExactly(BOARD);
        assertThat(on("2024-04-01", commissioned, transferred, started).with()).containsExactly(LEISURE);
    }

    @Test
    void a_closed_matter_lies_with_nobody_and_who_had_it_last_is_kept() {
        Holder holder = on(
                "2024-12-31",
                propose(told("p", "2024-01-10")),
                submit(told("s", "2024-02-01")),
                adopt(told("a", "2024-02-26")));
        assertThat(holder).isEqualTo(new Holder(Holder.How.CLOSED, List.of(), COUNCIL));
    }

    @Test
    void the_body_that_took_over_has_it_from_its_first_day() {
        Municipality merged = municipality(
                established("fritid", "fritidsnämnden", "2011-01-01"),
                established("upplev", "upplevelsenämnden", "2019-01-01"),
                new MunicipalEvent.BodiesMerged("0764", entered("m", "2019-01-01"), List.of("fritid"), "upplev", null));
        Act proposal = propose(by(LEISURE, told("p", "2018-11-12")));

        assertThat(on(merged, "2018-12-31", proposal).with()).containsExactly(LEISURE);
        assertThat(on(merged, "2019-01-01", proposal).with())
                .containsExactly(new BodyRef("upplev", BodyKind.COMMITTEE, "upplevelsenämnden"));
        assertThat(on(merged, "2019-01-01", proposal).last()).isEqualTo(LEISURE);
    }

    @Test
    void a_renamed_body_has_it_under_its_name_of_the_day() {
        Municipality renamed = municipality(
                established("fritid", "fritidsnämnden", "2011-01-01"),
                new MunicipalEvent.BodyRenamed("0764", entered("n", "2019-01-01"), "fritid", "kulturnämnden", null));
        Act proposal = propose(by(LEISURE, told("p", "2018-11-12")));

        assertThat(on(renamed, "2018-12-31", proposal).with())
                .extracting(BodyRef::name)
                .containsExactly("fritidsnämnden");
        assertThat(on(renamed, "2019-01-01", proposal).with())
                .extracting(BodyRef::name)
                .containsExactly("kulturnämnden");
    }

    @Test
    void after_a_split_one_of_the_successors_has_it() {
        Municipality split = municipality(
                established("fritid", "fritidsnämnden", "2011-01-01"),
                established("norr", "norra nämnden", "2019-01-01"),
                established("syd", "södra nämnden", "2019-01-01"),
                new MunicipalEvent.BodyDissolved(
                        "0764", entered("d", "2019-01-01"), "fritid", List.of("norr", "syd"), null, null));
        Holder holder = on(split, "2019-01-01", propose(by(LEISURE, told("p", "2018-11-12"))));

        assertThat(holder.how()).isEqualTo(Holder.How.ONE_OF);
        assertThat(holder.with()).extracting(BodyRef::name).containsExactly("norra nämnden", "södra nämnden");
    }

    private static Act motion(String entry, String day) {
        return new Act.ProposeVision(
                VISION,
                by(PARTY, told(entry, day)),
                "Motion",
                DocumentKind.VISION,
                null,
                null,
                List.of(),
                Route.MEMBER_MOTION);
    }

    private static Act back(@Nullable BodyRef to) {
        return new Act.ReferBack(
                VISION,
                by(COUNCIL, told("b", "2024-02-26")),
                Decision.UNKNOWN,
                new Support(Support.By.UNKNOWN, null, null),
                to,
                null);
    }

    private static Holder on(String day, Act... acts) {
        return on(Municipality.statutory("0764"), day, acts);
    }

    private static Holder on(Municipality municipality, String day, Act... acts) {
        return Situation.of(history(acts).known(municipality), LocalDate.parse(day), TODAY)
                .holder();
    }
}
