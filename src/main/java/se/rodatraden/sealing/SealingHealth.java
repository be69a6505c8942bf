package se.rodatraden.sealing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Says whether events are sealed in time, without marking the product as down: what is recorded is kept, and only its proof is late. */
final class SealingHealth implements HealthIndicator, MeterBinder {
    private static final Duration LATE = Duration.ofMinutes(1);

    private final Sealer sealer;
    private final SealedLog log;
    private final InstantSource clock;

    SealingHealth(Sealer sealer, SealedLog log, InstantSource clock) {
        this.sealer = sealer;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public Health health() {
        SealedLog.Waiting waiting = log.waiting();
        String fault = sealer.fault();
        Health.Builder health = fault != null
                ? Health.status("STOPPED").withDetail("reason", fault)
                : seconds(waiting) > LATE.toSeconds() ? Health.status("LATE") : Health.up();
        return health.withDetail("sealed", log.size())
                .withDetail("waiting", waiting.events())
                .withDetail("seconds", seconds(waiting))
                .build();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("rodatraden.log.behind", log, l -> l.waiting().events())
                .description("events recorded that are not sealed")
                .register(registry);
        Gauge.builder("rodatraden.log.behind.seconds", log, l -> seconds(l.waiting()))
                .description("age of the oldest event that is not sealed")
                .register(registry);
        Gauge.builder("rodatraden.log.size", log, SealedLog::size)
                .description("events that are sealed")
                .register(registry);
        Gauge.builder("rodatraden.log.checkpoints", log, SealedLog::checkpoints)
                .description("checkpoints that were signed")
                .register(registry);
        Gauge.builder("rodatraden.log.stopped", sealer, s -> s.fault() == null ? 0 : 1)
                .description("1 when this node cannot seal")
                .register(registry);
    }

    private long seconds(SealedLog.Waiting waiting) {
        Instant since = waiting.since();
        return since == null
                ? 0
                : Math.max(0, Duration.between(since, clock.instant()).toSeconds());
    }
}
