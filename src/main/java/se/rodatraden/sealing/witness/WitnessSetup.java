package se.rodatraden.sealing.witness;

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
import se.rodatraden.feeds.webhooks.calls.Sender;
import se.rodatraden.sealing.SealedLog;
import se.rodatraden.sealing.SealingSettings;

/** The beans of the witnesses; nobody is asked unless the settings name a policy file. */
@Configuration(proxyBeanMethods = false)
class WitnessSetup {
    private static final Duration PAUSE = Duration.ofSeconds(3);

    @Bean
    Cosignatures cosignatures(JdbcTemplate jdbc) {
        return new Cosignatures(jdbc);
    }

    @Bean
    @DependsOnDatabaseInitialization
    Witnesses witnesses(SealingSettings settings, SealedLog log, Cosignatures cosignatures, Sender sender) {
        List<Witness> asked =
                settings.enabled() ? Witness.read(settings.witnesses(), "rodatraden.log.witnesses") : List.of();
        return new Witnesses(asked, new Submission(log, cosignatures, sender), PAUSE);
    }

    /** Reports the witnesses without marking the product as down. */
    @Bean
    HealthIndicator witnessesHealthIndicator(Witnesses witnesses) {
        return () -> Health.up()
                .withDetail("asked", witnesses.asked().size())
                .withDetails(witnesses.faults())
                .build();
    }

    @Bean
    MeterBinder witnessMeters(Witnesses witnesses) {
        return registry -> witnesses
                .asked()
                .forEach(w -> Gauge.builder("rodatraden.log.witness.behind", witnesses, all -> all.behind(w))
                        .description("sealed events that the witness has not cosigned, at the last attempt")
                        .tag("witness", w.name())
                        .register(registry));
    }
}
