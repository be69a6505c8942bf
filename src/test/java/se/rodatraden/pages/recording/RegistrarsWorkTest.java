package se.rodatraden.pages.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.SessionRepository;
import se.rodatraden.identity.TestSession;
import se.rodatraden.pages.Chromium;
import se.rodatraden.pages.LettersProduct;

/**
 * A vision from its commission to legal force, recorded, found, corrected and printed by the keyboard alone, with the script and with scripts
 * switched off.
 */
@Tag("browser")
@LettersProduct
class RegistrarsWorkTest {
    private static final String MINUTES = """
            Ja för kommunstyrelsens förslag. Nej för avslag.
            Med 28 ja-röster mot 12 nej-röster och 1 som avstår antar fullmäktige visionen.
            Anna Andersson (S) reserverar sig till förmån för eget yrkande.
            Bo Berg (V) reserverar sig mot beslutet.""";

    private static Chromium chromium;

    @LocalServerPort
    private int port;

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

    @Test
    void a_vision_is_recorded_found_corrected_and_printed_by_the_keyboard(TestReporter reporter) {
        work(true, reporter);
    }

    /** A minute more, so that it runs with the longer checks. */
    @Test
    @Tag("readers")
    void and_so_it_is_without_scripts(TestReporter reporter) {
        work(false, reporter);
    }

    private void work(boolean scripts, TestReporter reporter) {
        try (BrowserContext context = signedIn()) {
            if (!scripts) {
                context.route("**/assets/*.js", route -> route.abort());
            }
            Page page = context.newPage();
            Keyboard keys = new Keyboard(page);
            String title = scripts ? "Tangentvisionen" : "Tangentvisionen utan skript";
            page.navigate("http://localhost:" + port + "/kommun/0686/ny-vision");
            keys.to("[name=title]").type(title).to("[name=kind]").type("VISION").leave("Enter");
            record(page, keys);
            int recorded = keys.keys();
            find(page, keys, title);
            correct(page, keys);
            print(page);
            reporter.publishEntry(Map.of(
                    "scripts", String.valueOf(scripts),
                    "keys to record", String.valueOf(recorded),
                    "of them Tab", String.valueOf(keys.moves()),
                    "keys in all", String.valueOf(keys.keys())));
        }
    }

    @Test
    void a_draft_outlives_its_tab_and_ends_when_it_is_saved() {
        try (BrowserContext context = signedIn()) {
            String form = "http://localhost:" + port + "/kommun/0764/visioner/ny-vision/registrera/record-assertion";
            Page first = context.newPage();
            first.navigate(form);
            first.locator("[name=occurred]").fill("våren 2019");
            first.locator("[name=assertion]").fill("Ett halvfärdigt påstående");
            first.locator("[name='body.name']").fill("kommunstyrelsen");
            first.locator(".reading").waitFor();
            assertThat(first.locator(".reading").textContent()).isEqualTo("Läses som våren 2019 (2019-21)");
            first.close(new Page.CloseOptions().setRunBeforeUnload(false));

            Page second = context.newPage();
            second.navigate(form);
            assertThat(second.locator("[name=assertion]").inputValue()).isEmpty();
            second.locator(".draft button").first().click();
            assertThat(second.locator("[name=assertion]").inputValue()).isEqualTo("Ett halvfärdigt påstående");
            second.locator("[name='body.kind']").selectOption("BOARD");
            second.locator("form.record > .buttons button[value=granska]").click();
            second.locator("button[value=spara]").click();
            second.waitForURL("**/ny-vision#h-*");

            second.navigate(form);
            assertThat(second.locator(".draft").count()).isZero();
        }
    }

    @Test
    void votes_are_added_up_while_they_are_typed() {
        try (BrowserContext context = signedIn()) {
            Page page = context.newPage();
            page.navigate("http://localhost:" + port + "/kommun/0764/visioner/ny-vision/registrera/record-treatment");
            page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
            String at = "decision.proceedings.";
            page.locator("[name='" + at + "present']").fill("43");
            page.locator("[name='" + at + "ballots.0.yes']").fill("28");
            page.locator("[name='" + at + "ballots.0.no']").fill("12");
            assertThat(page.locator("output.sum").textContent())
                    .isEqualTo("Ja, nej och avstår: 40, men 43 var närvarande.");
            page.locator("[name='" + at + "ballots.0.abstained']").fill("3");
            assertThat(page.locator("output.sum").textContent()).contains("lika många som var närvarande (43)");
        }
    }

    private BrowserContext signedIn() {
        BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(1280, 900)
                        .setLocale("sv-SE"));
        String[] cookie = TestSession.cookie(sessions).split("=", 2);
        context.addCookies(List.of(new Cookie(cookie[0], cookie[1]).setUrl("http://localhost:" + port + "/")));
        return context;
    }

    private static Map<String, String> entry(String occurred, String body, String kind, String... more) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("occurred", occurred);
        fields.put("body.name", body);
        fields.put("body.kind", kind);
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return fields;
    }

    private static void record(Page page, Keyboard keys) {
        save(page, keys, "commission-vision", entry("1 mars 2021", "kommunstyrelsen", "Kommunstyrelsen"));
        save(
                page,
                keys,
                "propose-vision",
                entry("hösten 2021", "kommunstyrelsen", "Kommunstyrelsen", "title", "Vision 2040", "kind", "VISION"));
        String addressees =
                IntStream.rangeClosed(1, 12).mapToObj(i -> "nämnd " + i).collect(Collectors.joining("\n"));
        save(
                page,
                keys,
                "send-to-remiss",
                entry(
                        "1/12 2021",
                        "kommunstyrelsen",
                        "Kommunstyrelsen",
                        "round",
                        "1",
                        "due",
                        "28 februari 2022",
                        "addressees.lista",
                        addressees));
        answers(page, keys);
        save(
                page,
                keys,
                "close-remiss-round",
                entry("15 mars 2022", "kommunstyrelsen", "Kommunstyrelsen", "round", "1", "answersKnown", "Ja"));
        save(
                page,
                keys,
                "submit-for-decision",
                entry(
                        "1 maj 2022",
                        "kommunstyrelsen",
                        "Kommunstyrelsen",
                        "to.name",
                        "kommunfullmäktige",
                        "to.kind",
                        "Fullm"));
        save(
                page,
                keys,
                "record-treatment",
                entry("30 augusti 2022", "kommunstyrelsen", "Kommunstyrelsen", "outcome", "St"));
        save(
                page,
                keys,
                "table-matter",
                entry("12 september 2022", "kommunfullmäktige", "Fullm", "until", "10 oktober 2022"));
        adopt(page, keys);
        String decision = page.url();
        for (String after : new String[] {"approve-minutes", "post-minutes", "confirm-legal-force"}) {
            assertThat(decision).isNotEmpty();
            String day = after.startsWith("approve")
                    ? "17 oktober 2022"
                    : after.startsWith("post") ? "18 oktober 2022" : "1 december 2022";
            Map<String, String> fields = entry(day, "kommunfullmäktige", "Fullm");
            if (after.startsWith("confirm")) {
                fields.put("basis", "Lagakraftbevis");
            }
            choose(keys, after);
            fill(keys, fields);
            keys.to("[name=decisions]").press(" ");
            review(page, keys);
            keys.enter("button[value=spara-nasta]");
        }
    }

    private static void choose(Keyboard keys, String command) {
        keys.enter("a[href*='/registrera/" + command + "']");
    }

    private static void save(Page page, Keyboard keys, String command, Map<String, String> fields) {
        choose(keys, command);
        fill(keys, fields);
        review(page, keys);
        keys.enter("button[value=spara-nasta]");
        assertThat(page.locator("main").textContent()).as(command).contains("Registrerat.");
    }

    /** In the order of the form. */
    private static void fill(Keyboard keys, Map<String, String> fields) {
        Map<String, String> left = new LinkedHashMap<>(fields);
        List<String> order = keys.names();
        for (String name : order) {
            String value = left.remove(name);
            if (value != null) {
                keys.open(name).to("[name='" + name + "']").set(value);
            }
        }
        assertThat(left).as("fields that the form has not").isEmpty();
    }

    private static void review(Page page, Keyboard keys) {
        keys.enter("form.record > .buttons button[value=granska]");
        assertThat(page.locator(".review").count())
                .as(page.locator("main").innerText())
                .isEqualTo(1);
    }

    private static void answers(Page page, Keyboard keys) {
        keys.enter(".crumb a");
        keys.enter("a[href*='/remiss']");
        keys.enter("a[href*='/remiss/svar']");
        for (int i = 0; i < 9; i++) {
            keys.to("[name='svar." + i + ".dag']").type("februari 2022");
            keys.to("[name='svar." + i + ".stallning']").type("Till");
        }
        keys.enter("form.answers > .buttons button[value=granska]");
        assertThat(page.locator(".review li").count()).isEqualTo(9);
        keys.enter("button[value=spara]");
        assertThat(page.locator("main").innerText()).contains("9 av 12 har svarat");
        keys.enter(".crumb a");
        keys.enter("a[href$='/registrera']");
    }

    private static void adopt(Page page, Keyboard keys) {
        choose(keys, "adopt-vision");
        Map<String, String> fields = entry("10 oktober 2022", "kommunfullmäktige", "Fullm");
        fields.put("decision.paragraph", "§ 101");
        fields.put("decision.dnr", "KS 2021/55");
        fill(keys, fields);
        keys.open("decision.proceedings.protokollet")
                .to("[name='decision.proceedings.protokollet']")
                .type(MINUTES);
        keys.enter("button[name=las]");
        assertThat(page.locator("[role=status]").innerText()).contains("28 ja, 12 nej, 1 avstår, 2 reservationer");
        keys.to("[name=title]").type("Vision 2040");
        review(page, keys);
        keys.enter("button[value=spara-nasta]");
        assertThat(page.locator("main").textContent()).contains("Registrerat.");
    }

    private static void find(Page page, Keyboard keys, String title) {
        keys.enter("header a[href='/register']");
        keys.to("[name=q]")
                .type(title.toLowerCase(java.util.Locale.ROOT).substring(0, 9))
                .leave("Enter");
        assertThat(page.locator("main").innerText()).contains("Vision 2040");
        keys.enter("main table a[href^='/kommun/0686/visioner/tangentvisionen" + (title.contains("utan") ? "-utan" : "")
                + "']");
        assertThat(page.locator("main").innerText()).contains("GÄLLER");
    }

    private static void correct(Page page, Keyboard keys) {
        String adopted =
                page.locator(".entry.adopted a[href*='correct-entry']").first().getAttribute("href");
        keys.enter("a[href='" + adopted + "']");
        keys.to("[name=kind]").type("Skrivfel").to("[name=why]").type("Fel dag");
        keys.to("[name='instead.occurred']").replace("16 oktober 2022");
        keys.enter("form.record > .buttons button[value=granska]");
        String review = page.locator(".review").innerText();
        assertThat(review)
                .contains("10 oktober 2022 → 16 oktober 2022")
                .contains("Läget över tiden")
                .contains("Mandatperiodernas överlämning");
        keys.enter("button[value=spara]");
        assertThat(page.locator("main").innerText()).contains("16 oktober 2022");
    }

    private static void print(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("header nav").first().isVisible()).isFalse();
        assertThat(page.locator("main button:visible").count()).isZero();
        assertThat(page.pdf().length).isPositive();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }
}
