package se.rodatraden.app.prepared;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.core.env.Environment;

/**
 * What the settings were that the build asked for while it prepared the beans.
 *
 * @param values by name; settings without a value are left out
 * @param asked the names of all, also of those without a value
 */
record PreparedSettings(Map<String, String> values, Set<String> asked) {
    static final String FILE = "META-INF/rodatraden/prepared.properties";

    /** Asked for by our own code, which asks again at each start; no condition depends on them (see the test of this package). */
    static final Set<String> DECIDED_AT_START = Set.of(
            "spring.datasource.url",
            "rodatraden.oidc.issuer",
            "rodatraden.oidc.client-id",
            "rodatraden.oidc.client-secret",
            "rodatraden.local-accounts",
            "rodatraden.address",
            "server.address",
            // Spring Boot's own, another at each start; only logged.
            "spring.application.pid");

    /** Compared by what the conditions make of them, so that a port may be changed. */
    private static final Set<String> BY_OUTCOME = Set.of(
            "server.port",
            "management.server.port",
            "server.forward-headers-strategy",
            "rodatraden.kafka.bootstrap-servers");

    private static final Map<String, Function<Environment, String>> OUTCOMES = Map.of(
            "management.server.port against server.port",
            settings -> ManagementPortType.get(settings).name(),
            "rodatraden.kafka.bootstrap-servers is not empty",
            settings -> Boolean.toString(!settings.getProperty("rodatraden.kafka.bootstrap-servers", "")
                    .isBlank()),
            "server.forward-headers-strategy is framework",
            settings -> Boolean.toString(
                    settings.getProperty("server.forward-headers-strategy", "").equalsIgnoreCase("framework")));
    /** Before each value in the file; a setting without it had none. */
    private static final String SET = "=";

    PreparedSettings {
        values = Map.copyOf(values);
        asked = Set.copyOf(asked);
    }

    static PreparedSettings of(Collection<String> names, Environment settings) {
        Map<String, String> values = new TreeMap<>();
        Set<String> asked = names.stream()
                .filter(name -> !DECIDED_AT_START.contains(name) && !BY_OUTCOME.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
        asked.addAll(OUTCOMES.keySet());
        for (String name : asked) {
            String value = value(name, settings);
            if (value != null) {
                values.put(name, value);
            }
        }
        return new PreparedSettings(values, asked);
    }

    private static @Nullable String value(String name, Environment settings) {
        Function<Environment, String> outcome = OUTCOMES.get(name);
        return outcome == null ? settings.getProperty(name) : outcome.apply(settings);
    }

    /** The names of those that have another value now, or none, or one where they had none. */
    List<String> changed(Environment settings) {
        return asked.stream()
                .filter(name -> !Objects.equals(values.get(name), value(name, settings)))
                .sorted()
                .toList();
    }

    Properties written() {
        Properties file = new Properties();
        asked.forEach(name -> file.setProperty(name, values.containsKey(name) ? SET + values.get(name) : ""));
        return file;
    }

    static PreparedSettings read(InputStream in) {
        Properties file = new Properties();
        try (in) {
            file.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
        Map<String, String> values = new TreeMap<>();
        for (String name : file.stringPropertyNames()) {
            String value = file.getProperty(name);
            if (value.startsWith(SET)) {
                values.put(name, value.substring(SET.length()));
            }
        }
        return new PreparedSettings(values, file.stringPropertyNames());
    }
}
