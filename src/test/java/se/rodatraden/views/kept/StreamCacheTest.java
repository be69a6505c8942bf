package se.rodatraden.views.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import se.rodatraden.store.StoredEvent;
import se.rodatraden.vision.event.Basis;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.RecordedMetadata;
import se.rodatraden.vision.history.Telling;

class StreamCacheTest {
    private static final String STREAM = "0764/v";

    private final List<StoredEvent> recorded = new ArrayList<>();
    private final List<Long> asked = new ArrayList<>();
    private boolean masked;

    private final StreamCache cache = new StreamCache(this::after, 100);

    private Map<String, List<StoredEvent>> after(Map<String, Long> sequences) {
        long sequence = Objects.requireNonNull(sequences.get(STREAM));
        asked.add(sequence);
        List<StoredEvent> tail = recorded.stream()
                .filter(e -> e.sequence() > sequence)
                .map(e -> masked ? masked(e) : e)
                .toList();
        return tail.isEmpty() ? Map.of() : Map.of(STREAM, tail);
    }

    private void record(Fact fact) {
        long sequence = recorded.size();
        recorded.add(
                new StoredEvent(sequence + 1, STREAM, sequence, "id", "type", 1, Instant.EPOCH, fact, Map.of(), false));
    }

    private static StoredEvent masked(StoredEvent e) {
        return new StoredEvent(
                e.position(), e.stream(), e.sequence(), "id", "type", 1, Instant.EPOCH, e.event(), Map.of(), true);
    }

    private static RecordedMetadata noted(String entry) {
        return new RecordedMetadata(Telling.told(entry, "2014"), Basis.LIVE, List.of());
    }

    private void said(String entry) {
        record(new Fact.AssertionRecorded(noted(entry), "sagt"));
    }

    @Test
    void what_was_read_is_not_read_again() {
        said("a");
        List<StoredEvent> first = cache.stream(STREAM);
        assertThat(cache.stream(STREAM)).isSameAs(first).hasSize(1);
        assertThat(asked).containsExactly(-1L, 0L);
    }

    @Test
    void what_is_recorded_later_is_read_with_it() {
        said("a");
        StoredEvent first = cache.stream(STREAM).getFirst();
        said("b");
        assertThat(cache.stream(STREAM)).hasSize(2).first().isSameAs(first);
        assertThat(cache.stream(STREAM)).hasSize(2);
        assertThat(asked).containsExactly(-1L, 0L, 1L);
    }

    @Test
    void a_confidentiality_mark_changes_what_was_read_before_it() {
        said("a");
        assertThat(cache.stream(STREAM)).noneMatch(StoredEvent::masked);
        record(new Fact.MarkedConfidential(noted("m"), "a", "OSL 25:1", List.of(), "prövat"));
        masked = true;
        assertThat(cache.stream(STREAM)).hasSize(2).allMatch(StoredEvent::masked);
        record(new Fact.ConfidentialityLifted(noted("l"), "m", "prövat igen"));
        masked = false;
        assertThat(cache.stream(STREAM)).hasSize(3).noneMatch(StoredEvent::masked);
    }

    @Test
    void a_stream_that_does_not_exist_yet_is_found_when_it_does() {
        assertThat(cache.stream(STREAM)).isEmpty();
        said("a");
        assertThat(cache.stream(STREAM)).hasSize(1);
    }
}
