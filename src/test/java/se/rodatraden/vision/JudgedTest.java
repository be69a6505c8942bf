package se.rodatraden.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.vision.history.Telling.NOW;
import static se.rodatraden.vision.history.Telling.VISION;
import static se.rodatraden.vision.history.Telling.accepted;
import static se.rodatraden.vision.history.Telling.adopt;
import static se.rodatraden.vision.history.Telling.asOccurred;
import static se.rodatraden.vision.history.Telling.hold;
import static se.rodatraden.vision.history.Telling.told;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.store.RandomVision;
import se.rodatraden.store.StoredEvent;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.command.Recording;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.vision.history.History;
import se.rodatraden.vision.history.Setting;
import se.rodatraden.vision.history.Surroundings;

/** What was judged with one command serves the next, and changes no verdict. */
class JudgedTest {
    private static final Surroundings AROUND = Surroundings.of(Municipality.statutory("0764"));
    private static final Setting SETTING = new Setting(DocumentKind.VISION, VISION, AROUND);

    private final History empty = new History(
            new VisionEvent.VisionRegistered(VISION, "Ny vision", DocumentKind.VISION, null), NOW, List.of());

    private static Decided decide(History history, Act act, @Nullable Judged last) {
        return Decide.on(history, act, NOW, AROUND, last);
    }

    private static History recorded(History history, Decided decided, Instant at) {
        List<Entry> entries = new ArrayList<>();
        for (VisionEvent event : accepted(decided.verdict()).events()) {
            entries.add(new Entry(history.entries().size() + entries.size() + 1L, at, (Fact) event));
        }
        return history.with(entries);
    }

    @Test
    void a_verdict_is_the_same_with_what_was_judged_before() {
        int used = 0;
        for (long seed = 0; seed < 20; seed++) {
            List<StoredEvent> events = RandomVision.events(VISION, seed, 25);
            History history = empty;
            Judged last = null;
            for (StoredEvent e : events.subList(1, events.size())) {
                Act act = Recording.act(VISION, (Fact) e.event());
                Decided alone = Decide.on(history, act, e.recordedAt(), AROUND, null);
                Decided after = Decide.on(history, act, e.recordedAt(), AROUND, last);
                assertThat(after).isEqualTo(alone);
                used += last != null && last.holds(history, SETTING) ? 1 : 0;
                last = alone.judged();
                history = recorded(history, alone, e.recordedAt());
            }
        }
        assertThat(used).isGreaterThan(200);
    }

    @Test
    void what_was_judged_holds_only_for_the_history_with_the_same_end_on_the_same_day_in_the_same_setting() {
        Decided decided = decide(empty, asFound("a"), null);
        Judged judged = Objects.requireNonNull(decided.judged());
        History same = recorded(empty, decided, NOW);
        assertThat(judged.deviations()).isNotEmpty();
        assertThat(judged.holds(same, SETTING)).isTrue();
        assertThat(judged.holds(null, SETTING)).isFalse();
        assertThat(judged.holds(empty, SETTING)).isFalse();
        History other = recorded(empty, decide(empty, hold(told("b", "2014-06")), null), NOW);
        assertThat(judged.holds(other, SETTING)).isFalse();
        History later = recorded(empty, decided, NOW.plus(Duration.ofDays(1)));
        assertThat(judged.holds(later, SETTING)).isFalse();
        Surroundings elsewhere = Surroundings.of(Municipality.statutory("0780"));
        assertThat(judged.holds(same, new Setting(DocumentKind.VISION, VISION, elsewhere)))
                .isFalse();
        History further = recorded(same, decide(same, hold(told("c", "2014-06")), judged), NOW);
        assertThat(judged.holds(further, SETTING)).isFalse();
    }

    /** An adoption of a document of which no preparation is recorded: a deviation. */
    private static Act asFound(String entry) {
        return adopt(asOccurred(told(entry, "2014-06")));
    }
}
