package se.rodatraden.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.app.TestDatabase;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.vision.event.Basis;
import se.rodatraden.vision.event.EventMetadata;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.RecordedMetadata;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.vision.history.Telling;
import se.rodatraden.vision.value.VisionId;

/** Whatever way the log is read, on whatever node, what is marked by then is masked; the write side reads the real text. */
class MaskedLogTest {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    private static final String SECRET = "hemligheten";

    private final CommitOrderEngine engine = new CommitOrderEngine(
            new JdbcTemplate(database.dataSource()), new EventSerializer(EventNames.all(), Json.mapper()));
    private final EventLog log = node();
    private final String vision = "0764/v" + UUID.randomUUID();
    private long before;
    private int sequence;

    private static EventLog node() {
        return new EventLog(database.dataSource(), EventNames.all(), Json.mapper());
    }

    @BeforeEach
    void two_entries() {
        before = log.head();
        append(new VisionEvent.VisionRegistered(VisionId.parse(vision), "Vision", DocumentKind.VISION, null));
        append(new Fact.AssertionRecorded(noted("a"), SECRET));
        append(new Fact.AssertionRecorded(noted("b"), "öppet"));
    }

    private void append(VisionEvent event) {
        DomainEventMessage<?> message = new GenericDomainEventMessage<>("stream", vision, sequence++, event);
        engine.appendEvents(List.of(message));
    }

    private static RecordedMetadata noted(String entry) {
        EventMetadata told = Telling.told(entry, "2014");
        return new RecordedMetadata(told, Basis.LIVE, List.of());
    }

    private void mark() {
        append(new Fact.MarkedConfidential(noted("m"), "a", "OSL 25:1", List.of(), "på grund av " + SECRET));
    }

    private void lift() {
        append(new Fact.ConfidentialityLifted(noted("l"), "m", "prövad"));
    }

    /** Everything of this vision, by each way there is to read it. */
    private List<String> read(EventLog node) {
        List<String> read = new ArrayList<>();
        read.add(node.stream(vision).toString());
        read.add(node.after(before, 100).toString());
        read.add(node.after(before, 100, new EventFilter("0764", null, vision)).toString());
        StringBuilder each = new StringBuilder();
        node.forEachAfter(before, each::append);
        read.add(each.toString());
        List<Supplier<List<StoredEvent>>> streams = new ArrayList<>();
        node.forEachStream(Long.MAX_VALUE, 0, 1, streams::add);
        read.add(streams.stream()
                .map(s -> s.get().toString())
                .filter(s -> s.contains(vision))
                .toList()
                .toString());
        StringBuilder raw = new StringBuilder();
        node.raw(before, Long.MAX_VALUE, 100, EventFilter.ALL)
                .forEach(e -> raw.append(new String(e.payload(), StandardCharsets.UTF_8)));
        read.add(raw.toString());
        return read;
    }

    @Test
    void every_way_of_reading_masks_from_the_mark_on_and_opens_when_it_is_lifted() {
        assertThat(read(log)).allMatch(text -> text.contains(SECRET));
        mark();
        assertThat(read(log)).noneMatch(text -> text.contains(SECRET)).allMatch(text -> text.contains("öppet"));
        lift();
        assertThat(read(log)).allMatch(text -> text.contains(SECRET));
    }

    @Test
    void another_node_that_read_the_entry_before_and_one_that_starts_afterwards_mask_it_at_once() {
        EventLog other = node();
        assertThat(read(other)).allMatch(text -> text.contains(SECRET));
        mark();
        assertThat(other.stream(vision).toString()).doesNotContain(SECRET);
        assertThat(read(node())).noneMatch(text -> text.contains(SECRET));
        assertThat(read(other)).noneMatch(text -> text.contains(SECRET));
        lift();
        assertThat(other.stream(vision).toString()).contains(SECRET);
    }

    @Test
    void a_part_that_ends_before_the_mark_is_masked_too() {
        mark();
        assertThat(node().after(before, 2).toString()).doesNotContain(SECRET);
        assertThat(new String(
                        node().raw(before + 1, before + 2, 1, EventFilter.ALL)
                                .getFirst()
                                .payload(),
                        StandardCharsets.UTF_8))
                .doesNotContain(SECRET);
    }

    @Test
    void a_masked_event_keeps_its_place_and_says_that_it_is_masked() {
        List<StoredEvent> open = log.stream(vision);
        mark();
        List<StoredEvent> masked = log.stream(vision);

        assertThat(masked).extracting(StoredEvent::masked).containsExactly(false, true, false, true);
        assertThat(masked.subList(0, 3))
                .extracting(StoredEvent::position, StoredEvent::id, StoredEvent::sequence)
                .isEqualTo(open.stream()
                        .map(e -> org.assertj.core.groups.Tuple.tuple(e.position(), e.id(), e.sequence()))
                        .toList());
        assertThat(log.raw(before, Long.MAX_VALUE, 10, EventFilter.ALL))
                .extracting(RawEvent::masked)
                .containsExactly(false, true, false, true);
        assertThat(log.masks(vision, "a")).isTrue();
        assertThat(log.masks(vision, "b")).isFalse();
    }

    @Test
    void what_is_not_masked_leaves_as_it_is_stored() {
        byte[] stored = log.raw(before + 2, Long.MAX_VALUE, 1, EventFilter.ALL)
                .getFirst()
                .payload();
        mark();
        assertThat(log.raw(before + 2, Long.MAX_VALUE, 1, EventFilter.ALL)
                        .getFirst()
                        .payload())
                .isEqualTo(stored);
    }

    @Test
    void the_write_side_reads_the_real_text() {
        mark();
        assertThat(engine.readEvents(vision)
                        .asStream()
                        .<Object>map(e -> e.getPayload())
                        .toList()
                        .toString())
                .contains(SECRET);
    }

    @Test
    void the_marks_are_found_by_an_index() {
        assertThat(String.join(
                        "\n",
                        new JdbcTemplate(database.dataSource())
                                .queryForList(
                                        "explain select " + KnownMarks.LAST + " from events where position = 1",
                                        String.class)))
                .contains("events_confidentiality");
    }
}
