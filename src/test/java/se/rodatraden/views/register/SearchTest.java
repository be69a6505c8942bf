package se.rodatraden.views.register;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.RunningProduct;
import se.rodatraden.commands.Commands;
import se.rodatraden.commands.Request;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.store.EventLog;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.views.rows.ParkedVisions;
import se.rodatraden.views.rows.Progress;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.command.VisionCommand;
import se.rodatraden.vision.event.EventMetadata;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.Certainty;
import se.rodatraden.vision.value.Registry;
import se.rodatraden.vision.value.VisionId;

/** What a search finds, and that one vision whose rows cannot be made stops no other. */
@RunningProduct
class SearchTest {
    private static final LocalDate DAY = LocalDate.parse("2026-01-01");

    @Autowired
    private Commands commands;

    @Autowired
    private Register register;

    @Autowired
    private Progress progress;

    @Autowired
    private EventLog events;

    @Autowired
    private ParkedVisions parked;

    @Autowired
    private JdbcTemplate jdbc;

    private VisionId vision(String name, String title, String what, @Nullable String dnr) {
        VisionId id = new VisionId("2418", name);
        record(new VisionCommand.RegisterVision(id, title, DocumentKind.VISION, null));
        start(id, "idordet", what, dnr);
        return id;
    }

    private void start(VisionId id, String entry, String what, @Nullable String dnr) {
        record(started(id, entry, what, dnr));
    }

    private static Act.StartWork started(VisionId id, String entry, String what, @Nullable String dnr) {
        EventMetadata told = new EventMetadata(
                entry,
                FuzzyDate.parse("2014-06-12"),
                Certainty.STATED,
                new BodyRef("ks", BodyKind.BOARD, "kommunstyrelsen"),
                List.of(),
                dnr == null ? null : new Registry(dnr, null, null, null),
                null,
                List.of(),
                List.of(),
                false,
                null);
        return new Act.StartWork(id, told, what);
    }

    private void record(VisionCommand command) {
        commands.send(command, Request.by("test"));
        awaitShown(command.vision());
    }

    private void awaitShown(VisionId vision) {
        long last = events.stream(vision.toString()).getLast().position();
        assertThat(progress.await(vision, last, Duration.ofSeconds(20))).isTrue();
    }

    private static RegisterQuery query(String q) {
        return new RegisterQuery(null, DAY, null, null, null, null, q, false, null, 100);
    }

    private List<VisionId> found(String q) {
        return register.list(query(q)).items().stream().map(RegisterRow::vision).toList();
    }

    @Test
    void words_are_found_in_any_order_inflected_begun_and_without_diacritics() {
        VisionId id = vision("goda", "Det goda livet för alla i framtider", "Kvarterssamtal zq7 inleds i Umeå", null);
        for (String q : List.of(
                "livet zq7",
                "zq7 goda alla",
                "framtiden zq7",
                "zq7 kvarterss",
                "zq7 umea",
                "zq7 kommunstyrelse",
                "zq7 för alla",
                "\"goda livet\" zq7",
                "zq7 -finnsinte",
                "finnsinte or zq7",
                "ZQ7 Malå")) {
            assertThat(found(q)).as(q).containsExactly(id);
        }
        for (String q : List.of("zq7 finnsinte", "\"livet goda\" zq7", "zq7 -livet", "zq7 idordet", "--", "\"")) {
            assertThat(found(q)).as(q).doesNotContain(id);
        }
    }

    @Test
    void the_words_of_pages_find_what_they_are_shown_for_in_both_languages() {
        VisionId id = new VisionId("0764", "ny-vision");
        for (String q : List.of("hänskj", "vilande", "deferred", "på remiss", "alvesta", "hänskjuten remiss")) {
            assertThat(found(q)).as(q).contains(id);
        }
        assertThat(found("idordet")).isEmpty();
    }

    @Test
    void words_of_a_struck_entry_are_suggested_no_more() {
        VisionId id = vision("struken", "Vision", "Ett qvarnbygge", null);
        assertThat(spelt("qvarnbygge")).isOne();

        record(new Act.AnnulEntry(id, started(id, "struken", "", null).told(), "idordet", "Fel vision."));

        assertThat(spelt("qvarnbygge")).isZero();
    }

    private int spelt(String word) {
        return requireNonNull(
                jdbc.queryForObject("select count(*) from views.lexicon where word = ?", Integer.class, word));
    }

    @Test
    void a_diary_number_is_found_whole_in_part_and_however_it_is_divided() {
        VisionId id = vision("dnr", "V", "x", "KS/2019:90612");
        for (String q : List.of("KS/2019:90612", "2019:90612", "KS 2019/90612", "KS2019/90612", "90612", "2019/906")) {
            assertThat(found(q)).as(q).containsExactly(id);
        }
    }

    @Test
    void the_end_of_a_compound_in_a_title_finds_it() {
        VisionId id = vision("lopp", "Kulturmiljöframtidslöfte", "x", null);
        assertThat(found("framtidslöfte")).contains(id);
        assertThat(found("miljofram")).contains(id);
    }

    @Test
    void a_word_that_nothing_has_leads_to_one_spelt_almost_so() {
        VisionId id = vision("stav", "Zebravision", "x", null);
        assertThat(found("zebravison")).isEmpty();
        assertThat(register.suggestions(query("zebravison"))).contains("zebravision");
        assertThat(register.suggestions(query("qqxxzzyy"))).isEmpty();
        assertThat(found("zebravision")).containsExactly(id);
    }

    @Test
    void hits_are_marked_in_a_piece_of_what_is_told() {
        VisionId id = vision("spar", "V", "Långt före. Därefter hölls ett åkerbruksmöte zq8 i parken.", null);
        Snippet snippet = requireNonNull(register.snippets(
                        query("akerbruk zq8"),
                        register.list(query("akerbruk zq8")).items())
                .get(id));
        assertThat(snippet.entry()).isEqualTo("idordet");
        assertThat(snippet.pieces().stream().filter(Snippet.Piece::hit).map(Snippet.Piece::text))
                .containsExactly("åkerbruksmöte", "zq8");
    }

    @Test
    void more_words_than_one_row_takes_are_all_found() {
        String many = IntStream.range(0, 9_000).mapToObj(i -> "w" + i + "y").collect(Collectors.joining(" "));
        VisionId id = new VisionId("2418", "stor");
        List<Act> acts = new ArrayList<>();
        acts.add(started(id, "idordet", "börjanord " + many.substring(0, 9_000), null));
        for (int i = 0; i < 60; i++) {
            int from = 150 * i;
            String words = IntStream.range(from * 60, from * 60 + 900)
                    .mapToObj(n -> "ord" + n + "slut")
                    .collect(Collectors.joining(" "));
            acts.add(started(id, "e" + i, "b" + i + "q " + words, null));
        }
        // All at once, so that the rows are made once.
        record(new VisionCommand.RecordHistory(
                id, new VisionCommand.RegisterVision(id, "Storvision", DocumentKind.VISION, null), acts));
        assertThat(jdbc.queryForObject(
                        "select max(parts) from views.search where vision = ?", Integer.class, id.toString()))
                .isGreaterThan(1);
        assertThat(found("börjanord b59q")).containsExactly(id);
        assertThat(parked.list("2418")).isEmpty();
    }

    @Test
    void a_vision_whose_rows_are_refused_is_parked_alone_and_shown_when_it_can_be() {
        VisionId bad = vision("trasig", "Trasig", "x", null);
        forbid(bad);
        start(bad, "senare", "zq9 sist", null);
        VisionId good = vision("hel", "Hel", "zq9 ny", null);
        assertThat(found("zq9")).containsExactly(good);
        ParkedVisions.Parked one = parked.list("2418").getFirst();
        assertThat(one.vision()).isEqualTo(bad);
        assertThat(one.kind()).isEqualTo("REFUSED");
        assertThat(one.fault()).contains("planted");
        assertThat(parked.retry(bad)).isFalse();

        allow();
        assertThat(parked.retry(bad)).isTrue();
        assertThat(found("zq9")).containsExactlyInAnyOrder(good, bad);
        assertThat(parked.list(null)).isEmpty();
    }

    private void forbid(VisionId vision) {
        jdbc.execute("""
                create function views.refuse() returns trigger language plpgsql as
                    $$ begin raise exception 'planted'; end $$;
                create trigger refuse before insert or update on views.search for each row
                    when (new.vision = '%s') execute function views.refuse()
                """.formatted(vision));
    }

    private void allow() {
        jdbc.execute("drop trigger refuse on views.search; drop function views.refuse");
    }
}
