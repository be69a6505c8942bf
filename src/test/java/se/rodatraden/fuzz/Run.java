package se.rodatraden.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A target fuzzed by Jazzer in a process of its own, which ends with the time or with the first fault.
 *
 * @param finding what was found and where its input is; empty if nothing
 * @param inputs how many were tried
 */
record Run(String target, Path directory, String finding, long inputs, long seconds) {
    private static final int SECONDS_PER_INPUT = 10;
    private static final int SECONDS_PER_REQUEST = 40;
    /** What leads the fuzzer where the whole product runs: what reads requests, not what answers them. */
    private static final String OUTWARD = "se.rodatraden.http.**:se.rodatraden.pages.**:se.rodatraden.edge.**"
            + ":se.rodatraden.identity.**:se.rodatraden.archive.**:se.rodatraden.views.Register**";

    private static final Pattern DONE = Pattern.compile("Done (\\d+) runs in (\\d+) second");

    static Run of(String name, double minutes) throws IOException, InterruptedException {
        Path directory = Path.of("target", "fuzz", name);
        Files.createDirectories(directory.resolve("corpus"));
        clear(directory);
        Fuzzed target = Targets.named(name);
        seeds(name, target, directory);
        Path log = directory.resolve("log");
        Process process = new ProcessBuilder(command(name, target, directory, minutes))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        int exit = process.waitFor();
        List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
        MatchResult done = lines.stream()
                .flatMap(l -> DONE.matcher(l).results())
                .reduce((_, last) -> last)
                .orElse(null);
        return new Run(
                name,
                directory,
                exit == 0 ? "" : told(lines, exit),
                done == null ? 0 : Long.parseLong(done.group(1)),
                done == null ? 0 : Long.parseLong(done.group(2)));
    }

    private static List<String> command(String name, Fuzzed target, Path directory, double minutes) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // A hosts file stands in for the name service: no made-up name is asked of anyone.
        command.addAll(List.of(
                "-Xmx640m",
                "-XX:+UseSerialGC",
                "-Djdk.net.hosts.file=" + directory.resolve("hosts"),
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + Driver.class.getName(),
                "--target_args=" + name,
                "--instrumentation_includes=" + (target.starts() ? OUTWARD : "se.rodatraden.**"),
                "--instrumentation_excludes=se.rodatraden.pages.templates.**",
                "--custom_hook_includes=se.rodatraden.**",
                "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.ServerSideRequestForgery",
                "--reproducer_path=" + directory,
                "-artifact_prefix=" + directory + "/",
                "-dict=" + directory.resolve("words"),
                "-max_len=" + target.longest(),
                "-timeout=" + (target.starts() ? SECONDS_PER_REQUEST : SECONDS_PER_INPUT),
                "-rss_limit_mb=0",
                "-print_final_stats=1",
                "-max_total_time=" + Math.max(1, Math.round(minutes * 60))));
        command.add(directory.resolve("corpus").toString());
        command.add(directory.resolve("seeds").toString());
        return command;
    }

    private static void clear(Path directory) throws IOException {
        Path seeds = Files.createDirectories(directory.resolve("seeds"));
        for (Path folder : List.of(directory, seeds)) {
            try (Stream<Path> old = Files.list(folder)) {
                for (Path file : old.filter(Files::isRegularFile).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void seeds(String name, Fuzzed target, Path directory) throws IOException {
        int number = 0;
        for (byte[] seed : Inputs.of(name, target)) {
            Files.write(directory.resolve("seeds").resolve("seed-" + ++number), seed);
        }
        Files.writeString(
                directory.resolve("words"),
                target.words().stream().map(w -> "\"" + escaped(w) + "\"").collect(Collectors.joining("\n", "", "\n")));
        Files.writeString(directory.resolve("hosts"), "127.0.0.1 localhost\n93.184.216.34 example.com\n");
    }

    private static String escaped(String word) {
        StringBuilder text = new StringBuilder();
        for (byte b : word.getBytes(StandardCharsets.UTF_8)) {
            text.append(
                    b >= ' ' && b < 127 && b != '"' && b != '\\'
                            ? String.valueOf((char) b)
                            : "\\x%02x".formatted(b & 0xff));
        }
        return text.toString();
    }

    private static String told(List<String> lines, int exit) {
        int from = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("== ") || lines.get(i).startsWith("ALARM:")) {
                from = i;
                break;
            }
        }
        return "exit " + exit + "\n" + lines.stream().skip(from).limit(60).collect(Collectors.joining("\n"));
    }

    @Override
    public String toString() {
        return "%s: %,d inputs in %d s%s; log in %s"
                .formatted(target, inputs, seconds, finding.isEmpty() ? "" : ", found: " + finding, directory);
    }
}
