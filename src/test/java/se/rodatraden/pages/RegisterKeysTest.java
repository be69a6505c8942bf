package se.rodatraden.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.rodatraden.commands.Commands;
import se.rodatraden.commands.Request;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.store.EventLog;
import se.rodatraden.vision.command.VisionCommand;
import se.rodatraden.vision.value.VisionId;

/** The register worked by the keyboard, and its rows on a large screen. */
@Tag("browser")
@LettersProduct
class RegisterKeysTest {
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
    void thirtyVisions() {
        for (int i = 0; i < 30; i++) {
            VisionId id = new VisionId("0120", "rad-" + i);
            if (events.stream(id.toString()).isEmpty()) {
                commands.send(
                        new VisionCommand.RegisterVision(id, "Vision " + (3000 + i), DocumentKind.VISION, null),
                        Request.by("test"));
            }
        }
    }

    private Page page(int width, int height, String path) {
        BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setLocale("sv-SE"));
        Page page = context.newPage();
        page.navigate("http://localhost:" + port + path);
        return page;
    }

    private static String focused(Page page) {
        return page.evaluate("document.activeElement.textContent").toString();
    }

    @Test
    void rows_are_moved_between_and_opened_by_keys() {
        Page page = page(1280, 800, "/kommun/0764?sort=titel");
        String first = page.locator(".row-link").nth(0).textContent();
        String second = page.locator(".row-link").nth(1).textContent();
        page.keyboard().press("j");
        assertThat(focused(page)).isEqualTo(first);
        page.keyboard().press("j");
        page.keyboard().press("j");
        assertThat(focused(page)).isEqualTo(second);
        page.keyboard().press("k");
        assertThat(focused(page)).isEqualTo(first);
        page.keyboard().press("Enter");
        page.waitForURL("**/visioner/**");
        assertThat(page.locator("h1").textContent()).contains(first);
        page.context().close();
    }

    @Test
    void a_field_keeps_its_keys_and_so_does_the_browser() {
        Page page = page(1280, 800, "/register");
        page.keyboard().press("/");
        page.keyboard().type("/jk?");
        assertThat(page.locator("#q").inputValue()).isEqualTo("/jk?");
        page.locator("h1").click();
        page.keyboard().press("Control+j");
        assertThat(page.evaluate("document.activeElement === document.body || document.activeElement.id === 'main'"))
                .isEqualTo(true);
        page.context().close();
    }

    @Test
    void the_keys_are_told_and_can_be_turned_off() {
        Page page = page(1280, 800, "/register");
        page.keyboard().press("?");
        assertThat(page.locator("#tangenter dl").isVisible()).isTrue();
        page.locator(".keys-note a").click();
        page.reload();
        page.keyboard().press("j");
        assertThat(page.locator(".row-link:focus").count()).isZero();
        page.locator("#tangenter summary").click();
        page.locator(".keys-note a").click();
        page.keyboard().press("j");
        assertThat(page.locator(".row-link:focus").count()).isEqualTo(1);
        page.context().close();
    }

    @Test
    void twenty_rows_stand_on_a_screen_under_a_head_that_stays() {
        Page page = page(1280, 800, "/register?sort=titel&order=desc");
        Object shown = page.evaluate(
                "[...document.querySelectorAll('.dense tbody tr')].filter(r => r.getBoundingClientRect().bottom <= innerHeight).length");
        assertThat(((Number) shown).intValue()).isGreaterThanOrEqualTo(20);
        page.evaluate("scrollTo(0, 600)");
        assertThat(page.evaluate("document.querySelector('.dense thead th').getBoundingClientRect().top"))
                .isEqualTo(0);
        page.context().close();
    }
}
