package se.rodatraden.feeds.kafka;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.rodatraden.feeds.Feed;
import se.rodatraden.feeds.Outgoing;
import se.rodatraden.feeds.Selection;
import se.rodatraden.feeds.Tail;

/** The beans of the Kafka feed; none if Kafka is not configured. */
@Configuration(proxyBeanMethods = false)
@Conditional(KafkaSetup.Configured.class)
@EnableConfigurationProperties(KafkaSettings.class)
class KafkaSetup {
    /** Longer than any step of the writing, so that a working node keeps the lease. */
    private static final Duration LEASE = Duration.ofSeconds(60);

    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Bean
    KafkaFeed kafkaFeed(KafkaSettings settings, Feed feed, Tail tail, JdbcClient jdbc) {
        return new KafkaFeed(settings, new Followed(feed, tail), new Claim(jdbc, settings.topic(), LEASE), PAUSE);
    }

    /** Reports the state of the Kafka feed without marking the product as down. */
    @Bean
    HealthIndicator kafkaHealthIndicator(KafkaFeed kafka) {
        return () -> {
            KafkaFeed.State state = kafka.state();
            Health.Builder health = switch (state.doing()) {
                case WRITING, STANDING_BY -> Health.up();
                case WAITING, STOPPED -> Health.status(state.doing().name());
            };
            if (state.reason() != null) {
                health.withDetail("reason", state.reason());
            }
            return health.withDetail("behind", kafka.behind()).build();
        };
    }

    @Bean
    MeterBinder kafkaMeters(KafkaFeed kafka) {
        return registry -> {
            Gauge.builder("rodatraden.kafka.behind", kafka, KafkaFeed::behind)
                    .description("events recorded that the Kafka topic lacks")
                    .register(registry);
            Gauge.builder("rodatraden.kafka.stopped", kafka, k -> k.state().doing() == KafkaFeed.Doing.STOPPED ? 1 : 0)
                    .description("1 when the Kafka feed has stopped and waits for a person")
                    .register(registry);
        };
    }

    private record Followed(Feed feed, Tail tail) implements Source {
        @Override
        public long head() {
            return feed.head();
        }

        @Override
        public Optional<Outgoing> at(long position) {
            return feed.read(position - 1, 1, Selection.ALL).events().stream().findFirst();
        }

        @Override
        public List<Outgoing> after(long position, int limit, Duration atMost) throws InterruptedException {
            return tail.next(position, limit, Selection.ALL, atMost).events();
        }
    }

    /** Matches if the address of Kafka is set and not empty. */
    static final class Configured implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !context.getEnvironment()
                    .getProperty("rodatraden.kafka.bootstrap-servers", "")
                    .isBlank();
        }
    }
}
