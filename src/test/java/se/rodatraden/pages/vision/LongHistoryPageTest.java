package se.rodatraden.pages.vision;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.rodatraden.archive.HistoryDocument;
import se.rodatraden.commands.Commands;
import se.rodatraden.commands.Request;
import se.rodatraden.pages.LettersProduct;
import se.rodatraden.store.EventLog;

/** The page of 300 entries as the product answers with it, whole and narrowed by its own links. */
@LettersProduct
class LongHistoryPageTest {
    private static final String MADE = "0760";
    private static final String PAGE = "/kommun/" + MADE + "/visioner/trehundra";

    @LocalServerPort
    private int port;

    @Autowired
    private Commands commands;

    @Autowired
    private EventLog events;

    @Test
    void it_is_small_and_its_links_lead_to_the_rest() throws Exception {
        if (events.stream(MADE + "/trehundra").isEmpty()) {
            byte[] made = MadeVisions.ofThreeHundredEntries(MADE).getBytes(StandardCharsets.UTF_8);
            commands.send(HistoryDocument.read(made).history(), Request.by("test"));
        }
        HttpResponse<byte[]> answer = get(PAGE);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).hasSizeLessThan(100_000);
        Matcher whole = Pattern.compile("href=\"(\\?fran=[^\"#]+)#(h-[^\"]+)\"")
                .matcher(new String(answer.body(), StandardCharsets.UTF_8));
        assertThat(whole.find()).isTrue();
        HttpResponse<byte[]> narrowed = get(PAGE + whole.group(1).replace("&amp;", "&"));
        assertThat(narrowed.statusCode()).isEqualTo(200);
        assertThat(new String(narrowed.body(), StandardCharsets.UTF_8))
                .contains("<li id=\"" + whole.group(2) + "\" class=\"entry");
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .build(),
                    BodyHandlers.ofByteArray());
        }
    }
}
