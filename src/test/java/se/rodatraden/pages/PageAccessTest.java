package se.rodatraden.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.SessionRepository;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.rodatraden.RunningProduct;
import se.rodatraden.identity.Actor;
import se.rodatraden.identity.Actors;
import se.rodatraden.identity.Grant;
import se.rodatraden.identity.Needs;
import se.rodatraden.identity.Open;
import se.rodatraden.identity.Right;
import se.rodatraden.identity.Role;
import se.rodatraden.identity.SignedIn;
import se.rodatraden.identity.TestSession;

/** Every page that takes a right is asked for by everyone; every address of the product says whom it is for. */
@RunningProduct
class PageAccessTest {
    private static final String OWN = "0764";

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    Actors actors;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    JdbcTemplate jdbc;

    private static final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void somebodyInEachRole() {
        for (Role role : Role.values()) {
            Actor actor = actors.seen(SignedIn.LOCAL, account(role), role.slug(), Actor.Kind.LOCAL);
            actors.give(actor.id(), new Grant(role, OWN, role == Role.POLITICIAN ? "ks" : null));
        }
    }

    private static String account(Role role) {
        return "sidor-" + role.slug();
    }

    private Stream<HandlerMethod> ours() {
        return mappings.getHandlerMethods().values().stream()
                .filter(m -> m.getBeanType().getPackageName().startsWith("se.rodatraden"));
    }

    @Test
    void every_address_says_whom_it_is_for() {
        assertThat(ours().filter(m -> needs(m) == null
                                && !m.hasMethodAnnotation(Open.class)
                                && !AnnotatedElementUtils.hasAnnotation(m.getBeanType(), Open.class))
                        .map(HandlerMethod::toString))
                .isEmpty();
    }

    @Test
    void what_a_library_brings_along_is_not_there() throws Exception {
        List<String> others = mappings.getHandlerMethods().entrySet().stream()
                .filter(e -> !e.getValue().getBeanType().getPackageName().startsWith("se.rodatraden"))
                .flatMap(e -> e.getKey().getPatternValues().stream())
                .toList();
        for (String path : others) {
            assertThat(send("GET", path, null).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(send("GET", "/v3/api-docs", null).statusCode()).isEqualTo(404);
    }

    private static @org.jspecify.annotations.Nullable Needs needs(HandlerMethod method) {
        Needs own = method.getMethodAnnotation(Needs.class);
        return own != null || method.hasMethodAnnotation(Open.class)
                ? own
                : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Needs.class);
    }

    @TestFactory
    Stream<DynamicTest> a_page_that_takes_a_right_is_shown_to_those_who_have_it() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(e -> e.getValue().getBeanType().getPackageName().startsWith("se.rodatraden.pages."))
                .filter(e -> needs(e.getValue()) != null)
                .flatMap(e -> e.getKey().getMethodsCondition().getMethods().stream()
                        .flatMap(method -> e.getKey().getPatternValues().stream()
                                .map(path -> Map.entry(method + " " + path, e.getValue()))))
                .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> ask(e.getKey(), e.getValue())));
    }

    private void ask(String asked, HandlerMethod handler) throws Exception {
        String[] parts = asked.split(" ", -1);
        Needs needs = Objects.requireNonNull(needs(handler));
        for (String municipality : List.of(OWN, "1489")) {
            String path = path(parts[1], municipality);
            HttpResponse<String> anyone = send(parts[0], path, null);
            assertThat(anyone.statusCode()).as("anyone").isEqualTo(303);
            assertThat(anyone.headers().firstValue("Location").orElse("")).contains("/logga-in");
            for (Role role : Role.values()) {
                int status = send(parts[0], path, account(role)).statusCode();
                boolean has = gives(needs, role);
                if (!has
                        || needs.everywhere() && !parts[1].contains("{code}")
                        || parts[1].contains("{code}") && !municipality.equals(OWN)) {
                    assertThat(status).as("%s, of %s", role, municipality).isEqualTo(403);
                } else if (!parts[1].contains("{code}") && parts[1].contains("{id}") && !municipality.equals(OWN)) {
                    // A form without its word is refused before anything is looked up.
                    assertThat(status)
                            .as("%s, of %s", role, municipality)
                            .isEqualTo(parts[0].equals("GET") ? 404 : 400);
                } else {
                    assertThat(status).as("%s, of %s", role, municipality).isNotIn(303, 401, 403, 500);
                }
            }
        }
    }

    private static boolean gives(Needs needs, Role role) {
        return Stream.of(needs.value()).anyMatch((Right right) -> role.gives(right));
    }

    private String path(String pattern, String municipality) {
        return pattern.replace("{code}", municipality)
                .replace("{name}", municipality.equals(OWN) ? "ny-vision" : "vision-2040")
                .replace(
                        "{id}",
                        pattern.startsWith("/prenumerationer")
                                ? subscription(municipality).toString()
                                : "1")
                .replace("{act}", "av")
                .replace("{command}", "record-assertion");
    }

    private UUID subscription(String municipality) {
        UUID id = UUID.randomUUID();
        jdbc.update("""
                insert into webhook_subscriptions (id, owner, url, municipality, concurrency, status, position, created_at)
                values (?, 'drift@exempel.se', 'https://mottagare.exempel.se/', ?, 1, 'AWAITING_CONSENT', 0, now())
                """, id, municipality);
        return id;
    }

    private HttpResponse<String> send(String method, String path, @org.jspecify.annotations.Nullable String account)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "text/html, */*;q=0.8")
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (account != null) {
            request.header("Cookie", TestSession.cookie(sessions, account));
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
