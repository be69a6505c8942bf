package se.rodatraden.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.RunningProduct;
import se.rodatraden.commands.Commands;
import se.rodatraden.commands.Request;
import se.rodatraden.store.EventLog;
import se.rodatraden.views.rows.Progress;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.command.VisionCommand;
import se.rodatraden.vision.event.AppealOutcome;
import se.rodatraden.vision.value.VisionId;

/**
 * In a municipality of many linked visions, a command costs rows only in the visions that it says something of.
 * {@code -Dvisions=} sets how many.
 */
@RunningProduct
class TouchedRowsTest {
    private static final String MUNICIPALITY = "2283";
    private static final int VISIONS = Integer.getInteger("visions", 60);
    private static final int ONE = 41;

    @Autowired
    private Commands commands;

    @Autowired
    private EventLog log;

    @Autowired
    private Progress progress;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void one_command_changes_only_rows_of_the_visions_it_touches() {
        LinkedVisions linked = LinkedVisions.record(commands, MUNICIPALITY, VISIONS);
        VisionId one = linked.ids().get(ONE);
        List<String> nextTo =
                linked.nextTo(ONE).stream().map(VisionId::toString).toList();
        assertThat(nextTo).hasSize(3);
        shown(linked.ids().getLast());

        assertThat(touchedBy(new Act.StartWork(one, LinkedVisions.told("arbete", "2020-01-01"), "Arbete")))
                .contains(one.toString())
                .isSubsetOf(nextTo);
        // An annulment restores the document before it, so that it too is written; those two steps away are not.
        assertThat(touchedBy(new Act.DecideAppeal(
                        one,
                        LinkedVisions.told("dom", "2021-01-01"),
                        List.of("antagen"),
                        null,
                        AppealOutcome.ANNULLED,
                        true,
                        null)))
                .contains(one.toString(), nextTo.getFirst())
                .isSubsetOf(nextTo);
    }

    /** The visions of the municipality of which any row, in any of the tables, was written. */
    private List<String> touchedBy(VisionCommand command) {
        Map<String, String> before = versions();
        commands.send(command, Request.by("test"));
        shown(command.vision());
        Map<String, String> after = versions();
        assertThat(after).hasSize(VISIONS);
        return after.entrySet().stream()
                .filter(e -> !e.getValue().equals(before.get(e.getKey())))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private void shown(VisionId id) {
        long position = log.stream(id.toString()).getLast().position();
        assertThat(progress.await(id, position, Duration.ofSeconds(30))).isTrue();
    }

    /** For each vision, which version of each of its rows is stored. */
    private Map<String, String> versions() {
        Map<String, String> versions = new HashMap<>();
        jdbc.query(
                """
                select vision, string_agg(row, ' ' order by row) from (
                    select vision, 'v' || ctid::text as row from views.visions
                    union all select vision, 'r' || ctid::text from views.register
                    union all select vision, 't' || ctid::text from views.told
                    union all select vision, 's' || ctid::text from views.search
                    union all select vision, 'l' || ctid::text from views.links) rows
                where vision like ? group by vision
                """,
                row -> {
                    versions.put(row.getString(1), row.getString(2));
                },
                MUNICIPALITY + "/%");
        return versions;
    }
}
