package se.rodatraden.pages.vision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.rodatraden.archive.HistoryDocument;
import se.rodatraden.time.Lang;
import se.rodatraden.views.Alvesta;
import se.rodatraden.vision.history.History;

/** What a reader in a hurry must not take the page of a vision to say. */
class MisreadingsTest {
    private static final String HEAD = """
            municipality: "1472"
            vision: malbild
            title: Målbild Norra
            kind: VISION
            bodies: {kf: {kind: COUNCIL, name: kommunfullmäktige}, ks: {kind: BOARD, name: kommunstyrelsen}, sn: {kind: COMMITTEE, name: socialnämnden}}
            entries:
              - {id: forslag, command: propose-vision, occurred: 2025-01-13, body: ks, title: Kompass Norra, kind: VISION}
            """;

    private static final String APPROVED = """
            - {id: sn-ja, command: record-treatment, occurred: 2025-02-03, body: sn, outcome: SUPPORTS_ADOPTION}
            - {id: till, command: submit-for-decision, occurred: 2025-03-03, body: ks, to: kf, boardCommented: YES}
            """;

    private static final String ADOPTED = APPROVED
            + "- {id: antas, command: adopt-vision, occurred: 2025-03-31, body: kf, title: Målbild Norra}\n"
            + "- {id: just, command: approve-minutes, occurred: 2025-04-07, body: kf, decisions: [antas]}\n"
            + "- {id: anslag, command: post-minutes, occurred: 2025-04-08, body: kf, decisions: [antas]}\n";

    private static final String REMISS = "- {id: ut, command: send-to-remiss, occurred: 2025-02-03, body: ks, round: 1,"
            + " due: 2025-03-31, addressees: [{id: sn, kind: COMMITTEE, name: socialnämnden},"
            + " {id: tn, kind: COMMITTEE, name: tekniska nämnden}]}\n";

    private static VisionPage page(String entries, String day, Lang speech) {
        History history =
                Alvesta.history(HistoryDocument.read((HEAD + entries.indent(2)).getBytes(StandardCharsets.UTF_8))
                        .history());
        return Drawn.page(history, LocalDate.parse(day), speech);
    }

    private static String text(VisionPage page) {
        return Drawn.html(page).replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    private static String value(VisionPage page, String label) {
        return page.particulars().stream()
                .filter(p -> p.label().equals(label))
                .map(p -> p.value().line())
                .findFirst()
                .orElseThrow();
    }

    /** Those that stand open, by their titles. */
    private static List<String> open(VisionPage page) {
        return page.items().stream()
                .flatMap(i -> i instanceof VisionPage.Item.Happened h
                        ? Stream.of(h.entry().title())
                        : Stream.of())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void a_committees_approval_is_not_the_decision(Lang speech) {
        VisionPage page = page(APPROVED, "2025-03-10", speech);
        assertThat(page.facets().getFirst().tag()).isNull();
        assertThat(page.steps().getLast().css()).isEqualTo("ahead");
        assertThat(page.steps().stream().filter(s -> s.css().equals("here")))
                .extracting(VisionPage.Step::label)
                .containsExactly(speech.say("KF", "council"));
        assertThat(text(page))
                .contains(speech.say("inget antaget dokument är registrerat", "no adopted document is recorded"))
                .contains(speech.say("inget slutligt beslut", "no final decision"))
                .doesNotContain(speech.say("GÄLLER", "IN FORCE"));
    }

    @Test
    void a_plan_is_no_fact_and_one_item_with_what_became_of_it() {
        String plan =
                "- {id: plan, command: plan-activity, occurred: 2025-01-20, body: ks, kind: WORKSHOP, what: Verkstad, when: 2025-06-10}\n";
        VisionPage planned = page(plan, "2025-03-01", Lang.SWEDISH);
        assertThat(planned.items().getFirst())
                .isEqualTo(new VisionPage.Item.Period("Planerat, inte registrerat som gjort", "plans"));
        assertThat(value(planned, "Nästa steg")).isEqualTo("Verkstad · planerat till den 10 juni 2025");

        String held = plan
                + "- {id: flytt, command: move-activity, occurred: 2025-05-20, body: ks, planned: plan, when: 2025-06-17}\n"
                + "- {id: hallen, command: record-activity, occurred: 2025-06-17, body: ks, kind: WORKSHOP, what: Verkstad, planned: plan}\n";
        VisionPage done = page(held, "2025-07-01", Lang.SWEDISH);
        assertThat(open(done)).containsOnlyOnce("Verkstad").noneMatch(t -> t.startsWith("Planerat"));
        assertThat(done.items().stream()
                        .flatMap(i -> i instanceof VisionPage.Item.Happened h ? Stream.of(h.entry()) : Stream.of())
                        .filter(e -> e.id().equals("hallen"))
                        .flatMap(e -> e.parts().stream()))
                .extracting(VisionPage.EntryView::id)
                .containsExactly("plan", "flytt");
        assertThat(Drawn.html(done)).containsOnlyOnce("id=\"h-plan\"").containsOnlyOnce("id=\"h-flytt\"");
    }

    @Test
    void a_proposal_is_not_the_document() {
        VisionPage page = page(APPROVED, "2025-03-10", Lang.SWEDISH);
        assertThat(page.title()).isEqualTo("Målbild Norra");
        assertThat(page.facets()).extracting(VisionPage.Facet::name).containsExactly("Dokumentet", "Ärendet");
        assertThat(page.facets().getLast().proposed()).isEqualTo("Kompass Norra");
    }

    @Test
    void silence_is_no_consent() {
        VisionPage open = page(REMISS, "2025-03-01", Lang.SWEDISH);
        assertThat(value(open, "Remiss"))
                .isEqualTo(
                        "inget svar registrerat; 2 har på sig till den 31 mars 2025: socialnämnden och tekniska nämnden");
        VisionPage late = page(REMISS, "2025-04-30", Lang.SWEDISH);
        assertThat(value(late, "Remiss"))
                .isEqualTo("sista svarsdag var den 31 mars 2025; inget svar registrerat från"
                        + " socialnämnden och tekniska nämnden");
        assertThat(text(late)).contains("Uteblivet svar är inget medhåll");
        String one = REMISS
                + "- {id: svar, command: record-remiss-response, occurred: 2025-03-05, body: sn, round: 1, from: {id: sn, kind: COMMITTEE, name: socialnämnden}, stance: SUPPORTS}\n";
        assertThat(value(page(one, "2025-03-10", Lang.ENGLISH), "Comments (remiss)"))
                .isEqualTo("1 of 2 have answered; 1 has until 31 March 2025: tekniska nämnden");
    }

    @Test
    void a_computed_day_is_not_confirmed() {
        VisionPage page = page(ADOPTED, "2025-08-01", Lang.SWEDISH);
        assertThat(text(page)).contains("ej bekräftad");
        assertThat(page.facets().getFirst().sentence()
                        + page.facets().getFirst().since())
                .doesNotContain("laga kraft");
    }

    @Test
    void a_page_of_another_day_carries_the_day_and_says_what_is_later() {
        VisionPage page = page(ADOPTED, "2025-03-10", Lang.SWEDISH);
        String html = Drawn.html(page);
        assertThat(html).containsPattern("<h1[^>]*>Målbild Norra <span[^>]*>läget den 10 mars 2025</span></h1>");
        assertThat(html).contains("<title>Målbild Norra – läget den 10 mars 2025");
        assertThat(text(page)).contains("3 senare händelser visas inte.").doesNotContain("31 mars 2025");
        assertThat(page.visit())
                .as("what is new is new today, not on another day")
                .isNull();
        assertThat(html).doesNotContain("since-visit");
    }

    @Test
    void what_is_not_recorded_is_not_said_undone() {
        VisionPage page = page("", "2025-01-20", Lang.SWEDISH);
        assertThat(value(page, "Remiss")).isEqualTo("ingen öppen registrerad");
        assertThat(value(page, "Nästa steg")).isEqualTo("inget känt");
        assertThat(page.steps().subList(1, page.steps().size()))
                .extracting(VisionPage.Step::recorded)
                .containsOnly("Inget är registrerat.");
        assertThat(text(page)).doesNotContainPattern("(?i)har inte hänt|ej gjort|ingen remiss har");
    }

    @Test
    void goals_that_have_run_out_are_said_in_the_head() {
        VisionPage page = Drawn.page(Drawn.seed("1489/vision-2040"), LocalDate.of(2024, 1, 1), Lang.SWEDISH);
        assertThat(value(page, "Målen")).contains("har löpt ut", "2021-2023", "inga senare mål är registrerade");
        VisionPage before = Drawn.page(Drawn.seed("1489/vision-2040"), LocalDate.of(2022, 1, 1), Lang.SWEDISH);
        assertThat(before.particulars()).noneMatch(p -> p.label().equals("Målen"));
    }

    @Test
    void of_many_entries_the_newest_stand_first_and_what_is_alike_is_folded_with_its_count() {
        History history =
                Alvesta.history(HistoryDocument.read(MadeVisions.ofManyEntries("1472", LocalDate.of(2026, 3, 2))
                                .getBytes(StandardCharsets.UTF_8))
                        .history());
        VisionPage page = Drawn.page(history, LocalDate.of(2026, 3, 2), Lang.SWEDISH);
        List<String> folds = page.items().stream()
                .flatMap(i -> i instanceof VisionPage.Item.Folded f ? Stream.of(f.summary()) : Stream.of())
                .toList();
        assertThat(history.entries()).hasSize(120);
        assertThat(open(page)).startsWith("Remiss, omgång 4").hasSizeBetween(12, 24);
        assertThat(folds).contains("2 remissvar, 2026", "18 remissvar, 2019–2020", "10 aktiviteter, 2019");
        String html = Drawn.html(page);
        history.entries().forEach(e -> assertThat(html).containsOnlyOnce("id=\"h-" + e.id() + "\""));
    }

    @Test
    void what_was_corrected_is_as_new_as_its_correction() {
        History corrected = Drawn.constructed("rattad-over-mandatgransen");
        VisionPage page = Drawn.page(corrected, Alvesta.TODAY, Lang.SWEDISH);
        List<VisionPage.EntryView> marked = page.items().stream()
                .flatMap(i -> i instanceof VisionPage.Item.Happened h ? Stream.of(h.entry()) : Stream.of())
                .filter(e -> "Rättad".equals(e.mark()))
                .toList();
        assertThat(marked)
                .isNotEmpty()
                .allSatisfy(view -> assertThat(view.position())
                        .isGreaterThan(corrected.entries().stream()
                                .filter(e -> e.id().equals(view.id()))
                                .findFirst()
                                .orElseThrow()
                                .position()));
    }
}
