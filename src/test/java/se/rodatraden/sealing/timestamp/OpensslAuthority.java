package se.rodatraden.sealing.timestamp;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A time stamp authority: {@code openssl ts -reply} behind HTTP, with certificates made by openssl. */
public final class OpensslAuthority implements AutoCloseable {
    private static final String CONFIGURATION = """
            [ tsa ]
            default_tsa = it
            [ it ]
            serial = serial
            crypto_device = builtin
            signer_cert = tsa.pem
            certs = ca.pem
            signer_key = tsa.key
            signer_digest = sha256
            default_policy = 1.2.3.4.1
            digests = sha256
            accuracy = secs:1
            [ for_time ]
            extendedKeyUsage = critical,timeStamping
            keyUsage = critical,digitalSignature
            [ for_the_web ]
            extendedKeyUsage = serverAuth
            """;

    private final Path folder;
    private final HttpServer server;
    final AtomicInteger requests = new AtomicInteger();
    /** What is answered instead. */
    volatile byte[] instead = new byte[0];

    /** Whether the last byte of each answer, one of its signature, is another. */
    volatile boolean forged;

    /** @param folder for its keys and answers */
    public OpensslAuthority(Path folder) throws Exception {
        this.folder = folder;
        Files.writeString(folder.resolve("ts.cnf"), CONFIGURATION);
        Files.writeString(folder.resolve("serial"), "01\n");
        run(
                "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout ca.key -out ca.pem -days 30 -subj /CN=Root");
        run("req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout tsa.key -out tsa.csr -subj /CN=Time");
        run("x509 -req -in tsa.csr -CA ca.pem -CAkey ca.key -CAcreateserial -out tsa.pem -days 30"
                + " -extfile ts.cnf -extensions for_time");
        run(
                "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout other.key -out other.pem -days 30 -subj /CN=Other");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            assertThat(exchange.getRequestHeaders().getFirst("Content-Type")).isEqualTo("application/timestamp-query");
            int number = requests.incrementAndGet();
            Files.write(file(number + ".tsq"), exchange.getRequestBody().readAllBytes());
            byte[] answer = instead.length > 0 ? instead : reply(number);
            exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private synchronized byte[] reply(int number) throws IOException {
        try {
            run("ts -reply -config ts.cnf -queryfile " + number + ".tsq -out " + number + ".tsr");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        byte[] answer = Files.readAllBytes(file(number + ".tsr"));
        answer[answer.length - 1] ^= (byte) (forged ? 1 : 0);
        return answer;
    }

    /** A time stamp of a text, without HTTP. */
    public byte[] token(String text) throws IOException, InterruptedException {
        Files.writeString(file("text"), text);
        run("ts -query -data text -sha256 -cert -out query");
        run("ts -reply -config ts.cnf -queryfile query -token_out -out token");
        return Files.readAllBytes(file("token"));
    }

    /** Runs openssl in the folder. */
    String run(String arguments) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(("openssl " + arguments).split(" ", -1))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
