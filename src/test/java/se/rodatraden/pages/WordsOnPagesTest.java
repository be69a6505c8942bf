package se.rodatraden.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.SessionRepository;
import se.rodatraden.RunningProduct;
import se.rodatraden.identity.Actor;
import se.rodatraden.identity.Actors;
import se.rodatraden.identity.Grant;
import se.rodatraden.identity.Role;
import se.rodatraden.identity.SignedIn;
import se.rodatraden.identity.TestSession;
import se.rodatraden.municipality.Municipalities;

/**
 * Walks every page that a link leads to, in both languages, and reads its own words: headings, labels, buttons, terms and columns. What a
 * source says is quoted as it is.
 */
@RunningProduct
class WordsOnPagesTest {
    private static final int PAGES = 120;
    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"#]*)");
    private static final Pattern QUOTED =
            Pattern.compile("(?s)<(blockquote|code)\\b.*?</\\1>|<(\\w+)[^>]* lang=\"sv\"[^>]*>.*?</\\2>");
    private static final Pattern OWN = Pattern.compile(
            "(?s)<(h1|h2|dt|th(?= scope=\"col)|label|button|summary|legend|caption|option|nav)\\b[^>]*>(.*?)</(h1|h2|dt|th|label|button|summary|legend|caption|option|nav)>");

    private static final Pattern NOT_SAID =
            Pattern.compile("(?iu)\\b(makuler\\p{L}*|möte[nt]?|utgången|beställd|säger olika"
                    + "|visste|utan att något hänt|annars nästa vardag|av seed|av import|tabled|treated|treatment|lies with"
                    + "|gone by|without a word|null)\\b|\\bjava\\.|\\{\\w+\\}");

    private static final Pattern SWEDISH = Pattern.compile("(?iu)[åäö]|\\b(och|inte|den|till|som|av|med|om)\\b");

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    Actors actors;

    private String session = "a=b";

    @Test
    void no_page_has_a_word_for_which_there_is_another() throws IOException, InterruptedException {
        signIn();
        Map<String, String> swedish = walk("sv");
        assertThat(swedish).hasSizeGreaterThan(30);
        assertThat(found(swedish, own -> NOT_SAID.matcher(own).results().map(MatchResult::group)))
                .isEmpty();
    }

    @Test
    void an_english_page_is_english() throws IOException, InterruptedException {
        signIn();
        Map<String, String> english = walk("en");
        assertThat(found(english, own -> NOT_SAID.matcher(own).results().map(MatchResult::group)))
                .isEmpty();
        assertThat(found(
                        english,
                        own -> own.lines().filter(SWEDISH.asPredicate()).filter(line -> !isName(line))))
                .isEmpty();
    }

    @Test
    void what_an_english_page_quotes_of_a_swedish_source_says_which_language_it_is_in()
            throws IOException, InterruptedException {
        String vision = "/kommun/0764/visioner/ny-vision";
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String address : List.of(
                    vision,
                    vision + "/varfor",
                    vision + "/jamfor",
                    vision + "/liggare",
                    vision + "/flode",
                    "/kommun/0764/mandatperiod/2015-2018")) {
                assertThat(get(client, address, "en"))
                        .as(address)
                        .contains("<span lang=\"sv\">den nya majoriteten</span>");
            }
        }
    }

    private static Map<String, List<String>> found(
            Map<String, String> pages, Function<String, Stream<String>> findings) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        pages.forEach((address, html) -> {
            List<String> here = findings.apply(own(html)).distinct().toList();
            if (!here.isEmpty()) {
                found.put(address, here);
            }
        });
        return found;
    }

    /** A name that is what it is in both languages. */
    private static boolean isName(String line) {
        return line.contains("Röda tråden")
                || Municipalities.all().values().stream().anyMatch(line::contains)
                || line.startsWith("Svenska")
                || line.contains("(");
    }

    private void signIn() {
        String account = UUID.randomUUID().toString();
        Actor actor = actors.seen(SignedIn.LOCAL, account, "Prov", Actor.Kind.LOCAL);
        for (Role role : List.of(Role.ADMINISTRATOR, Role.AUDITOR, Role.REGISTRAR)) {
            actors.give(actor.id(), new Grant(role, "0764", null));
        }
        session = TestSession.cookie(sessions, account);
    }

    private Map<String, String> walk(String language) throws IOException, InterruptedException {
        Map<String, String> pages = new LinkedHashMap<>();
        Set<String> seen = new LinkedHashSet<>(List.of("/", "/logga-ut", "/kommun/9999", "/register?asOf=igår"));
        Deque<String> left = new ArrayDeque<>(seen);
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (!left.isEmpty() && pages.size() < PAGES) {
                String address = left.removeFirst();
                String html = get(client, address, language);
                pages.put(address, html);
                LINK.matcher(html)
                        .results()
                        .map(m -> m.group(1).replace("&amp;", "&"))
                        .forEach(link -> {
                            if (isPage(link) && seen.add(link)) {
                                left.addLast(link);
                            }
                        });
            }
        }
        return pages;
    }

    private static boolean isPage(String link) {
        return !link.startsWith("/api/")
                && !link.startsWith("/handelser/")
                && !link.contains("lang=")
                && !link.endsWith(".atom")
                && !link.contains("sort=")
                && !link.contains("/register.")
                && !link.contains(".csv")
                && !link.contains("/liggare/")
                && !link.contains("/mandatperiod/");
    }

    private String get(HttpClient client, String address, String language) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + address.replace("å", "%C3%A5")))
                .header("Accept-Language", language)
                .header("Accept", "text/html")
                .header("Cookie", session)
                .GET()
                .build();
        return client.send(request, BodyHandlers.ofString()).body();
    }

    /** The page's own words, a line each. */
    private static String own(String html) {
        StringBuilder words = new StringBuilder();
        String left = QUOTED.matcher(html).replaceAll(" ");
        OWN.matcher(left)
                .results()
                .forEach(m -> words.append(m.group(2)
                                .replaceAll("<[^>]+>|“[^”]*”|(?<=With:) .*", " ")
                                .replaceAll("\\s+", " ")
                                .strip())
                        .append('\n'));
        return words.toString();
    }
}
