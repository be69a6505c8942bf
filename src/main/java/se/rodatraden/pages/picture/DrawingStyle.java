package se.rodatraden.pages.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.rodatraden.pages.Html;

/** The style of the drawing as a file: the rules and the palette of the pages' style sheet, written into the file itself. */
final class DrawingStyle {
    private static final Pattern VARIABLE = Pattern.compile("var\\((--[a-z0-9-]+)(?:,\\s*([^)]+))?\\)");
    private static final Pattern DEFINITION = Pattern.compile("(--[a-z0-9-]+):\\s*([^;]+);");

    /** With both palettes, for programs that know style sheets. */
    static final String OF_FILE;

    /** What each class or element says, in light colours, in the order of the style sheet. */
    private static final Map<String, Map<String, String>> RULES;

    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");
    private static final Pattern DECLARATION = Pattern.compile("([a-z-]+):\\s*([^;]+)");
    /** The name of a step, which is shown only to one who points at it. */
    private static final Pattern NAME = Pattern.compile("<text [^<>]*>[^<>]*</text></a>");

    private static final Pattern STYLED = Pattern.compile("<([a-zA-Z]+)([^<>]*?) class=\"([^\"]*)\"");

    static {
        String pages = read("pages.css");
        String thread = read("thread.css");
        String light = palette(pages, 0);
        String dark = palette(pages, 1);
        OF_FILE = ":root{" + light + "}\n@media (prefers-color-scheme:dark){:root{" + dark + "}}\n"
                + between(thread, "/* drawing */", "/* end of the file */");
        RULES = rules(plain(between(thread, "/* drawing */", "/* end of the drawing */"), values(light)));
    }

    private DrawingStyle() {}

    private static String read(String name) {
        try (InputStream in = Objects.requireNonNull(Html.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String between(String css, String from, String to) {
        return css.substring(css.indexOf(from) + from.length(), css.indexOf(to))
                .replaceAll("/\\*[^*]*\\*/", "")
                .strip();
    }

    /** The first palette of the style sheet is the light one, the second the dark one. */
    private static String palette(String css, int which) {
        int at = css.indexOf(":root {");
        for (int i = 0; i < which; i++) {
            at = css.indexOf(":root {", at + 1);
        }
        String block = css.substring(css.indexOf('{', at) + 1, css.indexOf('}', at));
        StringBuilder palette = new StringBuilder();
        values(block)
                .forEach((name, value) ->
                        palette.append(name).append(':').append(value).append(';'));
        return palette.toString();
    }

    private static Map<String, String> values(String block) {
        Map<String, String> values = new LinkedHashMap<>();
        Matcher definition = DEFINITION.matcher(block);
        while (definition.find()) {
            values.put(definition.group(1), definition.group(2).strip());
        }
        return values;
    }

    private static String plain(String css, Map<String, String> palette) {
        return VARIABLE.matcher(css.replace(".thread ", ""))
                .replaceAll(v -> Matcher.quoteReplacement(
                        palette.getOrDefault(v.group(1), Objects.requireNonNullElse(v.group(2), "none"))));
    }

    private static Map<String, Map<String, String>> rules(String css) {
        Map<String, Map<String, String>> rules = new LinkedHashMap<>();
        Matcher rule = RULE.matcher(css);
        while (rule.find()) {
            Map<String, String> declarations =
                    rules.computeIfAbsent(rule.group(1).strip(), _ -> new LinkedHashMap<>());
            Matcher declaration = DECLARATION.matcher(rule.group(2));
            while (declaration.find()) {
                String name = declaration.group(1);
                declarations.put(
                        name,
                        name.equals("font-weight")
                                ? "bold"
                                : declaration.group(2).strip());
            }
        }
        return rules;
    }

    /**
     * The drawing in light colours with the style of each shape written at it, for the program that makes pictures of points: it does not
     * weigh rules against each other.
     */
    static String inline(String svg) {
        return STYLED.matcher(NAME.matcher(svg).replaceAll("</a>"))
                .replaceAll(shape -> Matcher.quoteReplacement("<" + shape.group(1) + shape.group(2) + " style=\""
                        + style(
                                shape.group(1),
                                Set.copyOf(List.of(shape.group(3).split(" ")))) + "\""));
    }

    private static String style(String element, Set<String> classes) {
        Map<String, String> all = new LinkedHashMap<>();
        RULES.forEach((selector, declarations) -> {
            if (selector.equals(element) || selector.startsWith(".") && classes.contains(selector.substring(1))) {
                all.putAll(declarations);
            }
        });
        return all.entrySet().stream().map(d -> d.getKey() + ":" + d.getValue()).collect(Collectors.joining(";"));
    }
}
