package se.rodatraden.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import se.rodatraden.app.TestKey;

/** Programs that are not ours, each run as a process in {@code target/clients}, where npm's packages are found. */
final class Programs {
    private static final Path SOURCES = Path.of("src", "test", "clients");
    private static final Path FOLDER = Path.of("target", "clients").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Programs() {}

    /** A program at work or done, and the files of what it said. */
    record Program(Process process, Path out, Path err) implements AutoCloseable {
        List<String> lines() {
            return read(out);
        }

        List<String> errors() {
            return read(err);
        }

        /** Waits for its end, which must be a good one. */
        Program done() {
            try {
                assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                        .as(this::told)
                        .isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            assertThat(process.exitValue()).as(this::told).isZero();
            return this;
        }

        /** Waits until it has said so many lines; a program that follows something never ends by itself. */
        Program until(int lines) {
            await().atMost(PATIENCE).until(() -> {
                assertThat(process.isAlive() || lines().size() >= lines)
                        .as(this::told)
                        .isTrue();
                return lines().size() >= lines;
            });
            return this;
        }

        private String told() {
            return "out: " + lines() + ", errors: " + errors();
        }

        private static List<String> read(Path file) {
            try {
                return Files.readAllLines(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }

    /** Starts a program that finds the product at this port. */
    static Program start(int product, List<String> command) {
        prepare();
        try {
            Path out = Files.createTempFile(FOLDER, "out", ".txt");
            Path err = Files.createTempFile(FOLDER, "err", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(FOLDER.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment()
                    .putAll(Map.of("PRODUCT", "http://localhost:" + product, "RODATRADEN_KEY", TestKey.TOKEN));
            return new Program(builder.start(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Program start(int product, String... command) {
        return start(product, List.of(command));
    }

    static Program run(int product, String... command) {
        try (Program program = start(product, command)) {
            return program.done();
        }
    }

    /** Puts a file beside the programs. */
    static void write(String name, String text) {
        prepare();
        try {
            Path file = FOLDER.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static synchronized void prepare() {
        Path packages = SOURCES.resolve("node_modules").toAbsolutePath();
        assertThat(packages).as("npm's packages: cd src/test/clients && npm ci").isDirectory();
        try (var sources = Files.list(SOURCES)) {
            Files.createDirectories(FOLDER);
            var source = FileSystems.getDefault().getPathMatcher("glob:*.{mjs,ts,json}");
            for (Path file :
                    sources.filter(f -> source.matches(f.getFileName())).toList()) {
                Files.copy(file, FOLDER.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
            Path link = FOLDER.resolve("node_modules");
            if (!Files.exists(link)) {
                Files.createSymbolicLink(link, packages);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
