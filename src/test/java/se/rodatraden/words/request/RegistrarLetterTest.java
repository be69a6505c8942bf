package se.rodatraden.words.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import se.rodatraden.time.Lang;

/** What a letter to the registrar holds when the reader's mail program opens it. */
class RegistrarLetterTest {
    private static final String TO = "registrator@exempel.se";
    private static final Concern ENTRY = new Concern(
            "Hagfors",
            "Vår framtid – för älv & skog",
            "Antogs, kommunfullmäktige, den 3 juni 2014",
            "KS 2014/32 +1",
            "74",
            "https://vision.exempel.se/kommun/1783/visioner/v?asOf=2014-06-30#h-antas");

    private static String decoded(String link) {
        assertThat(link).matches("mailto:[A-Za-z0-9.@-]+\\?subject=[A-Za-z0-9._~%-]*&body=[A-Za-z0-9._~%-]*");
        return URLDecoder.decode(URI.create(link).getRawSchemeSpecificPart(), StandardCharsets.UTF_8);
    }

    @Test
    void an_order_names_the_document_its_numbers_and_its_page() {
        String link = RegistrarLetter.order(TO, ENTRY, Lang.SWEDISH);
        assertThat(link)
                .startsWith("mailto:registrator@exempel.se?subject=Beg%C3%A4ran%20om%20allm%C3%A4n%20handling%3A%20V");
        assertThat(decoded(link))
                .contains("Vår framtid – för älv & skog, dnr KS 2014/32 +1, § 74&body=")
                .contains("\r\nDiarienummer: KS 2014/32 +1\r\n")
                .contains("\r\nParagraf i protokollet: § 74\r\n")
                .contains("https://vision.exempel.se/kommun/1783/visioner/v?asOf=2014-06-30#h-antas")
                .doesNotContainPattern("[^\r]\n");
    }

    @Test
    void it_is_in_the_language_of_the_page() {
        assertThat(decoded(RegistrarLetter.order(TO, ENTRY, Lang.ENGLISH)))
                .contains("Request for a public document", "Registry number: KS 2014/32 +1");
        assertThat(decoded(RegistrarLetter.missing(TO, ENTRY, Lang.ENGLISH))).contains("Something is missing here");
        assertThat(decoded(RegistrarLetter.missing(TO, ENTRY, Lang.SWEDISH))).contains("Här saknas något");
    }

    @Test
    void what_is_not_known_is_left_out() {
        Concern bare = new Concern("Hagfors", null, null, null, null, "https://vision.exempel.se/kommun/1783");
        assertThat(decoded(RegistrarLetter.missing(TO, bare, Lang.SWEDISH)))
                .contains("subject=Saknas i Röda tråden: Hagfors&body")
                .doesNotContain("Diarienummer", "Paragraf", "null");
        assertThat(decoded(RegistrarLetter.order(TO, bare, Lang.SWEDISH)))
                .contains("handling: Hagfors&body", "\r\nHandling: \r\n");
    }

    @Test
    void a_long_title_is_shortened_and_the_address_never_is() {
        String long500 = "Ä".repeat(480) + "😀".repeat(20);
        Concern long_ = new Concern("Hagfors", long500, long500, long500, long500, ENTRY.address());
        for (Lang t : Lang.values()) {
            String link = RegistrarLetter.order(TO, long_, t);
            assertThat(link).hasSizeLessThan(2_000);
            assertThat(decoded(link)).contains(ENTRY.address()).contains("Ä…").doesNotContain("\uFFFD", "?\r\n");
        }
    }

    @Test
    void nothing_in_a_title_becomes_a_header_of_the_letter() {
        Concern odd = new Concern(
                "Hagfors", "A&bcc=x@y.se\r\nBcc: x@y.se", null, null, null, "https://vision.exempel.se/kommun/1783");
        String link = RegistrarLetter.order(TO, odd, Lang.SWEDISH);
        assertThat(link.chars().filter(c -> c == '&').count()).isEqualTo(1);
        assertThat(link.substring(0, link.indexOf("&body="))).doesNotContain("%0D", "%0A");
    }
}
