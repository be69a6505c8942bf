package se.rodatraden.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.ServletContext;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.rodatraden.app.DatabaseFiles;
import se.rodatraden.app.TestDatabase;
import se.rodatraden.app.TextSearch;
import se.rodatraden.feeds.webhooks.delivery.Attempt;
import se.rodatraden.feeds.webhooks.delivery.Deliveries;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.store.CommitOrderEngine;
import se.rodatraden.store.EventLog;
import se.rodatraden.views.rows.Progress;
import se.rodatraden.vision.entry.ConfidentialityMarks;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.ErasureDecision;
import se.rodatraden.vision.value.VisionId;

/**
 * Puts a word in every text of every kind of entry, has it read, sent and kept wherever that can be, erases all of it, does what
 * src/docs/erasure.md says, and searches every place. What is not searched is in the table there: the memory, backups, and what others hold.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "rodatraden.seeds=false")
class ErasedTextNowhereTest {
    private static final TestDatabase database = TestDatabase.fresh();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final VisionId VISION = new VisionId("0764", "gallrad-overallt");
    private static final String BOARD = "\"body\": {\"kind\": \"BOARD\", \"name\": \"kommunstyrelsen\"}";

    /** In no other test: the server whose files are searched has their databases too. */
    private static final String WORD = "utplanatord";

    private static final TextSearch TEXT = new TextSearch(WORD);
    private static final ErasureDecision DECISION = new ErasureDecision(
            new BodyRef("ks", BodyKind.BOARD, "kommunstyrelsen"), LocalDate.of(2026, 3, 3), "KS 2026/12", null, "plan");

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        database.properties(registry);
    }

    @LocalServerPort
    int port;

    @Value("${rodatraden.log.key-file}")
    Path keyFile;

    @Autowired
    CommitOrderEngine engine;

    @Autowired
    EventLog log;

    @Autowired
    Progress progress;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    ServletContext servlets;

    @Autowired
    MeterRegistry meters;

    @Autowired
    JdbcClient client;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private final Secrets secrets = new Secrets(WORD);
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    private void append(List<? extends VisionEvent> events) {
        long next = log.version(VISION.toString()) + 1;
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        for (VisionEvent event : events) {
            messages.add(new GenericDomainEventMessage<>("stream", VISION.toString(), next++, event));
        }
        engine.appendEvents(messages);
        long last = log.stream(VISION.toString()).getLast().position();
        assertThat(progress.await(VISION, last, PATIENCE)).isTrue();
    }

    /** Every kind of entry; some more by requests that can be repeated; and a mark, so that one is encrypted before it is erased. */
    private List<String> recorded() {
        append(List.of(new VisionEvent.VisionRegistered(VISION, "Vision 2030", DocumentKind.VISION, 2030)));
        append(secrets.facts());
        Api api = new Api(port);
        for (List<String> command : List.of(
                List.of(
                        "record-assertion",
                        "\"id\": \"upprepad\", \"body\": {\"kind\": \"EXTERNAL\", \"name\": \"" + WORD
                                + "\"}, \"assertion\": \"" + WORD + "\""),
                List.of(
                        "plan-activity",
                        "\"id\": \"planerad\", " + BOARD + ", \"kind\": \"MEETING\", \"when\": \""
                                + LocalDate.now(ZoneOffset.UTC).plusMonths(1) + "\", \"what\": \"" + WORD
                                + "\""),
                List.of(
                        "mark-confidential",
                        "\"id\": \"markt\", " + BOARD
                                + ", \"about\": \"upprepad\", \"provision\": \"OSL 25:1\", \"why\": \"" + WORD
                                + "\""))) {
            Api.Answer answer = api.send(
                    api.posting("/api/0764/visions/" + VISION.name() + "/commands/" + command.getFirst(), """
                            {"occurred": "2026-01-02", %s}""".formatted(
                                            command.getLast()))
                            .header("If-Match", "*")
                            .header("Idempotency-Key", command.getFirst()));
            assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        }
        jdbc.update("""
                insert into webhook_attempts (subscription, kind, position, event, type, subject, attempt, at, millis, excerpt, delivered)
                select gen_random_uuid(), 'LIVE', position, event_id::text, type, stream, 1, now(), 1, ?, true
                from events where stream = ? and sequence > 0
                """, "taken: " + WORD, VISION.toString());
        return Stream.concat(secrets.facts().stream().map(Fact::entry), Stream.of("upprepad", "planerad"))
                .toList();
    }

    private void erase(List<String> entries) {
        append(entries.stream()
                .map(entry -> new VisionEvent.TextsErased(VISION, entry, DECISION, "registrar", "registrar"))
                .toList());
        long last = log.stream(VISION.toString()).getLast().position();
        await().atMost(PATIENCE)
                .until(() -> Objects.requireNonNullElse(
                                jdbc.queryForObject(
                                        "select max(position) from secrecy_progress where stream = ?",
                                        Long.class,
                                        VISION.toString()),
                                0L)
                        >= last);
    }

    /** A receiver that was called before the erasure answers after it. */
    private void anAnswerToWhatWasSentBefore() {
        long position = log.stream(VISION.toString()).get(1).position();
        new Deliveries(client, new TransactionTemplate(transactions))
                .attempt(
                        UUID.randomUUID(),
                        new Attempt(
                                0,
                                Attempt.Kind.LIVE,
                                position,
                                "event",
                                "type",
                                VISION.toString(),
                                1,
                                Instant.now(),
                                1,
                                200,
                                null,
                                null,
                                WORD,
                                true));
    }

    private List<String> atAddresses() {
        return new EveryAddress(port, mappings, log, sessions)
                .found(VISION, List.of(""), Set.of(), TEXT)
                .toList();
    }

    private List<String> streamed() {
        List<String> found = new ArrayList<>();
        try (EventStream stream = new EventStream(port, "?subject=" + VISION, null)) {
            for (long i = log.version(VISION.toString()); i >= 0; i--) {
                String data = stream.event().data();
                if (TEXT.isIn(data.getBytes(StandardCharsets.UTF_8))) {
                    found.add(data);
                }
            }
        }
        return found;
    }

    private String databaseName() {
        return Objects.requireNonNull(jdbc.queryForObject("select current_database()", String.class));
    }

    private List<String> logLines() {
        return logged.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(line -> TEXT.isIn(line.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private List<String> measured() {
        return meters.getMeters().stream()
                .map(meter -> meter.getId().toString())
                .filter(id -> TEXT.isIn(id.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    /** Beside the keys, and where the web server puts what is uploaded. */
    private List<String> productFiles() throws IOException {
        List<String> found = new ArrayList<>(
                TEXT.filesIn(Objects.requireNonNull(keyFile.toAbsolutePath().getParent()), _ -> true));
        File uploads = (File) Objects.requireNonNull(servlets.getAttribute(ServletContext.TEMPDIR));
        found.addAll(TEXT.filesIn(uploads.toPath(), _ -> true));
        return found;
    }

    private Map<String, List<String>> everywhere() throws IOException {
        Map<String, List<String>> places = new LinkedHashMap<>();
        places.put("addresses: pages, data, feeds, calendars, files, evidence packages, time stamps", atAddresses());
        places.put("the stream of events", streamed());
        places.put(
                "tables: events, views, search, answers to requests, attempts, sessions, digests, statistics",
                DatabaseFiles.tablesWith(databaseName(), TEXT));
        places.put(
                "files of PostgreSQL: pages, temporary files, write-ahead log, log",
                DatabaseFiles.filesWith(databaseName(), TEXT));
        places.put("log lines", logLines());
        places.put("metrics", measured());
        places.put("files of the product", productFiles());
        return places;
    }

    @Test
    void after_an_erasure_the_text_is_in_none_of_the_places_where_it_can_be() throws Exception {
        logged.start();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(logged);
        List<String> entries = recorded();
        DatabaseFiles.run(databaseName(), "analyze");
        DatabaseFiles.run(databaseName(), "checkpoint");
        Map<String, List<String>> before = everywhere();
        assertThat(before.values())
                .as("while it is there")
                .satisfies(places -> assertThat(places.stream().filter(found -> !found.isEmpty()))
                        .hasSize(4));
        assertThat(before.toString()).contains("liggare.csv", "feed.atom", "pg_statistic", "base/", "pg_wal");

        erase(entries);
        anAnswerToWhatWasSentBefore();
        DatabaseFiles.clean(databaseName());

        Map<String, List<String>> after = everywhere();
        root.detachAppender(logged);
        after.forEach((place, found) -> assertThat(found).as(place).isEmpty());
        assertThat(log.stream(VISION.toString()).stream()
                        .filter(e -> e.event() instanceof Fact fact && !ConfidentialityMarks.isMark(fact)))
                .as("the events are still there")
                .hasSize(entries.size());
    }
}
