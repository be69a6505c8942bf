package se.rodatraden.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The subscriber's check finds planted faults. */
class SubscriberTest {
    private final Subscriber subscriber = new Subscriber();

    private static String event(long position, String subject, long sequence) {
        return "{\"position\":%d,\"subject\":\"%s\",\"streamversion\":%d}".formatted(position, subject, sequence);
    }

    @Test
    void everything_in_order_is_complete_even_if_some_of_it_came_twice() {
        subscriber.take(event(1, "0764/a", 0));
        subscriber.take(event(2, "0764/b", 0));
        subscriber.take(event(1, "0764/a", 0));
        subscriber.take(event(3, "0764/a", 1));
        assertThatCode(() -> subscriber.complete(3)).doesNotThrowAnyException();
        assertThat(subscriber.again()).isEqualTo(1);
    }

    @Test
    void visions_may_overtake_each_other() {
        subscriber.take(event(2, "0764/b", 0));
        subscriber.take(event(1, "0764/a", 0));
        assertThatCode(() -> subscriber.complete(2)).doesNotThrowAnyException();
    }

    @Test
    void a_lost_event_is_found() {
        subscriber.take(event(1, "0764/a", 0));
        subscriber.take(event(3, "0764/b", 0));
        assertThatThrownBy(() -> subscriber.complete(3)).hasMessageContaining("position 2 of 3");
        assertThatThrownBy(() -> subscriber.take(event(4, "0764/a", 2))).hasMessageContaining("after event 0");
    }

    @Test
    void an_event_before_its_time_is_found() {
        assertThatThrownBy(() -> subscriber.take(event(2, "0764/a", 1))).hasMessageContaining("after event -1");
    }

    @Test
    void an_event_that_comes_again_with_another_content_is_found() {
        subscriber.take(event(1, "0764/a", 0));
        assertThatThrownBy(() -> subscriber.take(event(1, "0764/b", 0))).hasMessageContaining("another content");
    }
}
