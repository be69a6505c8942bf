package se.rodatraden;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.rodatraden.PartsList.Licences;
import se.rodatraden.PartsList.Part;
import se.rodatraden.PartsList.Taken;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The jar as it is shipped: its list of parts is whole, and every licence in it is one that may be used. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PackagedIT {
    private static final Path THIRD_PARTY = Path.of("config/third-party.txt");

    private final JarFile jar;
    private final Licences licences;
    private PartsList list = new PartsList(List.of());
    private Map<String, String> libraries = Map.of();

    PackagedIT() throws Exception {
        jar = new JarFile(System.getProperty("packaged", "target/rodatraden-0.1.0-SNAPSHOT.jar"));
        licences = new YAMLMapper().readValue(Path.of("config/licences.yaml").toFile(), Licences.class);
    }

    @BeforeAll
    void read() throws Exception {
        list = PartsList.of(jar);
        libraries = PartsList.libraries(jar);
        // What unpacks the jar: put in by the packager and no dependency, so not in the list. The running product never
        // loads it.
        libraries.keySet().removeIf(file -> file.startsWith("spring-boot-jarmode-tools-"));
    }

    @AfterAll
    void close() throws Exception {
        jar.close();
    }

    @Test
    void the_verifier_runs_from_a_jar_of_its_own() throws Exception {
        Path verifier = Path.of(jar.getName().replaceFirst("\\.jar$", "-verify.jar"));
        try (JarFile small = new JarFile(verifier.toFile())) {
            assertThat(small.stream().map(entry -> entry.getName()).filter(name -> name.endsWith(".class")))
                    .allMatch(name -> name.matches("se/rodatraden/(ledger|verify)/.*"));
        }
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        verifier.toString(),
                        "src/docs")
                .redirectErrorStream(true)
                .start();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(
                        "NOT CHECKED: there are no keys of a log at src/docs: is that where it is (https://host/log)? Otherwise give its key by --key or --policy\n");
        assertThat(process.waitFor()).isEqualTo(2);
    }

    @Test
    void the_list_of_parts_has_every_library_of_the_jar_with_its_hash() {
        assertThat(libraries).hasSizeGreaterThan(100);
        assertThat(list.lacks(libraries)).isEmpty();
    }

    @Test
    void beyond_them_it_has_only_what_holds_no_code_or_is_for_the_compiler() {
        assertThat(list.hasBesides(libraries))
                .allMatch(id -> id.startsWith("org.springframework.boot:spring-boot-starter")
                        || id.equals("org.checkerframework:checker-qual"));
    }

    @Test
    void every_licence_is_one_that_may_be_used() {
        assertThat(list.faults(licences)).isEmpty();
    }

    @Test
    void the_committed_list_of_libraries_and_licences_is_that_of_the_jar() throws Exception {
        Path made = Path.of("target/third-party.txt");
        Files.writeString(made, list.thirdParty(licences));
        assertThat(THIRD_PARTY).as("cp %s %s", made, THIRD_PARTY).hasSameTextualContentAs(made);
    }

    @Test
    void a_library_that_is_not_in_the_list_or_is_another_file_is_found() {
        Map<String, String> more = new HashMap<>(libraries);
        more.put("smuggled-1.0.jar", "00");
        more.replaceAll((file, hash) -> file.startsWith("postgresql-") ? "00" : hash);
        assertThat(list.lacks(more)).hasSize(2).anyMatch(file -> file.startsWith("postgresql-"));
    }

    @Test
    void a_licence_that_is_not_allowed_or_not_named_is_found_and_so_is_a_line_that_nothing_needs() {
        PartsList planted = new PartsList(List.of(
                part("strict", List.of("AGPL-3.0-only")),
                part("either", List.of("MIT", "Apache-2.0")),
                part("silent", List.of()),
                part("free", List.of("MIT"))));
        Licences two = new Licences(Map.of("MIT", "free", "ISC", "free"), Map.of("x:gone", new Taken("MIT", "")));
        assertThat(planted.faults(two))
                .containsExactly(
                        "x:strict is under AGPL-3.0-only",
                        "x:either is under MIT and/or Apache-2.0",
                        "x:silent is under no licence it names",
                        "no part is under ISC",
                        "x:gone is no part");
    }

    private static Part part(String name, List<String> licences) {
        return new Part("x", name, "1", "", licences);
    }
}
