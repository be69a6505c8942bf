package se.rodatraden.views.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.rodatraden.RunningProduct;
import se.rodatraden.commands.Commands;
import se.rodatraden.commands.Request;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.store.EventLog;
import se.rodatraden.views.rows.Progress;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.command.VisionCommand;
import se.rodatraden.vision.event.Decision;
import se.rodatraden.vision.event.EventMetadata;
import se.rodatraden.vision.history.Telling;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.DeferralTarget;
import se.rodatraden.vision.value.Route;
import se.rodatraden.vision.value.Scope;
import se.rodatraden.vision.value.VisionId;

@RunningProduct
class LinesTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-01");

    @Autowired
    private Commands commands;

    @Autowired
    private Lines lines;

    @Autowired
    private Register register;

    @Autowired
    private Progress progress;

    @Autowired
    private EventLog events;

    private EventMetadata told(String entry, String edtf) {
        return Telling.by(BodyRef.unknown("kommunen"), Telling.told(entry, edtf));
    }

    private VisionId vision(String name, String title) {
        VisionId id = new VisionId("0115", name);
        record(new VisionCommand.RegisterVision(id, title, DocumentKind.VISION, null));
        record(new Act.ProposeVision(
                id, told("p", "2014-03-01"), title, DocumentKind.VISION, null, null, List.of(), Route.UNKNOWN));
        return id;
    }

    private Instant record(VisionCommand command) {
        commands.send(command, Request.by("test"));
        var last = events.stream(command.vision().toString()).getLast();
        assertThat(progress.await(command.vision(), last.position(), Duration.ofSeconds(20)))
                .isTrue();
        return last.recordedAt();
    }

    private static LineQuery query(@Nullable String municipality, Map<Facet, List<String>> chosen, LineSort sort) {
        return new LineQuery(municipality, TODAY, null, null, null, chosen, sort, false, 0, 100);
    }

    private static List<String> titles(FoundLines found) {
        return found.rows().stream().map(r -> r.snapshot().title()).toList();
    }

    private static long count(FoundLines found, Facet facet, String value) {
        return found.counts().getOrDefault(facet, List.of()).stream()
                .filter(c -> c.value().equals(value))
                .mapToLong(FoundLines.Count::lines)
                .sum();
    }

    @Test
    void titles_are_sorted_as_a_swedish_reader_expects() {
        for (String title : List.of("Öppna vägar", "Zonen 10", "Zonen 9", "Ålderdom", "ett hem", "Ärlighet", "Éttan")) {
            vision("sort-" + Integer.toUnsignedString(title.hashCode()), title);
        }
        List<String> sorted = titles(lines.find(query("0115", Map.of(), LineSort.TITLE)));
        assertThat(sorted)
                .containsSubsequence("ett hem", "Éttan", "Zonen 9", "Zonen 10", "Ålderdom", "Ärlighet", "Öppna vägar");
    }

    @Test
    void a_count_says_how_many_lines_a_value_would_give_with_the_other_choices_kept() {
        FoundLines all = lines.find(query(null, Map.of(), LineSort.TITLE));
        for (Facet facet : List.of(Facet.DOCUMENT, Facet.MATTER, Facet.HOLDER, Facet.TERM, Facet.KIND, Facet.OVERDUE)) {
            FoundLines.Count most =
                    Objects.requireNonNull(all.counts().get(facet)).getFirst();
            Map<Facet, List<String>> chosen = Map.of(facet, List.of(most.value()), Facet.MUNICIPALITY, List.of("0764"));
            FoundLines found = lines.find(query(null, chosen, LineSort.TITLE));
            assertThat(count(all, facet, most.value())).isEqualTo(most.lines()).isPositive();
            FoundLines of = lines.find(query(null, Map.of(facet, List.of(most.value())), LineSort.TITLE));
            assertThat(of.total()).as("%s %s", facet, most).isEqualTo(most.lines());
            assertThat(count(of, Facet.MUNICIPALITY, "0764")).isEqualTo(found.total());
        }
    }

    @Test
    void one_body_is_one_value_whichever_letter_its_name_begins_with() {
        for (String board : List.of("Kommunstyrelsen", "kommunstyrelsen")) {
            VisionId id = new VisionId("0127", "hos-" + Integer.toUnsignedString(board.hashCode()));
            record(new VisionCommand.RegisterVision(id, "Hos " + board, DocumentKind.VISION, null));
            EventMetadata by = Telling.by(new BodyRef(null, BodyKind.BOARD, board), Telling.told("d", "2014-06-10"));
            record(new Act.CommissionVision(
                    id, Telling.by(by.body(), Telling.told("c", "2014-03-01")), List.of(), null));
            record(new Act.DeferDecision(
                    id,
                    by,
                    Decision.UNKNOWN,
                    new DeferralTarget("nästa mandatperiod", null, null, null, null),
                    Scope.BOTH));
        }
        assertThat(lines.find(query("0127", Map.of(), LineSort.TITLE)).counts().get(Facet.HOLDER))
                .containsExactly(new FoundLines.Count("kommunstyrelsen", 2));
        for (String chosen : List.of("Kommunstyrelsen", "kommunstyrelsen")) {
            assertThat(lines.find(query("0127", Map.of(Facet.HOLDER, List.of(chosen)), LineSort.TITLE))
                            .total())
                    .isEqualTo(2);
        }
    }

    @Test
    void two_values_of_a_facet_give_the_lines_of_both() {
        FoundLines alvesta = lines.find(query(null, Map.of(Facet.MUNICIPALITY, List.of("0764")), LineSort.TITLE));
        FoundLines mala = lines.find(query(null, Map.of(Facet.MUNICIPALITY, List.of("2418")), LineSort.TITLE));
        FoundLines both = lines.find(query(null, Map.of(Facet.MUNICIPALITY, List.of("0764", "2418")), LineSort.TITLE));
        assertThat(both.total()).isEqualTo(alvesta.total() + mala.total());
        assertThat(count(alvesta, Facet.MUNICIPALITY, "2418")).isEqualTo(mala.total());
    }

    @Test
    void whatever_it_is_sorted_by_the_parts_of_a_list_are_the_whole_of_it() {
        for (LineSort sort : LineSort.values()) {
            for (boolean descending : List.of(true, false)) {
                List<VisionId> read = new ArrayList<>();
                long total = 1;
                for (int offset = 0; offset < total; offset += 3) {
                    FoundLines part = lines.find(
                            new LineQuery(null, TODAY, null, null, null, Map.of(), sort, descending, offset, 3));
                    total = part.total();
                    part.rows().forEach(r -> read.add(r.vision()));
                }
                List<VisionId> streamed = new ArrayList<>();
                lines.each(
                        new LineQuery(null, TODAY, null, null, null, Map.of(), sort, descending, 6, 3),
                        r -> streamed.add(r.vision()));
                assertThat(read).doesNotHaveDuplicates().hasSize((int) total).isEqualTo(streamed);
            }
        }
    }

    @Test
    void the_lines_and_counts_of_a_day_are_as_known_at_a_time() {
        VisionId id = vision("som-den-var-kand", "Som den var känd");
        Instant before = events.stream(id.toString()).getLast().recordedAt();
        Instant after = record(new Act.DeferDecision(
                id,
                told("d", "2014-06-10"),
                Decision.UNKNOWN,
                new DeferralTarget("nästa mandatperiod", null, null, null, null),
                Scope.BOTH));
        for (Instant known : List.of(before, after)) {
            FoundLines found =
                    lines.find(new LineQuery("0115", TODAY, known, "känd", null, Map.of(), LineSort.DAYS, true, 0, 10));
            assertThat(count(found, Facet.MATTER, "DEFERRED")).isEqualTo(known.equals(before) ? 0 : 1);
            assertThat(count(found, Facet.MATTER, "PROPOSED")).isEqualTo(known.equals(before) ? 1 : 0);
        }
    }

    @Test
    void a_line_has_the_term_in_which_it_came_to_stand_so_and_the_first_day_awaited() {
        RegisterRow row = lines
                .find(new LineQuery(
                        "0764", LocalDate.parse("2019-01-01"), null, null, null, Map.of(), LineSort.DUE, false, 0, 10))
                .rows()
                .stream()
                .filter(r -> r.vision().toString().equals("0764/ny-vision"))
                .findFirst()
                .orElseThrow();
        assertThat(row.snapshot().terms()).containsExactly("2011-2014");
        assertThat(row.snapshot().due())
                .hasValueSatisfying(d -> assertThat(d.passed(row.judgedOn())).isTrue());
    }

    @Test
    void the_filter_by_a_body_finds_what_the_list_of_the_interface_finds() {
        for (String body : List.of("kommunstyrelsen", "FULLMÄKTIGE", "parti")) {
            LineQuery asked = new LineQuery(null, TODAY, null, null, body, Map.of(), LineSort.TITLE, false, 0, 1_000);
            RegisterQuery listed = new RegisterQuery(null, TODAY, null, null, null, body, null, false, null, 1_000);
            assertThat(lines.find(asked).rows().stream().map(RegisterRow::vision))
                    .containsExactlyInAnyOrderElementsOf(register.list(listed).items().stream()
                            .map(RegisterRow::vision)
                            .toList());
        }
    }
}
