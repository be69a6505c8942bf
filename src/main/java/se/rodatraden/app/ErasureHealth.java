package se.rodatraden.app;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import se.rodatraden.store.secrecy.RememberedErasures;

/** Says whether texts that were erased are in the database again, without marking the product as down: a person must have them erased. */
final class ErasureHealth implements HealthIndicator, MeterBinder {
    private final RememberedErasures erasures;

    ErasureHealth(RememberedErasures erasures) {
        this.erasures = erasures;
    }

    @Override
    public Health health() {
        return erasures.undone().isEmpty()
                ? Health.up().build()
                : Health.status("UNDONE").withDetail("again", erasures.undone()).build();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("rodatraden.erasures.undone", erasures, e -> e.undone().size())
                .description(
                        "entries whose texts were erased and are in the database again, as after an older backup was put back")
                .register(registry);
    }
}
