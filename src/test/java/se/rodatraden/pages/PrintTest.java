package se.rodatraden.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.rodatraden.RunningProduct;

/** The pages on paper: what they show is told, nothing is there to press, and what is folded on the screen is open. */
@Tag("browser")
@RunningProduct
class PrintTest {
    private static final String ALVESTA = "/kommun/0764/visioner/ny-vision";
    private static final int WIDTH_OF_A4 = 680; // CSS pixels between the margins

    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ALVESTA,
                ALVESTA + "/liggare",
                ALVESTA + "/remiss?asOf=2014-05-31",
                ALVESTA + "/remiss/sammanstallning?asOf=2014-05-31",
                "/register",
                "/kommun/0764/kvalitet",
                "/kommun/0764/mandatperiod/2015-2018",
                "/kommun/0764/statistik",
                "/kvalitet"
            })
    void a_printed_page_says_what_it_shows_and_has_nothing_to_press(String path) {
        try (BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(WIDTH_OF_A4, 980)
                        .setColorScheme(ColorScheme.DARK)
                        .setLocale("sv-SE"))) {
            Page page = context.newPage();
            page.navigate("http://localhost:" + port + path);
            assertThat(page.locator(".print-only").isVisible())
                    .as("on the screen")
                    .isFalse();

            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".print-only").innerText())
                    .contains("Utdrag ur Röda tråden", "Visar läget den", "händelse", path);
            assertThat(page.locator("button, form, nav, .top, footer").all()).noneMatch(Locator::isVisible);
            assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                    .isEqualTo("rgb(255, 255, 255)");
            assertThat(page.locator("main table thead").all())
                    .allSatisfy(head -> assertThat(head.evaluate("e => getComputedStyle(e).display"))
                            .isEqualTo("table-header-group"));
            assertThat(page.locator("main tbody tr").all())
                    .allSatisfy(row -> assertThat(row.evaluate("e => getComputedStyle(e).breakInside"))
                            .isEqualTo("avoid"));
            assertThat(page.locator(".entry details .source").all()).allMatch(Locator::isVisible);
        }
    }
}
