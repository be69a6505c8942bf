package se.rodatraden.pages.recording;

import com.microsoft.playwright.Page;
import java.util.List;

/** A page worked by the keyboard alone; every key is counted, and those that only move from field to field by themselves. */
final class Keyboard {
    private static final int FAR = 600;

    /** How many stops there are between the focus and the element, so that they are not asked for one by one. */
    private static final String AHEAD = """
            selector => {
              const stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
                .filter(e => e.tabIndex >= 0 && e.type !== 'hidden' && e.checkVisibility());
              const from = stops.indexOf(document.activeElement);
              const to = stops.findIndex((e, i) => i > from && e.matches(selector));
              return from < 0 || to < 0 ? 0 : Math.max(0, to - from - 1);
            }""";

    private final Page page;
    private int keys;
    private int moves;

    Keyboard(Page page) {
        this.page = page;
    }

    /** Moves by Tab until the element has the focus. */
    Keyboard to(String selector) {
        int ahead = ((Number) page.evaluate(AHEAD, selector)).intValue();
        for (int i = 0; i < ahead; i++) {
            page.keyboard().press("Tab");
            keys++;
            moves++;
        }
        for (int i = 0; i < FAR; i++) {
            boolean there = (boolean) page.evaluate("s => document.activeElement?.matches(s) ?? false", selector);
            if (there) {
                return this;
            }
            page.keyboard().press("Tab");
            keys++;
            moves++;
        }
        throw new AssertionError("no way by Tab to " + selector + " on " + page.url());
    }

    Keyboard type(String text) {
        page.keyboard().type(text);
        keys += text.length();
        return this;
    }

    /** Has the field with the focus say the value; what it says already is left. */
    Keyboard set(String value) {
        String says = (String) page.evaluate("""
                () => {
                  const field = document.activeElement;
                  return field.tagName === 'SELECT' ? (field.value && field.selectedOptions[0].text) : field.value;
                }""");
        boolean choice = (boolean) page.evaluate("document.activeElement.tagName === 'SELECT'");
        if (says.equals(value) || choice && says.startsWith(value)) {
            return this;
        }
        if (choice) {
            press("Home");
        }
        return choice || says.isEmpty() ? type(value) : replace(value);
    }

    /** Replaces what is in the field. */
    Keyboard replace(String text) {
        press("Control+a");
        return type(text);
    }

    Keyboard press(String key) {
        page.keyboard().press(key);
        keys++;
        return this;
    }

    /** Follows a link or presses a button, and waits for the page it leads to. */
    void enter(String selector) {
        to(selector);
        leave("Enter");
    }

    /** Presses a key that leads to another page, and waits for it. */
    void leave(String key) {
        page.evaluate("window.leaving = true");
        press(key);
        page.waitForFunction("() => !window.leaving && document.readyState === 'complete'");
    }

    /** The names of the form's fields, in the order of the page. */
    @SuppressWarnings("unchecked")
    List<String> names() {
        return ((List<String>) page.evaluate(
                        "[...document.querySelector('form.record').elements].map(e => e.name).filter(n => n)"))
                .stream().distinct().toList();
    }

    /** Opens what is closed around a field, from the outside in. */
    Keyboard open(String name) {
        while (true) {
            String closed = (String) page.evaluate("""
                    name => {
                      const all = [...document.querySelectorAll('details:not([open])')]
                        .filter(d => d.querySelector(`[name="${name}"]`));
                      if (all.length === 0) return '';
                      all[0].querySelector('summary').dataset.closed = name;
                      return name;
                    }""", name);
            if (closed.isEmpty()) {
                return this;
            }
            to("summary[data-closed='" + name + "']").press("Enter");
            page.evaluate("document.querySelectorAll('summary[data-closed]').forEach(s => delete s.dataset.closed)");
        }
    }

    int keys() {
        return keys;
    }

    int moves() {
        return moves;
    }
}
