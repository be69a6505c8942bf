package se.rodatraden.identity.signin.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.rodatraden.Application;
import se.rodatraden.app.SharedBinaries;
import se.rodatraden.identity.signin.Reader;
import se.rodatraden.identity.signin.UnsafeStartException;

/** The embedded start as somebody meets it who has configured nothing: one story, told in order. */
@ExtendWith(OutputCaptureExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LocalSignInTest {
    private static final String OWN = "tre grodor hoppar";
    private static final String LATER = "fyra grodor hoppar";

    @TempDir
    static Path home;

    private static ConfigurableApplicationContext product;
    private static String oneTime = "";
    private static Reader reader;
    private static int port;

    @BeforeAll
    static void start(CapturedOutput output) {
        SpringApplication application = new SpringApplication(Application.class);
        application.addInitializers(new QuickPasswords());
        product = application.run(
                "--rodatraden.data-dir=" + SharedBinaries.into(home), "--server.port=0", "--rodatraden.seeds=false");
        port = Integer.parseInt(String.valueOf(product.getEnvironment().getProperty("local.server.port")));
        reader = new Reader(port);
        Matcher told =
                Pattern.compile("namnet lokal och engångslösenordet (\\S+)").matcher(output.getOut());
        assertThat(told.find()).isTrue();
        oneTime = told.group(1);
        assertThat(told.find()).as("told once").isFalse();
    }

    @AfterAll
    static void stop() {
        reader.close();
        product.close();
    }

    private static Reader.Answer signIn(Reader who, String name, String password) {
        return who.post(
                "/logga-in",
                Map.of(
                        "form",
                        who.get("/logga-in").word("/logga-in"),
                        "name",
                        name,
                        "password",
                        password,
                        "till",
                        "/register"));
    }

    @Test
    @Order(1)
    void what_is_wrong_is_never_said_more_exactly() {
        Reader.Answer password = signIn(reader, "lokal", "wrong");
        Reader.Answer name = signIn(reader, "nobody", "wrong");
        assertThat(password.status()).isEqualTo(422);
        assertThat(password.body())
                .contains("Namn eller lösenord stämmer inte.")
                .isEqualTo(name.body());
        assertThat(reader.kept()).doesNotContainKey("session");
    }

    @Test
    @Order(2)
    void the_one_time_password_opens_nothing_but_the_choice_of_another() {
        Reader.Answer in = signIn(reader, "lokal", oneTime);
        assertThat(in.location()).endsWith("/logga-in/nytt-losenord");
        assertThat(reader.signedIn()).isFalse();
        assertThat(reader.get("/prenumerationer").location()).contains("/logga-in");

        String choose = "/logga-in/nytt-losenord";
        String word = reader.get(choose).word(choose);
        String cookie = String.valueOf(reader.kept().get("session"));
        assertThat(reader.post(choose, Map.of("form", word, "new", "kort")).body())
                .contains("Lösenordet är för kort.");
        assertThat(reader.post(choose, Map.of("form", word, "new", "Lösenord2026!"))
                        .body())
                .contains("för lätt att gissa");
        assertThat(reader.post(choose, Map.of("form", word, "new", oneTime)).body())
                .contains("redan har");
        assertThat(reader.signedIn()).isFalse();
        assertThat(reader.post(choose, Map.of("form", word, "new", OWN)).location())
                .endsWith("/konto");
        assertThat(reader.signedIn()).isTrue();
        assertThat(reader.kept().get("session")).as("another session").isNotEqualTo(cookie);
        assertThat(reader.get("/prenumerationer").status()).isEqualTo(200);
        assertThat(reader.get("/konto").body())
                .contains("Alla kommuner")
                .contains("registrator")
                .contains("Byt lösenord");
    }

    @Test
    @Order(3)
    void it_is_good_for_one_sign_in() {
        try (Reader other = new Reader(port)) {
            assertThat(signIn(other, "lokal", oneTime).body()).contains("Namn eller lösenord stämmer inte.");
        }
    }

    @Test
    @Order(4)
    void with_ones_own_one_comes_back_to_the_page_one_came_from_by_a_new_session() {
        try (Reader other = new Reader(port)) {
            other.kept().put("session", "cGxhbnRlZC1ieS1zb21lYm9keS1lbHNl");
            Reader.Answer in = signIn(other, "lokal", OWN);
            assertThat(in.status()).isEqualTo(303);
            assertThat(in.location()).endsWith("/register");
            assertThat(other.kept().get("session")).isNotEqualTo("cGxhbnRlZC1ieS1zb21lYm9keS1lbHNl");
            assertThat(other.set())
                    .singleElement()
                    .asString()
                    .contains("HttpOnly")
                    .contains("SameSite=Lax");
            assertThat(other.signedIn()).isTrue();
        }
    }

    @Test
    @Order(5)
    void before_a_weighty_act_the_password_is_asked_for_again() {
        String keys = "/installation/nycklar";
        Map<String, String> key =
                Map.of("form", reader.get(keys).word(keys), "name", "provnyckel", "role", "registrar");
        product.getBean(JdbcClient.class)
                .sql("delete from spring_session_attributes where attribute_name = 'proved'")
                .update();
        Reader.Answer asked = reader.post(keys, key);
        assertThat(asked.status()).isEqualTo(303);
        assertThat(asked.location()).endsWith("/bekrafta?till=%2Finstallation%2Fnycklar");
        assertThat(reader.get(keys).body()).doesNotContain("provnyckel");

        String confirm = "/bekrafta";
        String word = reader.get(confirm + "?till=" + keys).word(confirm);
        Reader.Answer wrong = reader.post(confirm, Map.of("form", word, "password", "wrong", "till", keys));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("Lösenordet stämmer inte.");
        assertThat(reader.post(keys, key).location()).contains("/bekrafta");
        Reader.Answer right = reader.post(confirm, Map.of("form", word, "password", OWN, "till", keys));
        assertThat(right.location()).endsWith(keys);
        assertThat(reader.post(keys, key).body()).contains("provnyckel");
    }

    @Test
    @Order(6)
    void a_new_password_asks_for_the_old_and_ends_the_other_sessions() {
        try (Reader other = new Reader(port)) {
            signIn(other, "lokal", OWN);
            String form = "/konto/losenord";
            String word = reader.get(form).word(form);
            assertThat(reader.post(form, Map.of("form", word, "old", "wrong", "new", LATER))
                            .body())
                    .contains("Ditt nuvarande lösenord stämmer inte.");
            assertThat(reader.post(form, Map.of("form", word, "old", OWN, "new", LATER))
                            .location())
                    .endsWith("/konto");
            assertThat(other.signedIn()).isFalse();
            assertThat(reader.signedIn()).isTrue();
        }
    }

    @Test
    @Order(7)
    void signing_out_ends_the_session() {
        String cookie = String.valueOf(reader.kept().get("session"));
        Reader.Answer out =
                reader.post("/logga-ut", Map.of("form", reader.get("/konto").word("/logga-ut")));
        assertThat(out.body()).contains("Du är utloggad");
        assertThat(out.header("Refresh")).isEmpty();
        reader.kept().put("session", cookie);
        assertThat(reader.signedIn()).isFalse();
    }

    @Test
    @Order(8)
    void who_guesses_waits() {
        try (Reader guesser = new Reader(port)) {
            Reader.Answer answer = signIn(guesser, "lokal", "wrong");
            for (int i = 0; i < SignInBackoff.FREE_FOR_ADDRESS && answer.status() == 422; i++) {
                answer = signIn(guesser, "lokal", "wrong");
            }
            assertThat(answer.status()).isEqualTo(429);
            assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
            assertThat(answer.body()).contains("För många försök.");
            assertThat(signIn(guesser, "lokal", LATER).status())
                    .as("also with the right one")
                    .isEqualTo(429);
        }
    }

    @Test
    @Order(9)
    void no_password_is_in_the_log_of_security_nor_in_the_database() {
        JdbcClient jdbc = JdbcClient.create(product.getBean(javax.sql.DataSource.class));
        assertThat(jdbc.sql("select kind || details from security_events")
                        .query(String.class)
                        .list())
                .anyMatch(t -> t.startsWith("SIGNED_IN"))
                .anyMatch(t -> t.startsWith("SIGN_IN_REFUSED"))
                .anyMatch(t -> t.startsWith("PASSWORD_CHANGED"))
                .anyMatch(t -> t.startsWith("SIGNED_OUT"))
                .noneMatch(t -> t.contains(OWN) || t.contains(LATER) || t.contains(oneTime) || t.contains("lokal"));
        assertThat(jdbc.sql("select password from local_accounts")
                        .query(String.class)
                        .single())
                .startsWith(QuickPasswords.PREFIX);
    }

    @Test
    @Order(10)
    void it_does_not_start_where_others_could_reach_it(CapturedOutput output) {
        assertThatThrownBy(() -> SpringApplication.run(
                        Application.class,
                        "--rodatraden.data-dir=" + home.resolve("another"),
                        "--server.port=0",
                        "--server.address=0.0.0.0"))
                .isInstanceOf(UnsafeStartException.class);
        assertThat(output.getAll())
                .contains("server.address is 0.0.0.0")
                .contains("rodatraden.oidc.issuer")
                .contains("Action:");
        assertThat(home.resolve("another")).as("nothing was begun").doesNotExist();
    }
}
