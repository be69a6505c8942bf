package se.rodatraden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.rodatraden.feeds.schemas.EventType;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.state.StateTable;

/**
 * {@code src/docs/first-change.md} names every place that a new command with its event touches: each place is there and holds every
 * command or event that it should, and the example occurs nowhere else in the product.
 */
class FirstChangeTest {
    private static final Path PAGE = Pages.DOCS.resolve("first-change.md");
    private static final Pattern FILE = Pattern.compile("`(src/[^`]+)`");
    private static final String HOLDS = "holds every";
    private static final List<String> ENDINGS =
            List.of(".java", ".properties", ".jte", ".json", ".txt", ".sql", ".yaml");

    /** The example, as a class and as a name. */
    private static final Pattern EXAMPLE = Pattern.compile(
            "\\b(CancelActivity|ActivityCancelled)\\b|(?<![\\w-])(cancel-activity|activity-cancelled)(?![\\w-])");

    private static final List<Class<?>> EVENTS = List.of(Fact.class.getPermittedSubclasses());
    private static final List<Class<?>> COMMANDS = List.of(Act.class.getPermittedSubclasses());

    private static Stream<Path> files(Pages.Row row) {
        return FILE.matcher(row.cell("file")).results().map(file -> Path.of(file.group(1)));
    }

    private static Set<Path> named() throws IOException {
        return Pages.rows(PAGE, "file").stream()
                .flatMap(FirstChangeTest::files)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void every_place_is_there() throws IOException {
        assertThat(named()).isNotEmpty().allSatisfy(place -> assertThat(place).exists());
    }

    @Test
    void a_place_holds_every_command_or_event_that_the_page_says() throws IOException {
        List<String> places = new ArrayList<>();
        for (Pages.Row row : Pages.rows(PAGE, "file")) {
            for (String what : row.cell(HOLDS).split(", ", -1)) {
                for (Path place : files(row).toList()) {
                    missing(what, place).forEach(name -> places.add(place + ": " + name));
                }
            }
        }
        assertThat(places).as("what these places lack").isEmpty();
    }

    private static List<String> missing(String what, Path place) {
        return switch (what) {
            case "–", "" -> List.of();
            case "event" -> absent(EVENTS, Class::getSimpleName, place);
            case "command" -> absent(COMMANDS, Class::getSimpleName, place);
            case "event name" -> absent(EVENTS, StateTable::kebab, place);
            case "command name" -> absent(COMMANDS, StateTable::kebab, place);
            case "type" -> absent(EventType.all(), EventType::type, place);
            case "file of an event name" -> missing(EVENTS, event -> StateTable.kebab(event) + ".1.json", place);
            case "folder of an event" -> missing(EVENTS, Class::getSimpleName, place);
            case "folder of a type" -> missing(EventType.all(), EventType::type, place);
            default -> fail("what is every " + what + "?");
        };
    }

    private static <T> List<String> absent(List<T> all, Function<T, String> name, Path file) {
        String text = read(file);
        return all.stream()
                .map(name)
                .filter(n -> !Pattern.compile("(?<![\\w-])" + Pattern.quote(n) + "(?![\\w-])")
                        .matcher(text)
                        .find())
                .toList();
    }

    private static <T> List<String> missing(List<T> all, Function<T, String> name, Path folder) {
        return all.stream()
                .map(name)
                .filter(n -> Files.notExists(folder.resolve(n)))
                .toList();
    }

    /** Tests may use it as they like. */
    @Test
    void the_example_occurs_in_no_other_place_of_the_product() throws IOException {
        Set<Path> named = named();
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            assertThat(files.filter(file -> ENDINGS.stream()
                                    .anyMatch(end -> file.toString().endsWith(end)))
                            .filter(file -> named.stream().noneMatch(file::startsWith))
                            .filter(file -> EXAMPLE.matcher(read(file)).find()))
                    .as("name these in " + PAGE)
                    .isEmpty();
        }
    }

    @Test
    void the_tests_that_tell_are_there() throws IOException {
        Set<String> tests = Pages.rows(PAGE, "file").stream()
                .map(row -> row.cell("what tells you"))
                .flatMap(cell -> Pattern.compile("`(\\w+Test)`").matcher(cell).results())
                .map(test -> test.group(1) + ".java")
                .collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            assertThat(files.map(file -> file.getFileName().toString()).toList())
                    .containsAll(tests);
        }
        assertThat(tests).hasSizeGreaterThan(5);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
