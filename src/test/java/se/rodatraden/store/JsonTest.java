package se.rodatraden.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.InvalidDate;
import se.rodatraden.time.Season;
import se.rodatraden.vision.command.VisionCommand.RegisterVision;
import se.rodatraden.vision.event.Decision;
import se.rodatraden.vision.event.Deviation;
import se.rodatraden.vision.event.Proceedings;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.DeferralTarget;
import se.rodatraden.vision.value.Quantity;
import se.rodatraden.vision.value.VisionId;
import tools.jackson.core.JacksonException;

class JsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2014-06-11",
                "2014-06",
                "2014-21",
                "2014~",
                "2014?",
                "2017",
                "XXXX-04-03",
                "2013-10/2014-02",
                "../2014-06",
                "2014-06/.."
            })
    void a_date_comes_back_as_it_was_written(String edtf) {
        FuzzyDate date = FuzzyDate.parse(edtf).labelled("våren, tror man");
        assertThat(read(FuzzyDate.class, Json.mapper().writeValueAsString(date)))
                .isEqualTo(date);
        assertThat(read(FuzzyDate.class, '"' + edtf + '"')).isEqualTo(FuzzyDate.parse(edtf));
    }

    @Test
    void a_season_keeps_the_bounds_it_was_recorded_with() {
        FuzzyDate spring = FuzzyDate.season(2014, Season.SPRING, LocalDate.of(2014, 1, 7), LocalDate.of(2014, 6, 13));
        String json = Json.mapper().writeValueAsString(spring);
        assertThat(json).isEqualTo("{\"edtf\":\"2014-21\",\"earliest\":\"2014-01-07\",\"latest\":\"2014-06-13\"}");
        assertThat(read(FuzzyDate.class, json)).isEqualTo(spring);
    }

    @Test
    void an_unknown_date_has_words_at_most() {
        assertThat(Json.mapper().writeValueAsString(FuzzyDate.unknown())).isEqualTo("{}");
        FuzzyDate once = FuzzyDate.unknown().labelled("tidigare");
        assertThat(Json.mapper().writeValueAsString(once)).isEqualTo("{\"label\":\"tidigare\"}");
        assertThat(read(FuzzyDate.class, "{\"label\":\"tidigare\"}")).isEqualTo(once);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2014-02-30\"",
                "{\"edtf\":\"2014-02-30\"}",
                "{\"edtf\":\"2014\",\"earliest\":\"2015-01-01\",\"latest\":\"2015-12-31\"}",
                "{\"earliest\":\"2015-01-01\"}"
            })
    void an_impossible_date_is_refused_with_the_reason(String json) {
        assertThatThrownBy(() -> read(FuzzyDate.class, json))
                .isInstanceOf(JacksonException.class)
                .hasCauseInstanceOf(InvalidDate.class);
    }

    @Test
    void ids_and_kinds_are_texts_and_only_components_are_written() {
        var command = new RegisterVision(new VisionId("0764", "ny-vision"), "Ny vision", DocumentKind.VISION, null);
        String json = Json.mapper().writeValueAsString(command);
        assertThat(json).isEqualTo("{\"vision\":\"0764/ny-vision\",\"title\":\"Ny vision\",\"kind\":\"VISION\"}");
        assertThat(read(RegisterVision.class, json)).isEqualTo(command);
        assertThat(Json.mapper().writeValueAsString(new DeferralTarget(null, null, null, "tills vidare", null)))
                .isEqualTo("{\"condition\":\"tills vidare\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"value\":1,\"qualifier\":\"EXACT\",\"unit\":\"svar\",\"colour\":\"red\"}",
                "{\"value\":1,\"value\":2,\"qualifier\":\"EXACT\",\"unit\":\"svar\"}",
                "{\"qualifier\":\"EXACT\",\"unit\":\"svar\"}",
                "{\"value\":1,\"qualifier\":\"EXACT\"}",
                "{\"value\":1,\"qualifier\":\"EXACT\",\"unit\":null}",
                "{\"value\":null,\"qualifier\":\"EXACT\",\"unit\":\"svar\"}",
                "{\"value\":\"1\",\"qualifier\":\"EXACT\",\"unit\":\"svar\"}",
                "{\"value\":1.5,\"qualifier\":\"EXACT\",\"unit\":\"svar\"}",
                "{\"value\":1,\"qualifier\":\"MANY\",\"unit\":\"svar\"}",
                "{\"value\":1,\"qualifier\":0,\"unit\":\"svar\"}",
                "{\"value\":1,\"qualifier\":\"EXACT\",\"unit\":\"svar\"} and more"
            })
    void what_is_unknown_missing_doubled_or_of_another_kind_is_refused(String json) {
        assertThatThrownBy(() -> read(Quantity.class, json)).isInstanceOf(JacksonException.class);
    }

    @Test
    void how_a_decision_came_about_comes_back_as_it_was_told_and_what_is_left_out_is_not_known() {
        var full = new Decision("antas", "§ 87", "KS 2014/17", (Proceedings) Examples.of(Proceedings.class), null);
        assertThat(read(Decision.class, Json.mapper().writeValueAsString(full))).isEqualTo(full);
        var bare = read(
                Proceedings.class,
                "{\"called\":\"UNKNOWN\",\"method\":\"BALLOT\",\"present\":31,"
                        + "\"ballots\":[{\"yes\":17,\"no\":14,\"votes\":[{\"member\":\"A\",\"vote\":\"YES\"}]}]}");
        assertThat(bare.seats()).isNull();
        assertThat(bare.claims()).isEmpty();
        assertThat(bare.ballots().getFirst().abstained()).isNull();
        assertThat(bare.ballots().getFirst().byParty())
                .as("one party is not known")
                .isEmpty();
    }

    @Test
    void a_deviation_kept_before_it_named_a_field_is_read() {
        assertThat(read(
                        Deviation.class,
                        "{\"rule\":\"W-12\",\"entry\":\"s\",\"finding\":\"BREACH\",\"certain\":true,"
                                + "\"paragraph\":\"praxis\"}"))
                .isEqualTo(new Deviation("W-12", "s", Deviation.Finding.BREACH, true, "praxis"));
    }

    record Several(List<String> names, boolean sure, BodyRef body) {}

    @Test
    void a_list_left_out_is_empty_and_a_boolean_false() {
        assertThat(read(Several.class, "{\"body\":{\"kind\":\"UNKNOWN\",\"name\":\"politiken\"}}"))
                .isEqualTo(new Several(List.of(), false, BodyRef.unknown("politiken")));
    }

    private static <T> T read(Class<T> type, String json) {
        return Json.mapper().readValue(json, type);
    }
}
