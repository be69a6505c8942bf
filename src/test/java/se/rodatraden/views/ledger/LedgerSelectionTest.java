package se.rodatraden.views.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.vision.history.Telling.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.rodatraden.kernel.Source;
import se.rodatraden.views.reading.Ledger;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.event.EventMetadata;
import se.rodatraden.vision.value.CorrectionKind;
import se.rodatraden.vision.value.Registry;

/** What is chosen in a ledger must hold at once; what a choice would leave is counted together with the rest. */
class LedgerSelectionTest {
    private static final String ANNA = "11111111-1111-1111-1111-111111111111";
    private static final String BO = "22222222-2222-2222-2222-222222222222";

    private final Ledger ledger = new RecordedVision()
            .at("2020-01-02T09:00:00Z", ANNA, propose(told("forslag", "2014-03-01")))
            .at("2020-01-02T09:01:00Z", ANNA, submit(told("lagd", "2019-12-30")))
            .at("2020-02-03T09:00:00Z", BO, adopt(sourced("antagen", "2020-02-01")))
            .at("2020-03-01T23:30:00Z", BO, hold(told("odaterad", null)))
            .at("2020-03-02T09:00:00Z", BO, hold(told("struken", "2019-05")))
            .at("2020-03-03T09:00:00Z", BO, correct("rattelse", submit(sourced("lagd", "2019-12-29"))))
            .at("2020-03-03T09:01:00Z", BO, strike("strykning", "struken"))
            .ledger();

    private static EventMetadata sourced(String entry, String day) {
        EventMetadata t = told(entry, day);
        return new EventMetadata(
                t.entry(),
                t.occurred(),
                t.certainty(),
                t.body(),
                List.of(new Source("Protokollet från Ängelholm", null, "ska bli en förebild", null, null, false)),
                new Registry("KS 2019/112", null, null, "Årjängs kommun"),
                null,
                List.of(),
                List.of(),
                false,
                null);
    }

    private static Act correct(String id, Act instead) {
        return new Act.CorrectEntry(
                VISION, told(id, "2020-03-03"), instead.told().entry(), instead, CorrectionKind.TYPO, "felskrivet");
    }

    private static Act strike(String id, String entry) {
        return new Act.AnnulEntry(VISION, told(id, "2020-03-03"), entry, "hör till ett annat ärende");
    }

    private LedgerSelection select(LedgerFilter filter) {
        return LedgerSelection.of(new LedgerOptions(ledger, Set.of()), filter);
    }

    private List<String> found(LedgerFilter filter) {
        return entries(select(filter));
    }

    private static List<String> entries(LedgerSelection selection) {
        return selection.lines().stream()
                .map(l -> l.fact() == null ? "öppnad" : l.fact().entry())
                .toList();
    }

    private static LedgerFilter marks(Ledger.Mark... marks) {
        return new LedgerFilter(Set.of(marks), null, null, null, null, Days.ANY, Days.ANY, null);
    }

    private static LedgerFilter text(String text) {
        return new LedgerFilter(Set.of(), null, null, null, null, Days.ANY, Days.ANY, text);
    }

    private static Days days(@Nullable String from, @Nullable String to) {
        return new Days(from == null ? null : LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }

    private static LedgerFilter occurred(@Nullable String from, @Nullable String to) {
        return new LedgerFilter(Set.of(), null, null, null, null, Days.ANY, days(from, to), null);
    }

    private static LedgerFilter recorded(@Nullable String from, @Nullable String to) {
        return new LedgerFilter(Set.of(), null, null, null, null, days(from, to), Days.ANY, null);
    }

    @Test
    void nothing_chosen_is_everything_in_the_order_of_recording() {
        assertThat(found(LedgerFilter.ALL))
                .containsExactly(
                        "öppnad", "forslag", "lagd", "antagen", "odaterad", "struken", "rattelse", "strykning");
    }

    @Test
    void every_mark_that_is_chosen_must_hold() {
        assertThat(found(marks(Ledger.Mark.CORRECTED))).containsExactly("lagd");
        assertThat(found(marks(Ledger.Mark.STRUCK))).containsExactly("struken");
        assertThat(found(marks(Ledger.Mark.STRUCK, Ledger.Mark.WITHOUT_DNR))).containsExactly("struken");
        assertThat(found(marks(Ledger.Mark.STRUCK, Ledger.Mark.CORRECTED))).isEmpty();
    }

    @Test
    void an_entry_that_a_correction_has_completed_lacks_nothing() {
        assertThat(found(marks(Ledger.Mark.WITHOUT_DNR))).containsExactly("forslag", "odaterad", "struken");
        assertThat(found(marks(Ledger.Mark.WITHOUT_SOURCE))).containsExactly("forslag", "odaterad", "struken");
    }

    @Test
    void late_is_more_than_the_days_for_certain() {
        LedgerFilter late = new LedgerFilter(Set.of(), 2, null, null, null, Days.ANY, Days.ANY, null);
        assertThat(found(late)).containsExactly("forslag", "lagd", "struken");
        assertThat(found(new LedgerFilter(Set.of(), 3, null, null, null, Days.ANY, Days.ANY, null)))
                .containsExactly("forslag", "struken");
    }

    @Test
    void an_entry_is_found_on_each_day_it_may_have_happened_and_without_a_date_on_none() {
        assertThat(found(occurred("2019-05-31", "2019-06-30"))).containsExactly("struken");
        assertThat(found(occurred("2019-06-01", "2019-06-30"))).isEmpty();
        assertThat(found(occurred(null, null))).contains("odaterad");
        assertThat(found(occurred("1900-01-01", null))).doesNotContain("odaterad", "öppnad");
        assertThat(found(occurred("2019-12-29", "2019-12-29")))
                .as("as it reads after its correction")
                .containsExactly("lagd");
    }

    @Test
    void the_day_of_recording_is_the_swedish_one() {
        assertThat(found(recorded("2020-03-02", "2020-03-02"))).containsExactly("odaterad", "struken");
        assertThat(found(recorded(null, "2020-01-02"))).containsExactly("öppnad", "forslag", "lagd");
    }

    @Test
    void a_body_is_found_by_its_key_and_a_kind_by_its_name() {
        LedgerFilter council =
                new LedgerFilter(Set.of(), null, "kommunfullmäktige", null, null, Days.ANY, Days.ANY, null);
        assertThat(found(council)).containsExactly("antagen");
        LedgerFilter held = new LedgerFilter(Set.of(), null, null, "activity-held", null, Days.ANY, Days.ANY, null);
        assertThat(found(held)).containsExactly("odaterad", "struken");
    }

    @Test
    void who_recorded_is_searched_by_id_only_where_the_reader_may_see_the_name() {
        LedgerFilter bo = new LedgerFilter(Set.of(), null, null, null, BO, Days.ANY, Days.ANY, null);
        assertThat(found(bo)).isEmpty();
        assertThat(entries(LedgerSelection.of(new LedgerOptions(ledger, Set.of(ANNA, BO)), bo)))
                .containsExactly("antagen", "odaterad", "struken", "rattelse", "strykning");
        assertThat(new LedgerOptions(ledger, Set.of()).hasRecorder(BO)).isFalse();
        assertThat(select(LedgerFilter.ALL).recorders()).containsOnlyKeys("registrar");
    }

    @Test
    void words_are_found_in_any_order_and_without_their_marks() {
        assertThat(found(text("forebild angelholm"))).contains("antagen");
        assertThat(found(text("KS 2019/112 antogs"))).containsExactly("antagen");
        assertThat(found(text("annat ärende"))).contains("struken");
        assertThat(found(text("adopted"))).contains("antagen");
        assertThat(found(text("finns inte"))).isEmpty();
    }

    @Test
    void each_choice_is_counted_together_with_the_rest_of_the_filter() {
        LedgerSelection held =
                select(new LedgerFilter(Set.of(), null, null, "activity-held", null, Days.ANY, Days.ANY, null));
        assertThat(held.with(Ledger.Mark.STRUCK)).isEqualTo(1);
        assertThat(held.with(Ledger.Mark.CORRECTED)).isZero();
        assertThat(held.kinds())
                .as("another kind instead")
                .containsEntry("activity-held", 2)
                .containsEntry("vision-adopted", 1);
        assertThat(held.bodies()).containsEntry("kommunfullmäktige", 0);
    }
}
