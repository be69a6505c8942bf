package se.rodatraden.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.session.SessionRepository;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.rodatraden.app.TextSearch;
import se.rodatraden.identity.TestSession;
import se.rodatraden.store.EventLog;
import se.rodatraden.vision.value.VisionId;

/** Reads every address that can be read, as pages, data and files, and says at which of them a text is found. */
final class EveryAddress {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Values for path variables. */
    private static final Map<String, String> VARIABLES = Map.ofEntries(
            Map.entry("municipality", "0764"),
            Map.entry("code", "0764"),
            Map.entry("bodyId", "ks"),
            Map.entry("id", "ks"),
            Map.entry("term", "2014"),
            Map.entry("problem", "not-found"),
            Map.entry("command", "adopt-vision"),
            Map.entry("page", "1"),
            Map.entry("part", "1"),
            Map.entry("size", "1"),
            Map.entry("type", "se.rodatraden.vision.adopted.v1"),
            Map.entry("edition", "1"),
            Map.entry("token", "ingen"));

    private final int port;
    private final RequestMappingHandlerMapping mappings;
    private final EventLog log;
    private final SessionRepository<?> sessions;

    EveryAddress(int port, RequestMappingHandlerMapping mappings, EventLog log, SessionRepository<?> sessions) {
        this.port = port;
        this.mappings = mappings;
        this.log = log;
        this.sessions = sessions;
    }

    /**
     * Where the text is found, each address read when the stream comes to it.
     *
     * @param vision whose addresses are read, and those that are of none
     * @param queries each is put after each address
     * @param except addresses that are not read, as patterns
     */
    Stream<String> found(VisionId vision, List<String> queries, Set<String> except, TextSearch text) {
        return addresses(vision, except).stream()
                .flatMap(address -> Stream.concat(
                        queries.stream()
                                .filter(query ->
                                        isAt(address + query, "application/json, text/html;q=0.9, */*;q=0.1", text))
                                .map(query -> address + query),
                        Stream.of(address).filter(_ -> isAt(address, "application/yaml, text/html;q=0.9", text))))
                .distinct();
    }

    /** Every address that can be read, of this vision where it has one. */
    private List<String> addresses(VisionId vision, Set<String> except) {
        List<String> addresses = new ArrayList<>();
        mappings.getHandlerMethods().forEach((mapping, _) -> {
            if (mapping.getPatternValues().stream().noneMatch(except::contains)
                    && mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                mapping.getPatternValues().forEach(pattern -> addresses.add(filled(pattern, vision)));
            }
        });
        assertThat(addresses).hasSizeGreaterThan(40);
        return addresses.stream().distinct().sorted().toList();
    }

    private String filled(String pattern, VisionId vision) {
        Matcher variable = VARIABLE.matcher(pattern);
        return variable.replaceAll(found -> {
            String name = found.group(1);
            if (name.equals("vision") || name.equals("name")) {
                return vision.name();
            }
            if (name.equals("position")) {
                return String.valueOf(log.stream(vision.toString()).get(1).position());
            }
            String value = VARIABLES.get(name);
            assertThat(value).as("what to read at " + pattern).isNotNull();
            return value;
        });
    }

    private boolean isAt(String address, String accept, TextSearch text) {
        Api api = new Api(port);
        Api.Answer answer = api.send(api.to(address)
                .timeout(PATIENCE)
                .header("Accept", accept)
                .header("Cookie", TestSession.cookie(sessions))
                .header("Accept-Language", address.contains("?") ? "sv" : "en")
                .GET());
        assertThat(answer.status()).as(address).isLessThan(500);
        byte[] headers = answer.response().headers().toString().getBytes(StandardCharsets.UTF_8);
        return text.isIn(answer.response().body()) || text.isIn(headers);
    }
}
