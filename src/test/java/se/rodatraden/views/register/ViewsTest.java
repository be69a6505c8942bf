package se.rodatraden.views.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.RunningProduct;
import se.rodatraden.commands.Commands;
import se.rodatraden.commands.Request;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.store.EventLog;
import se.rodatraden.views.rebuild.Rebuild;
import se.rodatraden.views.rows.Progress;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.command.VisionCommand;
import se.rodatraden.vision.event.Decision;
import se.rodatraden.vision.event.EventMetadata;
import se.rodatraden.vision.history.Telling;
import se.rodatraden.vision.state.Preparation;
import se.rodatraden.vision.state.Standing;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.DeferralTarget;
import se.rodatraden.vision.value.Route;
import se.rodatraden.vision.value.Scope;
import se.rodatraden.vision.value.VisionId;

@RunningProduct
class ViewsTest {
    private static final LocalDate DAY = LocalDate.parse("2015-01-01");

    @Autowired
    private Commands commands;

    @Autowired
    private Register register;

    @Autowired
    private Progress progress;

    @Autowired
    private EventLog events;

    @Autowired
    private Rebuild rebuild;

    @Autowired
    private JdbcTemplate jdbc;

    private EventMetadata told(String entry, String edtf) {
        return Telling.by(BodyRef.unknown("kommunen"), Telling.told(entry, edtf));
    }

    private VisionId vision(String name) {
        VisionId id = new VisionId("0114", name);
        record(new VisionCommand.RegisterVision(id, "Vision för alla", DocumentKind.VISION, null));
        record(new Act.ProposeVision(
                id,
                told("p", "2014-03-01"),
                "Vision för alla",
                DocumentKind.VISION,
                null,
                null,
                List.of(),
                Route.UNKNOWN));
        return id;
    }

    private Instant record(VisionCommand command) {
        commands.send(command, Request.by("test"));
        long last = events.stream(command.vision().toString()).getLast().position();
        assertThat(progress.await(command.vision(), last, Duration.ofSeconds(20)))
                .isTrue();
        return events.stream(command.vision().toString()).getLast().recordedAt();
    }

    private Act defer(VisionId id) {
        return new Act.DeferDecision(
                id,
                told("d", "2014-06-10"),
                Decision.UNKNOWN,
                new DeferralTarget("nästa mandatperiod", null, null, null, null),
                Scope.BOTH);
    }

    private List<Preparation> standing(VisionId id, Instant knownAt) {
        RegisterQuery query =
                new RegisterQuery(id.municipality(), DAY, knownAt, null, null, null, null, false, null, 100);
        return register.list(query).items().stream()
                .filter(r -> r.vision().equals(id))
                .flatMap(r -> r.snapshot().possible().stream())
                .map(Standing.Possible::preparation)
                .toList();
    }

    @Test
    void a_late_entry_changes_what_is_known_of_a_day_but_not_what_was_known_then() {
        VisionId id = vision("sen-uppgift");
        Instant before = events.stream(id.toString()).getLast().recordedAt();
        Instant after = record(defer(id));
        assertThat(standing(id, before)).containsExactly(Preparation.PROPOSED);
        assertThat(standing(id, after)).containsExactly(Preparation.DEFERRED);
    }

    @Test
    void a_rebuild_gives_the_rows_that_following_gave() {
        record(defer(vision("byggs-om")));
        List<@Nullable String> followed = rows();
        rebuild.run();
        assertThat(rows()).isEqualTo(followed).hasSizeGreaterThan(20);
        assertThat(standing(vision("efter-ombyggnad"), Instant.now().plusSeconds(60)))
                .containsExactly(Preparation.PROPOSED);
    }

    @Test
    void what_is_recorded_during_a_rebuild_is_not_lost_by_it() throws Exception {
        try (var pool = Executors.newSingleThreadExecutor()) {
            Future<?> rebuilding = pool.submit(() -> {
                for (int i = 0; i < 5; i++) {
                    rebuild.run();
                }
            });
            for (int i = 0; !rebuilding.isDone(); i++) {
                record(defer(vision("under-ombyggnad-" + i)));
            }
            rebuilding.get();
        }
        List<@Nullable String> followed = rows();
        rebuild.run();
        assertThat(rows()).isEqualTo(followed);
    }

    private List<@Nullable String> rows() {
        List<@Nullable String> rows = jdbc.queryForList("""
                select concat_ws('|', vision, valid, known, states, snapshot)
                from views.register order by 1
                """, String.class);
        rows.addAll(jdbc.queryForList("select t::text from views.told t order by 1", String.class));
        rows.addAll(jdbc.queryForList("select s::text from views.samples s order by 1", String.class));
        rows.addAll(jdbc.queryForList("select s::text from views.search s order by 1", String.class));
        rows.addAll(jdbc.queryForList("select v::text from views.visions v order by 1", String.class));
        return rows;
    }

    @Test
    void a_search_finds_a_vision_by_what_is_told_of_it_in_another_form_of_the_word() {
        RegisterQuery query = new RegisterQuery(
                null, LocalDate.parse("2026-01-01"), null, null, null, null, "fokusgrupper", false, null, 10);
        assertThat(register.list(query).items())
                .extracting(r -> r.vision().toString())
                .contains("0764/ny-vision");
    }

    @Test
    void a_list_goes_on_from_its_cursor_until_all_is_read_once() {
        RegisterQuery first = new RegisterQuery(null, DAY, null, null, null, null, null, false, null, 2);
        List<String> read = new java.util.ArrayList<>();
        Page<RegisterRow> page = register.list(first);
        while (true) {
            page.items().forEach(r -> read.add(r.vision().toString()));
            if (page.next() == null) {
                break;
            }
            page = register.list(new RegisterQuery(null, DAY, null, null, null, null, null, false, page.next(), 2));
        }
        assertThat(read)
                .doesNotHaveDuplicates()
                .hasSize(register.list(RegisterQuery.on(null, DAY)).items().size());
    }

    @Test
    void only_those_with_something_gone_by_are_overdue() {
        RegisterQuery query =
                new RegisterQuery("0764", LocalDate.parse("2019-01-01"), null, null, null, null, null, true, null, 10);
        assertThat(register.list(query).items())
                .extracting(r -> r.vision().toString())
                .containsExactly("0764/ny-vision");
    }
}
