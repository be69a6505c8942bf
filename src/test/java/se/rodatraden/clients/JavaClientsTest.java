package se.rodatraden.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.launchdarkly.eventsource.ConnectStrategy;
import com.launchdarkly.eventsource.ErrorStrategy;
import com.launchdarkly.eventsource.EventSource;
import com.launchdarkly.eventsource.MessageEvent;
import io.cloudevents.CloudEvent;
import io.cloudevents.jackson.JsonFormat;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.rodatraden.RunningProduct;
import se.rodatraden.feeds.Feed;
import se.rodatraden.feeds.Outgoing;
import se.rodatraden.feeds.Selection;

/** Java libraries that are not ours follow the feed. */
@RunningProduct
class JavaClientsTest {
    private static final int ALL = 100_000;

    @LocalServerPort
    private int port;

    @Autowired
    private Feed feed;

    @Test
    void the_cloudevents_sdk_reads_a_batch() throws Exception {
        List<Outgoing> recorded = feed.read(0, 100, Selection.ALL).events();
        try (HttpClient client = HttpClient.newHttpClient()) {
            byte[] body = client.send(
                            HttpRequest.newBuilder(
                                            URI.create("http://localhost:" + port + "/api/events?after=0&limit=100"))
                                    .build(),
                            BodyHandlers.ofByteArray())
                    .body();
            CloudEvent[] events = new ObjectMapper()
                    .registerModule(JsonFormat.getCloudEventJacksonModule())
                    .readValue(body, CloudEvent[].class);
            assertThat(events).hasSameSizeAs(recorded);
            for (int i = 0; i < events.length; i++) {
                assertThat(events[i].getId()).isEqualTo(recorded.get(i).id());
                assertThat(events[i].getType()).isEqualTo(recorded.get(i).type());
                assertThat(events[i].getSubject()).isEqualTo(recorded.get(i).subject());
            }
        }
    }

    @Test
    void okhttp_eventsource_gets_every_event_once_and_in_order_although_it_is_cut_off() throws Exception {
        List<String> recorded = feed.read(0, ALL, Selection.ALL).events().stream()
                .map(e -> String.valueOf(e.position()))
                .toList();
        List<String> read = new ArrayList<>();
        try (CuttingLine line = new CuttingLine(port, 4, 10_000);
                EventSource source = new EventSource.Builder(ConnectStrategy.http(
                                URI.create("http://localhost:" + line.port() + "/api/events?after=0")))
                        .errorStrategy(ErrorStrategy.alwaysContinue())
                        .retryDelay(1, TimeUnit.MILLISECONDS)
                        .build()) {
            for (MessageEvent message : source.messages()) {
                if (message.getEventName().equals(MessageEvent.DEFAULT_EVENT_NAME)) {
                    read.add(message.getLastEventId());
                }
                if (read.size() >= recorded.size()) {
                    break;
                }
            }
        }
        assertThat(read).isEqualTo(recorded);
    }
}
