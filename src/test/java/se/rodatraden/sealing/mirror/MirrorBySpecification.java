package se.rodatraden.sealing.mirror;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.sealing.CosignerBySpecification;

/**
 * A mirror written from C2SP tlog-mirror, tlog-witness and the draft of Merkle Tree Certificates alone, with nothing of the product's: it takes the
 * entries of one log whose proofs hold, and cosigns a checkpoint of which it holds all of them.
 */
final class MirrorBySpecification implements AutoCloseable {
    private static final int BUNDLE = 256;

    private final HttpServer server;
    private final CosignerBySpecification cosigner;
    private final Map<Long, String> checkpoints = new ConcurrentHashMap<>();
    private final List<byte[]> entries = new ArrayList<>();
    private long pending;
    private long mirrored;

    /** What was asked and answered, in order: the path, how many packages were taken, the status. */
    final ConcurrentLinkedQueue<String> requests = new ConcurrentLinkedQueue<>();

    /** After so many packages of a request it reads no more of it. */
    volatile int mostPackages = Integer.MAX_VALUE;

    /** After so many packages of the next request it breaks the connection; 0 does not. */
    final AtomicInteger breakAfter = new AtomicInteger();

    /** Whether it answers 500 where it should answer 202. */
    volatile boolean failing;

    /** Whether only a ticket lets it know a checkpoint again. */
    volatile boolean ticketed;

    /** What it answers to entries instead: a status, a space and a body. */
    volatile @Nullable String instead;

    /** Waits so long before each answer. */
    volatile long delay;

    /** @param logKey the log's key as it is published, name+id+key */
    MirrorBySpecification(String logKey) throws IOException, GeneralSecurityException {
        cosigner = new CosignerBySpecification("mirror.example/m1", logKey);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/m/add-checkpoint", exchange -> handle(exchange, this::addCheckpoint));
        server.createContext("/m/add-entries", exchange -> handle(exchange, this::addEntries));
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/m";
    }

    String verifierKey() {
        return cosigner.verifierKey();
    }

    /** As after a disk that broke. */
    synchronized void loseAll() {
        entries.clear();
        checkpoints.clear();
        pending = 0;
        mirrored = 0;
    }

    /** The entries that it holds. */
    synchronized List<byte[]> entries() {
        return List.copyOf(entries);
    }

    /** What it did with a request. */
    private record Reply(int status, String type, String body, String did) {}

    private interface Answering {
        Reply answer(HttpExchange exchange) throws IOException, GeneralSecurityException;
    }

    /** A connection to be broken without an answer. */
    private static final class Broken extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private void handle(HttpExchange exchange, Answering answering) throws IOException {
        try (exchange) {
            Thread.sleep(delay);
            Reply reply = answering.answer(exchange);
            exchange.getRequestBody().readAllBytes();
            requests.add(reply.did + " " + reply.status);
            byte[] body = reply.body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", reply.type);
            exchange.sendResponseHeaders(reply.status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (GeneralSecurityException | InterruptedException e) {
            throw new IOException(e);
        }
    }

    private synchronized Reply addCheckpoint(HttpExchange exchange) throws IOException, GeneralSecurityException {
        String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String[] parts = request.split("\n\n", 3);
        List<String> head = List.of(parts[0].split("\n"));
        String text = parts[1] + "\n";
        String[] lines = text.split("\n", -1);
        String did = "add-checkpoint";
        if (!lines[0].equals(cosigner.origin())) {
            return new Reply(404, "text/plain", "", did);
        }
        if (!cosigner.signedByLog(text, parts[2])) {
            return new Reply(403, "text/plain", "", did);
        }
        long old = Long.parseLong(head.getFirst().substring("old ".length()));
        long next = Long.parseLong(lines[1]);
        if (old > next) {
            return new Reply(400, "text/plain", "", did);
        }
        if (old != pending) {
            return new Reply(409, "text/x.tlog.size", pending + "\n", did);
        }
        List<byte[]> proof =
                head.stream().skip(1).map(Base64.getDecoder()::decode).toList();
        byte[] before = pending == 0 ? CosignerBySpecification.sha256(new byte[0]) : root(text(pending));
        if (!CosignerBySpecification.consistent(old, next, before, root(text), proof)) {
            return new Reply(422, "text/plain", "", did);
        }
        pending = next;
        checkpoints.put(next, text);
        return new Reply(200, "text/plain", "", did);
    }

    /** The checkpoint of a size that it has. */
    private String text(long size) {
        return Objects.requireNonNull(checkpoints.get(size));
    }

    private static byte[] root(String text) {
        return Base64.getDecoder().decode(text.split("\n", -1)[2]);
    }

    private synchronized Reply addEntries(HttpExchange exchange) throws IOException, GeneralSecurityException {
        String did = "add-entries";
        String other = instead;
        if (other != null) {
            return new Reply(
                    Integer.parseInt(other.substring(0, 3)), "text/x.tlog.mirror-info", other.substring(4), did);
        }
        if (!"application/octet-stream".equals(exchange.getRequestHeaders().getFirst("Content-Type"))
                || !"gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"))) {
            return new Reply(400, "text/plain", "no gzip of octets", did);
        }
        byte[] body = exchange.getRequestBody().readAllBytes();
        try (DataInputStream in = new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(body)))) {
            byte[] origin = in.readNBytes(in.readUnsignedShort());
            long start = in.readLong();
            long end = in.readLong();
            byte[] ticket = in.readNBytes(in.readUnsignedShort());
            if (!new String(origin, StandardCharsets.UTF_8).equals(cosigner.origin())) {
                return new Reply(404, "text/plain", "", did);
            }
            if (checkpoints.isEmpty()) {
                return new Reply(422, "text/plain", "no checkpoint", did);
            }
            boolean known = checkpoints.containsKey(end)
                    && (!ticketed || new String(ticket, StandardCharsets.US_ASCII).equals("ticket of " + end));
            long excess = Math.min(end, entries.size()) - start;
            if (!known || end < mirrored || start > entries.size() || excess > BUNDLE) {
                return info(409, checkpoints.containsKey(end) && end >= mirrored ? end : pending, did);
            }
            return take(in, start, end);
        }
    }

    private Reply info(int status, long size, String did) {
        String ticket = ticketed
                ? Base64.getEncoder().encodeToString(("ticket of " + size).getBytes(StandardCharsets.US_ASCII))
                : "";
        return new Reply(status, "text/x.tlog.mirror-info", size + "\n" + entries.size() + "\n" + ticket + "\n", did);
    }

    private Reply take(DataInputStream in, long start, long end) throws IOException, GeneralSecurityException {
        int taken = 0;
        long at = start;
        try {
            while (at < end && taken < mostPackages) {
                long first = at / BUNDLE * BUNDLE;
                long last = Math.min(end, first + BUNDLE);
                if (!takePackage(in, at, first, last, end)) {
                    return new Reply(422, "text/plain", "a proof does not hold", "add-entries " + taken);
                }
                taken++;
                at = last;
                if (taken == breakAfter.get()) {
                    breakAfter.set(0);
                    throw new Broken();
                }
            }
            if (at == end && in.read() >= 0) {
                return new Reply(400, "text/plain", "it goes on after its last package", "add-entries " + taken);
            }
        } catch (EOFException cut) {
            if (taken == 0 && at < end) {
                return new Reply(400, "text/plain", "no package in it", "add-entries 0");
            }
        }
        if (entries.size() < end) {
            return failing
                    ? new Reply(500, "text/plain", "", "add-entries " + taken)
                    : info(202, end, "add-entries " + taken);
        }
        mirrored = Math.max(mirrored, end);
        return new Reply(200, "text/plain", cosigner.cosignature(text(end)), "add-entries " + taken);
    }

    private boolean takePackage(DataInputStream in, long at, long first, long last, long end) throws IOException {
        List<byte[]> sent = new ArrayList<>();
        for (long i = at; i < last; i++) {
            byte[] entry = new byte[in.readUnsignedShort()];
            in.readFully(entry);
            sent.add(entry);
        }
        List<byte[]> proof = new ArrayList<>();
        int hashes = in.readUnsignedByte();
        for (int i = 0; i < hashes; i++) {
            byte[] hash = new byte[32];
            in.readFully(hash);
            proof.add(hash);
        }
        List<byte[]> all = new ArrayList<>(entries.subList((int) first, (int) at));
        all.addAll(sent);
        List<byte[]> leaves = all.stream()
                .map(entry -> CosignerBySpecification.sha256(CosignerBySpecification.join(new byte[1], entry)))
                .toList();
        if (hashes > 63 || !CosignerBySpecification.isPart(first, last, end, root(leaves), proof, root(text(end)))) {
            return false;
        }
        for (long i = Math.max(at, entries.size()); i < last; i++) {
            entries.add(sent.get((int) (i - at)));
        }
        return true;
    }

    private static byte[] root(List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        return CosignerBySpecification.node(root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
