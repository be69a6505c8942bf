package se.rodatraden.pages.vision;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.SessionRepository;
import se.rodatraden.commands.Commands;
import se.rodatraden.identity.TestSession;
import se.rodatraden.pages.Chromium;
import se.rodatraden.pages.LettersProduct;
import se.rodatraden.pages.PageChecks;
import se.rodatraden.store.EventLog;
import se.rodatraden.time.SwedishDays;

/**
 * The first screen of a vision's page on a phone and on a large screen: where it is, who has it, what is asked of whom, what comes next, and
 * what changed. A picture of each is kept under {@code target/first-screen}.
 */
@Tag("browser")
@LettersProduct
class FirstScreenTest {
    private static final String MADE = "0760";
    private static final String LONG = "/kommun/" + MADE + "/visioner/lang";
    private static final String REVISION = "/kommun/" + MADE + "/visioner/revision";
    private static final Path PICTURES = Path.of("target/first-screen");
    private static final List<String> VISIONS = List.of(
            "/kommun/0764/visioner/ny-vision",
            "/kommun/1489/visioner/vision-2040",
            "/kommun/1783/visioner/hagforsstrategin",
            "/kommun/1883/visioner/vision-for-karlskoga",
            "/kommun/2380/visioner/fardplan-hallbar-tillvaxt",
            LONG,
            REVISION);

    /** One page for each language goes from vision to vision: a new one takes a process. */
    private static final Map<String, Page> openPages = new HashMap<>();

    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private Commands commands;

    @Autowired
    private EventLog events;

    @Autowired
    private SessionRepository<?> sessions;

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

    private BrowserContext reader(int width, int height, String lang, boolean script) {
        return chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setJavaScriptEnabled(script)
                        .setLocale(lang.equals("sv") ? "sv-SE" : "en-GB"));
    }

    private Page page(BrowserContext context, String path) {
        Page page = context.newPage();
        page.navigate(address(path));
        return page;
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    /** As if the reader had last been there earlier, when so many of the events were not yet recorded. */
    private static void visitedBefore(Page page, int events) {
        page.evaluate(
                "n => { const at = document.querySelector('.since-visit').dataset.positions.split(' ').map(Number).at(-1 - n);"
                        + " localStorage.setItem('visit:' + location.pathname, JSON.stringify({last: {position: at, at: new Date(new Date().getFullYear(), 0, 3, 12).getTime() - 864e5 * 365}}));"
                        + " sessionStorage.clear(); }",
                events);
        page.reload();
    }

    @SuppressWarnings("resource") // closed with the browser
    private Page opened(String lang) {
        return reader(360, 740, lang, true).newPage();
    }

    static Stream<Arguments> everyVisionOnBothScreens() {
        return VISIONS.stream()
                .flatMap(v -> Stream.of("sv", "en")
                        .flatMap(lang -> Stream.of(Arguments.of(v, 360, 740, lang), Arguments.of(v, 1280, 800, lang))));
    }

    @ParameterizedTest(name = "{0} at {1}x{2} in {3}")
    @MethodSource("everyVisionOnBothScreens")
    void five_questions_are_answered_without_scrolling(String path, int width, int height, String lang) {
        boolean swedish = lang.equals("sv");
        Page page = openPages.computeIfAbsent(lang, _ -> opened(lang));
        page.setViewportSize(width, height);
        page.navigate(address(path));
        visitedBefore(page, 2);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(path.replaceAll("\\W+", "-") + "-" + width + "-" + lang + ".png")));
        onScreen(page.locator(".vision-head .standing").first(), height);
        onScreen(page.locator(".steps"), height);
        onScreen(fact(page, swedish ? "Ligger hos|Låg senast hos|Ärendet" : "With|Last with|The matter"), height);
        onScreen(fact(page, swedish ? "Remiss" : "Comments \\(remiss\\)"), height);
        onScreen(fact(page, swedish ? "Nästa steg" : "Next step"), height);
        onScreen(page.locator(".since-visit"), height);
        onScreen(page.locator(".actions"), height);
        assertThat(page.locator(".since-visit").textContent()).contains(swedish ? ": 2 händelser" : ": 2 events");
        if (width == 360) {
            assertThat(box(page.locator("header.top")).height).as("one line").isLessThan(50);
        }
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
    }

    private static Locator fact(Page page, String label) {
        return page.locator(".head-facts dt")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^(" + label + ")$")));
    }

    private static BoundingBox box(Locator locator) {
        return Objects.requireNonNull(locator.boundingBox());
    }

    private static void onScreen(Locator locator, int height) {
        assertThat(locator.isVisible()).as(locator.toString()).isTrue();
        BoundingBox box = box(locator);
        assertThat(box.y + box.height).as(locator + " ends").isLessThanOrEqualTo(height);
    }

    @Test
    void what_is_asked_of_whom_is_said_with_the_day_and_three_names() {
        try (BrowserContext context = reader(360, 640, "sv", true)) {
            Page page = page(context, REVISION);
            assertThat(page.locator(".head-facts").textContent())
                    .containsPattern(
                            "2 av 14 har svarat; 12 har på sig till den \\d+ \\p{L}+ \\d{4}: miljö- och byggnadsnämnden,"
                                    + " socialnämnden, tekniska nämnden och ytterligare 9");
            assertThat(page.locator(".vision-head .tag").allTextContents())
                    .containsExactly("GÄLLER", "REVIDERING: PÅ REMISS");
            page.locator(".head-facts a").first().click();
            assertThat(page.url()).endsWith("/revision/remiss");
        }
    }

    @Test
    void what_is_new_since_the_last_visit_is_marked_and_nothing_is_said_at_the_first() {
        try (BrowserContext context = reader(360, 740, "sv", true)) {
            Page page = page(context, LONG);
            assertThat(page.locator(".since-visit").innerText()).isEmpty();
            visitedBefore(page, 1);
            assertThat(page.locator(".since-visit").textContent())
                    .matches("Ändrat sedan \\d+ \\p{L}+ \\d{4}: 1 händelse");
            assertThat(page.locator(".events li[id] > .new-since, .events li[id] h3 > .new-since")
                            .count())
                    .isEqualTo(1);
            assertThat(page.locator("summary .new-since").count())
                    .as("and where it is folded")
                    .isEqualTo(1);
            page.reload();
            assertThat(page.locator(".since-visit").innerText())
                    .as("still, in the same visit")
                    .contains("1 händelse");
        }
        try (BrowserContext context = reader(360, 740, "sv", false)) {
            assertThat(page(context, LONG).locator(".since-visit").isVisible()).isFalse();
        }
    }

    @Test
    void the_page_of_120_entries_is_short_until_something_is_unfolded() {
        for (String lang : List.of("sv", "en")) {
            try (BrowserContext context = reader(360, 740, lang, true)) {
                Page page = page(context, LONG);
                assertThat((Integer) page.evaluate("document.documentElement.scrollHeight"))
                        .as(lang)
                        .isLessThan(6000);
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(PICTURES.resolve("whole-" + lang + ".png")));
            }
        }
    }

    @Test
    void a_link_into_what_is_folded_opens_it_without_a_script() {
        try (BrowserContext context = reader(360, 740, "sv", false)) {
            Page page = page(context, LONG + "#h-svar-1-0");
            assertThat(page.locator("#h-svar-1-0").isVisible()).isTrue();
            assertThat(box(page.locator("#h-svar-1-0")).y).isBetween(-5.0, 740.0);
        }
    }

    @Test
    void a_step_opens_what_it_is_without_a_script_and_closes_by_escape() {
        try (BrowserContext context = reader(360, 740, "sv", false)) {
            Page page = page(context, REVISION);
            page.locator(".steps button").nth(2).click();
            assertThat(page.locator("#steg-3").isVisible()).isTrue();
            assertThat(page.locator("#steg-3").textContent()).contains("inget slutligt beslut", "5 kap. 28 §");
            page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("step.png")));
            page.keyboard().press("Escape");
            assertThat(page.locator("#steg-3").isVisible()).isFalse();
        }
    }

    @Test
    void the_menu_opens_without_a_script() {
        try (BrowserContext context = reader(360, 740, "sv", false)) {
            Page page = page(context, REVISION);
            assertThat(page.locator("header nav a").first().isVisible()).isFalse();
            page.locator("a.to-menu").click();
            assertThat(page.locator("header nav a").all()).allMatch(Locator::isVisible);
            assertThat(page.locator("a.account").isVisible()).isTrue();
        }
    }

    @Test
    void it_is_accessible_with_a_step_and_a_fold_open() {
        for (int width : new int[] {320, 1280}) {
            try (BrowserContext context = reader(width, 800, "sv", true)) {
                Page page = page(context, LONG);
                page.locator(".fold summary").first().click();
                page.locator(".steps button").nth(1).click();
                assertThat(PageChecks.violations(page)).isEmpty();
                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .isEqualTo(width);
            }
        }
    }

    @Test
    void it_is_accessible_to_who_may_correct_its_entries() {
        try (BrowserContext context = reader(320, 800, "en", true)) {
            String[] cookie = TestSession.cookie(sessions).split("=", 2);
            context.addCookies(List.of(new Cookie(cookie[0], cookie[1]).setUrl("http://localhost:" + port + "/")));
            Page page = page(context, VISIONS.getFirst());
            assertThat(page.locator(".repairs a").first().isVisible()).isTrue();
            assertThat(PageChecks.violations(page)).isEmpty();
        }
    }
}
