package se.rodatraden.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.rodatraden.app.TestKey;
import se.rodatraden.fuzz.Fuzzed;
import se.rodatraden.fuzz.Started;
import se.rodatraden.store.EventLog;

/**
 * Sends raw requests to the whole product. Each is answered, and never with a server error; a refusal is a problem
 * or a page that reveals no internals, and records nothing.
 */
public final class RequestFuzz implements Fuzzed {
    private static final int PATIENCE = 30_000;
    private static final int SHORT = 300;
    private static final int MOST_READ = 1 << 20;
    private static final int BUSY = 503;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 ([0-9]{3})[ \r]");
    private static final Pattern TYPE = Pattern.compile("(?im)^content-type: *([^\r;]*)");
    private static final Pattern METHOD = Pattern.compile("[A-Za-z]+");
    private static final Pattern TARGET = Pattern.compile("[!-~]+");
    private static final Pattern WAITING = Pattern.compile("(?i)wait|event-stream|events");
    private static final String AUTHORIZATION = "Authorization:";
    private static final Set<String> OURS =
            Set.of("content-length", "transfer-encoding", "connection", "expect", "upgrade");
    private static final List<String> INSIDES =
            List.of("Exception", "\tat ", "org.springframework", "tools.jackson", "org.postgresql", "Whitelabel");

    private int port;
    private @Nullable EventLog log;

    /** Against a product that is started with the first input. */
    public RequestFuzz() {}

    /** Against one that runs. */
    public RequestFuzz(int port, EventLog log) {
        this.port = port;
        this.log = log;
    }

    @SuppressWarnings("ArrayRecordComponent") // read once, by whoever sends it
    private record Asked(String method, String path, byte[] bytes, String text) {}

    @Override
    public void take(byte[] input) throws IOException {
        if (log == null) {
            Started product = new Started();
            port = product.port();
            log = product.bean(EventLog.class);
        }
        Asked asked = asked(input);
        long before = log.head();
        String answer = send(port, asked);
        Matcher status = STATUS.matcher(answer);
        if (!status.lookingAt()) {
            boolean waits = answer.isEmpty() && WAITING.matcher(asked.text).find();
            // A line that is none of HTTP/1.1 (no target, a method that is no token) is hung up on.
            boolean line = TARGET.matcher(asked.path).matches()
                    && METHOD.matcher(asked.method).matches();
            Fuzzed.holds(waits || !line, "no answer to " + asked.text);
            return;
        }
        int code = Integer.parseInt(status.group(1));
        Fuzzed.holds(code < 500 || code == BUSY, answer);
        if (code >= 400) {
            refusal(asked, answer);
        }
        Fuzzed.holds(code < 300 || log.head() == before, "recorded, and answered " + answer);
        Fuzzed.holds(asked.method.equals("POST") || log.head() == before, "recorded by " + asked.method);
    }

    private static void refusal(Asked asked, String answer) {
        int end = answer.indexOf("\r\n\r\n");
        String head = end < 0 ? answer : answer.substring(0, end);
        String body = end < 0 ? "" : answer.substring(end);
        Matcher type = TYPE.matcher(head);
        String told = type.find() ? type.group(1).strip().toLowerCase(Locale.ROOT) : "";
        boolean nothing = body.isBlank();
        Fuzzed.holds(
                nothing && asked.method.equals("HEAD")
                        || told.equals("application/problem+json")
                        || told.equals("text/html"),
                "neither a problem nor a page: " + answer);
        for (String inside : INSIDES) {
            Fuzzed.holds(
                    !answer.contains(inside)
                            || asked.text
                                    .toLowerCase(Locale.ROOT)
                                    .contains(inside.strip().toLowerCase(Locale.ROOT)),
                    "the insides are told: " + answer);
        }
    }

    /** The first line is method and target, then headers until an empty line, then the body; by a key with all rights, unless it says another. */
    private static Asked asked(byte[] input) throws IOException {
        String text = new String(input, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\n\n");
        byte[] body = end < 0 ? new byte[0] : Arrays.copyOfRange(input, end + 2, input.length);
        List<String> lines = new ArrayList<>(List.of((end < 0 ? text : text.substring(0, end)).split("\n", -1)));
        String first = lines.removeFirst();
        int space = first.indexOf(' ');
        String method = space < 0 ? "GET" : first.substring(0, space);
        String path = space < 0 ? first : first.substring(space + 1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        line(out, method + " " + path + " HTTP/1.1");
        line(out, "Host: localhost");
        for (String line : lines) {
            String name = line.split(":", 2)[0].strip().toLowerCase(Locale.ROOT);
            if (!line.isBlank() && !OURS.contains(name) && !name.equals("host")) {
                line(out, line);
            }
        }
        if (lines.stream().noneMatch(l -> l.regionMatches(true, 0, AUTHORIZATION, 0, AUTHORIZATION.length()))) {
            line(out, AUTHORIZATION + " Bearer " + TestKey.TOKEN);
        }
        line(out, "Content-Length: " + body.length);
        line(out, "Connection: close");
        line(out, "");
        out.write(body);
        return new Asked(method, path, out.toByteArray(), text);
    }

    private static void line(OutputStream out, String text) throws IOException {
        out.write((text + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String send(int port, Asked asked) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            boolean waits = WAITING.matcher(asked.text).find();
            socket.setSoTimeout(waits ? SHORT : PATIENCE);
            socket.getOutputStream().write(asked.bytes);
            socket.getOutputStream().flush();
            InputStream in = socket.getInputStream();
            byte[] block = new byte[8192];
            for (int n = in.read(block); n >= 0 && answer.size() < MOST_READ; n = in.read(block)) {
                answer.write(block, 0, n);
            }
        } catch (SocketTimeoutException waiting) {
            // a stream that goes on, or no answer: told apart by what has come
        } catch (java.net.SocketException cut) {
            // refused before all was read
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    private static final String WORK = """
            {"id": "start", "occurred": "2024", "certainty": "STATED", "body": {"kind": "BOARD", "name": "kommunstyrelsen"},
             "sources": [{"title": "Protokoll"}], "what": "Arbetet börjar"}""";

    @Override
    public List<String> seeds() {
        List<String> seeds = new ArrayList<>();
        for (String path : List.of(
                "/",
                "/register?q=vision&standing=ADOPTED&asOf=2014-07-01&knownAt=2026-01-01&cursor=0764%2Fny-vision",
                "/kommun/0764?lang=en",
                "/kommun/0764/visioner/ny-vision?asOf=2019-01-01",
                "/kommun/0764/organ/ks",
                "/prenumerationer/8e03978e-40d5-43e8-bc93-6894a57f9324?fore=3",
                "/folj?municipality=0764&vision=ny-vision&frequency=DAILY",
                "/handelser/se.rodatraden.vision.adopted.v1",
                "/api/0764/visions?asOf=2014-07-01&knownAt=2026-01-31T12:00:00Z&q=vision&limit=5&cursor=MDc2NC9ueS12aXNpb24",
                "/api/0764/visions/ny-vision?asOf=2019-01-01",
                "/api/0764/visions/ny-vision/why?asOf=2019-01-01",
                "/api/0764/visions/ny-vision/timeline",
                "/api/0764/visions/ny-vision/ledger",
                "/api/0764/visions/ny-vision/export",
                "/api/0764/terms/2015-2018/handover",
                "/api/0764/bodies?asOf=2014-07-01",
                "/api/0764/feed.atom?lang=en",
                "/api/0764/visions/ny-vision/feed/1.atom",
                "/api/events?after=0&limit=10&type=se.rodatraden.vision.&subject=0764/ny-vision",
                "/api/subscriptions/8e03978e-40d5-43e8-bc93-6894a57f9324/attempts?delivered=false&cursor=3",
                "/api/subscriptions/consent/abcdefgh",
                "/api/openapi.json",
                "/api/problems/not-understood",
                "/assets/x.css",
                "/actuator/health")) {
            seeds.add("GET " + path + "\nAccept-Language: en\nAccept: */*\n\n");
        }
        seeds.add("GET /api/0764/keys\nAuthorization: Bearer rt_" + "0".repeat(32) + "_" + "0".repeat(64) + "\n\n");
        seeds.add("GET /api/subscriptions\nAuthorization: Bearer eyJhbGciOiJub25lIn0.e30.\n\n");
        String json = "\nContent-Type: application/json\nIf-Match: *\nIdempotency-Key: k1\n\n";
        seeds.add("POST /api/0764/visions/ny-vision/commands/start-work?dryRun=true" + json + WORK);
        seeds.add("POST /api/0764/visions/commands/register-vision" + json
                + "{\"id\": \"fuzz\", \"title\": \"Prov\", \"kind\": \"VISION\"}");
        seeds.add("POST /api/0764/visions/fuzz/commands/start-work" + json + WORK);
        seeds.add("""
                POST /api/0764/import?dryRun=true
                Content-Type: application/yaml

                municipality: "0764"
                vision: tolv
                title: Tolv
                kind: VISION
                entries:
                  - {id: a, command: start-work, occurred: 2014, body: {kind: BOARD, name: ks}, what: x}
                """);
        seeds.add(
                "POST /api/0764/municipal-import\nContent-Type: application/yaml\n\nmunicipality: \"0764\"\nentries: []\n");
        seeds.add("POST /api/subscriptions" + json + "{\"owner\": \"a@example.com\", \"url\": \"https://10.0.0.1/k\"}");
        seeds.add("POST /api/digests" + json + "{\"address\": \"a@example.com\", \"municipality\": \"0764\"}");
        seeds.add("GET /logga-in?till=%2Fregister\nCookie: session=YWJj; lang=en\n\n");
        seeds.add("POST /logga-in\nContent-Type: application/x-www-form-urlencoded\nCookie: session=YWJj\n\n"
                + "username=prov&password=x&_csrf=y&till=%2F%2Fexample.com");
        seeds.add("POST /folj\nContent-Type: application/x-www-form-urlencoded\nCookie: forms=" + "a".repeat(43)
                + "\n\nform=x&address=a%40b.se&municipality=0764");
        return seeds;
    }

    @Override
    public List<String> words() {
        return List.of(
                "%00",
                "%0d%0a",
                "%2e%2e%2f",
                "..;/",
                "%ff",
                "%C3%28",
                "//",
                ";jsessionid=",
                "?asOf=",
                "&knownAt=",
                "&cursor=",
                "Accept: text/event-stream",
                "Last-Event-ID: ",
                "If-None-Match: ",
                "If-Match: \"1\"",
                "Range: bytes=0-1",
                "Accept: image/png",
                "Accept-Language: ",
                "Content-Type: multipart/form-data; boundary=x",
                "X-Forwarded-Host: a",
                "Cookie: lang=en",
                "Cookie: session=",
                "Authorization: Bearer ",
                "Authorization: Basic ",
                "Content-Encoding: gzip",
                "PUT ",
                "DELETE ",
                "PATCH ",
                "OPTIONS ",
                "HEAD ",
                "TRACE ",
                "X-HTTP-Method-Override: DELETE",
                "/commands/adopt-vision",
                "/commands/correct-entry",
                "null",
                "[]",
                "\\u0000");
    }

    @Override
    public boolean starts() {
        return true;
    }
}
