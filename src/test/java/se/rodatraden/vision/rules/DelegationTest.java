package se.rodatraden.vision.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.vision.history.LegalTelling.approve;
import static se.rodatraden.vision.history.LegalTelling.post;
import static se.rodatraden.vision.history.Telling.*;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.command.Recording;
import se.rodatraden.vision.event.Decision;
import se.rodatraden.vision.event.Delegation;
import se.rodatraden.vision.event.Deviation;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.history.History;
import se.rodatraden.vision.history.Telling;
import se.rodatraden.vision.situation.LegalView;
import se.rodatraden.vision.situation.Situation;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.Support;

/** A decision that is told to have been made on behalf of another body. */
class DelegationTest {
    private static final BodyRef SECTION = new BodyRef(null, BodyKind.SECTION, "arbetsutskottet");
    private static final BodyRef DIRECTOR = new BodyRef(null, BodyKind.OFFICIAL, "kommundirektören");
    private static final BodyRef COMMITTEE = new BodyRef(null, BodyKind.COMMITTEE, "kulturnämnden");

    private static Decision by(BodyRef from, @Nullable String reported) {
        return new Decision(null, null, null, null, new Delegation(from, reported == null ? null : date(reported)));
    }

    private static Act refer(BodyRef who, Decision decision) {
        return new Act.ReferBack(
                VISION,
                Telling.by(who, told("k", "2020-03-02")),
                decision,
                new Support(Support.By.UNKNOWN, null, null),
                null,
                null);
    }

    private static Act writeOff(BodyRef who, Decision decision) {
        return new Act.WriteOffMatter(VISION, Telling.by(who, told("k", "2020-03-02")), decision, "Inaktuellt.");
    }

    private static Act adopt(BodyRef who, Decision decision) {
        return new Act.AdoptVision(
                VISION,
                Telling.by(who, told("k", "2020-03-02")),
                decision,
                "Vision 2040",
                null,
                null,
                null,
                null,
                List.of(),
                null);
    }

    private static List<String> found(Act act) {
        return history(propose(told("p", "2020-01-10")), act).known().deviations().stream()
                .filter(d -> List.of("W-01", "W-02", "W-47", "W-63").contains(d.rule()))
                .map(d -> d.rule() + (d.certain() ? "" : "?") + " " + d.paragraph())
                .toList();
    }

    @Test
    void what_is_recorded_of_a_delegation_is_told_again() {
        Act act = refer(DIRECTOR, by(BOARD, "2020-03-17"));
        Fact fact = (Fact) accepted(decide(history(propose(told("p", "2020-01-10"))), act))
                .events()
                .getFirst();

        assertThat(Delegation.of(fact)).contains(new Delegation(BOARD, date("2020-03-17")));
        assertThat(Recording.act(VISION, fact)).isEqualTo(act);
    }

    @Test
    void what_a_municipality_aims_at_is_not_delegated_and_that_is_said_once() {
        assertThat(found(writeOff(DIRECTOR, by(BOARD, null)))).containsExactly("W-02 KL 6:38");
        assertThat(found(writeOff(SECTION, by(COUNCIL, null)))).containsExactly("W-02 KL 6:38");
        assertThat(found(adopt(DIRECTOR, by(COUNCIL, null)))).containsExactly("W-02 KL 6:38");
        assertThat(found(writeOff(new BodyRef(null, BodyKind.ADMINISTRATION, "kansliet"), by(BOARD, null))))
                .containsExactly("W-02 KL 6:38");
        assertThat(found(writeOff(BodyRef.unknown("kommunen"), by(BOARD, null))))
                .containsExactly("W-02? KL 6:38");
        assertThat(found(refer(DIRECTOR, by(BOARD, null)))).isEmpty();
    }

    @Test
    void the_council_delegates_to_committees_only_and_not_what_is_its_own() {
        assertThat(found(writeOff(BOARD, by(COUNCIL, null)))).containsExactly("W-63 KL 5:1–2");
        assertThat(found(adopt(BOARD, by(COUNCIL, null))))
                .as("the rule on who adopts says it")
                .containsExactly("W-01 KL 5:1–2");
        assertThat(found(refer(DIRECTOR, by(COUNCIL, null)))).containsExactly("W-63 KL 5:1–2");
        assertThat(found(refer(BOARD, by(COUNCIL, null)))).isEmpty();
        assertThat(found(writeOff(COMMITTEE, Decision.UNKNOWN)))
                .as("no delegation is told")
                .isEmpty();
    }

    @Test
    void the_matter_lies_with_the_body_on_whose_behalf_it_was_decided() {
        History h = history(
                propose(told("p", "2020-01-10")),
                new Act.TableMatter(
                        VISION,
                        Telling.by(SECTION, told("k", "2020-03-02")),
                        by(BOARD, null),
                        new Support(Support.By.UNKNOWN, null, null),
                        null));

        assertThat(Situation.of(h.known(), LocalDate.parse("2020-04-01"), TODAY)
                        .holder()
                        .with())
                .containsExactly(BOARD);
    }

    @Test
    void the_days_of_a_delegated_decision_count_from_the_meeting_it_was_reported_to_and_from_what_is_posted() {
        LocalDate june = LocalDate.parse("2020-06-01");
        Act reported = writeOff(DIRECTOR, by(BOARD, "2020-03-17"));
        Act unreported = writeOff(DIRECTOR, by(BOARD, null));
        Act[] minutes = {approve("j", "2020-03-31", "k"), post("a", "2020-04-01", "k")};

        assertThat(dues(june, reported)).containsExactly("approval 2020-03-31");
        assertThat(dues(LocalDate.parse("2020-03-10"), reported))
                .as("not yet reported")
                .isEmpty();
        assertThat(dues(june, unreported)).isEmpty();
        assertThat(dues(june, unreported, minutes))
                .containsExactly(
                        "posting 2020-04-02",
                        "last-appeal-day 2020-04-22",
                        "take-down 2020-04-23",
                        "legal-force 2020-04-23");
        for (Act decision : List.of(reported, unreported)) {
            assertThat(history(decision, minutes[0], minutes[1]).known().deviations())
                    .extracting(Deviation::rule)
                    .doesNotContain("W-30");
        }
        assertThat(history(reported, approve("j", "2020-04-01", "k")).known().deviations())
                .extracting(Deviation::rule)
                .contains("W-30");
    }

    private static List<String> dues(LocalDate day, Act decision, Act... minutes) {
        List<Act> acts = new java.util.ArrayList<>(List.of(decision));
        acts.addAll(List.of(minutes));
        return LegalView.on(history(acts.toArray(Act[]::new)).known(), day).stream()
                .flatMap(v -> v.dues().stream())
                .map(d -> d.deadline().id() + " " + d.when().edtf().orElseThrow())
                .toList();
    }

    @Test
    void a_delegation_that_cannot_be_is_refused() {
        History before = history(propose(told("p", "2020-01-10")));

        assertThat(refused(decide(before, refer(BOARD, by(BOARD, null)))).rule())
                .isEqualTo("E-DELEGATION");
        assertThat(refused(decide(before, refer(DIRECTOR, by(BOARD, "2020-02-28"))))
                        .rule())
                .isEqualTo("E-ORDER");
        assertThat(refused(decide(before, refer(DIRECTOR, by(BOARD, "2030-02-28"))))
                        .rule())
                .isEqualTo("E-FUTURE");
    }
}
