package se.rodatraden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The project's pages lead where they say, and say what is there. */
class PagesTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern NAMED_FILE = Pattern.compile("`((?:src|config|adr)/[\\w./-]+)`");
    private static final Pattern PLACEHOLDER = Pattern.compile("NNNN|TARGET");
    private static final Pattern NAME = Pattern.compile("`([A-Z][a-z]\\w*)(?:\\.(\\w+))?`");
    private static final Pattern DECLARED = Pattern.compile("(?:record|enum|interface|class) (\\w+)");
    private static final Pattern CONSTANT = Pattern.compile("`([A-Z_]{3,})`");
    private static final int README_BYTES = 8 * 1024;

    @Test
    void every_relative_link_leads_to_a_file_and_a_heading_in_it() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : Pages.all()) {
            for (String link : found(LINK, Pages.prose(page))) {
                if (!link.contains("://") && !leads(page, link)) {
                    broken.add(page + ": " + link);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    private static boolean leads(Path page, String link) throws IOException {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
        return Files.exists(target)
                && (parts.length == 1 || Pages.anchors(target).contains(parts[1]));
    }

    @Test
    void every_file_that_a_page_names_is_there() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Path page : Pages.all()) {
            for (String file : found(NAMED_FILE, Pages.prose(page))) {
                if (!PLACEHOLDER.matcher(file).find() && !Files.exists(Path.of(file))) {
                    missing.add(page + ": " + file);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void the_readme_is_short_and_keeps_its_two_commands() throws IOException {
        String readme = Files.readString(Pages.README);
        assertThat(Files.size(Pages.README)).isLessThanOrEqualTo(README_BYTES);
        assertThat(readme).contains("\n```\nmvn spring-boot:run\n```\n", "\n```\nmvn verify\n```\n");
    }

    @Test
    void every_package_has_a_row_in_the_readme() throws IOException {
        try (Stream<Path> packages = Files.list(Path.of("src/main/java/se/rodatraden"))) {
            assertThat(Pages.rows(Pages.README, "package").stream()
                            .map(row -> row.cell("package").replaceAll("[^a-z]", "")))
                    .containsExactlyInAnyOrderElementsOf(packages.filter(Files::isDirectory)
                            .map(folder -> folder.getFileName().toString())
                            .toList());
        }
    }

    @Test
    void the_glossary_names_what_the_code_has() throws IOException {
        String sources = sources();
        Set<String> types =
                DECLARED.matcher(sources).results().map(type -> type.group(1)).collect(Collectors.toSet());
        List<String> unknown = new ArrayList<>();
        for (Pages.Row row : Pages.rows(Pages.DOCS.resolve("glossary.md"), "Swedish", "here")) {
            NAME.matcher(row.cell("here"))
                    .results()
                    .filter(name -> !declared(types, sources, name))
                    .forEach(name -> unknown.add(name.group()));
            found(CONSTANT, row.cell("here")).stream()
                    .filter(constant -> !sources.contains(constant))
                    .forEach(unknown::add);
        }
        assertThat(unknown).isEmpty();
    }

    private static boolean declared(Set<String> types, String sources, MatchResult name) {
        return types.contains(name.group(1)) && (name.group(2) == null || sources.contains(name.group(2)));
    }

    private static String sources() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    /** The mandatory keys and the lengths of version 0.4 of the standard. */
    @Test
    void publiccode_holds_to_its_standard() throws IOException {
        JsonNode file = new YAMLMapper().readTree(Files.readString(Pages.DOCS.resolve("publiccode.yml")));
        assertThat(file.get("publiccodeYmlVersion").asString()).isEqualTo("0.4");
        for (String key : List.of("name", "url", "platforms", "categories", "developmentStatus", "softwareType")) {
            assertThat(file.hasNonNull(key)).as(key).isTrue();
        }
        assertThat(file.get("developmentStatus").asString())
                .isIn("concept", "development", "beta", "stable", "obsolete");
        assertThat(file.get("description").propertyNames()).containsExactlyInAnyOrder("sv", "en");
        for (JsonNode text : file.get("description")) {
            assertThat(text.get("shortDescription").asString()).hasSizeLessThanOrEqualTo(150);
            assertThat(text.get("longDescription").asString()).hasSizeBetween(150, 10_000);
            assertThat(text.get("features").size()).isPositive();
            for (JsonNode screenshot : text.path("screenshots")) {
                assertThat(Path.of(screenshot.asString())).exists();
            }
        }
        assertThat(file.at("/localisation/localisationReady").isBoolean()).isTrue();
        assertThat(file.at("/localisation/availableLanguages").size()).isEqualTo(2);
        assertThat(file.at("/legal/license").asString()).isEqualTo("EUPL-1.2");
        assertThat(Files.readString(Path.of("pom.xml"))).contains("<name>EUPL-1.2</name>");
        String type = file.at("/maintenance/type").asString();
        assertThat(type).isIn("internal", "contract", "community", "none");
        assertThat(type.equals("none")
                        || file.at("/maintenance/contacts").size()
                                        + file.at("/maintenance/contractors").size()
                                > 0)
                .isTrue();
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }
}
