package se.rodatraden.sealing;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.store.EventLog;
import se.rodatraden.store.Listener;

/** The beans of the tamper-evident log. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SealingSettings.class)
class SealingSetup {
    @Bean
    SealedLog sealedLog(JdbcTemplate jdbc) {
        return new SealedLog(jdbc);
    }

    @Bean
    StreamHeads streamHeads(JdbcTemplate jdbc) {
        return new StreamHeads(jdbc);
    }

    @Bean
    Timestamps timestamps(JdbcTemplate jdbc, SealedLog log) {
        return new Timestamps(jdbc, log);
    }

    @Bean
    Evidence evidence(SealedLog log, StreamHeads heads, EventLog events, Timestamps stamps) {
        return new Evidence(log, heads, events, stamps);
    }

    @Bean
    @DependsOnDatabaseInitialization
    Sealer sealer(
            SealingSettings settings,
            @Value("${rodatraden.address:http://localhost:8080}") String address,
            @Value("${rodatraden.data-dir:./data}") Path dataDir,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            SealedLog sealed,
            StreamHeads heads,
            Listener listener) {
        Sealer sealer = new Sealer(
                settings.enabled(),
                settings.origin() == null ? origin(address) : settings.origin(),
                settings.keyFile() == null ? dataDir.resolve("log-key") : settings.keyFile(),
                jdbc,
                new TransactionTemplate(transactions),
                sealed,
                heads);
        listener.on(Listener.EVENTS, _ -> sealer.wake());
        return sealer;
    }

    @Bean
    SealingHealth logHealthIndicator(Sealer sealer, SealedLog sealed, InstantSource clock) {
        return new SealingHealth(sealer, sealed, clock);
    }

    /** The public address without its scheme, with {@code /log}. */
    private static String origin(String address) {
        URI uri = URI.create(address);
        return uri.getRawAuthority() + uri.getRawPath().replaceFirst("/+$", "") + "/log";
    }
}
