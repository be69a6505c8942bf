package se.rodatraden.views.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is kept of what was used last. */
class RecentTest {
    @Test
    void the_values_used_last_are_kept_up_to_a_total_weight() {
        Recent<String> recent = new Recent<>(10);
        recent.put("a", "A", 4);
        recent.put("b", "B", 4);
        recent.put("a", "A2", 5);
        recent.put("c", "C", 3);
        assertThat(recent.get("b")).isNull();
        assertThat(recent.get("a")).isEqualTo("A2");
        assertThat(recent.get("c")).isEqualTo("C");
    }

    @Test
    void the_last_one_is_kept_whatever_its_weight_and_makes_room_again() {
        Recent<String> recent = new Recent<>(10);
        recent.put("a", "A", 4);
        recent.put("whole", "W", 50);
        assertThat(recent.get("a")).isNull();
        assertThat(recent.get("whole")).isEqualTo("W");
        recent.put("b", "B", 6);
        recent.put("c", "C", 4);
        assertThat(recent.get("whole")).isNull();
        assertThat(recent.get("b")).isEqualTo("B");
        assertThat(recent.get("c")).isEqualTo("C");
    }

    @Test
    void a_value_is_taken_by_one() {
        Recent<String> recent = new Recent<>(10);
        recent.put("a", "A", 10);
        assertThat(recent.take("a")).isEqualTo("A");
        assertThat(recent.take("a")).isNull();
        recent.put("b", "B", 10);
        assertThat(recent.get("b")).isEqualTo("B");
    }

    @Test
    void a_memo_asks_again_for_what_was_not_asked_for_in_the_turn_before() {
        Memo<String, Integer> memo = Memo.ofEqual();
        List<String> asked = new ArrayList<>();
        for (List<String> turn : List.of(List.of("a", "b", "a"), List.of("b"), List.of("a", "b"))) {
            turn.forEach(text -> memo.get(text, t -> {
                asked.add(t);
                return t.length();
            }));
            memo.turn();
        }
        assertThat(asked).containsExactly("a", "b", "a");
    }
}
