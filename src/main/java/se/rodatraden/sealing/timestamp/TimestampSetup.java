package se.rodatraden.sealing.timestamp;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.rodatraden.feeds.webhooks.calls.Sender;
import se.rodatraden.sealing.SealedLog;
import se.rodatraden.sealing.SealingSettings;
import se.rodatraden.sealing.Timestamps;

/** The beans of the time stamps; no authority is asked unless the settings name its address. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TimestampSettings.class)
class TimestampSetup {
    private static final Duration PAUSE = Duration.ofSeconds(20);

    @Bean
    @DependsOnDatabaseInitialization
    StampingLoop stampingLoop(
            SealingSettings sealing,
            TimestampSettings settings,
            SealedLog log,
            Timestamps stamps,
            Sender sender,
            InstantSource clock) {
        String url = settings.url();
        return new StampingLoop(
                sealing.enabled() && url != null && settings.isOn()
                        ? new Stamping(
                                log,
                                stamps,
                                sender,
                                clock,
                                new Stamping.Authority(url, settings.every(), trusted(settings.certificates())))
                        : null,
                PAUSE);
    }

    static Set<X509Certificate> trusted(@Nullable Path file) {
        if (file == null || file.toString().isBlank()) {
            return Set.of();
        }
        try (InputStream in = Files.newInputStream(file)) {
            Set<X509Certificate> read = CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .collect(Collectors.toUnmodifiableSet());
            if (read.isEmpty()) {
                throw new IllegalStateException(
                        "rodatraden.log.timestamps.certificates, " + file + ": there is no certificate in it");
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException("rodatraden.log.timestamps.certificates, " + file, e);
        } catch (CertificateException e) {
            throw new IllegalStateException(
                    "rodatraden.log.timestamps.certificates, " + file + ": " + e.getMessage(), e);
        }
    }

    /** Reports the time stamps without marking the product as down. */
    @Bean
    HealthIndicator timestampsHealthIndicator(StampingLoop loop, Timestamps stamps) {
        return () -> {
            Health.Builder health = Health.up().withDetail("asked", loop.isOn());
            stamps.last()
                    .ifPresent(last -> health.withDetail("size", last.size())
                            .withDetail("at", last.at().toString()));
            String fault = loop.fault();
            return (fault == null ? health : health.withDetail("fault", fault)).build();
        };
    }

    @Bean
    MeterBinder timestampMeters(StampingLoop loop, InstantSource clock) {
        return registry -> {
            if (loop.isOn()) {
                Gauge.builder("rodatraden.log.timestamp.behind", loop, TimestampSetup::behind)
                        .description("sealed events that are in no checkpoint with a time stamp, at the last look")
                        .register(registry);
                Gauge.builder("rodatraden.log.timestamp.age.seconds", loop, l -> age(l, clock.instant()))
                        .description("time since the last time stamp")
                        .register(registry);
                Gauge.builder("rodatraden.log.timestamp.failed", loop, l -> l.fault() == null ? 0 : 1)
                        .description("1 when the last request for a time stamp failed")
                        .register(registry);
            }
        };
    }

    private static double behind(StampingLoop loop) {
        Stamping.Seen seen = loop.seen();
        return seen == null ? Double.NaN : seen.behind();
    }

    private static double age(StampingLoop loop, Instant now) {
        Stamping.Seen seen = loop.seen();
        return seen == null || seen.added() == null
                ? Double.NaN
                : Duration.between(seen.added(), now).toSeconds();
    }
}
