package se.rodatraden.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Health;
import se.rodatraden.app.TestDatabase;

class SealingHealthTest {
    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    @TempDir
    Path keys;

    @Test
    void it_says_how_much_waits_and_since_when() throws Exception {
        SealedCountry country = SealedCountry.of(database, keys, 500, 0);
        SealedLog log = country.log();
        Sealer sealer = country.sealer();
        InstantSource later = () -> Instant.now().plus(Duration.ofDays(36_500));
        SealingHealth health = new SealingHealth(sealer, log, later);
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        health.bindTo(meters);

        Health before = health.health();
        assertThat(before.getStatus().getCode()).isEqualTo("LATE");
        assertThat(meters.get("rodatraden.log.behind").gauge().value()).isPositive();
        assertThat(meters.get("rodatraden.log.behind.seconds").gauge().value()).isPositive();

        while (sealer.seal() > 0) {
            assertThat(sealer.fault()).isNull();
        }
        Health after = health.health();
        assertThat(after.getStatus().getCode()).isEqualTo("UP");
        assertThat(after.getDetails()).containsEntry("waiting", 0L).containsEntry("seconds", 0L);
        assertThat(meters.get("rodatraden.log.behind").gauge().value()).isZero();
        assertThat(meters.get("rodatraden.log.checkpoints").gauge().value()).isEqualTo(1);
    }
}
