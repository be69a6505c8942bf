package se.rodatraden.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ForcedColors;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.SessionRepository;
import se.rodatraden.commands.Commands;
import se.rodatraden.commands.Request;
import se.rodatraden.identity.TestSession;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.vision.command.VisionCommand;
import se.rodatraden.vision.value.VisionId;

/** The pages as a real browser shows them, with the seeds in the register: WCAG 2.2 AA, small screens, the keyboard, and no script. */
@Tag("browser")
@LettersProduct
class BrowserTest {
    private static final String ALVESTA = "/kommun/0764/visioner/ny-vision";
    private static final List<String> PAGES = List.of(
            "/",
            "/register",
            "/register?q=finnsinte",
            "/register?q=vision&document=IN_FORCE&document=XYZ&sort=datum&order=desc&kolumner=dnr+hos+datum",
            "/kommun/0764?asOf=2014-05-31",
            ALVESTA,
            ALVESTA + "?asOf=2014-05-31",
            ALVESTA + "/liggare",
            ALVESTA + "/liggare?only=without-dnr&lateDays=inga&occurredFrom=2014-01-01",
            ALVESTA + "/liggare?only=without-dnr&occurredFrom=2014-01-01",
            ALVESTA + "/varfor?asOf=2014-05-31",
            ALVESTA + "/jamfor",
            ALVESTA + "/jamfor?asOf=2014-05-31",
            ALVESTA + "/remiss?asOf=2014-05-31",
            ALVESTA + "/remiss/sammanstallning?asOf=2014-05-31",
            "/kommun/1489/visioner/vision-2040/jamfor?asOf=2014-05-31",
            "/kommun/1489/visioner/vision-2040",
            "/kommun/1783/visioner/hagforsstrategin?asOf=2017-02-14",
            "/kommun/1883/visioner/vision-for-karlskoga",
            "/kommun/2380/visioner/fardplan-hallbar-tillvaxt",
            "/kommun/0764/organ?asOf=2014-10-20",
            "/kommun/0764/organ/ks",
            "/statistik",
            "/kommun/0764/statistik?matt=still",
            "/kommun/0764/kvalitet",
            "/tidsfrister",
            "/min-vecka",
            "/min-vecka?f=0764&f=0764/organ/ks&f=9999&ny=1489/visioner/vision-2040",
            "/kommun/0764/kalender",
            "/kommun/0764/visioner/ny-vision/kalender",
            "/kommun/0764/tidsfrister",
            "/kommun/0764/organ/ks/tidsfrister?asOf=2014-10-20",
            "/kvalitet",
            "/kommun/0764/mandatperiod/2015-2018",
            "/kommun/0764/mandatperiod/2015-2018?asOf=2014-05-31",
            "/kommun/1489/mandatperiod/2015-2018",
            "/kommun/1783/mandatperiod/1995-1998",
            ALVESTA + "/trad",
            "/handelser",
            "/handelser/se.rodatraden.vision.adopted.v1",
            "/handelser/se.rodatraden.vision.entry-corrected.v1",
            "/prenumerationer",
            "/kommun/0764/gallring",
            "/kommun/0764/visioner/ny-vision/gallra/uppdrag",
            "/bekrafta",
            "/kommun/0764/roller",
            "/kommun/0764/nycklar",
            "/kommun/0764/sakerhetslogg",
            ALVESTA + "/sekretess",
            ALVESTA + "/registrera",
            ALVESTA + "/registrera/table-matter",
            ALVESTA + "/registrera/send-to-remiss",
            ALVESTA + "/registrera/correct-entry?corrects=remiss-1",
            "/kommun/0764/ny-vision",
            "/kommun/0764/uppgifter",
            "/kommun/0764/uppgifter/registrera",
            "/kommun/0764/uppgifter/registrera/establish-body",
            "/kommun/0764/uppgifter/registrera/merge-bodies",
            "/kommun/0764/uppgifter/registrera/start-term",
            "/kommun/0764/importera",
            "/kommuner?q=alv",
            "/installation/roller",
            "/installation/nycklar",
            "/installation/sakerhetslogg",
            ALVESTA + "/flode",
            "/kommun/0764/flode",
            "/om",
            "/ordlista",
            "/tillganglighet",
            "/granskning",
            "/installation/rapporter",
            "/installation/ombyggnad",
            "/installation/forsegling",
            "/folj",
            "/folj?municipality=0764&vision=ny-vision",
            "/folj/avsluta?token=finns-inte",
            "/finns-inte");

    /** These are for those who have signed in. */
    private static final Pattern SIGNED_IN = Pattern.compile(
            "/prenumerationer|/gallring|/gallra/|/bekrafta|/roller|/nycklar|/sakerhetslogg|/sekretess|/registrera|/ny-vision|/uppgifter|/importera|/rapporter|/forsegling");

    private static final int HEIGHT = 900;

    private record Reader(String lang, boolean signedIn) {}

    /** One page for each kind of reader goes from address to address: a new one takes a process, which compiles axe and the script anew. */
    private static final Map<Reader, Page> openPages = new HashMap<>();

    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private Commands commands;

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

    /** At every width and in every language, and not in all four together: from page to page the languages change places. */
    static Stream<Arguments> everyPageAtEveryWidth() {
        return IntStream.range(0, PAGES.size()).boxed().flatMap(page -> {
            boolean swedishFirst = page % 2 == 0;
            return Stream.of(
                    Arguments.of(PAGES.get(page), 320, swedishFirst ? "sv" : "en"),
                    Arguments.of(PAGES.get(page), 1280, swedishFirst ? "en" : "sv"));
        });
    }

    @ParameterizedTest(name = "{0} at {1} in {2}")
    @MethodSource("everyPageAtEveryWidth")
    void it_is_accessible_and_fits_the_screen(String path, int width, String lang) {
        Page page = openPages.computeIfAbsent(
                new Reader(lang, SIGNED_IN.matcher(path).find()), this::opened);
        page.setViewportSize(width, HEIGHT);
        page.navigate(address(path));
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(lang);
        assertThat(page.locator("h1").count()).isEqualTo(1);
        assertThat(overflow(page)).as("wider than the screen").isLessThanOrEqualTo(0);
        assertThat(PageChecks.violations(page)).isEmpty();
    }

    @SuppressWarnings("resource") // closed with the browser
    private Page opened(Reader reader) {
        BrowserContext context = reader(1280, reader.lang);
        if (reader.signedIn) {
            signIn(context);
        }
        return context.newPage();
    }

    private void signIn(BrowserContext context) {
        String[] cookie = TestSession.cookie(sessions).split("=", 2);
        context.addCookies(List.of(new Cookie(cookie[0], cookie[1]).setUrl(address("/"))));
    }

    @Test
    void a_faulty_document_leads_to_its_line() {
        try (BrowserContext context = reader(320, "sv")) {
            signIn(context);
            Page page = context.newPage();
            page.navigate(address("/kommun/0764/importera"));
            page.locator("#f-dokument").fill("municipality: \"0764\"\nvision: prov\n  title: [");
            page.locator("button.hidden ~ .buttons button").click();
            assertThat(page.locator("#fel").textContent()).contains("Rad 3, tecken 8");
            page.locator("#fel a").click();
            assertThat(page.url()).endsWith("#rad-3");
            assertThat(page.locator(".numbered .faulty").count()).isEqualTo(1);
            assertThat(overflow(page)).as("wider than the screen").isLessThanOrEqualTo(0);
            assertThat(PageChecks.violations(page)).isEmpty();
        }
    }

    @Test
    void a_planted_fault_is_found() {
        try (BrowserContext context = reader(1280, "sv")) {
            Page page = context.newPage();
            page.setContent("<!doctype html><title>Bild</title><main><h1>Bild</h1><img src='/a.png'></main>");
            assertThat(PageChecks.violations(page).stream().map(v -> v.replaceFirst(":.*", "")))
                    .containsExactlyInAnyOrder("html-has-lang", "image-alt");
        }
    }

    @Test
    void with_the_systems_own_colours_the_thread_is_still_drawn() {
        try (BrowserContext context =
                chromium.browser().newContext(new Browser.NewContextOptions().setForcedColors(ForcedColors.ACTIVE))) {
            Page page = context.newPage();
            page.navigate(address(ALVESTA));
            Object stroke = page.evaluate(
                    "getComputedStyle(document.querySelector('.thread .red')).stroke !== getComputedStyle(document.body).backgroundColor");
            assertThat(stroke).isEqualTo(true);
        }
    }

    @Test
    void the_keyboard_alone_reaches_every_link_and_leaves_the_page() {
        try (BrowserContext context = reader(1280, "sv")) {
            Page page = context.newPage();
            page.navigate(address(ALVESTA));
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
            Set<String> reached = new HashSet<>();
            int most = 400;
            while (most-- > 0) {
                Object focused = page.evaluate(
                        "(() => { const e = document.activeElement; if (!e || e === document.body) return ''; const b = e.getBoundingClientRect(); return [e.getAttribute('href') || e.tagName, b.width > 0 && b.bottom > 0 && b.top < innerHeight].join(' '); })()");
                if (focused.equals("")) {
                    break;
                }
                assertThat(focused.toString()).as("focus is on the screen").endsWith(" true");
                reached.add(focused.toString());
                page.keyboard().press("Tab");
            }
            assertThat(most).as("no trap").isPositive();
            Object steps = page.locator(".thread a").count();
            assertThat(reached.stream().filter(r -> r.startsWith("#h-")).count())
                    .isGreaterThanOrEqualTo(((Integer) steps).longValue());
        }
    }

    @Test
    void a_step_of_the_thread_leads_to_its_entry_by_enter() {
        try (BrowserContext context = reader(1280, "sv")) {
            Page page = context.newPage();
            page.navigate(address(ALVESTA));
            page.locator(".thread a[href='#h-hanskjutande']").focus();
            page.keyboard().press("Enter");
            assertThat(page.url()).endsWith("#h-hanskjutande");
            assertThat(page.locator("#h-hanskjutande").textContent()).contains("Hänsköts");
        }
    }

    @Test
    void the_thread_opens_at_its_newest_end_beside_the_names_of_the_lanes_and_names_the_step_in_focus() {
        try (BrowserContext context = reader(900, "sv")) {
            Page page = context.newPage();
            page.navigate(address(ALVESTA));
            Object opened = page.evaluate("""
                    (() => { const s = document.querySelector('.scroll'), b = s.getBoundingClientRect();
                      const n = document.querySelector('.thread a[href="#h-hanskjutande"]').getBoundingClientRect();
                      const l = document.querySelector('.strip > svg').getBoundingClientRect();
                      return s.scrollWidth > s.clientWidth && n.left > b.left && n.right < b.right && l.left >= 0 && l.right <= b.left + 1; })()""");
            assertThat(opened).isEqualTo(true);
            page.locator(".thread a[href='#h-hanskjutande']").focus();
            assertThat(page.evaluate("getComputedStyle(document.activeElement.querySelector('text')).opacity"))
                    .isEqualTo("1");
        }
    }

    @Test
    void on_a_phone_the_list_takes_over_from_the_picture() {
        try (BrowserContext context = reader(360, "sv")) {
            Page page = context.newPage();
            page.navigate(address(ALVESTA));
            assertThat(page.locator(".way").isVisible()).isFalse();
            assertThat(page.locator("#h-hanskjutande").isVisible()).isTrue();
        }
    }

    @Test
    void everything_works_without_a_script_and_nothing_breaks_the_policy() {
        List<String> complaints = new ArrayList<>();
        try (BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(false)
                        .setLocale("sv-SE"))) {
            Page page = context.newPage();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            Response start = page.navigate(address("/"));
            assertThat(start.headerValue("content-security-policy")).startsWith("default-src 'none'");
            page.locator("input[name=q]").fill("Alvesta");
            page.locator("form button").first().click();
            page.locator("table.register a", new Page.LocatorOptions().setHasText("vision"))
                    .first()
                    .click();
            assertThat(page.locator("h1").textContent()).isNotBlank();
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void the_language_chosen_is_kept_and_the_address_stays() {
        try (BrowserContext context = reader(1280, "sv")) {
            Page page = context.newPage();
            page.navigate(address(ALVESTA));
            page.locator("a.language").click();
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
            page.navigate(address(ALVESTA));
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
            assertThat(page.locator(".tag").first().textContent()).isEqualTo("DEFERRED");
        }
    }

    @Test
    void a_script_in_a_title_is_shown_and_not_run() {
        VisionId id = new VisionId("0780", "skript");
        commands.send(
                new VisionCommand.RegisterVision(
                        id, "<script>document.title='run'</script>", DocumentKind.VISION, null),
                Request.by("test"));
        try (BrowserContext context = reader(1280, "sv")) {
            Page page = context.newPage();
            page.navigate(address(Addresses.vision(id)));
            assertThat(page.locator("h1").textContent()).isEqualTo("<script>document.title='run'</script>");
            assertThat(page.title()).isNotEqualTo("run");
        }
    }

    @Test
    void from_the_municipality_and_from_a_deferral_one_comes_to_the_period_and_back_to_the_entry() {
        try (BrowserContext context = reader(360, "sv")) {
            Page page = context.newPage();
            page.navigate(address("/kommun/0764?asOf=2016-03-01"));
            page.locator("a[href*=mandatperiod]").first().click();
            assertThat(page.url()).endsWith("/kommun/0764/mandatperiod/2015-2018?asOf=2016-03-01");
            page.navigate(address(ALVESTA));
            page.locator(".facts a[href$='/mandatperiod/2015-2018']").click();
            assertThat(page.locator("h1").textContent()).isEqualTo("Mandatperioden 2015–2018 (fullmäktige 2014–2018)");
            assertThat(page.locator("section h2").first().textContent())
                    .isEqualTo("Lämnat till perioden, inget registrerat");
            page.locator(".proofs a[href$='#h-hanskjutande']").first().click();
            assertThat(page.locator("#h-hanskjutande").isVisible()).isTrue();
            page.navigate(address("/kommun/0764/mandatperiod/2014-2018?asOf=2016-03-01"));
            assertThat(page.url()).endsWith("/kommun/0764/mandatperiod/2015-2018?asOf=2016-03-01");
            assertThat(page.navigate(address("/kommun/0764/mandatperiod/2014-2019"))
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void from_any_page_one_comes_to_the_events_and_to_what_one_of_them_means() {
        try (BrowserContext context = reader(360, "sv")) {
            Page page = context.newPage();
            page.navigate(address("/register"));
            page.locator("footer a[href='/handelser']").click();
            assertThat(page.url()).endsWith("/handelser");
            page.locator("a[href$='vision.decision-deferred.v1']").click();
            assertThat(page.locator("h1").textContent()).startsWith("Ärendet hänsköts");
            assertThat(page.locator("pre").textContent()).contains("till den nya majoriteten");
            page.locator("a[href='#DeferralTarget']").first().click();
            assertThat(page.locator("#DeferralTarget").textContent()).contains("mandatperiod");
            assertThat(page.navigate(address("/handelser/nagot-annat")).status())
                    .isEqualTo(404);
        }
    }

    @Test
    void what_cannot_be_asked_is_answered_with_what_to_do() {
        try (BrowserContext context = reader(1280, "sv")) {
            Page page = context.newPage();
            assertThat(page.navigate(address(ALVESTA + "?asOf=2014-02-30")).status())
                    .isEqualTo(400);
            assertThat(page.locator("main").textContent()).contains("skriv till exempel 2014-07-01");
            assertThat(page.navigate(address("/kommun/9999")).status()).isEqualTo(404);
            assertThat(page.navigate(address("/finns-inte")).status()).isEqualTo(404);
            assertThat(page.locator("h1").textContent()).isEqualTo("Sidan finns inte");
        }
    }

    private BrowserContext reader(int width, String lang) {
        return chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, HEIGHT)
                        .setLocale(lang.equals("sv") ? "sv-SE" : "en-GB"));
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private static int overflow(Page page) {
        return ((Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
    }
}
