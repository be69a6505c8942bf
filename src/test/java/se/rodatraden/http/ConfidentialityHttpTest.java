package se.rodatraden.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.SessionRepository;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.rodatraden.app.TestDatabase;
import se.rodatraden.app.TextSearch;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.store.CommitOrderEngine;
import se.rodatraden.store.EventLog;
import se.rodatraden.views.rebuild.Rebuild;
import se.rodatraden.views.rows.Progress;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.vision.value.VisionId;

/**
 * Puts a unique word in every text of every kind of entry, marks all as confidential, and reads every readable
 * address: no word is found, for any day or time of knowledge.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "rodatraden.seeds=false")
class ConfidentialityHttpTest {
    private static final TestDatabase database = TestDatabase.fresh();
    private static final String WORD = "hemligtord";
    private static final String OTHER = "dolduppgift";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** The address with unmasked text for those with permission, which this client has. */
    private static final Set<String> FOR_THOSE_WHO_MAY =
            Set.of("/api/{municipality}/visions/{vision}/confidential", "/kommun/{code}/visioner/{name}/sekretess");

    /** Types whose text is masked because they refer to a marked entry, without a mark of their own. */
    private static final Set<String> ABOUT_OTHERS = Set.of(
            "entry-corrected",
            "entry-annulled",
            "deviation-noted",
            "vote-classified",
            "minutes-rectified",
            "source-conflict-recorded",
            "document-unlinked",
            "activity-cancelled");

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        database.properties(registry);
    }

    @LocalServerPort
    int port;

    @Autowired
    CommitOrderEngine engine;

    @Autowired
    EventLog log;

    @Autowired
    Progress progress;

    @Autowired
    Rebuild rebuild;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private Secrets record(VisionId vision) {
        Secrets secrets = new Secrets(WORD);
        List<VisionEvent> events = new ArrayList<>();
        events.add(new VisionEvent.VisionRegistered(vision, "Vision 2030", DocumentKind.VISION, 2030));
        events.addAll(secrets.facts());
        for (int i = 0; i < events.size(); i++) {
            engine.appendEvents(
                    List.of(new GenericDomainEventMessage<>("stream", vision.toString(), i, events.get(i))));
            awaitShown(vision); // each alone, so that words which a later entry replaces have been in the read models
        }
        return secrets;
    }

    private void awaitShown(VisionId vision) {
        long last = log.stream(vision.toString()).getLast().position();
        assertThat(progress.await(vision, last, PATIENCE)).isTrue();
    }

    private Api.Answer tell(VisionId vision, String command, String fields) {
        Api.Answer answer = new Api(port)
                .post("/api/0764/visions/" + vision.name() + "/commands/" + command, """
                        {"occurred": "2026-01-02", "body": {"kind": "BOARD", "name": "kommunstyrelsen"}, %s}""".formatted(fields), "*");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        awaitShown(vision);
        return answer;
    }

    private void mark(VisionId vision, String entry, String why) {
        tell(
                vision,
                "mark-confidential",
                "\"id\": \"sekretess-%s\", \"about\": \"%s\", \"provision\": \"OSL 25:1\", \"why\": \"%s\""
                        .formatted(entry, entry, why));
    }

    /** All in one document, so that the rows of the views are written anew once. */
    private void markAll(VisionId vision, List<String> entries) {
        StringBuilder document = new StringBuilder("""
                municipality: "0764"
                vision: %s
                title: Vision 2030
                kind: VISION
                horizonYear: 2030
                entries:
                """.formatted(vision.name()));
        entries.forEach(
                entry -> document.append("""
                  - id: sekretess-%s
                    command: mark-confidential
                    occurred: 2026-01-02
                    body: {kind: BOARD, name: kommunstyrelsen}
                    about: %s
                    provision: OSL 25:1
                    why: %s
                """.formatted(entry, entry, WORD).indent(2)));
        Api.Answer answer = imported(new Api(port), document.toString(), "");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        awaitShown(vision);
    }

    /** Where a word is found, as each address is read. */
    private Stream<String> found(VisionId vision, List<String> queries) {
        return new EveryAddress(port, mappings, log, sessions)
                .found(vision, queries, FOR_THOSE_WHO_MAY, new TextSearch(WORD));
    }

    private List<String> streamed(VisionId vision, long events) {
        List<String> found = new ArrayList<>();
        try (EventStream stream = new EventStream(port, "?subject=" + vision, null)) {
            for (int i = 0; i < events; i++) {
                String data = stream.event().data();
                if (data.contains(WORD)) {
                    found.add(data);
                }
            }
        }
        return found;
    }

    private boolean searchFinds(VisionId vision, String word, Instant knownAt) {
        Api api = new Api(port);
        String query = "?q=" + word + "&knownAt=" + knownAt;
        String listed = api.get("/api/0764/visions" + query).text()
                + api.get("/api/visions?q=" + word).text();
        String page = api.get("/register" + query).text()
                + api.get("/kommun/0764?q=" + word).text();
        boolean api1 = listed.contains("\"" + vision.name() + "\"");
        assertThat(page.contains("/visioner/" + vision.name())).as(word).isEqualTo(api1);
        return api1;
    }

    @Test
    void what_is_marked_is_read_nowhere_and_read_again_when_the_marks_are_lifted() {
        VisionId vision = new VisionId("0764", "sekretess");
        Secrets secrets = record(vision);
        Instant earlier = Instant.now();
        List<String> entries = secrets.facts().stream()
                .map(Fact::entry)
                .filter(entry -> !ABOUT_OTHERS.contains(entry))
                .toList();
        List<String> some = List.of(
                secrets.words().get(3),
                secrets.words().get(100),
                secrets.words().get(200));

        assertThat(found(vision, List.of("")).limit(9)).hasSize(9);
        assertThat(streamed(vision, 20)).isNotEmpty();
        assertThat(some).anyMatch(word -> searchFinds(vision, word, earlier));

        markAll(vision, entries);

        assertThat(found(
                        vision,
                        List.of(
                                "",
                                "?knownAt=" + earlier,
                                "?asOf=2014-12-31&knownAt=" + earlier,
                                "?asOf=2014-01-01&asOf2=2026-01-01&knownAt2=" + earlier,
                                "?limit=500")))
                .isEmpty();
        assertThat(streamed(vision, log.version(vision.toString()) + 1)).isEmpty();
        assertThat(some).noneMatch(word -> searchFinds(vision, word, earlier));
        assertThat(kept()).isEmpty();
        rebuild.run();
        assertThat(kept()).isEmpty();

        tell(vision, "lift-confidentiality", "\"mark\": \"sekretess-work-started\", \"why\": \"prövad\"");
        assertThat(kept()).isNotEmpty();
        assertThat(found(vision, List.of("")).findFirst()).isPresent();
    }

    @Test
    void a_marked_entry_says_by_which_provision_it_is_masked_by_whom_and_when_also_as_known_before() {
        VisionId vision = new VisionId("0764", "brevet");
        Api api = new Api(port);
        api.post("/api/0764/visions/commands/register-vision", """
                {"id": "brevet", "title": "Brevet", "kind": "VISION"}""");
        tell(vision, "record-assertion", "\"id\": \"brev\", \"assertion\": \"" + OTHER + "brev\"");
        Instant earlier = Instant.now();
        String page = "/kommun/0764/visioner/brevet";
        assertThat(api.get(page).text()).contains(OTHER).doesNotContain("Sekretessmarkerad");

        mark(vision, "brev", OTHER);

        String shown = "Sekretessmarkerad (OSL 25:1) av kommunstyrelsen den 2 januari 2026";
        for (String address : List.of(page, page + "?knownAt=" + earlier, page + "/liggare")) {
            assertThat(api.get(address).text())
                    .as(address)
                    .contains(shown)
                    .contains("[sekretessmarkerad uppgift]")
                    .doesNotContain(OTHER);
        }
        assertThat(api.get("/api/0764/visions/brevet/timeline?knownAt=" + earlier)
                        .string("/items/0/confidential/0/provision"))
                .isEqualTo("OSL 25:1");
        assertThat(api.get("/api/0764/visions/brevet/ledger")
                        .at("/items/1/marks")
                        .toString())
                .contains("CONFIDENTIAL");
    }

    @Test
    void the_document_with_the_real_text_and_the_export_with_masked_text_change_nothing_tried_or_recorded() {
        VisionId vision = new VisionId("0764", "dokumentet");
        String document = """
                municipality: "0764"
                vision: dokumentet
                title: Dokumentet
                kind: VISION
                entries:
                  - id: uppgift
                    command: record-assertion
                    occurred: 2020-01-02
                    body: {kind: BOARD, name: kommunstyrelsen}
                    assertion: Det är ett dolduppgift.
                    sources: [{title: Ett dolduppgift, url: "https://example.org/a", quote: "Ett dolduppgift."}]
                """;
        Api api = new Api(port);
        assertThat(imported(api, document, "").status()).isEqualTo(201);
        mark(vision, "uppgift", OTHER);
        String exported = api.get("/api/0764/visions/dokumentet/document").text();
        assertThat(exported).doesNotContain(OTHER).contains("mark-confidential");
        long version = log.version(vision.toString());

        for (String told : List.of(document, exported)) {
            for (String how : List.of("?dryRun=true", "")) {
                Api.Answer answer = imported(api, told, how);
                assertThat(answer.status()).as(answer.text()).isEqualTo(200);
                assertThat(answer.at("/events")).isEmpty();
            }
        }
        assertThat(log.version(vision.toString())).isEqualTo(version);
        tell(vision, "lift-confidentiality", "\"mark\": \"sekretess-uppgift\", \"why\": \"prövad\"");
        assertThat(imported(api, exported, "").status()).isEqualTo(200);
        assertThat(api.get("/api/0764/visions/dokumentet/document").text()).contains("Det är ett dolduppgift.");
    }

    private static Api.Answer imported(Api api, String document, String query) {
        return api.send(api.to("/api/0764/import" + query)
                .header("Content-Type", "application/yaml")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(document)));
    }

    /** Rows of the read models that hold a word. */
    private static List<String> kept() {
        JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
        return jdbc.query("""
                select told from views.told where told like '%hemligtord%'
                union all select snapshot::text from views.register where snapshot::text like '%hemligtord%'
                union all select title from views.visions where title like '%hemligtord%'
                union all select stems from views.search where stems like '%hemligtord%'
                union all select word from views.lexicon where word like '%hemligtord%'
                """, (row, _) -> row.getString(1));
    }
}
