package se.rodatraden.pages.vision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import se.rodatraden.pages.sharing.PublicContacts;
import se.rodatraden.pages.sharing.Site;
import se.rodatraden.time.Lang;
import se.rodatraden.vision.history.History;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What surrounds the page of a vision: letters to the registrar, the preview of a shared link, and data for machines. */
class VisionSurroundingsTest {
    private static final LocalDate DAY = LocalDate.of(2014, 7, 1);

    @AfterEach
    void nowhere() {
        RequestContextHolder.resetRequestAttributes();
    }

    private static void at(PublicContacts contacts) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setAttribute(Site.class.getName(), new Site("https://vision.exempel.se/tradar", contacts));
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    private static String alvesta(Lang t) {
        return Drawn.html(Drawn.page(Drawn.seed("0764/ny-vision"), DAY, t));
    }

    @Test
    void with_a_registrar_each_entry_can_be_asked_for() {
        at(new PublicContacts(Map.of("0764", "registrator@exempel.se"), PublicContacts.NONE.contact()));
        String page = alvesta(Lang.SWEDISH);
        assertThat(page)
                .contains("mailto:registrator@exempel.se?subject=Beg%C3%A4ran")
                .contains("mailto:registrator@exempel.se?subject=Saknas")
                .contains("vision.exempel.se%2Ftradar%2Fkommun%2F0764%2Fvisioner%2Fny-vision%3FasOf%3D2014-07-01%23h-");
        assertThat(alvesta(Lang.ENGLISH)).contains("mailto:registrator@exempel.se?subject=Request%20for");
    }

    @Test
    void without_one_the_page_says_whom_to_turn_to_and_links_to_nobody() {
        at(PublicContacts.NONE);
        assertThat(alvesta(Lang.SWEDISH))
                .contains("Handlingar begärs hos kommunens registrator")
                .doesNotContainPattern("mailto:[^?]");
        assertThat(alvesta(Lang.ENGLISH))
                .contains("Ask the municipality's registrar")
                .doesNotContainPattern("mailto:[^?]");
    }

    @Test
    void a_shared_link_shows_the_standing_of_its_day() {
        at(PublicContacts.NONE);
        assertThat(alvesta(Lang.SWEDISH))
                .contains(
                        "<meta property=\"og:title\" content=\"Ny vision för Alvesta kommun – läget den 1 juli 2014\">")
                .contains("<meta property=\"og:description\" content=\"Alvesta, vision. Läget den 1 juli 2014. ")
                .contains(
                        "<link rel=\"canonical\" href=\"https://vision.exempel.se/tradar/kommun/0764/visioner/ny-vision\">")
                .contains(
                        "hreflang=\"en\" href=\"https://vision.exempel.se/tradar/kommun/0764/visioner/ny-vision?lang=en\"")
                .contains(
                        "content=\"https://vision.exempel.se/tradar/kommun/0764/visioner/ny-vision/forhandsbild.png\"");
    }

    @Test
    void a_proposal_is_not_published_as_legislation_and_an_adopted_document_is() {
        at(PublicContacts.NONE);
        assertThat(data("0764/ny-vision").toString())
                .contains("CreativeWork")
                .doesNotContain("egislation", "eli:in_force");
        JsonNode adopted = data("1489/vision-2040");
        assertThat(adopted.at("/@context/0").asString()).isEqualTo("https://schema.org");
        assertThat(adopted.get("@type").toString()).contains("Legislation");
        assertThat(adopted.at("/eli:date_document/@value").asString())
                .isEqualTo(adopted.at("/legislationDate").asString());
        assertThat(adopted.at("/eli:passed_by/name").asString()).isEqualTo("kommunfullmäktige");
        assertThat(adopted.at("/eli:in_force/@id").asString()).endsWith("#InForce-inForce");
    }

    /** Every name is one of ELI's ontology 1.5; its day of no longer in force is the last one in force. */
    @Test
    void a_repealed_document_was_in_force_until_the_day_before() {
        at(PublicContacts.NONE);
        JsonNode repealed = data(Drawn.constructed("giltighet-och-upphavande"));
        assertThat(repealed.at("/eli:in_force/@id").asString())
                .isEqualTo("http://data.europa.eu/eli/ontology#InForce-notInForce");
        assertThat(repealed.at("/legislationLegalForce/@id").asString()).isEqualTo("https://schema.org/NotInForce");
        assertThat(repealed.at("/eli:date_no_longer_in_force/@value").asString())
                .isEqualTo("2022-12-31");
        assertThat(repealed.at("/eli:passed_by/@type").toString()).contains("eli:Organization");
        assertThat(repealed.propertyNames())
                .filteredOn(name -> name.startsWith("eli:"))
                .isSubsetOf(
                        "eli:id_local",
                        "eli:date_document",
                        "eli:passed_by",
                        "eli:in_force",
                        "eli:first_date_entry_in_force",
                        "eli:date_no_longer_in_force",
                        "eli:date_applicability");
    }

    private static JsonNode data(String vision) {
        return data(Drawn.seed(vision));
    }

    private static JsonNode data(History history) {
        String page = Drawn.html(Drawn.page(history, LocalDate.of(2026, 1, 1), Lang.SWEDISH));
        String block = page.replaceAll("(?s).*<script type=\"application/ld\\+json\">(.*?)</script>.*", "$1");
        return JsonMapper.builder().build().readTree(block);
    }
}
