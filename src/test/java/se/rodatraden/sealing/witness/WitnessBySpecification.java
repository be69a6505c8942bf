package se.rodatraden.sealing.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Executors;
import se.rodatraden.sealing.CosignerBySpecification;

/**
 * A witness written from C2SP tlog-witness, tlog-cosignature and signed-note and RFC 9162 alone, with nothing of the product's: it keeps one log's size
 * and root, and cosigns what goes on from them.
 */
final class WitnessBySpecification implements AutoCloseable {
    private final HttpServer server;
    private final CosignerBySpecification cosigner;
    final List<Integer> answers = new ArrayList<>();
    volatile long size;
    private byte[] root = CosignerBySpecification.sha256(new byte[0]);
    volatile boolean forged;
    volatile long delay;

    /** @param logKey the log's key as it is published, name+id+key */
    WitnessBySpecification(String logKey) throws IOException, GeneralSecurityException {
        cosigner = new CosignerBySpecification("witness.example/w1", logKey);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/w/add-checkpoint", this::handle);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/w";
    }

    String verifierKey() {
        return cosigner.verifierKey();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Thread.sleep(delay);
            Reply reply = answer(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            answers.add(reply.status);
            byte[] body = reply.body.getBytes(StandardCharsets.UTF_8);
            if (reply.status == 409) {
                exchange.getResponseHeaders().set("Content-Type", "text/x.tlog.size");
            }
            exchange.sendResponseHeaders(reply.status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (GeneralSecurityException | InterruptedException e) {
            throw new IOException(e);
        }
    }

    private record Reply(int status, String body) {}

    private synchronized Reply answer(String request) throws GeneralSecurityException {
        String[] parts = request.split("\n\n", 3);
        List<String> head = List.of(parts[0].split("\n"));
        String text = parts[1] + "\n";
        String[] lines = text.split("\n", -1);
        if (!lines[0].equals(cosigner.origin())) {
            return new Reply(404, "");
        }
        if (!cosigner.signedByLog(text, parts[2])) {
            return new Reply(403, "");
        }
        long old = Long.parseLong(head.getFirst().substring("old ".length()));
        long next = Long.parseLong(lines[1]);
        byte[] nextRoot = Base64.getDecoder().decode(lines[2]);
        if (old > next) {
            return new Reply(400, "");
        }
        if (old != size) {
            return new Reply(409, size + "\n");
        }
        List<byte[]> proof =
                head.stream().skip(1).map(Base64.getDecoder()::decode).toList();
        if (!CosignerBySpecification.consistent(old, next, root, nextRoot, proof)) {
            return new Reply(422, "");
        }
        size = next;
        root = nextRoot;
        return new Reply(200, cosigner.cosignature(forged ? "another\n" : text));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
