package se.rodatraden.feeds.webhooks.calls;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.rodatraden.feeds.webhooks.Receiver;

/** A single call, for all behaviours of the receiver. */
class SenderTest {
    private static final Sender.Limits SHORT =
            new Sender.Limits(Duration.ofMillis(500), Duration.ofMillis(700), 64 * 1024);

    private final Receiver receiver = new Receiver();
    private final EgressPolicy local =
            new EgressPolicy(List.of(Network.of("127.0.0.0/8")), host -> List.of(InetAddress.getAllByName(host)));
    private final Sender sender = new Sender(local, SHORT, tls());

    static SSLContext tls() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void close() {
        sender.close();
        receiver.close();
    }

    private Answer call() {
        return sender.call(
                "POST",
                receiver.url(),
                Map.of("webhook-id", "1"),
                "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void a_call_is_taken_by_a_whole_answer_of_success() {
        receiver.always(Receiver.text(200, "tack\u0000så mycket"));
        Answer answer = call();
        assertThat(answer.taken()).isTrue();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.excerpt()).isEqualTo("tack så mycket");
        assertThat(receiver.calls().getFirst().header("host")).isEqualTo("127.0.0.1:" + receiver.port());
        assertThat(receiver.calls().getFirst().header("upgrade")).isEmpty();
        assertThat(receiver.calls().getFirst().header("cookie")).isEmpty();
    }

    @Test
    void a_redirect_is_a_failure_and_is_not_followed() {
        receiver.always(Receiver.status(307, "Location", "http://169.254.169.254/latest/meta-data"));
        Answer answer = call();
        assertThat(answer.fault()).isEqualTo(Fault.REDIRECTED);
        assertThat(answer.detail()).isEqualTo("http://169.254.169.254/latest/meta-data");
        assertThat(receiver.calls()).hasSize(1);
    }

    @Test
    void a_refusal_is_a_failure_with_its_beginning_kept() {
        receiver.always(Receiver.text(500, "x".repeat(5000)));
        Answer answer = call();
        assertThat(answer.fault()).isEqualTo(Fault.STATUS);
        assertThat(answer.excerpt()).hasSize(300);
    }

    @Test
    void one_who_hangs_or_drips_is_cut_off_in_time() {
        for (Receiver.Reply slow : List.of(receiver.hang(), receiver.drip())) {
            receiver.always(slow);
            Answer answer = call();
            assertThat(answer.fault()).isEqualTo(Fault.TIMED_OUT);
            assertThat(answer.took()).isBetween(Duration.ofMillis(600), Duration.ofSeconds(3));
        }
    }

    @Test
    void half_an_answer_is_none() {
        receiver.always(Receiver.LIE);
        assertThat(call().fault()).isEqualTo(Fault.BROKEN_ANSWER);
        receiver.always(Receiver.DROPPED);
        assertThat(call().fault()).isEqualTo(Fault.BROKEN_ANSWER);
    }

    @Test
    void of_a_flood_no_more_is_read_than_the_limit() {
        receiver.always(Receiver.flood(10 << 20));
        Answer answer = call();
        assertThat(answer.taken()).isTrue();
        assertThat(answer.took()).isLessThan(SHORT.whole());
    }

    @Test
    void nobody_there_is_no_connection() {
        receiver.close();
        assertThat(call().fault()).isEqualTo(Fault.NO_CONNECTION);
    }

    @Test
    void a_cookie_is_not_given_back() {
        receiver.always(Receiver.status(204, "Set-Cookie", "a=b; Path=/"));
        call();
        call();
        assertThat(receiver.calls().getLast().header("cookie")).isEmpty();
    }

    @Test
    void over_tls_the_name_must_be_the_certificate_s_while_the_address_is_the_checked_one(@TempDir Path files)
            throws Exception {
        SSLContext tls = certified("receiver.example", files);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        EgressPolicy border =
                new EgressPolicy(List.of(Network.of("127.0.0.0/8")), _ -> List.of(InetAddress.ofLiteral("127.0.0.1")));
        int port = server.getAddress().getPort();
        try (Sender trusting = new Sender(border, Sender.Limits.USUAL, tls);
                Sender strict = new Sender(border, Sender.Limits.USUAL, tls())) {
            byte[] body = new byte[0];
            Answer right = trusting.call("POST", "https://receiver.example:" + port + "/", Map.of(), body);
            assertThat(right.taken()).as(right.toString()).isTrue();
            assertThat(trusting.call("POST", "https://other.example:" + port + "/", Map.of(), body)
                            .fault())
                    .isEqualTo(Fault.TLS);
            assertThat(strict.call("POST", "https://receiver.example:" + port + "/", Map.of(), body)
                            .fault())
                    .isEqualTo(Fault.TLS);
        } finally {
            server.stop(0);
        }
    }

    /** A server's certificate for a name, made for the test by the JDK's own tool, and one who trusts it. */
    private static SSLContext certified(String name, Path files) throws Exception {
        Path file = files.resolve("keys.p12");
        new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "server",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=dns:" + name,
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "secret",
                        "-keystore",
                        file.toString())
                .inheritIO()
                .start()
                .waitFor();
        KeyStore keys = KeyStore.getInstance(file.toFile(), "secret".toCharArray());
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, "secret".toCharArray());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", keys.getCertificate("server"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(own.getKeyManagers(), trust.getTrustManagers(), null);
        return tls;
    }

    @Test
    void a_name_whose_address_changes_after_the_check_is_called_at_the_checked_one() {
        Deque<String> answers = new ArrayDeque<>(List.of("127.0.0.1", "127.0.0.2", "169.254.169.254"));
        EgressPolicy rebinding = new EgressPolicy(
                List.of(Network.of("127.0.0.0/8")), _ -> List.of(InetAddress.ofLiteral(answers.removeFirst())));
        try (Sender careful = new Sender(rebinding, SHORT, tls())) {
            String url = "http://rebinding.example:" + receiver.port() + "/krok";
            Answer answer = careful.call("POST", url, Map.of(), new byte[0]);
            assertThat(answer.taken()).isTrue();
            assertThat(answers).as("looked up once").hasSize(2);
            assertThat(receiver.calls().getFirst().header("host")).isEqualTo("rebinding.example:" + receiver.port());
            assertThat(careful.call("POST", url, Map.of(), new byte[0]).fault())
                    .as("a kept connection is another address's")
                    .isEqualTo(Fault.NO_CONNECTION);
            assertThat(careful.call("POST", url, Map.of(), new byte[0]).fault())
                    .as("checked at every attempt")
                    .isEqualTo(Fault.TARGET_REFUSED);
            assertThat(receiver.calls()).hasSize(1);
        }
    }
}
