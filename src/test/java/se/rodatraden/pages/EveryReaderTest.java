package se.rodatraden.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.rodatraden.commands.Commands;
import se.rodatraden.pages.vision.MadeVisions;
import se.rodatraden.store.EventLog;
import se.rodatraden.time.SwedishDays;

/**
 * The pages of politicians and citizens as every reader has them: in other colours, on paper, with larger text, on a narrow screen, by the
 * keyboard, over a slow connection and without a script.
 */
@Tag("readers")
@LettersProduct
class EveryReaderTest {
    private static final String MADE = "0760";
    private static final String ALVESTA = "/kommun/0764/visioner/ny-vision";
    private static final String LONG = "/kommun/" + MADE + "/visioner/lang";
    private static final String REVISION = "/kommun/" + MADE + "/visioner/revision";
    private static final String WEEK =
            "/min-vecka?f=0764&f=0764/organ/ks&f=0760/visioner/lang&f=9999&ny=1489/visioner/vision-2040";
    private static final List<String> PAGES = List.of(
            ALVESTA,
            LONG,
            REVISION,
            "/",
            "/register",
            "/kommun/0764",
            "/kommun/0764/organ/ks",
            "/kommun/0764/mandatperiod/2015-2018",
            "/tidsfrister",
            WEEK,
            "/statistik",
            "/om",
            "/ordlista",
            "/tillganglighet",
            "/granskning",
            ALVESTA + "/flode",
            "/kommun/0764/kalender",
            ALVESTA + "/trad");

    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private Commands commands;

    @Autowired
    private EventLog events;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @BeforeEach
    void made() {
        MadeVisions.record(commands, events, MADE, LocalDate.now(SwedishDays.ZONE));
    }

    static List<String> pages() {
        return PAGES;
    }

    /** What the check finds on the page, for a reader with these settings. */
    private List<String> found(String path, NewContextOptions reader, Function<Page, List<String>> check) {
        try (BrowserContext context = chromium.browser().newContext(reader)) {
            context.addInitScript(PageChecks.WATCH_SHIFTS);
            Page page = context.newPage();
            page.navigate("http://localhost:" + port + path);
            return check.apply(page);
        }
    }

    private static NewContextOptions screen(int width) {
        return new NewContextOptions()
                .setViewportSize(width, 800)
                .setLocale("sv-SE")
                .setReducedMotion(ReducedMotion.REDUCE);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void it_is_accessible_in_the_dark_in_the_systems_colours_and_on_paper(String path) {
        assertThat(found(path, screen(1280).setColorScheme(ColorScheme.DARK), PageChecks::violations))
                .isEmpty();
        // axe takes the colour of a button's text as it was written; the browser draws it in the system's.
        assertThat(found(
                        path,
                        screen(1280).setForcedColors(ForcedColors.ACTIVE),
                        page -> PageChecks.violations(page, "color-contrast")))
                .isEmpty();
        assertThat(found(path, screen(680).setColorScheme(ColorScheme.DARK), page -> {
                    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                    return PageChecks.violations(page, "target-size");
                }))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_narrow_screen_and_text_of_double_size_lose_nothing(String path) {
        assertThat(found(path, screen(320), PageChecks::lost)).isEmpty();
        assertThat(found(path, screen(1280), PageChecks::lostAtDoubleSize)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void the_keyboard_reaches_everything_and_shows_where_it_is(String path) {
        assertThat(found(path, screen(1280), PageChecks::missedByKeyboard)).isEmpty();
        assertThat(found(path, screen(360), PageChecks::missedByKeyboard)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothing_moves_while_it_loads_even_when_the_script_is_late(String path) {
        for (int width : new int[] {360, 1280}) {
            assertThat(found(path, screen(width), page -> {
                        page.route("**/*.js", script -> {
                            page.waitForTimeout(300);
                            script.resume();
                        });
                        page.reload();
                        return PageChecks.shifts(page);
                    }))
                    .as("at " + width)
                    .isEmpty();
        }
    }

    /** A year ago, when two of the events were not recorded yet: the line that says so has its place before the script runs. */
    @Test
    void nothing_moves_for_a_reader_who_comes_back() {
        for (int width : new int[] {320, 360, 1280}) {
            assertThat(found(ALVESTA, screen(width), page -> {
                        page.evaluate("""
                                () => {
                                  const at = document.querySelector('.since-visit').dataset.positions.split(' ').map(Number).at(-3);
                                  const year = new Date(new Date().getFullYear() - 1, 8, 30, 12).getTime();
                                  localStorage.setItem('visit:' + location.pathname, JSON.stringify({last: {position: at, at: year}}));
                                  sessionStorage.clear();
                                }""");
                        page.route("**/*.js", script -> {
                            page.waitForTimeout(300);
                            script.resume();
                        });
                        page.reload();
                        List<String> moved = PageChecks.shifts(page);
                        assertThat(page.locator(".since-visit").innerText())
                                .contains("Ändrat sedan 30 september", "2 händelser");
                        return moved;
                    }))
                    .as("at " + width)
                    .isEmpty();
        }
    }

    @Test
    void without_a_script_a_vision_is_followed_and_a_week_is_kept_and_changed() {
        List<String> followed = found(ALVESTA, screen(360).setJavaScriptEnabled(false), page -> {
            page.locator(".actions a").first().click();
            page.locator("button[name=bevaka]").click();
            assertThat(page.url()).contains("f=0764%2Fvisioner%2Fny-vision");
            page.locator("#sedan").fill("2026-01-01");
            page.locator("section:has(#sedan-dag) button").click();
            assertThat(page.url()).contains("sedan=2026-01-01");
            page.locator("button[name=bort]").click();
            return page.locator("h2 a").allTextContents();
        });
        assertThat(followed).isEmpty();
    }

    @Test
    void without_a_script_a_vision_is_read_as_of_a_day() {
        String shown = found(ALVESTA, screen(360).setJavaScriptEnabled(false), page -> {
                    page.locator("details.time summary").click();
                    page.locator("details.time input[type=date]").first().fill("2014-05-31");
                    page.locator("details.time button").first().click();
                    return List.of(page.url() + " " + page.locator("h1").textContent());
                })
                .getFirst();
        assertThat(shown).contains("asOf=2014-05-31", "läget den 31 maj 2014");
    }

    @Test
    void without_a_script_deadlines_are_chosen_by_kind() {
        String chosen = found("/tidsfrister", screen(360).setJavaScriptEnabled(false), page -> {
                    page.locator("nav.ways[aria-label=Slag] a").last().click();
                    return page.locator("nav.ways[aria-label=Slag] a[aria-current]")
                            .allTextContents();
                })
                .getFirst();
        assertThat(chosen).isNotBlank();
    }

    /** Each check, against a page made to fail it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "wider <p style='width:2000px'>wide</p>",
                "cut <p style='width:2rem;overflow:hidden;white-space:nowrap'>much too long</p>",
                "off <p style='position:absolute;left:-900px'>aside</p>",
                "heading <h1 style='font-size:15px'>like the text</h1>",
                "enlarged <p style='font-size:12px'>fixed</p>",
                "moved <p>moved</p><script>setTimeout(() => document.body.prepend(document.createElement('hr')), 150)</script>",
                "ring <a href='ett' style='outline:none'>a link</a>",
                "reached <a href='ett'>a link</a><button onfocus='this.blur()'>away</button>"
            })
    void a_planted_fault_is_found(String fault) {
        String[] parts = fault.split(" ", 2);
        try (BrowserContext context = chromium.browser().newContext(screen(1280))) {
            context.addInitScript(PageChecks.WATCH_SHIFTS);
            Page page = context.newPage();
            page.navigate("data:text/html,<!doctype html><html><body>" + parts[1] + "</body></html>");
            List<String> found = switch (parts[0]) {
                case "enlarged" -> PageChecks.lostAtDoubleSize(page);
                case "ring", "reached" -> PageChecks.missedByKeyboard(page);
                case "moved" -> PageChecks.shifts(page);
                default -> PageChecks.lost(page);
            };
            assertThat(found.toString()).contains(parts[0]);
        }
    }
}
