package se.rodatraden.feeds.digest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.rodatraden.app.TestDatabase;
import se.rodatraden.commands.Commands;
import se.rodatraden.commands.Request;
import se.rodatraden.feeds.Followed;
import se.rodatraden.feeds.FollowedSearches;
import se.rodatraden.feeds.PublicAddress;
import se.rodatraden.feeds.atom.AtomFeeds;
import se.rodatraden.feeds.atom.Catalogue;
import se.rodatraden.feeds.atom.EventsAt;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.store.MunicipalRegister;
import se.rodatraden.views.reading.Visions;
import se.rodatraden.vision.command.VisionCommand;
import se.rodatraden.vision.value.VisionId;

/** The digests, from the request to the last e-mail, through a real mail server. Time is controlled by the test, which also triggers the processing. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "rodatraden.seeds=true",
            "rodatraden.address=https://trad.exempel.se",
            "rodatraden.digest.from=Röda tråden <post@exempel.se>",
            // The test mail server reports each e-mail by its address.
            "logging.level.com.icegreen.greenmail=off"
        })
@ExtendWith(OutputCaptureExtension.class)
class DigestTest {
    private static final TestDatabase database = TestDatabase.fresh();
    private static final MailHost mail = new MailHost();

    /** Monday 23 November 2026, 10:00 in Sweden. */
    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

    private static final AtomicInteger COUNT = new AtomicInteger();

    @TestConfiguration
    static class Time {
        @Bean
        @Primary
        MovedClock movedClock() {
            return new MovedClock();
        }
    }

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        database.properties(registry);
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", mail::port);
    }

    @Autowired
    Visions visions;

    @Autowired
    MovedClock clock;

    @Autowired
    Digests digests;

    @Autowired
    DigestPost post;

    @Autowired
    FollowingRows rows;

    @Autowired
    Commands commands;

    @Autowired
    Catalogue catalogue;

    @Autowired
    EventsAt events;

    @Autowired
    AtomFeeds names;

    @Autowired
    MunicipalRegister municipalities;

    @Autowired
    FollowedSearches searches;

    @Autowired
    JdbcTemplate jdbc;

    private final String reader = "eva" + COUNT.incrementAndGet() + "@exempel.se";

    @BeforeEach
    void monday() {
        jdbc.update("delete from digests");
        clock.to(MONDAY);
    }

    private Digests.Asked ask(Followed followed, Frequency frequency, String language) {
        return digests.ask(new FollowRequest(new MailAddress(reader), followed, frequency, Locale.of(language)));
    }

    /** The letters to the reader, when there are so many. */
    private List<MimeMessage> letters(int many) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (mail.to(reader).size() < many && System.nanoTime() < end) {
            post.round();
        }
        assertThat(mail.to(reader)).hasSize(many);
        return mail.to(reader);
    }

    private String followed(Followed followed, Frequency frequency, String language) {
        assertThat(ask(followed, frequency, language)).isEqualTo(Digests.Asked.TAKEN);
        String token = MailHost.token(letters(1).getFirst());
        assertThat(digests.confirm(token)).isPresent();
        return token;
    }

    private VisionId registered(String name) {
        VisionId id = new VisionId("2418", name);
        commands.send(
                new VisionCommand.RegisterVision(id, "Vision <" + name + ">", DocumentKind.VISION, null),
                Request.by("test"));
        return id;
    }

    private void hold(VisionId id, String entry) {
        commands.send(Acts.held(id, entry), Request.by("test"));
    }

    private DigestPost node(int port) {
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        PublicAddress address = new PublicAddress("https://trad.exempel.se");
        try {
            return new DigestPost(
                    rows,
                    new Letters(catalogue, events, names, municipalities, visions, address, searches),
                    new Mailer(server, new InternetAddress("post@exempel.se"), address),
                    catalogue,
                    clock);
        } catch (jakarta.mail.internet.AddressException e) {
            throw new AssertionError(e);
        }
    }

    /** Waits until the subscription has been processed at the time of the clock, and returns its stored state. */
    private Following lookedAfter() {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < end) {
            post.round();
            Following f = rows.all().getFirst();
            if (f.toldAt().equals(clock.instant())) {
                return f;
            }
        }
        throw new AssertionError("nobody looked after it");
    }

    @Test
    void nothing_is_sent_but_the_question_until_it_is_confirmed() {
        VisionId vision = registered("obekraftad");
        ask(Followed.vision(vision), Frequency.DAILY, "sv");
        MimeMessage question = letters(1).getFirst();
        assertThat(MailHost.subject(question)).isEqualTo("Bekräfta: följ Vision <obekraftad>, Malå");
        assertThat(MailHost.text(question))
                .contains("https://trad.exempel.se/folj/bekrafta?token=")
                .contains("bekräfta inom två dygn");
        hold(vision, "mote");
        clock.to(MONDAY.plus(Duration.ofHours(47)));
        post.round();
        assertThat(mail.to(reader)).hasSize(1);
        clock.to(MONDAY.plus(Duration.ofHours(49)));
        assertThat(digests.confirm(MailHost.token(question))).isEmpty();
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!rows.all().isEmpty() && System.nanoTime() < end) {
            post.round(); // again, while the thread that sent the request still holds the row
        }
        assertThat(rows.all()).isEmpty();
        assertThat(mail.to(reader)).hasSize(1);
    }

    @Test
    void a_daily_letter_says_from_what_to_what_when_who_and_what_is_next() throws Exception {
        VisionId vision = registered("daglig");
        String token = followed(Followed.vision(vision), Frequency.DAILY, "sv");
        commands.send(Acts.proposed(vision, "forslag"), Request.by("test"));
        commands.send(Acts.remiss(vision, "remiss", "forslag"), Request.by("test"));
        clock.to(Instant.parse("2026-11-24T04:59:00Z"));
        post.round();
        assertThat(mail.to(reader)).hasSize(1);
        clock.to(Instant.parse("2026-11-24T05:00:00Z"));
        MimeMessage letter = letters(2).getLast();
        assertThat(MailHost.subject(letter)).isEqualTo("Vision <daglig>, Malå: 2 händelser");
        assertThat(MailHost.text(letter))
                .contains("sedan den 23 november 2026")
                .contains("Läge: INGEN UPPGIFT → PÅ REMISS")
                .contains("Ligger hos: oklart → kommunstyrelsen")
                .contains("Nästa: svar på remissen · senast den 15 januari 2027")
                .contains("När: oktober 2026 · känt på månad")
                .contains("Vem: Kommunstyrelsen")
                .contains("* Remiss, omgång 1")
                .contains("https://trad.exempel.se/kommun/2418/visioner/daglig#h-remiss")
                .contains("Sluta följa: https://trad.exempel.se/folj/avsluta?token=" + token);
        assertThat(MailHost.body(letter, "text/html"))
                .contains("Vision &lt;daglig&gt;")
                .doesNotContain("<daglig>")
                .doesNotContain("<img")
                .doesNotContain("src=");
        assertThat(MailHost.header(letter, "List-Unsubscribe"))
                .isEqualTo("<https://trad.exempel.se/folj/avsluta?token=" + token + ">");
        assertThat(MailHost.header(letter, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(MailHost.header(letter, "List-Id")).isEqualTo("<daglig.visions.2418.digest.trad.exempel.se>");
        assertThat(MailHost.header(letter, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(MailHost.header(letter, "Message-ID")).startsWith("<digest.").endsWith("@trad.exempel.se>");
        assertThat(letter.getSentDate().toInstant()).isEqualTo(clock.instant());
        assertThat(letter.getContentType()).startsWith("multipart/alternative");
    }

    @Test
    void a_search_is_followed_as_a_vision_is_and_what_it_comes_to_find_is_told() {
        VisionId found = registered("barnboken");
        VisionId other = registered("annat");
        String token = followed(Followed.search("/register?q=barnboken"), Frequency.DAILY, "sv");
        assertThat(digests.find(token).orElseThrow().followed().page()).isEqualTo("/register?q=barnboken");
        hold(found, "mote");
        hold(other, "mote");
        clock.to(Instant.parse("2026-11-24T05:00:00Z"));
        await(found);
        MimeMessage letter = letters(2).getLast();
        assertThat(MailHost.subject(letter)).isEqualTo("Sökning: ”barnboken”: 1 händelse");
        assertThat(MailHost.text(letter)).contains("Vision <barnboken>").doesNotContain("<annat>");
        assertThat(MailHost.header(letter, "List-Id")).matches("<[0-9a-f-]+\\.search\\.digest\\.trad\\.exempel\\.se>");
    }

    /** The views follow the log; a search finds what they have. */
    private void await(VisionId vision) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (searches.found("/register?q=barnboken").stream()
                        .noneMatch(f -> vision.name().equals(f.vision()))
                && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    @Test
    void nothing_new_is_no_letter_and_a_weekly_one_comes_on_monday_morning_in_english() {
        VisionId vision = registered("veckovis");
        followed(Followed.municipality("2418"), Frequency.WEEKLY, "en");
        clock.to(Instant.parse("2026-11-30T05:00:00Z"));
        lookedAfter();
        assertThat(mail.to(reader)).hasSize(1);
        hold(vision, "mote");
        clock.to(Instant.parse("2026-12-01T05:00:00Z"));
        post.round();
        assertThat(mail.to(reader)).hasSize(1);
        clock.to(Instant.parse("2026-12-07T05:00:00Z"));
        MimeMessage letter = letters(2).getLast();
        assertThat(MailHost.subject(letter)).isEqualTo("Malå: 1 event");
        assertThat(MailHost.text(letter))
                .contains("This is what has been recorded since 30 November 2026.")
                .contains("Status: NO RECORD → BEING DRAFTED")
                .contains("every Monday");
        assertThat(MailHost.body(letter, "text/html")).contains("<html lang=\"en\">");
        lookedAfter();
        clock.to(Instant.parse("2026-12-14T05:00:00Z"));
        lookedAfter();
        assertThat(mail.to(reader)).hasSize(2);
    }

    @Test
    void a_body_is_followed_in_the_matters_that_name_it() {
        followed(Followed.body("0764", "ks"), Frequency.DAILY, "sv");
        VisionId vision = new VisionId("0764", "foljd-" + COUNT.get());
        commands.send(
                new VisionCommand.RegisterVision(vision, "Följd vision", DocumentKind.VISION, null),
                Request.by("test"));
        commands.send(Acts.proposed(vision, "forslag"), Request.by("test"));
        hold(vision, "mote");
        clock.to(Instant.parse("2026-11-24T05:00:00Z"));
        MimeMessage letter = letters(2).getLast();
        assertThat(MailHost.subject(letter)).isEqualTo("Kommunstyrelsen, Alvesta: 2 händelser");
        assertThat(MailHost.text(letter))
                .contains("inte i registret → FÖRSLAG FINNS")
                .contains("* Workshop mote");
    }

    @Test
    void a_mail_server_that_is_down_loses_nothing_and_is_tried_with_growing_pauses() {
        VisionId vision = registered("nere");
        followed(Followed.vision(vision), Frequency.DAILY, "sv");
        hold(vision, "forsta");
        clock.to(Instant.parse("2026-11-24T05:00:00Z"));
        mail.stop();
        try {
            Instant tried = clock.instant();
            for (int attempt = 1; attempt <= 4; attempt++) {
                int so = attempt;
                long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
                while (rows.all().getFirst().attempts() < so && System.nanoTime() < end) {
                    post.round();
                }
                assertThat(rows.all().getFirst().attempts()).isEqualTo(attempt);
                tried = tried.plus(DigestPost.pause(attempt));
                clock.to(tried.minusSeconds(1));
                post.round();
                assertThat(rows.all().getFirst().attempts()).isEqualTo(attempt);
                clock.to(tried);
            }
            hold(vision, "andra");
        } finally {
            mail.start();
        }
        MimeMessage letter = letters(2).getLast();
        assertThat(MailHost.text(letter)).contains("Workshop forsta").contains("Workshop andra");
        clock.to(Instant.parse("2026-11-25T05:00:00Z"));
        lookedAfter();
        assertThat(mail.to(reader)).hasSize(2);
    }

    @Test
    void two_nodes_send_a_letter_once() {
        VisionId vision = registered("tva-noder");
        followed(Followed.vision(vision), Frequency.DAILY, "sv");
        DigestPost other = node(mail.port());
        Instant morning = Instant.parse("2026-11-24T05:00:00Z");
        for (int day = 0; day < 5; day++) {
            hold(vision, "dag-" + day);
            clock.to(morning.plus(Duration.ofDays(day)));
            List<CompletableFuture<Void>> both = IntStream.range(0, 4)
                    .mapToObj(i -> CompletableFuture.runAsync(i % 2 == 0 ? post::round : other::round))
                    .toList();
            both.forEach(CompletableFuture::join);
            lookedAfter();
            assertThat(mail.to(reader)).hasSize(2 + day);
        }
        assertThat(mail.to(reader).stream()
                        .map(m -> MailHost.header(m, "Message-ID"))
                        .distinct())
                .hasSize(6);
    }

    @Test
    void a_refused_address_is_forgotten_after_three_periods_and_stands_in_no_log(CapturedOutput output) {
        VisionId vision = registered("studsar");
        followed(Followed.vision(vision), Frequency.DAILY, "sv");
        hold(vision, "mote");
        Following f = rows.all().getFirst();
        Instant morning = Instant.parse("2026-11-24T05:00:00Z");
        // The product's own post would deliver: it waits for a time that does not come while the other tries.
        try (RefusingServer refusing = new RefusingServer()) {
            mail.stop();
            DigestPost node = node(refusing.port());
            for (int day = 0; day < 3; day++) {
                assertThat(rows.all()).extracting(Following::refused).containsExactly(day);
                clock.to(morning.plus(Duration.ofDays(day)));
                node.round();
            }
        } finally {
            mail.start();
        }
        assertThat(rows.all()).isEmpty();
        assertThat(output)
                .contains("following " + f.id())
                .doesNotContain(reader)
                .doesNotContain(f.token());
    }

    @Test
    void ended_is_forgotten() {
        VisionId vision = registered("avslutad");
        String token = followed(Followed.vision(vision), Frequency.DAILY, "sv");
        hold(vision, "mote");
        digests.end(token);
        assertThat(rows.all()).isEmpty();
        clock.to(Instant.parse("2026-11-24T05:00:00Z"));
        post.round();
        assertThat(mail.to(reader)).hasSize(1);
        digests.end(token);
    }

    @Test
    void confirming_again_changes_how_often_and_loses_nothing() {
        VisionId vision = registered("igen");
        followed(Followed.vision(vision), Frequency.WEEKLY, "sv");
        hold(vision, "mote");
        ask(Followed.vision(vision), Frequency.DAILY, "en");
        digests.confirm(MailHost.token(letters(2).getLast()));
        assertThat(rows.all()).hasSize(1);
        clock.to(Instant.parse("2026-11-24T05:00:00Z"));
        assertThat(MailHost.text(letters(3).getLast()))
                .contains("Workshop mote")
                .contains("every morning");
    }

    @Test
    void an_address_is_asked_five_times_an_hour_at_most_and_the_answer_does_not_tell() {
        VisionId vision = registered("ofta");
        for (int i = 0; i < 8; i++) {
            assertThat(ask(Followed.vision(vision), Frequency.DAILY, "sv")).isEqualTo(Digests.Asked.TAKEN);
        }
        letters(5);
        clock.to(MONDAY.plus(Duration.ofMinutes(61)));
        ask(Followed.vision(vision), Frequency.DAILY, "sv");
        letters(6);
    }

    @Test
    void sixty_an_hour_are_asked_in_all() {
        VisionId vision = registered("manga");
        for (int i = 0; i < 60; i++) {
            rows.add("x".repeat(30) + i, wish("r" + i + "@exempel.se", vision), MONDAY, 0);
        }
        assertThat(ask(Followed.vision(vision), Frequency.DAILY, "sv")).isEqualTo(Digests.Asked.TOO_MANY);
        clock.to(MONDAY.plus(Duration.ofMinutes(61)));
        assertThat(ask(Followed.vision(vision), Frequency.DAILY, "sv")).isEqualTo(Digests.Asked.TAKEN);
        jdbc.update("delete from digests");
    }

    private static FollowRequest wish(String address, VisionId vision) {
        return new FollowRequest(new MailAddress(address), Followed.vision(vision), Frequency.DAILY, Locale.of("sv"));
    }

    @Test
    void the_clock_is_the_tests(@Autowired InstantSource source) {
        assertThat(source).isSameAs(clock);
    }
}
