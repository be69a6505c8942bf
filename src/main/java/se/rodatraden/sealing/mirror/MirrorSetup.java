package se.rodatraden.sealing.mirror;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.rodatraden.feeds.Lease;
import se.rodatraden.feeds.webhooks.calls.Sender;
import se.rodatraden.sealing.SealedLog;
import se.rodatraden.sealing.SealingSettings;
import se.rodatraden.sealing.witness.Cosignatures;
import se.rodatraden.sealing.witness.Witness;

/** The beans of the mirrors; the log is copied to nobody unless the settings name a policy file. */
@Configuration(proxyBeanMethods = false)
class MirrorSetup {
    private static final Duration PAUSE = Duration.ofSeconds(3);
    /** Longer than any request takes. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    private static final Lease.Table LEASES = new Lease.Table("log_mirrors", "key");
    private static final String SETTING = "rodatraden.log.mirrors";

    @Bean
    @DependsOnDatabaseInitialization
    Mirrors mirrors(
            SealingSettings settings, SealedLog log, Cosignatures cosignatures, Sender sender, JdbcTemplate jdbc) {
        return new Mirrors(
                asked(settings).stream()
                        .map(mirror -> new Mirrors.Mirrored(
                                mirror, new Replication(mirror, log, cosignatures, sender, lease(jdbc, mirror))))
                        .toList(),
                PAUSE);
    }

    /** The right to send to the mirror. */
    static Lease lease(JdbcTemplate jdbc, Witness mirror) {
        return new Lease(JdbcClient.create(jdbc), LEASES, mirror.key().toString(), LEASE);
    }

    /** The mirrors; a key has one meaning, so none of them is a witness too. */
    static List<Witness> asked(SealingSettings settings) {
        if (!settings.enabled()) {
            return List.of();
        }
        List<Witness> mirrors = Witness.read(settings.mirrors(), SETTING);
        List<Witness> witnesses = Witness.read(settings.witnesses(), "rodatraden.log.witnesses");
        for (Witness mirror : mirrors) {
            if (witnesses.stream().anyMatch(witness -> witness.key().sameKeyAs(mirror.key()))) {
                throw new IllegalStateException(SETTING + ": the key of " + mirror.name() + " is that of a witness");
            }
        }
        return mirrors;
    }

    /** Reports the mirrors without marking the product as down. */
    @Bean
    HealthIndicator mirrorsHealthIndicator(Mirrors mirrors) {
        return () -> Health.up()
                .withDetail("asked", mirrors.asked().size())
                .withDetails(mirrors.faults())
                .build();
    }

    @Bean
    MeterBinder mirrorMeters(Mirrors mirrors) {
        return registry -> mirrors.sent().forEach(to -> {
            String name = to.mirror().name();
            Gauge.builder("rodatraden.log.mirror.behind", to.replication(), Replication::behind)
                    .description("sealed events that the mirror has not cosigned, at the last attempt")
                    .tag("mirror", name)
                    .register(registry);
            Gauge.builder(
                            "rodatraden.log.mirror.failed",
                            mirrors,
                            m -> m.faults().containsKey(name) ? 1 : 0)
                    .description("1 when the last attempt to copy the log to the mirror failed")
                    .tag("mirror", name)
                    .register(registry);
        });
    }
}
