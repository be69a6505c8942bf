package se.rodatraden.vision.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.vision.history.Telling.*;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.vision.Decide;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.command.VisionCommand;
import se.rodatraden.vision.event.Decision;
import se.rodatraden.vision.event.Deviation;
import se.rodatraden.vision.event.EventMetadata;
import se.rodatraden.vision.event.Proceedings;
import se.rodatraden.vision.event.Proceedings.Called;
import se.rodatraden.vision.event.Proceedings.Method;
import se.rodatraden.vision.event.Proceedings.Unprepared;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.vision.history.History;
import se.rodatraden.vision.history.Telling;
import se.rodatraden.vision.value.Addressee;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.Outcome;
import se.rodatraden.vision.value.RemissMode;

/** What the council must have had before it (KL 5:26–28, 5:33), and what is the council's to adopt (KL 5:1). */
class PreparedTest {
    private static final BodyRef PARTY = new BodyRef("a", BodyKind.PARTY, "A-partiet");
    private static final BodyRef SOCIAL = new BodyRef("sn", BodyKind.COMMITTEE, "socialnämnden");

    @Test
    void an_unprepared_matter_may_be_settled_when_all_present_agree_to_it() {
        assertThat(unprepared(Called.ANNOUNCED, Method.BALLOT, Unprepared.ALL_AGREED))
                .as("also by a majority, once all agreed to take it up")
                .isEmpty();
        assertThat(unprepared(Called.ANNOUNCED, Method.UNANIMOUS, null))
                .as("nobody was against")
                .isEmpty();
        assertThat(unprepared(Called.URGENT_UNANIMOUS, Method.UNANIMOUS, Unprepared.NOT_ALL))
                .containsExactly("s", "k");
    }

    @Test
    void that_all_took_it_up_although_it_was_not_announced_is_another_question() {
        assertThat(unprepared(Called.URGENT_UNANIMOUS, Method.BALLOT, null)).containsExactly("s", "k");
    }

    @Test
    void what_the_council_settled_with_the_consent_of_all_may_be_recorded_without_a_reason() {
        List<Act> acts =
                List.of(raised(), laid(told("s", "2024-02-22")), adopted(Called.ANNOUNCED, Method.UNANIMOUS, null));
        VisionCommand whole = new VisionCommand.RecordHistory(
                VISION, new VisionCommand.RegisterVision(VISION, "V", DocumentKind.VISION, null), acts);
        assertThat(accepted(Decide.on(null, whole, NOW)).deviations())
                .extracting(Deviation::rule)
                .doesNotContain("W-05");
    }

    @Test
    void the_boards_chance_to_comment_is_seen_in_what_it_did_or_was_asked() {
        Act proposed = by(SOCIAL, "p", "2024-01-20");
        Act laid = laidBy(SOCIAL, "s", "2024-03-01");
        Act adopted = adopt(told("k", "2024-04-29"));
        assertThat(rules(proposed, laid, adopted)).contains("W-46").doesNotContain("W-05", "W-06");
        Act asked = new Act.SendToRemiss(
                VISION,
                by(SOCIAL, told("r", "2024-02-01")),
                1,
                null,
                List.of(new Addressee("ks", BodyKind.BOARD, "kommunstyrelsen")),
                null,
                List.of(),
                RemissMode.UNKNOWN);
        assertThat(rules(proposed, asked, laid, adopted)).doesNotContain("W-46");
        Act treated = new Act.RecordTreatment(VISION, told("b", "2024-03-20"), 1, Outcome.UNKNOWN, null);
        assertThat(rules(proposed, laid, treated, adopted)).doesNotContain("W-46");
        assertThat(rules(proposed, laid)).as("it may comment still").doesNotContain("W-46");
    }

    @Test
    void a_committee_that_adopts_a_document_is_a_question_of_its_weight_and_not_of_its_name() {
        for (String kind : List.of("STRATEGI", "PROGRAM", "RIKTLINJE", "POLICY")) {
            assertThat(adoptedBy(SOCIAL, kind)).as(kind).contains("W-47 KL 5:1").doesNotContain("W-01 KL 5:1–2");
        }
        assertThat(adoptedBy(SOCIAL, "VISION")).contains("W-01 KL 5:1–2").doesNotContain("W-47 KL 5:1");
        assertThat(adoptedBy(SOCIAL, "ÖVERSIKTSPLAN")).contains("W-01 KL 5:1–2");
        assertThat(adoptedBy(COUNCIL, "STRATEGI")).doesNotContain("W-47 KL 5:1");
    }

    private static List<String> unprepared(Called called, Method method, @Nullable Unprepared agreed) {
        return history(raised(), laid(told("s", "2024-02-22")), adopted(called, method, agreed))
                .known()
                .deviations()
                .stream()
                .filter(d -> d.rule().equals("W-05"))
                .map(Deviation::entry)
                .toList();
    }

    private static Act raised() {
        return by(PARTY, "p", "2024-02-20");
    }

    private static Act by(BodyRef body, String id, String when) {
        return propose(by(body, told(id, when)));
    }

    private static EventMetadata by(BodyRef body, EventMetadata t) {
        return Telling.by(body, t);
    }

    private static Act laid(EventMetadata t) {
        return submit(by(PARTY, t));
    }

    private static Act laidBy(BodyRef body, String id, String when) {
        return submit(by(body, told(id, when)));
    }

    private static Act adopted(Called called, Method method, @Nullable Unprepared unprepared) {
        Proceedings proceedings = new Proceedings(
                null,
                51,
                51,
                List.of(),
                called,
                List.of(),
                List.of(),
                method,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                unprepared);
        return new Act.AdoptVision(
                VISION,
                by(COUNCIL, told("k", "2024-02-26")),
                new Decision(null, null, null, proceedings, null),
                "Vision 2040",
                null,
                null,
                null,
                null,
                List.of(),
                null);
    }

    private static List<String> rules(Act... acts) {
        return history(acts).known().deviations().stream().map(Deviation::rule).toList();
    }

    private static List<String> adoptedBy(BodyRef body, String kind) {
        History empty = new History(
                new VisionEvent.VisionRegistered(VISION, "Titel", new DocumentKind(kind), null), NOW, List.of());
        Act adopted = new Act.AdoptVision(
                VISION,
                by(body, told("k", "2024-02-26")),
                Decision.UNKNOWN,
                "Titel",
                null,
                null,
                null,
                null,
                List.of(),
                null);
        return empty.with(history(adopted).entries()).known().deviations().stream()
                .map(d -> d.rule() + " " + d.paragraph())
                .toList();
    }
}
