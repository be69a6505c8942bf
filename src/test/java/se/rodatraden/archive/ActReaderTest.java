package se.rodatraden.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.rodatraden.archive.text.InvalidDocument;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.kernel.Violation;
import se.rodatraden.store.Json;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.event.Decision;
import se.rodatraden.vision.event.EventMetadata;
import se.rodatraden.vision.event.Proceedings;
import se.rodatraden.vision.state.StateTable;
import se.rodatraden.vision.value.Certainty;
import se.rodatraden.vision.value.RemissMode;
import se.rodatraden.vision.value.VisionId;

/** One act, written flat. */
class ActReaderTest {
    private static final VisionId VISION = new VisionId("0764", "prov");
    private static final String TOLD =
            "\"occurred\": {\"edtf\": \"2014-06\", \"label\": \"juni 2014\"}, \"body\": {\"kind\": \"BOARD\", \"name\": \"KS\"}";

    @Test
    void fields_left_out_mean_the_least() {
        Act act = read("send-to-remiss", "\"round\": 1, \"addressees\": [{\"id\": \"n\", \"name\": \"nämnder\"}]");

        assertThat(act).isInstanceOfSatisfying(Act.SendToRemiss.class, sent -> {
            assertThat(sent.vision()).isEqualTo(VISION);
            assertThat(sent.mode()).isEqualTo(RemissMode.UNKNOWN);
            assertThat(sent.materials()).isEmpty();
            assertThat(sent.due()).isNull();
            assertThat(sent.addressees().getFirst().kind()).isEqualTo(BodyKind.UNKNOWN);
            assertThat(sent.told().certainty()).isEqualTo(Certainty.STATED);
            assertThat(sent.told().sources()).isEmpty();
            assertThat(sent.told().recordAsOccurred()).isFalse();
            assertThat(sent.told().occurred())
                    .isEqualTo(FuzzyDate.parse("2014-06").labelled("juni 2014"));
        });
        assertThat(read("reject-vision", "\"id\": \"avslag\""))
                .isInstanceOfSatisfying(
                        Act.RejectVision.class, r -> assertThat(r.decision()).isEqualTo(Decision.UNKNOWN));
    }

    @Test
    void the_minutes_account_of_a_decision_is_read_with_what_it_leaves_out() {
        Act act = read(
                "adopt-vision",
                "\"title\": \"Vision 2040\", \"decision\": {\"paragraph\": \"§ 87\", \"proceedings\": {\"present\": 31,"
                        + " \"reservations\": [{\"by\": \"A\", \"party\": \"X\"}]}}");

        assertThat(act).isInstanceOfSatisfying(Act.AdoptVision.class, adopted -> {
            Proceedings p = Objects.requireNonNull(adopted.decision().proceedings());
            assertThat(p.present()).isEqualTo(31);
            assertThat(p.seats()).isNull();
            assertThat(p.called()).isEqualTo(Proceedings.Called.UNKNOWN);
            assertThat(p.method()).isEqualTo(Proceedings.Method.UNKNOWN);
            assertThat(p.ballots()).isEmpty();
            assertThat(p.reservations().getFirst().afterMeeting()).isFalse();
        });
    }

    @Test
    void an_act_without_an_id_is_given_one_that_no_other_has() {
        String first = read("start-work", "\"what\": \"x\"").told().entry();

        assertThat(read("start-work", "\"what\": \"x\"").told().entry()).isNotEqualTo(first);
        assertThat(read("start-work", "\"what\": \"x\", \"id\": \"start\"")
                        .told()
                        .entry())
                .isEqualTo("start");
    }

    @Test
    void faults_name_the_field_as_it_was_sent() {
        assertThat(fields("adopt-vision", "\"title\": \"x\", \"validFrom\": \"2014-02-30\""))
                .containsExactly("/validFrom");
        assertThat(fields("adopt-vision", "\"titel\": \"x\", \"horizonYear\": \"2040\", \"id\": \"Å\""))
                .containsExactlyInAnyOrder("/title", "/titel", "/horizonYear", "/id");
        assertThat(fields("reject-vision", "\"sources\": [{\"title\": \"x\", \"url\": \"javascript:x\"}]"))
                .containsExactly("/sources/0");
        assertThatThrownBy(() -> read("adopt-vision", "\"title\": \"x\", \"vision\": \"0001/annan\""))
                .isInstanceOf(InvalidDocument.class)
                .hasMessageContaining("/vision");
        assertThatThrownBy(() -> read("drop-table", "\"x\": 1"))
                .isInstanceOf(InvalidDocument.class)
                .hasMessageContaining("E-NO-SUCH-COMMAND");
        assertThatThrownBy(
                        () -> ActReader.read(VISION, "start-work", Json.mapper().readTree("[]")))
                .isInstanceOf(InvalidDocument.class);
    }

    @Test
    void an_act_inside_another_is_read_with_the_id_of_the_entry_it_rewrites_unless_it_says_its_own() {
        assertThat(read("correct-entry", correcting(""))).isInstanceOfSatisfying(Act.CorrectEntry.class, c -> {
            assertThat(c.corrects()).isEqualTo("antagen");
            assertThat(c.instead()).isInstanceOfSatisfying(Act.AdoptVision.class, a -> {
                assertThat(a.vision()).isEqualTo(VISION);
                assertThat(a.told().entry()).isEqualTo("antagen");
                assertThat(a.decision()).isEqualTo(Decision.UNKNOWN);
                assertThat(a.told().occurred()).isEqualTo(FuzzyDate.parse("2014-06-12"));
            });
        });
        assertThat(read("correct-entry", correcting("\"id\": \"annan\", ")))
                .isInstanceOfSatisfying(
                        Act.CorrectEntry.class,
                        c -> assertThat(c.instead().told().entry()).isEqualTo("annan"));
    }

    @Test
    void faults_inside_an_act_name_the_field_there() {
        assertThat(fields("correct-entry", correcting("").replace("2014-06-12", "2014-02-30")))
                .containsExactly("/instead/occurred");
        assertThat(fields("correct-entry", correcting("").replace("\"title\"", "\"titel\"")))
                .containsExactlyInAnyOrder("/instead/title", "/instead/titel");
        assertThat(fields(
                        "correct-entry", correcting("\"sources\": [{\"title\": \"x\", \"url\": \"javascript:x\"}], ")))
                .containsExactly("/instead/sources/0");
        assertThat(fields("correct-entry", correcting("").replace("adopt-vision", "drop-table")))
                .containsExactly("/instead/command");
        assertThat(fields("correct-entry", "\"corrects\": \"antagen\", \"kind\": \"TYPO\""))
                .containsExactlyInAnyOrder("/instead", "/why");
        assertThat(fields("correct-entry", correcting("\"id\": \"Å\", "))).containsExactly("/instead/id");
    }

    private static String correcting(String more) {
        return "\"corrects\": \"antagen\", \"kind\": \"TYPO\", \"why\": \"fel dag\", \"instead\": {" + more
                + "\"command\": \"adopt-vision\", \"occurred\": \"2014-06-12\", \"title\": \"Vision\","
                + " \"body\": {\"kind\": \"COUNCIL\", \"name\": \"KF\"}}";
    }

    @Test
    void no_act_has_a_field_of_the_name_of_what_is_told() {
        Set<String> told = Arrays.stream(EventMetadata.class.getRecordComponents())
                .map(c -> c.getName().equals("entry") ? "id" : c.getName())
                .collect(Collectors.toSet());
        told.add("command");

        assertThat(StateTable.ROWS)
                .allSatisfy(row -> assertThat(Arrays.stream(row.command().getRecordComponents())
                                .map(c -> c.getName()))
                        .doesNotContainAnyElementsOf(told));
    }

    private static List<String> fields(String command, String own) {
        return catchThrowableOfType(InvalidDocument.class, () -> read(command, own)).violations().stream()
                .map(Violation::field)
                .toList();
    }

    private static Act read(String command, String own) {
        return ActReader.read(VISION, command, Json.mapper().readTree("{" + TOLD + ", " + own + "}"));
    }
}
