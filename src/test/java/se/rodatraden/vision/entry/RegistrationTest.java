package se.rodatraden.vision.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.vision.history.Telling.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.kernel.Violation;
import se.rodatraden.vision.Decide;
import se.rodatraden.vision.Possible;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.command.VisionCommand;
import se.rodatraden.vision.event.Decision;
import se.rodatraden.vision.event.EventMetadata;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.vision.history.History;
import se.rodatraden.vision.history.Titles;
import se.rodatraden.vision.situation.TargetYear;
import se.rodatraden.vision.state.Document;
import se.rodatraden.vision.value.CorrectionKind;
import se.rodatraden.vision.value.Route;

/** The title, the kind and the target year that a vision was registered by can be put right. */
class RegistrationTest {
    private static final DocumentKind PLAN = new DocumentKind("ÖVERSIKTSPLAN");
    private static final LocalDate LONG_AGO = LocalDate.parse("1995-01-01");

    private final History misspelt = new History(
            new VisionEvent.VisionRegistered(VISION, "Vison 2035", DocumentKind.VISION, 2053), NOW, List.of());

    private static Act title(String id, String title) {
        return correct(id, title, null, null);
    }

    private static Act correct(
            String id, @Nullable String title, @Nullable DocumentKind kind, @Nullable Integer horizonYear) {
        return new Act.CorrectRegistration(
                VISION, told(id, TODAY.toString()), title, kind, horizonYear, CorrectionKind.TYPO, "felskrivet");
    }

    private static Act strike(String id, String entry) {
        return new Act.AnnulEntry(VISION, told(id, TODAY.toString()), entry, "rättelsen var fel");
    }

    /** Each recorded an hour after the one before. */
    private static History recorded(History history, Act... acts) {
        History now = history;
        for (Act act : acts) {
            int hours = now.entries().size();
            List<Entry> fresh = new ArrayList<>();
            accepted(decide(now, act)).events().forEach(e -> fresh.add(new Entry(90 + hours, at(hours), (Fact) e)));
            now = now.with(fresh);
        }
        return now;
    }

    private static Instant at(int hours) {
        return NOW.plusSeconds(3600L * hours);
    }

    private static String title(History h, LocalDate day) {
        return Titles.on(h.registered(), h.known(), day).title();
    }

    private static @Nullable Integer year(History h, LocalDate day) {
        return TargetYear.on(h.registered(), h.known(), day).orElse(null);
    }

    @Test
    void what_is_corrected_reads_so_on_every_day_and_as_known_from_its_recording() {
        History h = recorded(misspelt, propose(told("p", "2014-03-01")), correct("r", "Vision 2035", null, 2035));

        for (LocalDate day : List.of(LONG_AGO, LocalDate.parse("2014-06-01"), TODAY)) {
            assertThat(title(h, day)).isEqualTo("Vision 2035");
            assertThat(year(h, day)).isEqualTo(2035);
        }
        History earlier = h.at(at(1).minusSeconds(1));
        assertThat(title(earlier, TODAY)).isEqualTo("Vison 2035");
        assertThat(year(earlier, TODAY)).isEqualTo(2053);
        assertThat(h.known().placed()).extracting(p -> p.entry().id()).containsExactly("p");
        assertThat(h.id()).isEqualTo(VISION);
        assertThat(h.registered().title()).isEqualTo("Vison 2035");
    }

    @Test
    void the_latest_correction_of_a_field_counts_and_a_struck_one_does_not() {
        History twice = recorded(
                misspelt,
                correct("a", "Vision 2036", null, 2036),
                title("b", "Vision 2035"),
                correct("c", null, null, 2035));
        assertThat(title(twice, TODAY)).isEqualTo("Vision 2035");
        assertThat(year(twice, TODAY)).isEqualTo(2035);
        assertThat(changes(twice))
                .containsExactly(
                        new Change("title", "Vison 2035", "Vision 2036"),
                        new Change("horizonYear", 2053, 2036),
                        new Change("title", "Vision 2036", "Vision 2035"),
                        new Change("horizonYear", 2036, 2035));

        History back = recorded(twice, strike("x", "b"));
        assertThat(title(back, TODAY)).isEqualTo("Vision 2036");
        History first = recorded(back, strike("y", "a"), strike("z", "c"));
        assertThat(title(first, TODAY)).isEqualTo("Vison 2035");
        assertThat(year(first, TODAY)).isEqualTo(2053);
        assertThat(changes(first)).isEmpty();
    }

    private static List<Change> changes(History h) {
        return Registration.corrected(h.registered(), h.known().entries()).stream()
                .flatMap(c -> c.changes().stream())
                .toList();
    }

    @Test
    void a_correction_of_the_registration_is_itself_corrected_like_any_entry() {
        Act instead = title("a", "Vision 2035");
        History h = recorded(
                misspelt,
                title("a", "Vision 2o35"),
                new Act.CorrectEntry(
                        VISION, told("b", TODAY.toString()), "a", instead, CorrectionKind.TYPO, "bokstaven o"));

        assertThat(title(h, TODAY)).isEqualTo("Vision 2035");
    }

    @Test
    void an_adopted_title_and_its_year_still_prevail_from_the_adoption() {
        History h = recorded(
                misspelt,
                propose(told("p", "2014-03-01")),
                submit(told("s", "2014-05-01")),
                adopt(told("k", "2014-06-01")),
                title("r", "Vision 2035"));

        assertThat(title(h, LocalDate.parse("2014-05-31"))).isEqualTo("Vision 2035");
        assertThat(title(h, TODAY)).isEqualTo("Vision 2040");
    }

    @Test
    void a_corrected_kind_is_the_one_that_the_history_is_judged_by() {
        History vision = history(adopt(told("k", "2014-06-01")));
        History plan = recorded(vision, correct("r", null, PLAN, null));

        assertThat(vision.known().on(TODAY).document()).contains(Document.IN_FORCE);
        // A comprehensive plan applies from its legal force, which nobody has confirmed.
        assertThat(plan.known().on(TODAY).document())
                .isNotEqualTo(vision.known().on(TODAY).document());
        assertThat(plan.known().on(TODAY))
                .isEqualTo(registeredAs(PLAN, vision).known().on(TODAY));
        assertThat(Titles.on(plan.registered(), plan.known(), TODAY).kind()).isEqualTo(PLAN);
        assertThat(recorded(plan, strike("x", "r")).known().on(TODAY))
                .isEqualTo(vision.known().on(TODAY));
    }

    private static History registeredAs(DocumentKind kind, History h) {
        return new History(
                new VisionEvent.VisionRegistered(VISION, h.registered().title(), kind, null), NOW, h.entries());
    }

    @Test
    void a_kind_that_others_adopt_is_judged_so_when_it_is_corrected() {
        EventMetadata board = told("k", "2014-06-01");
        Act byBoard = new Act.AdoptVision(
                VISION, asOccurred(board), Decision.UNKNOWN, "Riktlinjen", null, null, null, null, List.of(), null);
        History guideline = registeredAs(new DocumentKind("RIKTLINJE"), history(byBoard));

        assertThat(accepted(decide(guideline, correct("r", null, DocumentKind.VISION, null)))
                        .deviations())
                .extracting(d -> d.entry())
                .contains("k");
    }

    @Test
    void a_correction_says_what_was_wrong_and_something_else_than_is_registered() {
        Violation nothing = refused(decide(misspelt, correct("r", null, null, null)));
        assertThat(nothing.rule() + " " + nothing.field()).isEqualTo("E-NOTHING-CORRECTED title");

        assertThat(unchanged(misspelt, title("r", "Vison 2035"))).isEqualTo("title");
        assertThat(unchanged(misspelt, correct("r", null, DocumentKind.VISION, null)))
                .isEqualTo("documentKind");
        assertThat(unchanged(misspelt, correct("r", null, null, 2053))).isEqualTo("horizonYear");
        assertThat(unchanged(recorded(misspelt, title("a", "Vision 2035")), title("r", "Vision 2035")))
                .isEqualTo("title");
        assertThat(title(recorded(misspelt, correct("r", "Vision 2035", DocumentKind.VISION, 2053)), TODAY))
                .isEqualTo("Vision 2035");
        for (int year : List.of(-1, 20350)) {
            assertThat(refused(decide(misspelt, correct("r", null, null, year))).field())
                    .isEqualTo("horizonYear");
        }
        assertThat(refused(decide(misspelt, title("r", "v".repeat(301)))).field())
                .isEqualTo("title");
    }

    private static String unchanged(History h, Act act) {
        Violation violation = refused(decide(h, act));
        assertThat(violation.rule()).isEqualTo("E-NO-CHANGE");
        return Objects.requireNonNull(violation.field());
    }

    @Test
    void it_is_possible_before_and_after_anything_has_happened() {
        assertThat(Possible.on(misspelt.known(), TODAY)).contains("correct-registration");
        assertThat(Possible.on(history(adopt(told("k", "2014-06-01"))).known(), TODAY))
                .contains("correct-registration");
    }

    @Test
    void personal_data_in_a_corrected_title_is_asked_about() {
        assertThat(refused(decide(misspelt, title("r", "Vision 2035, 811228-9874")))
                        .rule())
                .isEqualTo("W-41");
    }

    @Test
    void the_registration_as_it_was_and_as_it_reads_are_both_known_already() {
        History h = recorded(misspelt, title("r", "Vision 2035"));

        for (String title : List.of("Vison 2035", "Vision 2035")) {
            assertThat(accepted(Decide.on(h, registering(title), NOW)).events()).isEmpty();
        }
        assertThat(refused(Decide.on(h, registering("Vision 2034"), NOW)).sv())
                .contains("Vision 2035")
                .contains("correct-registration");
    }

    private static VisionCommand registering(String title) {
        return new VisionCommand.RegisterVision(VISION, title, DocumentKind.VISION, 2053);
    }

    private static Act annul(String id) {
        return new Act.AnnulRegistration(VISION, told(id, TODAY.toString()), "öppnad av misstag");
    }

    @Test
    void nothing_counts_of_a_registration_that_is_struck_and_all_of_it_is_kept() {
        History h = recorded(
                misspelt,
                propose(told("p", "2014-03-01")),
                new Act.RecordAssertion(VISION, told("k", "2014-04-01"), "det sägs"),
                correct("r", "Vision 2035", null, null),
                annul("m"));

        assertThat(h.annulled()).hasValueSatisfying(by -> assertThat(by.id()).isEqualTo("m"));
        assertThat(h.known().placed()).isEmpty();
        assertThat(h.known().deviations()).isEmpty();
        assertThat(h.counting().list()).extracting(Entry::id).containsExactly("r", "m");
        assertThat(h.entries()).hasSize(4);
        assertThat(title(h, TODAY)).isEqualTo("Vision 2035");
        History earlier = h.at(at(3).minusSeconds(1));
        assertThat(earlier.annulled()).isEmpty();
        assertThat(earlier.known().placed()).hasSize(2);
    }

    @Test
    void it_counts_again_when_what_struck_it_is_struck() {
        History h = recorded(misspelt, propose(told("p", "2014-03-01")), annul("m"), strike("s", "m"));

        assertThat(h.annulled()).isEmpty();
        assertThat(h.known().placed()).extracting(p -> p.entry().id()).containsExactly("p");
    }

    @Test
    void of_a_struck_registration_nothing_is_recorded_but_what_repairs_or_hides_it() {
        History h = recorded(misspelt, propose(told("p", "2014-03-01")), annul("m"));

        assertThat(Possible.on(h.known(), TODAY)).containsExactly("annul-entry");
        for (Act act : List.of(adopt(told("k", "2014-04-01")), title("r", "Vision 2035"), annul("m2"))) {
            assertThat(refused(decide(h, act)).rule()).as(act.toString()).isEqualTo("E-REGISTRATION-ANNULLED");
        }
        accepted(decide(
                h, new Act.MarkConfidential(VISION, told("x", TODAY.toString()), "p", "OSL 25:1", List.of(), "?")));
        accepted(decide(
                h,
                new Act.CorrectEntry(
                        VISION,
                        told("c", TODAY.toString()),
                        "m",
                        new Act.AnnulRegistration(VISION, told("m", TODAY.toString()), "registrerad två gånger"),
                        CorrectionKind.TYPO,
                        "otydligt")));
    }

    @Test
    void a_struck_vision_is_not_registered_again_but_its_document_may_be_sent_again() {
        VisionCommand.RegisterVision register =
                new VisionCommand.RegisterVision(VISION, "Vison 2035", DocumentKind.VISION, 2053);
        History h = recorded(misspelt, propose(told("p", "2014-03-01")), annul("m"));

        assertThat(refused(Decide.on(h, register, NOW)).field()).isEqualTo("vision");
        VisionCommand again = new VisionCommand.RecordHistory(
                VISION, register, List.of(propose(told("p", "2014-03-01")), annul("m")), true);
        assertThat(accepted(Decide.on(h, again, NOW)).events()).isEmpty();
        assertThat(accepted(Decide.on(null, again, NOW)).events()).hasSize(3);
    }

    @Test
    void a_target_year_out_of_reason_is_refused_wherever_it_is_told() {
        for (int year : List.of(1, 203, 9999)) {
            assertThat(refused(Decide.on(
                                    null,
                                    new VisionCommand.RegisterVision(VISION, "Vision", DocumentKind.VISION, year),
                                    NOW))
                            .field())
                    .isEqualTo("horizonYear");
            Act proposed = new Act.ProposeVision(
                    VISION,
                    told("p", "2014-03-01"),
                    "Vision",
                    DocumentKind.VISION,
                    year,
                    null,
                    List.of(),
                    Route.UNKNOWN);
            Act applied = new Act.AssertApplied(VISION, told("a", "2014-03-01"), "Vision", null, null, year);
            for (Act act : List.of(proposed, applied)) {
                assertThat(refused(decide(misspelt, act)).field()).isEqualTo("horizonYear");
            }
        }
    }
}
