package se.rodatraden.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {
    @Test
    void axon_gives_events_ids_of_version_7() {
        assertThat(IdentifierFactory.getInstance()).isInstanceOf(TimeOrderedIds.class);
        UUID id = UUID.fromString(GenericEventMessage.asEventMessage("x").getIdentifier());
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        long now = System.currentTimeMillis();
        assertThat(id.getMostSignificantBits() >>> 16).isBetween(now - 10_000, now);
    }

    @Test
    void later_ids_sort_after_earlier_ones_and_none_comes_twice() {
        Instant moment = Instant.parse("2026-11-27T12:00:00.123456789Z");
        List<String> ids = Stream.iterate(moment, t -> t.plusNanos(500))
                .limit(3000)
                .map(t -> TimeOrderedIds.at(t).toString())
                .toList();
        assertThat(ids).isSorted();
        assertThat(Stream.generate(() -> TimeOrderedIds.at(moment)).limit(10_000))
                .doesNotHaveDuplicates();
    }
}
