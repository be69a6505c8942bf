package se.rodatraden.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import se.rodatraden.app.TestDatabase;

/**
 * How long the check of a whole log takes, against SHA-256 of the same bytes; how fast events are sealed, against PostgreSQL's COPY of the
 * same events; and how long a proof takes.
 */
@Tag("benchmark")
class LedgerBenchmark {
    private static final int LEAVES = Integer.getInteger("leaves", 1_000_000);
    private static final int EVENTS = Integer.getInteger("events", 100_000);
    private static final int PROOFS = 2_000;
    private static final int ROUNDS = 3;

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    @TempDir
    Path folder;

    @Test
    void the_check_of_a_whole_log() throws Exception {
        MadeUpLog log = MadeUpLog.of(LEAVES, folder);
        System.out.printf("%nthe check of %,d entries, %,d bytes%n", LEAVES, log.bytes());
        for (int round = 1; round <= ROUNDS; round++) {
            double hashing = log.hashing();
            double check = log.check();
            System.out.printf(
                    "round %d: SHA-256 of the bytes %.2f s · the check %.2f s = %.1f µs an entry = %.1f times%n",
                    round, hashing, check, check * 1e6 / LEAVES, check / hashing);
        }
    }

    @Test
    void sealing_and_proofs() throws Exception {
        long start = System.nanoTime();
        SealedCountry country = SealedCountry.of(database, folder, EVENTS, 0);
        double copied = EVENTS / seconds(start);
        SealedLog log = country.log();
        Sealer sealer = country.sealer();
        start = System.nanoTime();
        while (sealer.seal() > 0) {
            assertThat(sealer.fault()).isNull();
        }
        double sealed = log.size() / seconds(start);
        System.out.printf(
                "%n%,d events: made up and copied %,.0f/s · sealed %,.0f/s = %.2f%n",
                EVENTS, copied, sealed, sealed / copied);
        Random random = new Random(56);
        for (int round = 1; round <= ROUNDS; round++) {
            double[] millis = new double[PROOFS];
            for (int i = 0; i < PROOFS; i++) {
                start = System.nanoTime();
                assertThat(log.proof(1 + random.nextLong(log.size()))).isPresent();
                millis[i] = seconds(start) * 1000;
            }
            Arrays.sort(millis);
            System.out.printf(
                    "round %d: a proof p50 %.1f ms, p99 %.1f ms%n",
                    round, millis[PROOFS / 2], millis[PROOFS * 99 / 100]);
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
