package se.rodatraden.pages.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import se.rodatraden.pages.TimeForm;
import se.rodatraden.pages.thread.Beads;
import se.rodatraden.pages.thread.Zoom;
import se.rodatraden.pages.vision.Drawn;
import se.rodatraden.time.Lang;
import se.rodatraden.views.Alvesta;
import se.rodatraden.views.reading.VisionOn;

/** The drawing as a file, and the preview of links. */
class DrawnFilesTest {

    static Stream<VisionOn> visions() {
        return Stream.concat(
                Stream.of(
                                "0764/ny-vision",
                                "0764/vision-2010",
                                "1489/vision-2040",
                                "1783/hagforsstrategin",
                                "1883/vision-for-karlskoga",
                                "2380/fardplan-hallbar-tillvaxt")
                        .map(Drawn::seed)
                        .map(h -> Drawn.on(h, Alvesta.TODAY)),
                Stream.of("antagen-tva-ganger", "giltighet-och-upphavande", "tva-minoriteter")
                        .map(Drawn::constructed)
                        .map(h -> Drawn.on(h, Alvesta.TODAY)));
    }

    private static TimeForm today(Lang speech) {
        return new TimeForm(speech, null, null, Alvesta.TODAY, Alvesta.TODAY);
    }

    private static Document parsed(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    @ParameterizedTest
    @MethodSource("visions")
    void a_file_is_well_formed_and_says_what_it_shows(VisionOn on) throws Exception {
        for (Lang speech : Lang.values()) {
            for (SvgFile file :
                    List.of(SvgFile.thread(on, today(speech), Zoom.NONE), PreviewPicture.of(on, today(speech)))) {
                Document document = parsed(file.document());
                assertThat(document.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
                assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                        .contains(on.title());
                assertThat(document.getElementsByTagName("desc").getLength()).isEqualTo(1);
                assertThat(file.document())
                        .contains("prefers-color-scheme:dark")
                        .doesNotContain("src=", "http://localhost", "@import", "url(http");
                assertThat(parsed(file.plain())).isNotNull();
                assertThat(file.plain()).doesNotContain("var(", "class=");
            }
        }
    }

    @Test
    void a_picture_has_its_size_and_is_not_empty() throws Exception {
        VisionOn on = Drawn.on(Drawn.seed("0764/ny-vision"), Alvesta.TODAY);
        BufferedImage preview = image(Raster.exact(PreviewPicture.of(on, today(Lang.SWEDISH))));
        assertThat(preview.getWidth()).isEqualTo(1200);
        assertThat(preview.getHeight()).isEqualTo(630);
        assertThat(points(preview, 0xa3211b)).isGreaterThan(2000);

        SvgFile file = SvgFile.thread(on, today(Lang.SWEDISH), Zoom.NONE);
        BufferedImage thread = image(Raster.sharp(file));
        assertThat(thread.getWidth()).isEqualTo(2 * file.width());
        assertThat(points(thread, 0xa3211b)).isGreaterThan(2000);
    }

    private static BufferedImage image(byte[] png) throws Exception {
        return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(png)));
    }

    private static int points(BufferedImage image, int colour) {
        int points = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                points += (image.getRGB(x, y) & 0xffffff) == colour ? 1 : 0;
            }
        }
        return points;
    }

    @Test
    void the_file_says_its_day_also_where_it_is_today_and_its_links_carry_a_day_that_was_chosen() {
        VisionOn on = Drawn.on(Drawn.seed("0764/ny-vision"), LocalDate.of(2014, 12, 1));
        TimeForm then =
                new TimeForm(Lang.SWEDISH, LocalDate.of(2014, 12, 1), null, LocalDate.of(2014, 12, 1), Alvesta.TODAY);

        assertThat(SvgFile.thread(on, then, Zoom.NONE).document())
                .contains("Läget den 1 december 2014", "href=\"../ny-vision?asOf=2014-12-01#h-hanskjutande\"");
        assertThat(SvgFile.thread(on, today(Lang.SWEDISH), Zoom.NONE).document())
                .contains("Läget den " + Lang.SWEDISH.day(Alvesta.TODAY));
    }

    @Test
    void the_path_in_short_strikes_what_was_annulled_and_runs_on_only_where_something_applies_or_waits() {
        Beads twice = Beads.of(Drawn.on(Drawn.constructed("antagen-tva-ganger"), Alvesta.TODAY), Lang.SWEDISH);
        assertThat(twice.beads())
                .filteredOn(Beads.Bead::struck)
                .singleElement()
                .satisfies(b -> assertThat(b.when()).isEqualTo("2020 · upphävt"));
        assertThat(twice.after()).isEqualTo("applies");
        assertThat(Beads.of(Drawn.on(Drawn.seed("0764/ny-vision"), Alvesta.TODAY), Lang.SWEDISH)
                        .after())
                .isEqualTo("open");
        assertThat(Beads.of(Drawn.on(Drawn.constructed("tva-minoriteter"), LocalDate.of(2020, 3, 1)), Lang.SWEDISH)
                        .after())
                .isEmpty();
    }

    @Test
    void what_is_only_planned_is_never_the_only_bead() {
        Beads planned = Beads.of(Drawn.on(Drawn.seed("2380/fardplan-hallbar-tillvaxt"), Alvesta.TODAY), Lang.SWEDISH);
        assertThat(planned.beads())
                .extracting(Beads.Bead::css)
                .contains("planned")
                .first()
                .isNotEqualTo("planned");
    }

    @Test
    void a_long_text_is_cut_at_a_word_and_says_so() {
        assertThat(TextLines.of("ett två tre fyra fem", 10, 40, 2))
                .hasSize(2)
                .last()
                .asString()
                .endsWith("…");
        assertThat(TextLines.of("x".repeat(400), 20, 200, 2))
                .hasSize(1)
                .first()
                .asString()
                .endsWith("…");
        assertThat(TextLines.of("kort", 10, 100, 2)).containsExactly("kort");
    }

    @Test
    void only_the_address_of_a_vision_here_is_embedded() {
        List<String> sites = List.of("https://vision.exempel.se");
        assertThat(EmbeddableAddress.of(
                        "https://vision.exempel.se/kommun/0764/visioner/ny-vision?asOf=2014-12-01&lang=en", sites))
                .map(a -> a.of("/trad"))
                .hasValue("/kommun/0764/visioner/ny-vision/trad?asOf=2014-12-01&lang=en");
        for (String wrong : List.of(
                "https://andra.exempel.se/kommun/0764/visioner/ny-vision",
                "https://vision.exempel.se/register",
                "javascript:alert(1)",
                "/kommun/0764/visioner/ny-vision",
                "https://vision.exempel.se/kommun/0764/visioner/ny-vision?asOf=i-dag",
                "https://vision.exempel.se/kommun/0764/visioner/ny vision")) {
            assertThat(EmbeddableAddress.of(wrong, sites)).as(wrong).isEmpty();
        }
    }
}
