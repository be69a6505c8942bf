package se.rodatraden.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** How requests are counted, on a clock that is moved by hand. */
class RatesTest {
    private long now;

    private final TimeMeter clock = new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return now;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    };

    private Rates rates(int remembered) {
        return new Rates(new Limits(6, 6, 3, 2, 0, 6, remembered, 2, 2, 2, Duration.ofSeconds(1)), clock);
    }

    private static Rates.Left take(Rates rates, Caller caller, Kind kind) {
        return Objects.requireNonNull(rates.take(caller, kind));
    }

    @Test
    void a_minutes_worth_may_be_spent_at_once_and_one_comes_back_when_it_was_said_to() {
        Rates rates = rates(100);
        Caller caller = Caller.at("192.0.2.1");
        for (int left = 5; left >= 0; left--) {
            Rates.Left taken = take(rates, caller, Kind.READS);
            assertThat(taken.taken()).isTrue();
            assertThat(taken.remaining()).isEqualTo(left);
        }
        Rates.Left refused = take(rates, caller, Kind.READS);
        assertThat(refused.taken()).isFalse();
        assertThat(refused.retryAfter()).isEqualTo(10); // six a minute
        assertThat(refused.policy()).isEqualTo("\"reads\";q=6;w=60");
        assertThat(refused.state()).isEqualTo("\"reads\";r=0;t=60");
        now += TimeUnit.MILLISECONDS.toNanos(9_900);
        assertThat(take(rates, caller, Kind.READS).taken()).isFalse();
        now += TimeUnit.MILLISECONDS.toNanos(100);
        assertThat(take(rates, caller, Kind.READS).taken()).isTrue();
        assertThat(take(rates, caller, Kind.READS).taken()).isFalse();
    }

    @Test
    void each_kind_and_each_caller_is_counted_apart_and_zero_is_no_limit() {
        Rates rates = rates(100);
        Caller one = Caller.at("192.0.2.1");
        for (int i = 0; i < 3; i++) {
            assertThat(take(rates, one, Kind.WRITES).taken()).isTrue();
        }
        assertThat(take(rates, one, Kind.WRITES).taken()).isFalse();
        assertThat(take(rates, one, Kind.READS).taken()).isTrue();
        assertThat(take(rates, Caller.at("192.0.2.2"), Kind.WRITES).taken()).isTrue();
        assertThat(rates.take(one, Kind.COSTLY)).isNull();
    }

    @Test
    void an_ipv6_network_is_one_caller_and_a_mapped_address_is_what_it_maps() {
        assertThat(Caller.at("2001:db8:1:2:ffff::1")).isEqualTo(Caller.at("2001:db8:1:2::99"));
        assertThat(Caller.at("2001:db8:1:2::1")).isNotEqualTo(Caller.at("2001:db8:1:3::1"));
        assertThat(Caller.at("::ffff:192.0.2.1")).isEqualTo(Caller.at("192.0.2.1"));
        assertThat(Caller.at("fe80::1%1")).isEqualTo(Caller.at("fe80::2"));
        assertThat(Caller.at("an.example")).isEqualTo(Caller.at("1, 2"));
        assertThat(Caller.holding("Bearer a")).isNotEqualTo(Caller.holding("Bearer b"));
    }

    @Test
    void a_million_callers_take_no_more_room_than_is_given() {
        Rates rates = rates(1_000);
        for (int i = 0; i < 1_000_000; i++) {
            rates.take(new Caller((byte) 4, i, 0), Kind.READS);
        }
        assertThat(rates.size()).isLessThanOrEqualTo(1_000);
    }

    @Test
    void no_more_than_so_many_at_once_and_nothing_is_kept_of_those_who_left() {
        AtOnce two = new AtOnce(2);
        Caller caller = Caller.at("192.0.2.1");
        assertThat(two.enter(caller)).isTrue();
        assertThat(two.enter(caller)).isTrue();
        assertThat(two.enter(caller)).isFalse();
        assertThat(two.enter(Caller.at("192.0.2.2"))).isTrue();
        two.leave(caller);
        assertThat(two.enter(caller)).isTrue();
        two.leave(caller);
        two.leave(caller);
        two.leave(Caller.at("192.0.2.2"));
        assertThat(two.callers()).isZero();
    }
}
