package se.rodatraden.views.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.vision.history.Telling.*;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.rodatraden.store.StoredEvent;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.history.History;

class SampleTest {
    private static List<StoredEvent> stream(History h, String by) {
        return h.entries().stream().map(e -> event(h, e, by)).toList();
    }

    private static StoredEvent event(History h, Entry e, String by) {
        return new StoredEvent(
                e.position(),
                h.id().toString(),
                e.position(),
                e.id(),
                "type",
                1,
                e.recordedAt().plusSeconds(by.equals("late") ? e.position() : 0),
                e.fact(),
                Map.of("recordedBy", by));
    }

    private static List<String> of(History h, Statistic statistic) {
        return Sample.of(stream(h, "test"), h.known()).stream()
                .filter(s -> s.statistic() == statistic)
                .map(s -> s.unknown() != null
                        ? s.unknown().name()
                        : s.value() + (s.since() == null ? "" : " since " + s.since()))
                .toList();
    }

    @Test
    void a_step_is_measured_between_certain_days() {
        History h = history(
                commission(told("u", "2014-01-07")),
                propose(told("p", "2014-03-01")),
                send(told("r1", "2014-04-01"), 1, null),
                close(told("c1", "2014-05-31"), 1),
                send(told("r2", "2014-06-02"), 2, null),
                close(told("c2", "2014-09-30"), 2),
                submit(told("s", "2014-10-20")),
                adopt(by(COUNCIL, told("k", "2014-11-20"))));
        assertThat(of(h, Statistic.COMMISSION_TO_PROPOSAL)).containsExactly("53");
        assertThat(of(h, Statistic.PROPOSAL_TO_REMISS)).containsExactly("31");
        assertThat(of(h, Statistic.REMISS_ROUND)).containsExactly("60", "120");
        assertThat(of(h, Statistic.REMISS_TO_TREATMENT)).containsExactly("END_NOT_RECORDED");
        assertThat(of(h, Statistic.TREATMENT_TO_DECISION)).containsExactly("START_NOT_RECORDED");
        assertThat(of(h, Statistic.COMMISSION_TO_DECISION)).containsExactly("317");
        assertThat(of(h, Statistic.ROUNDS)).containsExactly("2");
        assertThat(of(h, Statistic.STILL)).containsExactly("120");
        assertThat(of(h, Statistic.BORDERS)).containsExactly("1");
    }

    @Test
    void what_has_no_certain_day_stays_out_and_is_counted() {
        History h = history(
                commission(told("u", "2014")),
                propose(told("p", "2014-06-03", "u")),
                send(told("r", "2014-06", "p"), 1, null));
        assertThat(of(h, Statistic.COMMISSION_TO_PROPOSAL)).containsExactly("DAY_UNCERTAIN");
        assertThat(of(h, Statistic.PROPOSAL_TO_REMISS)).containsExactly("DAY_UNCERTAIN");
        assertThat(of(h, Statistic.COMMISSION_TO_DECISION)).containsExactly("END_NOT_RECORDED");
        assertThat(of(h, Statistic.STILL)).containsExactly("DAY_UNCERTAIN");
        assertThat(of(h, Statistic.BORDERS)).isEmpty();
    }

    @Test
    void an_open_matter_lies_still_since_its_last_act_and_no_recorded_remiss_is_not_none() {
        History h = history(commission(told("u", "2014-01-07")), propose(told("p", "2014-03-01")));
        assertThat(of(h, Statistic.STILL)).containsExactly("53 since 2014-03-01");
        assertThat(of(h, Statistic.ROUNDS)).containsExactly("END_NOT_RECORDED");
        assertThat(of(h, Statistic.PROPOSAL_TO_REMISS)).isEmpty();
    }

    @Test
    void a_matter_begun_after_a_decision_is_another() {
        History h = history(
                propose(told("p", "2014-03-01")),
                adopt(by(COUNCIL, told("k", "2014-05-20"))),
                hold(told("a", "2016-02-01")),
                commission(told("u2", "2018-01-01")),
                propose(told("p2", "2018-01-31")));
        assertThat(of(h, Statistic.COMMISSION_TO_PROPOSAL)).containsExactly("START_NOT_RECORDED", "30");
        assertThat(of(h, Statistic.STILL)).containsExactly("80", "30 since 2018-01-31");
    }

    @Test
    void what_came_in_with_the_registration_is_no_late_recording() {
        History h = history(propose(told("p", "2026-11-12")), hold(told("a", "2026-11")));
        assertThat(of(h, Statistic.IMPORT_LAG)).containsExactly("10", "DAY_UNCERTAIN");
        assertThat(of(h, Statistic.RECORDING_LAG)).isEmpty();
        assertThat(Sample.of(stream(h, "late"), h.known()))
                .extracting(Sample::statistic)
                .contains(Statistic.IMPORT_LAG, Statistic.RECORDING_LAG);
    }
}
