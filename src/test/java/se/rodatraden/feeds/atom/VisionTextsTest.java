package se.rodatraden.feeds.atom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.store.StoredEvent;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.event.Basis;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.RecordedMetadata;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.vision.history.Telling;
import se.rodatraden.vision.value.ActivityKind;
import se.rodatraden.vision.value.VisionId;

/** An event in words that need the events before it. */
class VisionTextsTest {
    private static final VisionTexts SWEDISH = new VisionTexts(Locale.of("sv"));

    private static RecordedMetadata noted(String entry, String date) {
        return new RecordedMetadata(Telling.told(entry, date), Basis.LIVE, List.of());
    }

    private static Fact move(String entry, String date, String to) {
        return new Fact.ActivityMoved(noted(entry, date), "plan", FuzzyDate.parse(to), null);
    }

    private static List<StoredEvent> stream(Fact... facts) {
        List<Object> events = new ArrayList<>(List.of(
                new VisionEvent.VisionRegistered(new VisionId("0764", "v"), "V", DocumentKind.VISION, null),
                new Fact.ActivityPlanned(
                        noted("plan", "2014-05-02"),
                        ActivityKind.MEETING,
                        "Visionsdag",
                        FuzzyDate.parse("2014-06-12"),
                        null)));
        events.addAll(List.of(facts));
        List<StoredEvent> stored = new ArrayList<>();
        for (Object event : events) {
            stored.add(new StoredEvent(
                    stored.size() + 1,
                    "0764/v",
                    stored.size(),
                    UUID.randomUUID().toString(),
                    "event",
                    1,
                    Instant.parse("2026-01-01T12:00:00Z"),
                    event,
                    Map.of(),
                    false));
        }
        return stored;
    }

    private static List<String> lines(List<StoredEvent> upTo) {
        return SWEDISH.what(upTo).stream()
                .filter(row -> row.label().isEmpty())
                .map(EventText.Row::text)
                .toList();
    }

    @Test
    void a_move_names_what_was_moved_and_both_days() {
        List<StoredEvent> moved = stream(move("a", "2014-06-02", "2014-06-19"));

        assertThat(SWEDISH.title(moved)).isEqualTo("Flyttat: Visionsdag");
        assertThat(lines(moved)).containsExactly("Flyttat från 12 juni till 19 juni 2014");
    }

    @Test
    void of_several_moves_only_the_new_day_is_told() {
        List<StoredEvent> twice = stream(move("a", "2014-06-02", "2014-06-19"), move("b", "2014-06-16", "2014-08-21"));

        assertThat(SWEDISH.title(twice)).isEqualTo("Flyttat: Visionsdag");
        assertThat(lines(twice)).containsExactly("Flyttat till 21 augusti 2014");
    }
}
