package se.rodatraden;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The map of the code: which package may import which of ours, and how large one may be. A package that is not here does not exist yet. */
class ArchitectureTest {
    private static final List<String> PLAIN = List.of("kernel", "time", "vision", "municipality", "ledger");

    /** The packages of the vision, from the bottom; each imports only those before it. */
    private static final List<String> LAYERS_OF_THE_VISION = List.of(
            "value",
            "event",
            "command",
            "state",
            "entry",
            "order",
            "rules",
            "integrity",
            "history",
            "situation",
            "handover");

    private static final int MOST_FILES = 25;
    private static final int MOST_LINES = 300;

    /** The vocabulary, a line or two for each command and event. */
    private static final Set<String> LONGER = Set.of("Act", "Fact");

    private static final Path SOURCES = Path.of("src/main/java");

    private static final Map<String, List<String>> MAY_IMPORT = new TreeMap<>(Map.ofEntries(
            Map.entry("kernel", List.of("time")),
            Map.entry("time", List.of()),
            Map.entry("municipality", List.of("kernel", "time")),
            Map.entry("vision", List.of("kernel", "time", "municipality")),
            Map.entry("identity", List.of("kernel", "municipality")),
            Map.entry("ledger", List.of()),
            Map.entry("verify", List.of("ledger")),
            Map.entry("sealing", List.of("ledger", "store", "feeds")),
            Map.entry("edge", List.of()),
            Map.entry("store", List.of("kernel", "time", "vision", "municipality")),
            Map.entry("commands", List.of("kernel", "time", "vision", "municipality", "identity")),
            Map.entry("words", List.of("kernel", "time", "vision", "municipality", "views")),
            Map.entry("views", List.of("kernel", "time", "vision", "municipality", "words", "store", "identity")),
            Map.entry(
                    "feeds",
                    List.of("kernel", "time", "vision", "municipality", "words", "store", "views", "identity")),
            Map.entry(
                    "archive",
                    List.of("kernel", "time", "vision", "municipality", "store", "views", "words", "commands")),
            Map.entry(
                    "http",
                    List.of(
                            "kernel",
                            "time",
                            "vision",
                            "municipality",
                            "words",
                            "store",
                            "commands",
                            "views",
                            "feeds",
                            "archive",
                            "identity",
                            "ledger",
                            "sealing",
                            "edge")),
            Map.entry(
                    "pages",
                    List.of(
                            "kernel",
                            "time",
                            "vision",
                            "municipality",
                            "words",
                            "commands",
                            "archive",
                            "store",
                            "views",
                            "feeds",
                            "identity",
                            "ledger",
                            "sealing",
                            "edge")),
            Map.entry(
                    "app",
                    List.of(
                            "kernel",
                            "time",
                            "vision",
                            "municipality",
                            "store",
                            "commands",
                            "views",
                            "feeds",
                            "archive",
                            "identity",
                            "sealing",
                            "http",
                            "pages"))));

    private static final List<String> BANNED_ENDINGS = List.of(
            "Impl",
            "Service",
            "Manager",
            "Helper",
            "Util",
            "Utils",
            "Dto",
            "Entity",
            "Repository",
            "Base",
            "Processor");

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("se.rodatraden");

    @TestFactory
    Stream<DynamicTest> a_package_imports_only_what_the_map_allows() {
        return MAY_IMPORT.entrySet().stream()
                .map(row -> DynamicTest.dynamicTest(row.getKey(), () -> {
                    List<String> forbidden = new ArrayList<>(MAY_IMPORT.keySet());
                    forbidden.removeAll(row.getValue());
                    forbidden.remove(row.getKey());
                    rule(row.getKey(), forbidden).allowEmptyShould(true).check(OURS);
                }));
    }

    private static ArchRule rule(String from, List<String> forbidden) {
        String[] packages =
                forbidden.stream().map(p -> "se.rodatraden." + p + "..").toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage("se.rodatraden." + from + "..")
                .should(dependOnClassesThat(resideInAnyPackage(packages)));
    }

    @TestFactory
    Stream<DynamicTest> the_domain_is_pure() {
        return PLAIN.stream()
                .map(p -> DynamicTest.dynamicTest(
                        p,
                        () -> classes()
                                .that()
                                .resideInAPackage("se.rodatraden." + p + "..")
                                .should()
                                .onlyDependOnClassesThat()
                                .resideInAnyPackage(
                                        "java..",
                                        "org.jspecify..",
                                        "se.rodatraden." + p + "..",
                                        "se.rodatraden.kernel..",
                                        "se.rodatraden.time..",
                                        "se.rodatraden.municipality..")
                                .check(OURS)));
    }

    /** Each package counts by itself, those below another too. */
    @Test
    void no_packages_import_each_other() {
        slices().matching("se.rodatraden.(**)").should().beFreeOfCycles().check(OURS);
    }

    @TestFactory
    Stream<DynamicTest> a_layer_of_the_vision_imports_only_those_below() {
        return IntStream.range(0, LAYERS_OF_THE_VISION.size())
                .mapToObj(i -> DynamicTest.dynamicTest(LAYERS_OF_THE_VISION.get(i), () -> {
                    String[] above = Stream.concat(
                                    LAYERS_OF_THE_VISION.stream().skip(i + 1).map(p -> "se.rodatraden.vision." + p),
                                    Stream.of("se.rodatraden.vision"))
                            .toArray(String[]::new);
                    noClasses()
                            .that()
                            .resideInAPackage("se.rodatraden.vision." + LAYERS_OF_THE_VISION.get(i))
                            .should(dependOnClassesThat(resideInAnyPackage(above)))
                            .check(OURS);
                }));
    }

    @Test
    void no_package_has_too_many_files_and_no_file_too_many_lines() throws IOException {
        Map<Path, Integer> files = new TreeMap<>();
        List<String> tooLong = new ArrayList<>();
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            for (Path source :
                    sources.filter(p -> p.toString().endsWith(".java")).toList()) {
                files.merge(source.getParent(), 1, Integer::sum);
                long lines = Files.readAllLines(source).size();
                String name = source.getFileName().toString().replace(".java", "");
                if (lines > MOST_LINES && !LONGER.contains(name)) {
                    tooLong.add(name + " " + lines);
                }
            }
        }
        assertThat(files.entrySet().stream().filter(e -> e.getValue() > MOST_FILES))
                .isEmpty();
        assertThat(tooLong).isEmpty();
    }

    @Test
    void every_package_says_what_it_is_for() throws IOException {
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            assertThat(sources.filter(p -> p.toString().endsWith(".java"))
                            .map(Path::getParent)
                            .distinct()
                            .filter(p -> !p.endsWith("rodatraden") && Files.notExists(p.resolve("package-info.java"))))
                    .isEmpty();
        }
    }

    /** Whoever else read it would give it away unasked and unnoted. */
    @Test
    void confidential_text_is_read_in_the_clear_in_one_place() {
        assertThat(OURS.stream()
                        .flatMap(c -> c.getMethodCallsFromSelf().stream())
                        .filter(call -> call.getTarget().getName().equals("confidentialTextInTheClear"))
                        .map(call -> call.getOriginOwner().getName())
                        .distinct())
                .containsExactly("se.rodatraden.views.reading.Confidential");
    }

    /**
     * The events are durable before the commit phase: what failed in it would be told as the failure of a command that is recorded. The views
     * follow in units of work of their own.
     */
    @Test
    void nothing_of_ours_runs_in_the_commit_of_a_command() {
        assertThat(OURS.stream()
                        .filter(c -> !c.getPackageName().startsWith("se.rodatraden.views"))
                        .flatMap(c -> c.getMethodCallsFromSelf().stream())
                        .filter(call -> call.getTargetOwner().isAssignableTo(UnitOfWork.class))
                        .filter(call -> Set.of("onPrepareCommit", "onCommit", "onRollback", "attachTransaction")
                                .contains(call.getTarget().getName()))
                        .map(call -> call.getOrigin().getFullName()))
                .isEmpty();
        assertThat(OURS.stream()
                        .flatMap(c -> c.getMethodCallsFromSelf().stream())
                        .filter(call -> call.getTargetOwner().isAssignableTo(UnitOfWork.class))
                        .filter(call -> call.getTarget().getName().equals("afterCommit"))
                        .map(call -> call.getOriginOwner().getName()))
                .as("keeps where the events are, and cannot fail")
                .containsExactly("se.rodatraden.commands.RepeatedRequests");
    }

    @Test
    void every_package_is_on_the_map() {
        assertThat(OURS.stream()
                        .map(c -> c.getPackageName())
                        .filter(p -> p.startsWith("se.rodatraden."))
                        .map(p -> p.substring("se.rodatraden.".length()).replaceAll("\\..*", ""))
                        .distinct())
                .isSubsetOf(MAY_IMPORT.keySet());
    }

    @Test
    void no_class_is_named_for_what_it_technically_is() {
        assertThat(OURS.stream()
                        .map(c -> c.getSimpleName())
                        .filter(name -> BANNED_ENDINGS.stream().anyMatch(name::endsWith)))
                .isEmpty();
    }
}
