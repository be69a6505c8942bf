package se.rodatraden.pages;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import se.rodatraden.Application;
import se.rodatraden.app.TestDatabase;
import se.rodatraden.archive.HistoryDocument;
import se.rodatraden.commands.Commands;
import se.rodatraden.commands.Request;
import se.rodatraden.pages.vision.MadeVisions;

/**
 * How long a slow phone waits for something to read on a vision's page, and how much it fetches: in Chromium with a processor four times slower
 * and a network of 1.6 Mbit/s and 150 ms, with nothing kept from before. Beside it a page of one sentence, and the very same page as files out of
 * memory: what is left between them is the product's. {@code -Drounds=} is how often each is opened.
 */
@Tag("benchmark")
class FirstPaintBenchmark {
    private static final int ROUNDS = Integer.getInteger("rounds", 7);
    private static final int SLOWER = 4;
    private static final int LATENCY = 150; // ms
    private static final int DOWN = 1_600_000 / 8; // bytes a second
    private static final int UP = 750_000 / 8;
    private static final String MADE = "0760";
    private static final Pattern ASSET = Pattern.compile("/assets/[^\"]+\\.(?:css|js)");
    private static final String SENTENCE =
            "<!doctype html><html lang=sv><meta name=viewport content='width=device-width'><title>En mening</title><p>En mening att läsa.";

    /** A file as it was served. */
    @SuppressWarnings("ArrayRecordComponent") // written out as they are
    private record File(String path, String type, String encoding, byte[] bytes) {}

    @Test
    void a_visions_page_on_a_slow_phone() throws Exception {
        TestDatabase database = TestDatabase.fresh();
        List<String> arguments =
                new ArrayList<>(List.of("--server.port=0", "--logging.level.root=warn", "--rodatraden.seeds=true"));
        database.properties().forEach((name, value) -> arguments.add("--" + name + "=" + value));
        try (var product = (ServletWebServerApplicationContext)
                        SpringApplication.run(Application.class, arguments.toArray(String[]::new));
                HttpClient client = HttpClient.newHttpClient();
                Chromium chromium = new Chromium()) {
            product.getBean(Commands.class)
                    .send(HistoryDocument.read(longHistory(300)).history(), Request.by("benchmark"));
            String origin = "http://127.0.0.1:"
                    + Objects.requireNonNull(product.getWebServer()).getPort();
            Map<String, String> pages = new LinkedHashMap<>();
            pages.put("a seed (Alvesta)", "/kommun/0764/visioner/ny-vision");
            pages.put("300 entries", "/kommun/" + MADE + "/visioner/lang");
            measure(chromium, client, origin, pages);
        } finally {
            database.drop();
        }
    }

    private static byte[] longHistory(int entries) {
        String document = MadeVisions.ofManyEntries(MADE, LocalDate.parse("2026-11-27"));
        int more = entries - document.split("\n {2}- \\{id: ", -1).length + 1;
        String rest = IntStream.range(0, more)
                .mapToObj(i -> "  - {id: y" + i + ", command: record-assertion, occurred: 20" + (15 + i % 10)
                        + ", body: ks, assertion: Arbetet följde planen i etapp " + i + "}\n")
                .collect(Collectors.joining());
        return (document + rest).getBytes(StandardCharsets.UTF_8);
    }

    private static void measure(Chromium chromium, HttpClient client, String origin, Map<String, String> pages)
            throws Exception {
        List<File> files = new ArrayList<>();
        System.out.printf("%nbytes, and as they are sent%n%-34s %10s %10s%n", "", "whole", "sent");
        for (Map.Entry<String, String> page : pages.entrySet()) {
            File html = fetch(client, origin, page.getValue(), "gzip");
            String text = new String(
                    fetch(client, origin, page.getValue(), "identity").bytes(), StandardCharsets.UTF_8);
            files.add(html);
            print(page.getKey() + ", html", text.getBytes(StandardCharsets.UTF_8).length, html.bytes().length);
            List<String> assets =
                    ASSET.matcher(text).results().map(m -> m.group()).distinct().toList();
            for (String asset : assets) {
                if (files.stream().noneMatch(f -> f.path().equals(asset))) {
                    File file = fetch(client, origin, asset, "gzip");
                    files.add(file);
                    print(
                            "all pages, " + asset.replaceFirst(".*\\.", ""),
                            fetch(client, origin, asset, "identity").bytes().length,
                            file.bytes().length);
                }
            }
        }
        files.add(new File("/sentence", "text/html;charset=UTF-8", "", SENTENCE.getBytes(StandardCharsets.UTF_8)));
        HttpServer memory = serve(files);
        try {
            String kept = "http://127.0.0.1:" + memory.getAddress().getPort();
            System.out.printf(
                    "%nfirst contentful paint, ms, processor ×%d slower, 1.6 Mbit/s, %d ms, cold%n%-34s %8s %8s %8s%n",
                    SLOWER, LATENCY, "", "best", "median", "×");
            Map<String, String> addresses = new LinkedHashMap<>();
            addresses.put("a page of one sentence (floor)", kept + "/sentence");
            pages.forEach((name, path) -> addresses.put(name + ", files out of memory", kept + path));
            pages.forEach((name, path) -> addresses.put(name, origin + path));
            double floor = 0;
            for (Map.Entry<String, double[]> paint : paints(chromium, addresses).entrySet()) {
                double median = paint.getValue()[ROUNDS / 2];
                floor = floor == 0 ? median : floor;
                System.out.printf(
                        "%-34s %8.0f %8.0f %8.1f%n", paint.getKey(), paint.getValue()[0], median, median / floor);
            }
        } finally {
            memory.stop(0);
        }
    }

    private static void print(String what, int whole, int sent) {
        System.out.printf("%-34s %,10d %,10d%n", what, whole, sent);
    }

    /** In turn, so that what else the machine does is shared by all. */
    private static Map<String, double[]> paints(Chromium chromium, Map<String, String> addresses) {
        Map<String, double[]> paints = new LinkedHashMap<>();
        addresses.keySet().forEach(name -> paints.put(name, new double[ROUNDS]));
        addresses.values().forEach(address -> paint(chromium.browser(), address));
        for (int round = 0; round < ROUNDS; round++) {
            for (Map.Entry<String, String> address : addresses.entrySet()) {
                Objects.requireNonNull(paints.get(address.getKey()))[round] =
                        paint(chromium.browser(), address.getValue());
            }
        }
        paints.values().forEach(java.util.Arrays::sort);
        return paints;
    }

    private static double paint(Browser browser, String address) {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(360, 740))) {
            Page page = context.newPage();
            CDPSession devTools = context.newCDPSession(page);
            JsonObject network = new JsonObject();
            network.addProperty("offline", false);
            network.addProperty("latency", LATENCY);
            network.addProperty("downloadThroughput", DOWN);
            network.addProperty("uploadThroughput", UP);
            devTools.send("Network.enable");
            devTools.send("Network.emulateNetworkConditions", network);
            JsonObject processor = new JsonObject();
            processor.addProperty("rate", SLOWER);
            devTools.send("Emulation.setCPUThrottlingRate", processor);
            page.navigate(address);
            Object paint = page.evaluate("""
                    new Promise(r => new PerformanceObserver(l => l.getEntriesByName('first-contentful-paint').forEach(e => r(e.startTime)))
                      .observe({type: 'paint', buffered: true}))""");
            return ((Number) paint).doubleValue();
        }
    }

    private static File fetch(HttpClient client, String origin, String path, String encoding) throws Exception {
        HttpResponse<byte[]> answer = client.send(
                HttpRequest.newBuilder(URI.create(origin + path))
                        .header("Accept-Encoding", encoding)
                        .build(),
                BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " for " + path);
        }
        return new File(
                path,
                answer.headers().firstValue("Content-Type").orElseThrow(),
                answer.headers().firstValue("Content-Encoding").orElse(""),
                answer.body());
    }

    private static HttpServer serve(List<File> files) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        for (File file : files) {
            server.createContext(file.path(), exchange -> {
                exchange.getResponseHeaders().set("Content-Type", file.type());
                if (!file.encoding().isEmpty()) {
                    exchange.getResponseHeaders().set("Content-Encoding", file.encoding());
                }
                exchange.sendResponseHeaders(200, file.bytes().length);
                exchange.getResponseBody().write(file.bytes());
                exchange.close();
            });
        }
        server.start();
        return server;
    }
}
