package se.rodatraden.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.rodatraden.RunningProduct;
import se.rodatraden.feeds.Selection;
import se.rodatraden.feeds.Subscriber;
import se.rodatraden.feeds.Tail;
import se.rodatraden.http.following.EventStreams;
import se.rodatraden.http.problem.ProblemException;
import tools.jackson.databind.JsonNode;

/** Following the growing feed: long polling for the next batch, and as a stream. */
@RunningProduct
@ExtendWith(OutputCaptureExtension.class)
class FollowHttpTest {
    @LocalServerPort
    int port;

    @Autowired
    Tail tail;

    @Autowired
    MeterRegistry metrics;

    private Api api;

    @BeforeEach
    void ask() {
        api = new Api(port);
    }

    private String register() {
        String name = "foljd-" + UUID.randomUUID();
        Api.Answer answer = api.post(
                "/api/2418/visions/commands/register-vision",
                "{\"id\": \"" + name + "\", \"title\": \"Påhittad vision\", \"kind\": \"VISION\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return "2418/" + name;
    }

    private long head() {
        return Long.parseLong(api.get("/api/events?after=0&subject=2418/ingen").header("Feed-Position"));
    }

    @Test
    void a_stream_gives_what_was_recorded_before_and_goes_on_with_what_is_recorded() {
        Subscriber subscriber = new Subscriber();
        long before = head();
        try (EventStream stream = new EventStream(port, "", null)) {
            while (subscriber.whole() < before) {
                subscriber.take(stream.event().data());
            }
            String subject = register();
            EventStream.Message next = stream.event();
            while (!next.data().contains(subject)) {
                next = stream.event();
            }
            assertThat(Long.parseLong(api.get("/api/events?after=" + (next.id() - 1) + "&limit=1")
                            .string("/0/position")))
                    .isEqualTo(next.id());
        }
    }

    @Test
    void one_who_is_cut_off_goes_on_from_the_last_event_it_had() {
        long end = head();
        Subscriber subscriber = new Subscriber();
        String last = null;
        while (subscriber.whole() < end) {
            try (EventStream stream = new EventStream(port, "?after=0", last)) {
                for (int i = 0; i < 7 && subscriber.whole() < end; i++) {
                    EventStream.Message message = stream.event();
                    subscriber.take(message.data());
                    last = String.valueOf(message.id());
                }
            }
        }
        subscriber.complete(end);
        assertThat(subscriber.again()).isZero();
    }

    @Test
    void one_who_has_asked_for_little_is_told_how_far_the_feed_was_read() {
        String subject = register();
        long end = head();
        try (EventStream stream = new EventStream(port, "?subject=" + subject, null)) {
            assertThat(stream.next().data()).contains(subject);
            EventStream.Message position = stream.next();
            assertThat(position.name()).isEqualTo("position");
            assertThat(position.id()).isGreaterThanOrEqualTo(end);
            assertThat(position.data()).isEqualTo("{\"position\":" + position.id() + "}");
        }
    }

    @Test
    void a_stream_on_which_nothing_happens_shows_that_it_lives() throws Exception {
        CountDownLatch beats = new CountDownLatch(4);
        ByteArrayOutputStream written = new ByteArrayOutputStream() {
            @Override
            public synchronized void write(byte[] bytes, int from, int length) {
                super.write(bytes, from, length);
                beats.countDown();
                if (beats.getCount() == 0) {
                    throw new IllegalStateException("enough");
                }
            }
        };
        var streams = new EventStreams(tail, new SimpleMeterRegistry(), Duration.ofMillis(10), 1);
        var body = streams.open(head(), new Selection("2418", null, "2418/ingen"), () -> {});
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
            try {
                body.writeTo(written);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        assertThat(beats.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(writing.handle((_, fault) -> fault.getMessage()).get()).contains("enough");
        assertThat(written.toString(StandardCharsets.UTF_8))
                .startsWith("retry: ")
                .contains("event: position\nid: ");
    }

    @Test
    void of_many_who_ask_at_once_no_more_streams_are_opened_than_there_is_room_for() throws Exception {
        for (int round = 0; round < 20; round++) {
            var streams = new EventStreams(tail, new SimpleMeterRegistry(), Duration.ofMillis(10), 5);
            CountDownLatch go = new CountDownLatch(1);
            List<CompletableFuture<Boolean>> all = IntStream.range(0, 50)
                    .mapToObj(_ -> CompletableFuture.supplyAsync(
                            () -> {
                                try {
                                    go.await();
                                    streams.open(head(), new Selection("2418", null, "2418/ingen"), () -> {});
                                    return true;
                                } catch (ProblemException refused) {
                                    return false;
                                } catch (InterruptedException e) {
                                    throw new IllegalStateException(e);
                                }
                            },
                            task -> Thread.ofVirtual().start(task)))
                    .toList();
            go.countDown();
            assertThat(all.stream().map(CompletableFuture::join).filter(opened -> opened))
                    .hasSize(5);
        }
    }

    @Test
    void a_stream_that_has_ended_leaves_its_place_to_another() {
        var streams = new EventStreams(tail, new SimpleMeterRegistry(), Duration.ofMillis(10), 1);
        Selection none = new Selection("2418", null, "2418/ingen");
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("gone");
            }
        };
        var first = streams.open(head(), none, () -> {});
        assertThatThrownBy(() -> streams.open(head(), none, () -> {})).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> first.writeTo(gone)).hasMessage("gone");
        streams.open(head(), none, () -> {});
    }

    @Test
    void one_who_waits_is_answered_when_something_is_recorded() throws Exception {
        long end = head();
        var waiting = api.client()
                .sendAsync(api.to("/api/events?wait=60&after=" + end).GET().build(), BodyHandlers.ofString());
        String subject = register();
        String answer = waiting.get(30, TimeUnit.SECONDS).body();
        assertThat(answer).contains(subject);
    }

    @Test
    void one_who_waits_in_vain_is_told_how_far_the_feed_was_read() {
        Api.Answer answer = api.get("/api/events?wait=1&subject=2418/ingen&after=0");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("[]");
        assertThat(Long.parseLong(answer.header("Feed-Position"))).isGreaterThanOrEqualTo(1);
        assertThat(answer.header("Link")).contains("wait=1").contains("subject=2418/ingen");
    }

    @Test
    void reading_can_begin_at_a_time_and_by_the_beginning_of_a_type() {
        String subject = register();
        JsonNode event = api.get("/api/events?subject=" + subject).json().get(0);
        JsonNode from =
                api.get("/api/events?since=" + event.get("time").asString()).json();
        assertThat(from.get(0).get("position").asLong())
                .isLessThanOrEqualTo(event.get("position").asLong());
        assertThat(from.valueStream().map(e -> e.get("subject").asString())).contains(subject);
        JsonNode registered = api.get("/api/events?municipality=0764&type=se.rodatraden.vision.reg")
                .json();
        // Other tests in this product may register further ones there.
        assertThat(registered.valueStream().map(e -> e.get("subject").asString()))
                .startsWith("0764/vision-2010", "0764/ny-vision")
                .allMatch(s -> s.startsWith("0764/"));
        assertThat(registered.valueStream().map(e -> e.get("type").asString()))
                .allMatch(t -> t.startsWith("se.rodatraden.vision.reg"));
    }

    @Test
    void a_position_that_was_never_given_is_refused() {
        for (String query : List.of(
                "?after=999999",
                "?after=1&since=2026-01-01T00:00:00Z",
                "?since=2999-01-01T00:00:00Z",
                "?wait=61",
                "?limit=1001")) {
            Api.Answer answer = api.get("/api/events" + query);
            assertThat(answer.status()).as(query).isEqualTo(400);
            assertThat(answer.string("/field")).as(query).isNotEmpty();
        }
        Api.Answer foreign = api.send(api.to("/api/events")
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", "x")
                .GET());
        assertThat(foreign.status()).isEqualTo(400);
        assertThat(foreign.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(foreign.string("/field")).isEqualTo("Last-Event-ID");
    }

    @Test
    void one_who_leaves_is_no_fault_in_the_log(CapturedOutput output) {
        double open;
        try (EventStream leaving = new EventStream(port, "?after=" + head(), null)) {
            assertThat(leaving.next().name()).isEqualTo("position");
            open = streams();
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            register();
            return streams() < open;
        });
        assertThat(output.getAll()).doesNotContain("GET /api/events failed");
    }

    private double streams() {
        return metrics.get("feed.streams").gauge().value();
    }

    @Test
    void a_browser_that_takes_anything_gets_a_batch() {
        Api.Answer answer = api.send(api.to("/api/events?limit=1")
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .GET());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().size()).isEqualTo(1);
    }
}
