package se.rodatraden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every decision record has a title, a status and its parts; the list of them agrees, and so do those that change each other. */
class DecisionRecordsTest {
    private static final Pattern FILE = Pattern.compile("(\\d{4})-[a-z0-9-]+\\.md");
    private static final Pattern HEAD = Pattern.compile(
            "# (\\d{4})\\. (.+)\\R\\RStatus: ((?:accepted|rejected|superseded), \\d{4}-\\d\\d-\\d\\d\\..*)\\R");
    private static final Pattern NUMBER = Pattern.compile("\\b\\d{4}\\b(?!-)");
    private static final List<String> PARTS = List.of("\n## Context\n", "\n## Decision\n", "\n## Consequences\n");

    /** What the first lines of a record say. */
    private record Head(String number, String title, String status) {
        static Head of(Path file) {
            Matcher head = HEAD.matcher(read(file));
            assertThat(head.lookingAt())
                    .as(file + " begins with its title and status")
                    .isTrue();
            return new Head(head.group(1), head.group(2), head.group(3));
        }

        /** The numbers after these words in the status. */
        List<String> after(String words) {
            return Stream.of(status.split("(?<=\\.) ", -1))
                    .filter(sentence -> sentence.startsWith(words))
                    .flatMap(sentence -> NUMBER.matcher(sentence).results())
                    .map(number -> number.group())
                    .toList();
        }
    }

    private static Map<String, Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Pages.DECISIONS)) {
            return files.filter(
                            file -> FILE.matcher(file.getFileName().toString()).matches())
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().substring(0, 4),
                            Function.identity(),
                            (one, other) -> {
                                throw new AssertionError(one + " and " + other + " have the same number");
                            },
                            TreeMap::new));
        }
    }

    @Test
    void each_has_its_number_a_status_and_its_parts() throws IOException {
        files().forEach((number, file) -> {
            assertThat(Head.of(file).number()).as(file.toString()).isEqualTo(number);
            assertThat(read(file)).as(file.toString()).contains(PARTS);
        });
    }

    @Test
    void the_list_has_each_with_its_title_and_status() throws IOException {
        Map<String, Path> files = files();
        List<Pages.Row> rows = Pages.rows(Pages.DECISIONS.resolve("README.md"), "number", "decision");
        assertThat(rows.stream().map(DecisionRecordsTest::number)).containsExactlyElementsOf(files.keySet());
        for (Pages.Row row : rows) {
            Path file = Objects.requireNonNull(files.get(number(row)));
            Head head = Head.of(file);
            assertThat(row.cell("number")).isEqualTo("[" + head.number() + "](" + file.getFileName() + ")");
            assertThat(row.cell("decision")).isEqualTo(head.title());
            assertThat(row.cell("status")).isEqualTo(head.status());
            assertThat(row.cell("in one line")).endsWith(".");
        }
    }

    private static String number(Pages.Row row) {
        return row.cell("number").substring(1, 5);
    }

    @Test
    void one_that_changes_another_is_named_there() throws IOException {
        TreeSet<String> says = new TreeSet<>();
        TreeSet<String> isSaid = new TreeSet<>();
        files().values().stream().map(Head::of).forEach(head -> {
            Stream.of("Amends", "Supersedes")
                    .forEach(verb -> head.after(verb).forEach(other -> says.add(head.number() + " changes " + other)));
            Stream.of("Amended by", "Superseded by")
                    .forEach(
                            verb -> head.after(verb).forEach(other -> isSaid.add(other + " changes " + head.number())));
        });
        assertThat(says).isNotEmpty().isEqualTo(isSaid);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
