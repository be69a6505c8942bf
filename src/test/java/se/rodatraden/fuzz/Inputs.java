package se.rodatraden.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The inputs that are known for a target: its seeds, and what once broke it, in {@code src/test/resources/fuzz/TARGET}. */
public final class Inputs {
    private static final Path FOUND = Path.of("src", "test", "resources", "fuzz");

    private Inputs() {}

    static List<byte[]> of(String name, Fuzzed target) {
        return Stream.concat(
                        target.seeds().stream().map(s -> s.getBytes(StandardCharsets.UTF_8)),
                        found(name).stream().map(Inputs::read))
                .toList();
    }

    /** The files of what was found. */
    public static List<Path> found(String name) {
        Path directory = FOUND.resolve(name);
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
