package se.rodatraden.sealing.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Executors;

/**
 * A witness written from C2SP tlog-witness, tlog-cosignature and signed-note and RFC 9162 alone, with nothing of the product's: it keeps one log's size
 * and root, and cosigns what goes on from them.
 */
final class WitnessBySpecification implements AutoCloseable {
    private static final String NAME = "witness.example/w1";
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final HttpServer server;
    private final KeyPair pair;
    private final String origin;
    private final byte[] logKey;
    final List<Integer> answers = new ArrayList<>();
    volatile long size;
    private byte[] root = sha256(new byte[0]);
    volatile boolean forged;
    volatile long delay;

    /** @param logKey the log's key as it is published, name+id+key */
    WitnessBySpecification(String logKey) throws IOException, GeneralSecurityException {
        this.origin = logKey.substring(0, logKey.indexOf('+'));
        byte[] typed = Base64.getDecoder().decode(logKey.split("\\+", 3)[2]);
        this.logKey = Arrays.copyOfRange(typed, 1, typed.length);
        this.pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/w/add-checkpoint", this::handle);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/w";
    }

    private byte[] publicKey() {
        byte[] encoded = pair.getPublic().getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
    }

    /** Type 0x04, a timestamped Ed25519 cosignature. */
    private byte[] keyId() {
        return Arrays.copyOf(
                sha256(join((NAME + "\n").getBytes(StandardCharsets.UTF_8), new byte[] {4}, publicKey())), 4);
    }

    String verifierKey() {
        return NAME + "+" + HexFormat.of().formatHex(keyId()) + "+"
                + Base64.getEncoder().encodeToString(join(new byte[] {4}, publicKey()));
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
        if (!lines[0].equals(origin)) {
            return new Reply(404, "");
        }
        if (!signedByLog(text, parts[2])) {
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
        if (!consistent(old, next, root, nextRoot, proof)) {
            return new Reply(422, "");
        }
        size = next;
        root = nextRoot;
        return new Reply(200, cosignature(text));
    }

    private boolean signedByLog(String text, String signatures) throws GeneralSecurityException {
        for (String line : signatures.split("\n", -1)) {
            if (line.startsWith("\u2014 " + origin + " ")) {
                byte[] bytes = Base64.getDecoder().decode(line.substring(line.lastIndexOf(' ') + 1));
                Signature check = Signature.getInstance("Ed25519");
                check.initVerify(
                        KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(join(X509, logKey))));
                check.update(text.getBytes(StandardCharsets.UTF_8));
                if (check.verify(Arrays.copyOfRange(bytes, 4, bytes.length))) {
                    return true;
                }
            }
        }
        return false;
    }

    private String cosignature(String text) throws GeneralSecurityException {
        long time = Instant.now().getEpochSecond();
        Signature sign = Signature.getInstance("Ed25519");
        sign.initSign(pair.getPrivate());
        sign.update(("cosignature/v1\ntime " + time + "\n" + (forged ? "another\n" : text))
                .getBytes(StandardCharsets.UTF_8));
        byte[] all = join(keyId(), ByteBuffer.allocate(8).putLong(time).array(), sign.sign());
        return "\u2014 " + NAME + " " + Base64.getEncoder().encodeToString(all) + "\n";
    }

    /** RFC 9162, 2.1.4.2, with the cases that tlog-witness names before it. */
    private static boolean consistent(long old, long next, byte[] before, byte[] after, List<byte[]> proof) {
        if (old == 0 || old == next) {
            return proof.isEmpty() && (old == 0 || Arrays.equals(before, after));
        }
        List<byte[]> path = new ArrayList<>(proof);
        if (Long.bitCount(old) == 1) {
            path.addFirst(before);
        }
        if (path.isEmpty()) {
            return false;
        }
        long fn = old - 1;
        long sn = next - 1;
        while ((fn & 1) == 1) {
            fn >>= 1;
            sn >>= 1;
        }
        byte[] fr = path.getFirst();
        byte[] sr = path.getFirst();
        for (byte[] c : path.subList(1, path.size())) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                fr = sha256(join(new byte[] {1}, c, fr));
                sr = sha256(join(new byte[] {1}, c, sr));
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                sr = sha256(join(new byte[] {1}, sr, c));
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && Arrays.equals(fr, before) && Arrays.equals(sr, after);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] join(byte[]... parts) {
        ByteBuffer all =
                ByteBuffer.allocate(Arrays.stream(parts).mapToInt(p -> p.length).sum());
        Arrays.stream(parts).forEach(all::put);
        return all.array();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
