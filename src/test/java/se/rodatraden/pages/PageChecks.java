package se.rodatraden.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What any page must hold to, each check answering with the faults that it finds. */
public final class PageChecks {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** The rules themselves, from the library that runs them for Java. */
    private static final String AXE = text("/axe.min.js");

    /** Every violation in full; what passes is looked at too, but not described node by node. */
    private static final String VIOLATIONS = """
            async ([tags, unfit]) => {
              const found = await axe.run(document, {resultTypes: ['violations'], runOnly: {type: 'tag', values: tags}});
              return found.violations.filter(rule => !unfit.includes(rule.id))
                .map(rule => rule.id + ': ' + rule.nodes.slice(0, 3).map(node => node.html).join(', '));
            }""";

    /** Run before anything of the page: sums up how far what is drawn has moved, and remembers what moved. */
    static final String WATCH_SHIFTS = """
            (() => {
              window.shifts = [];
              new PerformanceObserver(list => list.getEntries().forEach(e => window.shifts.push(
                e.value.toFixed(4) + ' ' + e.sources.map(s => s.node && (s.node.outerHTML || s.node.textContent).slice(0, 90)).join(' | '))))
                .observe({type: 'layout-shift', buffered: true});
            })()""";

    /** Elements a reader sees that hold text of their own. */
    private static final String TEXTS = """
            const aside = e => { for (let p = e; p; p = p.parentElement) if (getComputedStyle(p).clipPath !== 'none') return true; return false; };
            const seen = e => e.checkVisibility({visibilityProperty: true}) && !e.closest('.skip, svg') && !aside(e);
            const texts = () => [...document.body.querySelectorAll('*')].filter(e => seen(e)
              && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()));
            const named = e => e.outerHTML.replace(/\\s+/g, ' ').slice(0, 110);
            """;

    /** A page that is wider than the screen, text outside it, text cut off, and a heading like the text; what scrolls within the page is left alone. */
    private static final String LOST = "(() => {" + TEXTS + """
            const root = document.documentElement, faults = [];
            if (root.scrollWidth > root.clientWidth) faults.push('wider than the screen by ' + (root.scrollWidth - root.clientWidth));
            const size = e => e ? parseFloat(getComputedStyle(e).fontSize) : Infinity;
            if (size(document.querySelector('h1')) <= size(document.body)) faults.push('heading no larger than the text');
            const scroller = e => { for (let p = e; p && p !== document.body; p = p.parentElement)
              if (/auto|scroll/.test(getComputedStyle(p).overflowX)) return true; return false; };
            for (const e of texts()) {
              const box = e.getBoundingClientRect();
              if (!scroller(e) && (box.left < -1 || box.right > root.clientWidth + 1)) faults.push('off the screen: ' + named(e));
              for (let p = e; p && p !== document.body; p = p.parentElement) {
                const s = getComputedStyle(p);
                if (s.clipPath === 'none' && /hidden|clip/.test(s.overflowX + s.overflowY) && (p.scrollWidth > p.clientWidth + 1 || p.scrollHeight > p.clientHeight + 1)) {
                  faults.push('cut off: ' + named(p)); break; }
              }
            }
            return [...new Set(faults)];
            })()""";

    private static final String SIZES =
            "[...document.body.querySelectorAll('*')].map(e => parseFloat(getComputedStyle(e).fontSize))";

    /**
     * Text that did not grow. The page takes its layout for small screens then, in which some text is a little smaller, and headings, which
     * stay larger than all text was.
     */
    private static final String NOT_GROWN = "sizes => {" + TEXTS + """
            const much = 1.6 * 17, all = [...document.body.querySelectorAll('*')], shown = new Set(texts());
            return all.filter((e, i) => { const now = parseFloat(getComputedStyle(e).fontSize);
              return shown.has(e) && now < 1.6 * sizes[i] && now < much; }).map(e => 'not enlarged: ' + named(e));
            }""";

    /** At every key the element that had the focus is looked at, where the page has come to rest. */
    private static final String WATCH_FOCUS = "(() => {" + TEXTS + """
            window.reached = new Set(); window.unseen = [];
            window.look = () => {
              const e = document.activeElement;
              if (!e || e === document.body || window.reached.has(e)) return;
              window.reached.add(e);
              const box = e.getBoundingClientRect(), style = getComputedStyle(e);
              // A step of the drawing has its ring drawn round its mark.
              const ringed = e.closest('svg') ? style.getPropertyValue('--focus-ring') === style.getPropertyValue('--focus')
                : style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
              if (!ringed) window.unseen.push('no ring: ' + named(e));
              if (box.bottom < 0 || box.top > innerHeight || box.right < 0 || box.left > innerWidth || box.width === 0)
                window.unseen.push('off the screen: ' + named(e));
            };
            addEventListener('keydown', window.look, true);
            const order = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]';
            window.awaited = () => [...document.querySelectorAll(order)].filter(e => !e.disabled && e.tabIndex >= 0
              && e.checkVisibility({visibilityProperty: true})
              && !(e.type === 'radio' && !e.checked && document.querySelector(`input[type=radio][name="${e.name}"]:checked`)));
            return window.awaited().length;
            })()""";

    private static final String MISSED = "(() => {" + TEXTS + """
            return window.unseen.concat(window.awaited().filter(e => !window.reached.has(e)
              && !(e.type === 'radio' && [...window.reached].some(r => r.name === e.name))).map(e => 'not reached: ' + named(e)));
            })()""";

    private PageChecks() {}

    private static String text(String resource) {
        try (InputStream in = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What axe finds, but for rules that do not suit how the page is shown. */
    public static List<String> violations(Page page, String... unfit) {
        // No page has frames: the rules run in the page itself, and only what they find leaves it.
        assertThat(page.frames()).hasSize(1);
        page.evaluate(AXE);
        return texts(page.evaluate(VIOLATIONS, List.of(RULES, List.of(unfit))));
    }

    /** What cannot be read at the width that the page has. */
    static List<String> lost(Page page) {
        return texts(page.evaluate(LOST));
    }

    /** What cannot be read, or is no larger, when the reader's text is of double size by the browser's own setting. */
    static List<String> lostAtDoubleSize(Page page) {
        Object before = page.evaluate(SIZES);
        JsonObject sizes = new JsonObject();
        sizes.addProperty("standard", 32);
        sizes.addProperty("fixed", 26);
        JsonObject settings = new JsonObject();
        settings.add("fontSizes", sizes);
        page.context().newCDPSession(page).send("Page.setFontSizes", settings);
        page.reload();
        return Stream.concat(lost(page).stream(), texts(page.evaluate(NOT_GROWN, before)).stream())
                .toList();
    }

    /** What the Tab key does not come to, and where it comes without that being seen. */
    static List<String> missedByKeyboard(Page page) {
        int most = ((Number) page.evaluate(WATCH_FOCUS)).intValue() + 10;
        for (int i = 0; i < most; i++) {
            page.keyboard().press("Tab");
        }
        page.evaluate("window.look()");
        return texts(page.evaluate(MISSED));
    }

    /** What has moved since the page began to be drawn. */
    static List<String> shifts(Page page) {
        return texts(page.evaluate(
                "new Promise(r => requestAnimationFrame(() => setTimeout(() => r(window.shifts), 250)))"));
    }

    private static List<String> texts(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }
}
