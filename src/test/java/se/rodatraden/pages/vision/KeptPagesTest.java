package se.rodatraden.pages.vision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import se.rodatraden.identity.Actor;
import se.rodatraden.identity.CurrentActor;
import se.rodatraden.identity.Grant;
import se.rodatraden.identity.Role;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.TimeForm;
import se.rodatraden.pages.sharing.PublicContacts;
import se.rodatraden.pages.sharing.Site;
import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.VisionOn;

/** A page that was written is shown again only to those whom it is for, and only while the register says the same. */
class KeptPagesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final KeptPages pages = new KeptPages();
    private final VisionOn alvesta = Drawn.on(Drawn.seed("0764/ny-vision"), DAY);

    @AfterEach
    void nowhere() {
        RequestContextHolder.resetRequestAttributes();
    }

    private static void at(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setAttribute(Site.class.getName(), new Site(address, PublicContacts.NONE));
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    private VisionPage page(VisionOn on, Lang speech) {
        return pages.of(on, new TimeForm(speech, null, null, DAY, DAY), Addresses.vision(on.id()), null);
    }

    @Test
    void the_same_is_written_once_in_each_language() {
        VisionPage first = page(alvesta, Lang.SWEDISH);
        assertThat(page(alvesta, Lang.SWEDISH).items()).isSameAs(first.items());
        assertThat(page(alvesta, Lang.SWEDISH)).isEqualTo(first);
        assertThat(page(alvesta, Lang.ENGLISH).items()).isNotEqualTo(first.items());
    }

    @Test
    void what_is_recorded_later_is_written_anew() {
        VisionPage first = page(alvesta, Lang.SWEDISH);
        VisionOn later = new VisionOn(
                alvesta.history(),
                alvesta.known(),
                alvesta.reading(),
                alvesta.version() + 1,
                alvesta.position() + 1,
                alvesta.marks());
        assertThat(page(later, Lang.SWEDISH).items()).isNotSameAs(first.items());
        assertThat(page(Drawn.on(Drawn.seed("0764/ny-vision"), DAY), Lang.SWEDISH)
                        .items())
                .isNotSameAs(first.items());
    }

    @Test
    void the_address_around_it_is_that_of_each_request() {
        at("https://ett.exempel.se");
        page(alvesta, Lang.SWEDISH);
        at("https://tva.exempel.se");
        assertThat(Drawn.html(page(alvesta, Lang.SWEDISH)))
                .contains("https://tva.exempel.se")
                .doesNotContain("ett.exempel.se");
    }

    @Test
    void one_who_may_correct_it_gets_a_page_of_their_own() {
        Actor registrar = new Actor(
                UUID.randomUUID(), Actor.Kind.PERSON, "Anna", List.of(new Grant(Role.REGISTRAR, "0764", null)));
        assertThat(Drawn.html(page(alvesta, Lang.SWEDISH))).doesNotContain("correct-entry");
        assertThat(CurrentActor.as(registrar, () -> Drawn.html(page(alvesta, Lang.SWEDISH))))
                .contains("correct-entry");
        assertThat(Drawn.html(page(alvesta, Lang.SWEDISH))).doesNotContain("correct-entry");
    }
}
