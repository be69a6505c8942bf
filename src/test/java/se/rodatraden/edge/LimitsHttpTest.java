package se.rodatraden.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.rodatraden.app.TestDatabase;

/** Who asks for too much is told when to come back, and nobody else notices. Each test asks from a loopback address of its own. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "rodatraden.seeds=false",
            "rodatraden.limits.reads=12",
            "rodatraden.limits.signed-reads=18",
            "rodatraden.limits.writes=8",
            "rodatraden.limits.sign-ins=3",
            "rodatraden.limits.costly=4",
            "rodatraden.limits.per-key=9",
            "rodatraden.limits.at-once=3",
            "rodatraden.limits.waiting=2",
            "rodatraden.limits.connections=20",
            "rodatraden.limits.body-time=4s",
            "server.tomcat.connection-timeout=8s"
        })
@DirtiesContext
class LimitsHttpTest {
    private static final TestDatabase database = TestDatabase.fresh();
    private static final AtomicInteger LAST = new AtomicInteger(1);
    private static final Pattern RETRY = Pattern.compile("Retry-After: (\\d+)");

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        database.properties(registry);
    }

    /** Somebody at an address of their own on this machine. */
    private record Someone(String address, int port) {
        Socket connect() throws IOException {
            Socket socket = new Socket();
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral(address), 0));
            socket.setSoTimeout(20_000);
            socket.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
            return socket;
        }

        String ask(String method, String path, String... headers) throws IOException {
            try (Socket socket = connect()) {
                socket.getOutputStream().write(request(method, path, headers));
                return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            }
        }

        private static byte[] request(String method, String path, String... headers) {
            StringBuilder text =
                    new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
            for (String header : headers) {
                text.append(header).append("\r\n");
            }
            return text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    private Someone someone() {
        return new Someone("127.1.0." + LAST.incrementAndGet(), port);
    }

    private static void assertRefused(String answer, String kind, int perMinute) {
        assertThat(answer)
                .startsWith("HTTP/1.1 429")
                .contains(
                        "RateLimit-Policy: \"" + kind + "\";q=" + perMinute + ";w=60",
                        "RateLimit: \"" + kind + "\";r=0;t=",
                        "X-Content-Type-Options: nosniff");
        Matcher retry = RETRY.matcher(answer);
        assertThat(retry.find()).isTrue();
        assertThat(Integer.parseInt(retry.group(1))).isBetween(1, 60 / perMinute + 1);
    }

    private void spend(Someone who, int times, String method, String path, String... headers) throws IOException {
        for (int i = 0; i < times; i++) {
            assertThat(who.ask(method, path, headers)).doesNotStartWith("HTTP/1.1 429");
        }
    }

    @Test
    void reads_are_counted_by_address_and_refused_by_a_problem_or_a_page() throws IOException {
        Someone one = someone();
        spend(one, 12, "GET", "/api/municipalities");
        String refused = one.ask("GET", "/api/municipalities");
        assertRefused(refused, "reads", 12);
        assertThat(refused).contains("application/problem+json", "/api/problems/too-many");
        String page = one.ask("GET", "/register", "Accept: text/html", "Accept-Language: en");
        assertRefused(page, "reads", 12);
        assertThat(page).contains("<!doctype html>", "Too many at once", "Try again in");
        assertThat(someone().ask("GET", "/api/municipalities")).startsWith("HTTP/1.1 200");
    }

    @Test
    void it_is_let_in_again_when_it_was_told_to_come_back() throws IOException {
        Someone one = someone();
        spend(one, 12, "GET", "/api/problems");
        Matcher retry = RETRY.matcher(one.ask("GET", "/api/problems"));
        assertThat(retry.find()).isTrue();
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(Long.parseLong(retry.group(1))));
        assertThat(one.ask("GET", "/api/problems")).startsWith("HTTP/1.1 200");
    }

    @Test
    void a_key_is_counted_by_itself_from_wherever_it_asks() throws IOException {
        spend(someone(), 9, "GET", "/api/problems", "Authorization: Bearer rt_one");
        Someone elsewhere = someone();
        assertRefused(elsewhere.ask("GET", "/api/problems", "Authorization: Bearer rt_one"), "key", 9);
        assertThat(elsewhere.ask("GET", "/api/problems", "Authorization: Bearer rt_two"))
                .doesNotStartWith("HTTP/1.1 429");
        Someone one = someone();
        spend(one, 9, "GET", "/register", "Cookie: session=abc");
        assertRefused(one.ask("GET", "/register", "Cookie: session=abc"), "key", 9);
    }

    @Test
    void one_who_makes_up_keys_is_counted_by_its_address() throws IOException {
        Someone one = someone();
        for (int i = 0; i < 18; i++) {
            spend(one, 1, "GET", "/api/problems", "Authorization: Bearer rt_made_up_" + i);
        }
        assertRefused(one.ask("GET", "/api/problems", "Authorization: Bearer rt_new"), "signed-reads", 18);
    }

    @Test
    void writes_and_sign_ins_and_costly_reads_are_counted_apart() throws IOException {
        Someone one = someone();
        spend(one, 8, "POST", "/api/0764/import", "Content-Length: 0");
        assertRefused(one.ask("POST", "/api/0764/import", "Content-Length: 0"), "writes", 8);
        spend(one, 3, "POST", "/logga-in", "Content-Length: 0");
        assertRefused(one.ask("POST", "/logga-in", "Content-Length: 0"), "sign-ins", 3);
        spend(one, 4, "GET", "/api/0764/visions/ingen/ledger");
        assertRefused(one.ask("GET", "/api/0764/visions/ingen/%77hy"), "costly", 4);
        assertRefused(one.ask("GET", "/kommun/0764/register.xlsx"), "costly", 4);
        assertThat(one.ask("GET", "/api/municipalities")).startsWith("HTTP/1.1 200");
    }

    @Test
    void streams_of_an_address_are_bounded_and_given_back_when_they_close() throws IOException {
        Someone one = someone();
        List<Socket> open = new ArrayList<>();
        try {
            for (int i = 0; i < 2; i++) {
                open.add(stream(one));
            }
            assertThat(one.ask("GET", "/api/events", "Accept: text/event-stream"))
                    .startsWith("HTTP/1.1 429")
                    .contains("Retry-After: 1");
            assertThat(one.ask("GET", "/api/municipalities")).startsWith("HTTP/1.1 200");
            try (Socket other = stream(someone())) {
                assertThat(other.isConnected()).isTrue();
            }
        } finally {
            for (Socket socket : open) {
                socket.close();
            }
        }
    }

    private static Socket stream(Someone who) throws IOException {
        Socket socket = who.connect();
        socket.getOutputStream().write(Someone.request("GET", "/api/events", "Accept: text/event-stream"));
        byte[] start = socket.getInputStream().readNBytes(12);
        assertThat(new String(start, StandardCharsets.ISO_8859_1)).isEqualTo("HTTP/1.1 200");
        return socket;
    }

    @Test
    void content_that_drips_is_cut_off_in_its_time_whether_or_not_anybody_reads_it() throws IOException {
        for (String path : List.of("/api/0764/import", "/prenumerationer", "/nothing/here")) {
            Someone one = someone();
            long start = System.nanoTime();
            try (Socket socket = one.connect()) {
                OutputStream out = socket.getOutputStream();
                out.write(Someone.request(
                        "POST",
                        path,
                        "Content-Length: 100000",
                        "Content-Type: "
                                + (path.startsWith("/api")
                                        ? "application/yaml"
                                        : "application/x-www-form-urlencoded")));
                long seconds = dripUntilClosed(socket, out, start);
                assertThat(seconds).as(path).isLessThan(12L);
            }
        }
    }

    private static long dripUntilClosed(Socket socket, OutputStream out, long start) throws IOException {
        InputStream in = socket.getInputStream();
        socket.setSoTimeout(50);
        long giveUp = start + TimeUnit.SECONDS.toNanos(15);
        while (System.nanoTime() < giveUp) {
            try {
                out.write('a');
                out.flush();
                if (in.read() < 0) {
                    break;
                }
            } catch (java.net.SocketTimeoutException open) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            } catch (SocketException closed) {
                break;
            }
        }
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
    }

    @Test
    void dripping_requests_of_one_address_hold_up_nobody_else() throws IOException {
        Someone slow = someone();
        List<Socket> held = new ArrayList<>();
        try {
            for (int i = 0; i < 6; i++) {
                Socket socket = slow.connect();
                socket.getOutputStream()
                        .write(Someone.request(
                                "POST",
                                "/prenumerationer",
                                "Content-Length: 9",
                                "Content-Type: application/x-www-form-urlencoded"));
                held.add(socket);
            }
            assertThat(someone().ask("GET", "/api/municipalities")).startsWith("HTTP/1.1 200");
            // One too many is refused at once, without a look at what it sends, and so without waiting for it.
            assertThat(refusedAfter(slow)).isLessThan(3_000);
            assertThat(someone().ask("GET", "/api/municipalities")).startsWith("HTTP/1.1 200");
        } finally {
            for (Socket socket : held) {
                socket.close();
            }
        }
    }

    private static long refusedAfter(Someone slow) throws IOException {
        long start = System.nanoTime();
        String answer = slow.ask(
                "POST",
                "/prenumerationer",
                "Content-Length: 9",
                "Content-Type: application/x-www-form-urlencoded",
                "Accept: text/html");
        assertThat(answer).startsWith("HTTP/1.1 429");
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    @Test
    void an_address_keeps_no_more_connections_than_it_may() throws IOException {
        Someone many = someone();
        List<Socket> open = new ArrayList<>();
        int closed = 0;
        try {
            for (int i = 0; i < 40; i++) {
                Socket socket = many.connect();
                open.add(socket);
                socket.getOutputStream().write("GET / HTTP/1.1\r\n".getBytes(StandardCharsets.ISO_8859_1));
            }
            assertThat(someone().ask("GET", "/api/municipalities")).startsWith("HTTP/1.1 200");
            for (Socket socket : open) {
                socket.setSoTimeout(20);
                closed += isClosed(socket) ? 1 : 0;
            }
            assertThat(closed).isEqualTo(20);
        } finally {
            for (Socket socket : open) {
                socket.close();
            }
        }
    }

    private static boolean isClosed(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read() < 0;
        } catch (java.net.SocketTimeoutException open) {
            return false;
        } catch (SocketException closed) {
            return true;
        }
    }
}
