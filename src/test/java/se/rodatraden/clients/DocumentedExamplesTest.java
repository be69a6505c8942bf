package se.rodatraden.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.rodatraden.RunningProduct;
import se.rodatraden.app.TestKey;
import se.rodatraden.feeds.Feed;
import se.rodatraden.feeds.Outgoing;
import se.rodatraden.feeds.Selection;

/** The examples of the README and of the pages on recording and following, run as they are written there but for the ports. */
@Tag("clients")
@RunningProduct
class DocumentedExamplesTest {
    private static final Pattern BLOCK = Pattern.compile("```(sh|java|js|yaml)\\n(.*?)```", Pattern.DOTALL);
    private static final Path README = Path.of("README.md");
    private static final Path RECORDING = Path.of("src/docs/recording.md");
    private static final Path FOLLOWING = Path.of("src/docs/following.md");
    private static final String VISION = "0764/ny-vision";

    @LocalServerPort
    private int port;

    @Autowired
    private Feed feed;

    /** The blocks of a language on a page, in their order. */
    private List<String> examples(Path page, String language) throws IOException {
        return BLOCK.matcher(Files.readString(page))
                .results()
                .filter(block -> block.group(1).equals(language))
                .map((MatchResult block) -> block.group(2).replace("localhost:8080", "localhost:" + port))
                .toList();
    }

    /** Runs the page's commands one after another in one shell, where the product's key is as after a first start. */
    private List<String> run(Path page) throws IOException {
        Programs.write("data/key", TestKey.TOKEN);
        Programs.write("page.sh", String.join("", examples(page, "sh")));
        return Programs.run(port, "bash", "-e", "page.sh").lines();
    }

    private List<String> recorded(Selection selection) {
        return feed.read(0, 100_000, selection).events().stream()
                .map(DocumentedExamplesTest::line)
                .toList();
    }

    private static String line(Outgoing e) {
        return e.position() + " " + e.type() + " " + e.subject();
    }

    @Test
    void curl() throws Exception {
        List<String> said = run(FOLLOWING);
        assertThat(said).contains("Feed-Position: 100").contains("id: 11").doesNotContain("id: 10");
        assertThat(said).anyMatch(line -> line.contains("\"subject\":\"" + VISION + "\""));
        assertThat(String.join("", said).split("<feed ", -1).length - 1)
                .as("Atom feeds")
                .isEqualTo(4);
    }

    @Test
    void the_one_thing_that_the_readme_records() throws Exception {
        List<String> said = run(README);
        assertThat(said).noneMatch(DocumentedExamplesTest::isProblem);
        assertThat(recorded(new Selection(null, null, "2418/exempel"))).hasSize(2);
        assertThat(said).anyMatch(line -> line.contains("\"preparation\":\"COMMISSIONED\""));
    }

    @Test
    void recording() throws Exception {
        Programs.write("exempel.yaml", examples(RECORDING, "yaml").getFirst());
        List<String> said = run(RECORDING);
        assertThat(said).noneMatch(DocumentedExamplesTest::isProblem);
        assertThat(recorded(new Selection(null, null, "2418/exempelvision"))).hasSize(5);
    }

    private static boolean isProblem(String line) {
        return line.contains("/api/problems/");
    }

    @Test
    void java() throws Exception {
        Programs.write("Follow.java", examples(FOLLOWING, "java").getFirst());
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> recorded = recorded(Selection.ALL);
        try (Programs.Program follower = Programs.start(port, java, "-cp", absolute(classes), "Follow.java")) {
            assertThat(follower.until(recorded.size()).lines()).isEqualTo(recorded);
        }
    }

    /** The programs run in another folder. */
    private static String absolute(String classPath) {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(classPath)
                .map(part -> Path.of(part).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    @Test
    void javascript_stream() throws Exception {
        Programs.write("follow.mjs", examples(FOLLOWING, "js").getFirst());
        List<String> recorded = recorded(Selection.ALL);
        try (Programs.Program follower = Programs.start(port, "node", "follow.mjs")) {
            assertThat(follower.until(recorded.size()).lines()).isEqualTo(recorded);
        }
    }

    @Test
    void javascript_webhook_receiver_verifies_our_deliveries_and_refuses_a_forged_one() throws Exception {
        int receiver = freePort();
        Programs.write(
                "receiver.mjs",
                examples(FOLLOWING, "js")
                        .getLast()
                        .replace("listen(3000", "listen(" + receiver)
                        .replace(":3000/", ":" + receiver + "/"));
        List<String> recorded = recorded(new Selection(null, null, VISION));
        try (Programs.Program program = Programs.start(port, "node", "receiver.mjs");
                HttpClient client = HttpClient.newHttpClient()) {
            assertThat(program.until(recorded.size()).lines()).isEqualTo(recorded);
            HttpRequest forged = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + receiver + "/"))
                    .header("webhook-id", "1")
                    .header("webhook-timestamp", String.valueOf(System.currentTimeMillis() / 1000))
                    .header("webhook-signature", "v1,Zm9yZ2Vk")
                    .POST(BodyPublishers.ofString("{\"position\": 1}"))
                    .build();
            assertThat(client.send(forged, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(400);
            assertThat(program.lines()).isEqualTo(recorded);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
