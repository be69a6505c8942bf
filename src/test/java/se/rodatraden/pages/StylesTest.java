package se.rodatraden.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The styles of all subjects are one file to the browser: a name that two of them give to different things changes both. */
class StylesTest {
    private static final Path STYLES = Path.of("src/main/resources/se/rodatraden/pages");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern ON_PAPER = Pattern.compile("@media print \\{.*?\n\\}", Pattern.DOTALL);
    private static final Pattern SELECTORS = Pattern.compile("([^{}]+)\\{[^{}]*\\}");
    private static final Pattern A_CLASS = Pattern.compile("\\.[\\w-]+");

    @Test
    void a_class_is_styled_by_itself_in_one_subject_only() throws IOException {
        Map<String, TreeSet<String>> places = new TreeMap<>();
        for (Path file : files()) {
            String style = COMMENT.matcher(Files.readString(file)).replaceAll("");
            SELECTORS
                    .matcher(ON_PAPER.matcher(style).replaceAll(""))
                    .results()
                    .flatMap(rule -> Pattern.compile(",").splitAsStream(rule.group(1)))
                    .map(String::strip)
                    .filter(A_CLASS.asMatchPredicate())
                    .forEach(name -> places.computeIfAbsent(name, _ -> new TreeSet<>())
                            .add(file.getFileName().toString()));
        }
        assertThat(places).isNotEmpty();
        places.values().removeIf(in -> in.size() == 1);
        assertThat(places).isEmpty();
    }

    private static List<Path> files() throws IOException {
        try (var files = Files.list(STYLES)) {
            return files.filter(f -> f.toString().endsWith(".css"))
                    .filter(f -> !f.endsWith("print.css"))
                    .toList();
        }
    }
}
