package se.rodatraden.fuzz;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the fuzzer begins with, and what it once found, is taken by each target without a fault. */
class FoundInputsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TestFactory
    Stream<DynamicContainer> each_target_takes_its_seeds_and_what_once_broke_it() {
        return Targets.names().stream()
                .filter(name -> !Targets.named(name).starts())
                .map(name -> DynamicContainer.dynamicContainer(name, tests(name, Targets.named(name))));
    }

    private static Stream<DynamicTest> tests(String name, Fuzzed target) {
        List<Path> found = Inputs.found(name);
        return Stream.concat(
                Stream.of(DynamicTest.dynamicTest(
                        "seeds",
                        () -> target.seeds().forEach(seed -> takes(target, seed.getBytes(StandardCharsets.UTF_8))))),
                found.stream()
                        .map(file -> DynamicTest.dynamicTest(
                                String.valueOf(file.getFileName()), () -> takes(target, Inputs.read(file)))));
    }

    private static void takes(Fuzzed target, byte[] input) {
        Assertions.assertTimeoutPreemptively(
                PATIENCE,
                () -> assertThatCode(() -> target.take(input))
                        .as(Fuzzed.text(input))
                        .doesNotThrowAnyException());
    }
}
