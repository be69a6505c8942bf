package se.rodatraden;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The map of the house: which package may import which of ours. A package that is not here does not exist yet. */
class ArchitectureTest {
    private static final List<String> PLAIN = List.of("time", "vision", "municipality");

    private static final Map<String, List<String>> MAY_IMPORT = new TreeMap<>(Map.ofEntries(
            Map.entry("time", List.of()),
            Map.entry("vision", List.of("time", "municipality")),
            Map.entry("municipality", List.of("time")),
            Map.entry("identity", List.of("municipality")),
            Map.entry("edge", List.of()),
            Map.entry("commands", List.of("time", "vision", "municipality", "identity")),
            Map.entry("store", List.of("time", "vision", "municipality")),
            Map.entry("views", List.of("time", "vision", "municipality", "store", "identity")),
            Map.entry("feeds", List.of("time", "vision", "municipality", "store", "views", "identity")),
            Map.entry("archive", List.of("time", "vision", "municipality", "store", "views", "commands")),
            Map.entry(
                    "http",
                    List.of(
                            "time",
                            "vision",
                            "municipality",
                            "store",
                            "commands",
                            "views",
                            "feeds",
                            "archive",
                            "identity",
                            "edge")),
            Map.entry(
                    "pages",
                    List.of("time", "vision", "municipality", "commands", "views", "feeds", "identity", "edge")),
            Map.entry(
                    "app",
                    List.of(
                            "time",
                            "vision",
                            "municipality",
                            "store",
                            "commands",
                            "views",
                            "feeds",
                            "archive",
                            "identity",
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
                                        "se.rodatraden.time..",
                                        "se.rodatraden.municipality..")
                                .check(OURS)));
    }

    /** Whoever else read it would give it away unasked and unnoted. */
    @Test
    void confidential_text_is_read_in_the_clear_in_one_place() {
        assertThat(OURS.stream()
                        .flatMap(c -> c.getMethodCallsFromSelf().stream())
                        .filter(call -> call.getTarget().getName().equals("confidentialTextInTheClear"))
                        .map(call -> call.getOriginOwner().getName())
                        .distinct())
                .containsExactly("se.rodatraden.views.Confidential");
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
