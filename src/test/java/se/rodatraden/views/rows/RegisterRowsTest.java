package se.rodatraden.views.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.rodatraden.store.EventNames;
import se.rodatraden.store.MadeUpCountry;
import se.rodatraden.store.RandomVision;
import se.rodatraden.store.StoredEvent;
import se.rodatraden.views.Copies;
import se.rodatraden.views.deadlines.DatedRevision;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.vision.value.VisionId;

class RegisterRowsTest {
    private static final int RANDOM = Integer.getInteger("random", 30);
    private static final VisionId RANDOM_ID = new VisionId("0764", "slumpad");
    private static final Instant FIRST = Instant.parse("2026-11-01T12:00:00Z");

    private static final List<List<StoredEvent>> STREAMS = Stream.of(
                    Copies.histories().stream().map(RegisterRowsTest::anEventADay),
                    LongStream.range(0, 30).mapToObj(MadeUpCountry::history),
                    LongStream.range(0, RANDOM).mapToObj(seed -> RandomVision.events(RANDOM_ID, seed, 30)))
            .flatMap(s -> s)
            .toList();

    /** The rows of each stream, made event by event when they are first asked for. */
    private static final IdentityHashMap<List<StoredEvent>, List<RegisterRows.Row>> EVENT_BY_EVENT =
            new IdentityHashMap<>();

    static Stream<Named<List<StoredEvent>>> streams() {
        return STREAMS.stream().map(stream -> Named.of(named(stream), stream));
    }

    @AfterAll
    static void forget() {
        EVENT_BY_EVENT.clear();
    }

    private static String named(List<StoredEvent> stream) {
        return stream.getFirst().event() instanceof VisionEvent.VisionRegistered r ? r.title() : "";
    }

    /** How many of the events had been recorded after each transaction. */
    private static List<Integer> moments(List<StoredEvent> stream) {
        return VisionStreams.alone(stream).moments(0).stream()
                .map(e -> Math.toIntExact(e.position()))
                .toList();
    }

    private static List<StoredEvent> anEventADay(List<VisionEvent> history) {
        List<StoredEvent> stream = new ArrayList<>();
        for (VisionEvent event : history) {
            int sequence = stream.size();
            stream.add(new StoredEvent(
                    sequence + 1L,
                    "0764/prov",
                    sequence,
                    new UUID(0, sequence).toString(),
                    EventNames.all().nameOf(event.getClass()),
                    EventNames.REVISION,
                    FIRST.plus(Duration.ofDays(sequence)),
                    event,
                    Map.of()));
        }
        return stream;
    }

    @ParameterizedTest
    @MethodSource("streams")
    void a_history_followed_in_one_go_gives_the_rows_that_it_gives_event_by_event(List<StoredEvent> stream) {
        RegisterRows inOneGo = new RegisterRows();
        inOneGo.follow(VisionStreams.alone(stream), 0);
        List<RegisterRows.Row> expected = EVENT_BY_EVENT.computeIfAbsent(stream, RegisterRowsTest::eventByEvent);
        assertThat(inOneGo.fresh()).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** What was made for the events before is made again only where it is seen otherwise. */
    @ParameterizedTest
    @MethodSource("streams")
    void rows_followed_further_are_the_rows_of_those_who_know_only_what_was_stored(List<StoredEvent> stream) {
        RegisterRows followed = new RegisterRows();
        List<RegisterRows.Row> stored = new ArrayList<>();
        int after = 0;
        for (int recorded : moments(stream)) {
            followed.follow(VisionStreams.alone(stream.subList(0, recorded)), after);
            store(followed, stored);
            followed.stored();
            after = recorded;
        }
        assertThat(stored)
                .containsExactlyInAnyOrderElementsOf(
                        EVENT_BY_EVENT.computeIfAbsent(stream, RegisterRowsTest::eventByEvent));
    }

    @ParameterizedTest
    @MethodSource("streams")
    void dates_have_the_same_revisions_in_one_go_as_event_by_event(List<StoredEvent> stream) {
        RegisterRows inOneGo = new RegisterRows();
        inOneGo.follow(VisionStreams.alone(stream), 0);
        Map<String, DatedRevision> stored = new LinkedHashMap<>();
        int after = 0;
        for (int recorded : moments(stream)) {
            RegisterRows rows = new RegisterRows();
            stored.values().forEach(rows::stored);
            rows.follow(VisionStreams.alone(stream.subList(0, recorded)), after);
            after = recorded;
            rows.dates().forEach(d -> stored.put(d.key(), d));
        }
        assertThat(inOneGo.dates()).containsExactlyInAnyOrderElementsOf(stored.values());
    }

    /** Each transaction is followed by one who knows of the history only what was stored before. */
    private static List<RegisterRows.Row> eventByEvent(List<StoredEvent> stream) {
        List<RegisterRows.Row> stored = new ArrayList<>();
        int after = 0;
        for (int recorded : moments(stream)) {
            RegisterRows rows = new RegisterRows();
            stored.stream()
                    .filter(r -> r.knownTo() == null)
                    .forEach(r -> rows.stored(r.content(), r.keys(), r.knownFrom()));
            rows.follow(VisionStreams.alone(stream.subList(0, recorded)), after);
            after = recorded;
            store(rows, stored);
        }
        return stored;
    }

    private static void store(RegisterRows rows, List<RegisterRows.Row> stored) {
        for (RegisterRows.Row ended : rows.ended()) {
            stored.removeIf(r -> r.knownTo() == null && r.content().equals(ended.content()));
            stored.add(ended);
        }
        stored.addAll(rows.fresh());
    }
}
