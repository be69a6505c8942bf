package se.rodatraden.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Callable;

/** What is expected of requests to several services where one is slow, one is gone, and one is well. */
public final class SlowOrGone {
    /** So long that it is a fault. */
    public static final int DELAY_MILLIS = 20_000;

    private static final Duration AT_MOST = Duration.ofSeconds(30);

    private SlowOrGone() {}

    /**
     * The first two, named slow and gone, delay neither the third nor the sealing.
     *
     * @param cosigned whether the third has cosigned the last checkpoint
     */
    public static void assertDelayNothing(RepeatedRequests requests, Callable<Boolean> cosigned, Sealer sealer) {
        requests.start();
        await().atMost(AT_MOST).until(cosigned);
        assertThat(sealer.seal()).isPositive();
        await().atMost(AT_MOST).until(cosigned);
        await().atMost(AT_MOST)
                .untilAsserted(() -> assertThat(requests.faults()).containsOnlyKeys("slow", "gone"));
        requests.stop();
        await().atMost(AT_MOST).until(() -> !requests.isRunning());
    }
}
