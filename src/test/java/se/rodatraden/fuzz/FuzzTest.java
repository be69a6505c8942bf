package se.rodatraden.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Fuzzes each target for {@code -Dminutes=} (1), or those of {@code -Dtargets=edtf,command} alone, each in a process of its own. What
 * was found is told with its input, which belongs in {@code src/test/resources/fuzz/TARGET} once the fault is mended.
 */
@Tag("fuzz")
class FuzzTest {

    @TestFactory
    Stream<DynamicTest> no_input_breaks_a_parser() {
        double minutes = Double.parseDouble(System.getProperty("minutes", "1"));
        List<String> asked = Arrays.stream(System.getProperty("targets", "").split(",", -1))
                .filter(name -> !name.isBlank())
                .toList();
        return Targets.names().stream()
                .filter(name -> asked.isEmpty() || asked.contains(name))
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    Run run = Run.of(name, minutes);
                    System.out.println(run);
                    assertThat(run.finding()).as(run.toString()).isEmpty();
                }));
    }

    /** The fuzzer finds a fault that is there: without this, finding none would say nothing. */
    @TestFactory
    Stream<DynamicTest> a_planted_fault_is_found() {
        return System.getProperty("targets", "").isEmpty()
                ? Stream.of(DynamicTest.dynamicTest("planted", FuzzTest::planted))
                : Stream.empty();
    }

    private static void planted() throws IOException, InterruptedException {
        Run run = Run.of(Targets.PLANTED, 1);
        assertThat(run.finding()).contains("planted");
        try (Stream<Path> kept = Files.list(run.directory())) {
            assertThat(kept.map(p -> p.getFileName().toString())).anyMatch(n -> n.startsWith("crash-"));
        }
    }
}
