package se.rodatraden.views.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.rodatraden.views.rebuild.RebuildState.Phase;

class RebuildStateTest {
    @Test
    void a_paused_rebuild_whose_node_has_stopped_does_not_wait_to_be_resumed() {
        assertThat(state(Phase.READING, true, false).interrupted()).isTrue();
        assertThat(state(Phase.READING, true, true).interrupted()).isFalse();
    }

    @Test
    void a_paused_search_is_resumed_by_any_node() {
        assertThat(state(Phase.SEARCH, true, false).interrupted()).isFalse();
        assertThat(state(Phase.SEARCH, false, false).interrupted()).isTrue();
    }

    private static RebuildState state(Phase phase, boolean paused, boolean running) {
        return new RebuildState(phase, 10, 5, 0, 0, paused, false, running, null, null);
    }
}
