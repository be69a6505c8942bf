package se.rodatraden.pages.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.util.HtmlUtils;
import se.rodatraden.RunningProduct;
import se.rodatraden.app.TestDatabase;
import se.rodatraden.feeds.PublicAddress;
import se.rodatraden.ledger.LogProof;
import se.rodatraden.ledger.note.Checkpoint;
import se.rodatraden.ledger.note.Policy;
import se.rodatraden.ledger.note.SignatureType;
import se.rodatraden.ledger.note.SignedNote;
import se.rodatraden.ledger.note.SigningKey;
import se.rodatraden.ledger.note.VerifierKey;
import se.rodatraden.ledger.stamp.TimestampToken;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.sealing.SealedLog;
import se.rodatraden.sealing.Timestamps;
import se.rodatraden.sealing.timestamp.OpensslAuthority;
import se.rodatraden.sealing.witness.Cosignatures;

/** The page of the log, its commands, and the proof of an event in the ledger. */
@RunningProduct
class AuditPagesTest {
    private static final HttpClient client = HttpClient.newHttpClient();
    private static final String LEDGER = "/kommun/0764/visioner/ny-vision/liggare";

    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    @LocalServerPort
    int port;

    @Autowired
    SealedLog log;

    @Autowired
    Timestamps stamps;

    @Autowired
    Cosignatures cosignatures;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void sealed() throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (log.waiting().since() != null && Instant.now().isBefore(end)) {
            Thread.sleep(100);
        }
    }

    private String get(String path) throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    @Test
    void the_page_shows_the_checkpoint_and_its_key_in_both_languages() throws Exception {
        assertThat(get("/om")).contains("href=\"/granskning\"");
        String note = log.note().orElseThrow();
        String page = get("/granskning");
        SignedNote shown = SignedNote.parse(HtmlUtils.htmlUnescape(
                page.substring(page.indexOf("<pre tabindex=\"0\"><code>") + 24, page.indexOf("</code></pre>"))));
        assertThat(shown.checkpoint().origin())
                .isEqualTo(SignedNote.parse(note).checkpoint().origin());
        assertThat(HtmlUtils.htmlUnescape(page))
                .contains(
                        log.keys().getFirst().key(),
                        shown.checkpoint().root().base64(),
                        "Alla registrerade händelser är förseglade.",
                        "Vad som inte bevisas")
                .doesNotContain("Förseglingen har stannat");
        assertThat(get("/granskning?lang=en")).contains("What is not proved", "All recorded events are sealed.");
    }

    @Test
    void a_register_without_events_says_that_nothing_is_recorded() {
        SealedLog empty = new SealedLog(new JdbcTemplate(database.dataSource()));
        AuditPages.Outside none = new AuditPages.Outside(List.of(), List.of(), List.of(), Optional.empty(), false);
        PublicAddress site = new PublicAddress("http://localhost:8080");
        RequestContext asking =
                RequestContext.of(new MockHttpServletRequest("GET", "/granskning"), LocalDate.of(2026, 1, 1));
        AuditPage page = new AuditPages(empty, none, site, Instant.now(), asking).page();
        assertThat(page.head()).isNull();
        assertThat(page.waiting()).isEqualTo("Inget är registrerat.");
    }

    @Test
    void the_last_time_stamp_is_shown_with_how_to_check_it_and_is_there_to_download(@TempDir Path folder)
            throws Exception {
        assertThat(get("/granskning")).as("off by default").doesNotContain("Tidsstämpel", "/log/timestamp");
        Checkpoint checkpoint = SignedNote.parse(log.note().orElseThrow()).checkpoint();
        byte[] token;
        try (OpensslAuthority openssl = new OpensslAuthority(folder)) {
            token = openssl.token(checkpoint.text());
        }
        stamps.add(
                checkpoint.size(), "CN=Time", token, TimestampToken.parse(token).time());
        String address = "/log/timestamp/" + checkpoint.size();
        assertThat(HtmlUtils.htmlUnescape(get("/granskning")))
                .contains(
                        "Senast tidsstämplad: " + checkpoint.size() + " händelser",
                        "Utfärdarens certifikat gäller till den ",
                        "href=\"" + address + "\"",
                        "<code>CN=Time</code>",
                        "openssl ts -verify -data text -in token -token_in");
        assertThat(get("/granskning?lang=en")).contains("Last time-stamped: " + checkpoint.size() + " events");
        assertThat(get(address + "/text")).isEqualTo(checkpoint.text());
        assertThat(client.send(
                                HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                                        .build(),
                                BodyHandlers.ofByteArray())
                        .body())
                .isEqualTo(token);
    }

    @Test
    void a_mirror_is_shown_as_one_that_holds_a_copy() throws Exception {
        assertThat(get("/granskning")).as("off by default").doesNotContain("Kopior hos andra");
        SignedNote note = SignedNote.parse(log.ownNote().orElseThrow());
        SigningKey mirror =
                SigningKey.generate("mirror.example.org/m1", SignatureType.ED25519_COSIGNATURE, new SecureRandom());
        jdbc.update(
                "insert into log_mirrors (key, holder, until) values (?, gen_random_uuid(), '-infinity')",
                mirror.verifierKey().toString());
        byte[] answer = (mirror.cosign(note.text(), Instant.now()).line() + "\n").getBytes(StandardCharsets.UTF_8);
        assertThat(cosignatures.keep(mirror.verifierKey(), note, answer)).isNull();
        String events = note.checkpoint().size() + " händelser";
        assertThat(HtmlUtils.htmlUnescape(get("/granskning")))
                .contains(
                        "Kopior hos andra",
                        "mirror.example.org/m1 <small>Har en kopia av " + events,
                        "Inget vittne är tillfrågat.",
                        mirror.verifierKey().toString());
        assertThat(get("/granskning?lang=en")).contains("Copies held by others", "Holds a copy of");
    }

    @Test
    void an_event_and_its_line_in_the_ledger_lead_to_a_proof_that_holds() throws Exception {
        String ledger = get(LEDGER);
        String position = ledger.replaceAll("(?s).*?href=\"/log/proof/(\\d+)\" download=.*", "$1");
        assertThat(ledger).contains("Förseglad.");
        assertThat(get(LEDGER + "/" + position)).contains("Händelsen är förseglad", "/log/proof/" + position);
        assertThat(get(LEDGER + "/" + position + "?lang=en")).contains("The event is sealed");
        LogProof proof = LogProof.parse(get("/log/proof/" + position).getBytes(StandardCharsets.UTF_8));
        assertThat(proof.check(
                        log.leaf(Long.parseLong(position)).orElseThrow().hash(),
                        Policy.of(VerifierKey.parse(get("/log/key").strip()))))
                .isInstanceOf(Policy.Judgement.Accepted.class);
    }
}
