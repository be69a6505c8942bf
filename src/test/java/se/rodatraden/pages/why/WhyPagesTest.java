package se.rodatraden.pages.why;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mock.web.MockHttpServletRequest;
import se.rodatraden.pages.Html;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.pages.vision.Drawn;
import se.rodatraden.time.Lang;
import se.rodatraden.views.Explanation;
import se.rodatraden.views.reading.VisionOn;

/** Why a vision stands as it does, where its registration is struck: by that entry, and by nothing that it struck. */
class WhyPagesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private static VisionOn struck(LocalDate day) {
        return Drawn.on(Drawn.constructed("registrerad-av-misstag"), day);
    }

    private static String html(VisionOn on, Lang speech) {
        MockHttpServletRequest request =
                new MockHttpServletRequest("GET", "/kommun/2418/visioner/registrerad-av-misstag/varfor");
        request.setParameter("lang", speech.tag());
        WhyPage page = WhyPages.of(on, RequestContext.of(request, TODAY));
        StringOutput out = new StringOutput();
        Html.write("why.jte", page, out);
        return out.toString();
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void a_struck_registration_is_explained_by_the_entry_that_struck_it(Lang speech) {
        String page = html(struck(TODAY), speech);
        assertThat(page)
                .contains(speech.say("Registreringen: struken", "The registration: struck"))
                .contains("visioner/registrerad-av-misstag#h-struken")
                .contains(speech.say("Allt står kvar i liggaren", "All of it remains in the ledger"))
                .contains("/registrerad-av-misstag/liggare")
                .doesNotContain("#h-uppdrag")
                .doesNotContain(speech.say("Ingen post anger något om det", "No entry says anything about it"))
                .doesNotContain(speech.say("Inga avvikelser", "No deviations"))
                .doesNotContain(speech.say("Läge:", "Status:"));
        assertThat(Drawn.html(Drawn.constructed("registrerad-av-misstag"), TODAY, speech))
                .contains("/registrerad-av-misstag/varfor")
                .contains("id=\"h-struken\"");
    }

    @Test
    void a_day_before_everything_is_not_said_to_be_the_reason() {
        assertThat(html(struck(LocalDate.of(1999, 1, 1)), Lang.SWEDISH))
                .contains("Registreringen: struken")
                .doesNotContain("Inget är registrerat från den tiden");
    }

    @Test
    void other_channels_read_the_same_reason() {
        assertThat(Explanation.of(struck(TODAY), Lang.SWEDISH.locale()).parts())
                .singleElement()
                .satisfies(part -> assertThat(part.of()).isEqualTo(Explanation.Of.REGISTRATION))
                .satisfies(part -> assertThat(part.reasons())
                        .singleElement()
                        .satisfies(r -> assertThat(r.entry().id()).isEqualTo("struken")));
    }
}
