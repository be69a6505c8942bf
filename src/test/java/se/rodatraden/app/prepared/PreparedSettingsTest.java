package se.rodatraden.app.prepared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplication.AbandonedRunException;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;
import se.rodatraden.Application;

/** No condition is fixed by the build without the start noticing where it would have turned out otherwise. */
class PreparedSettingsTest {
    /** What operators set most often. The prepared beans fit with and without, since no condition depends on them. */
    private static final String[] FITTING = {
        "spring.datasource.url=jdbc:postgresql://db.example.se:5432/rodatraden",
        "spring.datasource.username=rodatraden_app",
        "spring.datasource.password=x",
        "spring.flyway.user=rodatraden_owner",
        "spring.flyway.password=x",
        "server.address=0.0.0.0",
        "server.port=9080",
        "server.servlet.context-path=/tradar",
        "server.forward-headers-strategy=native",
        "management.server.port=9081",
        "rodatraden.address=https://vision.example.se",
        "rodatraden.oidc.issuer=https://login.example.se",
        "rodatraden.oidc.client-id=x",
        "rodatraden.oidc.client-secret=x",
        "rodatraden.oidc.administrator=x",
        "rodatraden.local-accounts=false",
        // As docker-compose.yml has it where there is no Kafka.
        "rodatraden.kafka.bootstrap-servers=",
        "rodatraden.seeds=true",
        "rodatraden.rebuild-views=true",
        "rodatraden.training-run=true",
        "rodatraden.text-key-file=/keys/texts.key",
        "rodatraden.log.enabled=false",
        "rodatraden.log.key-file=/log-key/log-key",
        "rodatraden.limits.reads=10",
        "rodatraden.webhooks.trusted-networks=10.20.0.0/16",
        "rodatraden.contact.mail=post@example.se",
    };

    /** Conditions depend on these: a start with one of them makes its beans in the usual way. */
    private static final String[] NOT_FITTING = {
        "spring.mail.host=smtp.example.se",
        "rodatraden.digest.from=post@example.se",
        "rodatraden.kafka.bootstrap-servers=kafka:9092",
        "server.forward-headers-strategy=framework",
        "management.endpoints.web.exposure.include=health,prometheus",
        "management.server.port=8080",
    };

    @BeforeEach
    void asTheBuildDoes() {
        System.setProperty(AbstractAotProcessor.AOT_PROCESSING, "true");
    }

    @AfterEach
    void asBefore() {
        System.clearProperty(AbstractAotProcessor.AOT_PROCESSING);
    }

    @Test
    void settings_by_which_the_prepared_beans_are_used_do_not_change_which_beans_there_are() {
        Prepared build = prepare(List.of(Application.class));
        Prepared start = prepare(List.of(Application.class), FITTING);
        assertThat(build.settings().changed(start.environment())).isEmpty();
        assertThat(start.beans()).isEqualTo(build.beans());
        assertThat(List.of(FITTING))
                .extracting(setting -> setting.split("=", 2)[0])
                .containsAll(triedHere());
    }

    private static Set<String> triedHere() {
        Set<String> names = new TreeSet<>(PreparedSettings.DECIDED_AT_START);
        names.remove("spring.application.pid");
        return names;
    }

    @Test
    void a_setting_that_a_condition_asks_for_is_noticed() {
        Prepared build = prepare(List.of(Application.class));
        for (String setting : NOT_FITTING) {
            assertThat(build.settings().changed(environment(setting)))
                    .as(setting)
                    .hasSize(1);
        }
    }

    /** The same checks find a condition that is decided by the build, on a setting of ours and on one that is not compared. */
    @Test
    void a_planted_condition_is_found() {
        Prepared build = prepare(List.of(Application.class, Planted.class));
        Prepared start =
                prepare(List.of(Application.class, Planted.class), "rodatraden.address=http://localhost", "planted=x");
        assertThat(build.settings().changed(start.environment())).containsExactly("planted");
        assertThat(start.beans()).contains("onAddress", "onPlanted");
        assertThat(build.beans()).doesNotContain("onAddress", "onPlanted");
    }

    @Test
    void what_is_written_is_read_as_it_was() throws Exception {
        PreparedSettings settings =
                PreparedSettings.of(List.of("a", "empty", "none"), environment("a=1, 2 = å", "empty="));
        var file = new ByteArrayOutputStream();
        settings.written().store(file, null);
        PreparedSettings read = PreparedSettings.read(new ByteArrayInputStream(file.toByteArray()));
        assertThat(read).isEqualTo(settings);
        assertThat(read.changed(environment("a=1, 2 = å", "empty="))).isEmpty();
        assertThat(read.changed(environment("a=1", "none="))).containsExactly("a", "empty", "none");
    }

    private record Prepared(Set<String> beans, PreparedSettings settings, Environment environment) {}

    /** Evaluates all conditions as the build does, and makes no bean. */
    private static Prepared prepare(List<Class<?>> sources, String... settings) {
        GenericApplicationContext context = loaded(sources, settings);
        try (context) {
            context.refreshForAotProcessing(new RuntimeHints());
            Environment environment = context.getEnvironment();
            AskedSettings asked = (AskedSettings) Objects.requireNonNull(
                    context.getEnvironment().getPropertySources().get(AskedSettings.NAME));
            return new Prepared(
                    new TreeSet<>(List.of(context.getBeanDefinitionNames())),
                    PreparedSettings.of(List.copyOf(asked.names()), environment),
                    environment);
        }
    }

    private static GenericApplicationContext loaded(List<Class<?>> sources, String... settings) {
        SpringApplication application = new SpringApplication(sources.toArray(Class[]::new));
        SpringApplicationRunListener stop = new SpringApplicationRunListener() {
            @Override
            public void contextLoaded(ConfigurableApplicationContext context) {
                throw new AbandonedRunException(context);
            }
        };
        try {
            SpringApplication.withHook(_ -> stop, () -> {
                application.run(Stream.of(settings).map(s -> "--" + s).toArray(String[]::new));
            });
            throw new AssertionError("the context was not loaded");
        } catch (AbandonedRunException e) {
            return (GenericApplicationContext) Objects.requireNonNull(e.getApplicationContext());
        }
    }

    /** The settings as shipped, and these. */
    private static Environment environment(String... settings) {
        try (GenericApplicationContext context = loaded(List.of(Planted.class), settings)) {
            return context.getEnvironment();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Planted {
        @Bean
        @ConditionalOnProperty("rodatraden.address")
        String onAddress() {
            return "";
        }

        @Bean
        @ConditionalOnProperty("planted")
        String onPlanted() {
            return "";
        }
    }
}
