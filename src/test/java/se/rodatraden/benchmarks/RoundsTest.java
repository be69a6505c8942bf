package se.rodatraden.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import se.rodatraden.benchmarks.Rounds.Measure;
import se.rodatraden.benchmarks.Rounds.Result;
import se.rodatraden.benchmarks.Rounds.Round;

/** When a measurement is warm, and what counts of it. */
class RoundsTest {
    private static final long SECOND = 1_000_000_000L;

    private final AtomicLong clock = new AtomicLong();

    /** One that takes a second each time. */
    private Measure measure(double... values) {
        Deque<Double> left = new ArrayDeque<>();
        for (double value : values) {
            left.add(value);
        }
        return () -> {
            clock.addAndGet(SECOND);
            return Round.of(left.size() > 1 ? left.remove() : left.element());
        };
    }

    private Result run(Map<String, Measure> measures, int seconds) throws Exception {
        return new Rounds(clock::get).run(measures, Duration.ofSeconds(seconds));
    }

    @Test
    void five_rounds_count_once_two_in_a_row_differ_by_less_than_a_tenth() throws Exception {
        Result result = run(Map.of("a", measure(10, 50, 80, 86, 100, 101, 102, 103, 104)), 100);
        assertThat(result.warmUps()).isEqualTo(4);
        assertThat(result.stable()).isTrue();
        assertThat(result.counted()).hasSize(5);
        assertThat(result.median("a")).isEqualTo(102);
        assertThat(result.rounds()).isEqualTo("5 after 4");
    }

    @Test
    void what_is_compared_is_warm_only_when_all_of_it_is() throws Exception {
        Map<String, Measure> measures = new LinkedHashMap<>();
        measures.put("a", measure(100, 100, 100, 100, 200));
        measures.put("b", measure(10, 20, 40, 41, 50));
        Result result = run(measures, 100);
        assertThat(result.warmUps()).isEqualTo(4);
        assertThat(result.ratio("a", "b")).isEqualTo(4);
    }

    @Test
    void half_of_the_time_warms_up_at_most_and_it_says_that_it_did_not_get_stable() throws Exception {
        Result result = run(Map.of("a", measure(1, 2, 4, 8, 16, 32, 64, 128, 256, 512)), 8);
        assertThat(result.warmUps()).isEqualTo(4);
        assertThat(result.counted()).hasSize(4);
        assertThat(result.rounds()).isEqualTo("4 after 4, not stable");
    }

    @Test
    void a_round_that_is_longer_than_the_time_is_the_one_that_counts() throws Exception {
        Result result = run(Map.of("a", measure(7, 8)), 1);
        assertThat(result.warmUps()).isZero();
        assertThat(result.median("a")).isEqualTo(7);
    }

    @Test
    void percentiles_are_of_all_times_of_the_rounds_that_count() throws Exception {
        Result result = run(
                Map.of("a", () -> {
                    clock.addAndGet(SECOND);
                    return Round.of(Times.ofNanos(LongStream.rangeClosed(1, 100).map(i -> i * 1_000_000)));
                }),
                100);
        assertThat(result.times("a").count()).isEqualTo(500);
        assertThat(result.times("a").p50()).isEqualTo(51);
        assertThat(result.times("a").p99()).isEqualTo(100);
        assertThat(result.times("a")).hasToString("51.0 / 100.0");
        assertThat(Times.together(List.of())).hasToString("NaN / NaN");
    }
}
