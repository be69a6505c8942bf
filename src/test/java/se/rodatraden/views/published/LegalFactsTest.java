package se.rodatraden.views.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.rodatraden.archive.HistoryDocument;
import se.rodatraden.views.Alvesta;
import se.rodatraden.views.reading.Reading;
import se.rodatraden.views.reading.VisionOn;
import se.rodatraden.vision.entry.ConfidentialityMarks;
import se.rodatraden.vision.history.History;

/** What is said of a document to those who gather legislation, and what must not be. */
class LegalFactsTest {
    private static final String HEAD = """
            municipality: "1472"
            vision: malbild
            title: Målbild Norra
            kind: VISION
            bodies: {kf: {kind: COUNCIL, name: kommunfullmäktige}, ks: {kind: BOARD, name: kommunstyrelsen}, ratt: {kind: EXTERNAL, name: Förvaltningsrätten i Luleå}, hon: {kind: RESIDENTS, name: en medlem}}
            entries:
              - {id: forslag, command: propose-vision, occurred: 2016-04-11, body: ks, title: Målbild Norra, kind: VISION}
            """;
    private static final String LAID =
            "- {id: till, command: submit-for-decision, occurred: 2016-05-09, body: ks, to: kf, boardCommented: YES}\n";

    private static String adopted(String when, String more) {
        return LAID + "- {id: antas, command: adopt-vision, occurred: " + when + ", body: kf, title: Målbild Norra"
                + more + "}\n";
    }

    private static Optional<LegalFacts> on(String entries, String day) {
        byte[] document = (HEAD + entries.indent(2)).getBytes(StandardCharsets.UTF_8);
        History history = Alvesta.history(HistoryDocument.read(document).history());
        return LegalFacts.of(new VisionOn(
                history,
                history.known(),
                Reading.of(history.registered(), history.known(), Alvesta.on(history, LocalDate.parse(day))),
                1,
                1,
                ConfidentialityMarks.NONE));
    }

    @Test
    void a_proposal_is_no_legislation() {
        assertThat(on(LAID, "2016-06-01")).isEmpty();
        assertThat(on(LAID + "- {id: nej, command: reject-vision, occurred: 2016-06-13, body: kf}\n", "2016-07-01"))
                .isEmpty();
        assertThat(on(adopted("2016-06-13", ""), "2016-06-12")).isEmpty();
    }

    @Test
    void adopted_in_force_and_applicable_are_told_apart() {
        String entries = adopted("2016-06-13", ", validFrom: 2016-09-01");
        LegalFacts before = on(entries, "2016-07-01").orElseThrow();
        assertThat(before.adopted()).isEqualTo("2016-06-13");
        assertThat(before.by()).isNotNull().extracting(b -> b.name()).isEqualTo("kommunfullmäktige");
        assertThat(before.force()).isEqualTo(LegalFacts.Force.NOT_IN_FORCE);
        assertThat(before.since()).isNull();
        assertThat(before.ended()).isNull();
        assertThat(before.applicable()).isEqualTo("2016-09-01");
        LegalFacts after = on(entries, "2016-09-01").orElseThrow();
        assertThat(after.force()).isEqualTo(LegalFacts.Force.IN_FORCE);
        assertThat(after.since()).isEqualTo("2016-09-01");
    }

    @Test
    void a_day_that_no_source_gives_is_left_out() {
        LegalFacts presumed = on(adopted("2016-06-13", ""), "2016-07-01").orElseThrow();
        assertThat(presumed.force()).isEqualTo(LegalFacts.Force.IN_FORCE);
        assertThat(presumed.since()).isNull();
        assertThat(presumed.applicable()).isNull();
        LegalFacts month =
                on(adopted("2016-06", ", validFrom: 2016-09"), "2017-01-01").orElseThrow();
        assertThat(month.adopted()).isNull();
        assertThat(month.since()).isNull();
        assertThat(month.applicable()).isNull();
    }

    @Test
    void what_has_ended_says_when_and_not_since_when_it_was_in_force() {
        LegalFacts ended = on(adopted("2016-06-13", ", validFrom: 2016-09-01, validTo: 2019-12-31"), "2021-01-01")
                .orElseThrow();
        assertThat(ended.force()).isEqualTo(LegalFacts.Force.NOT_IN_FORCE);
        assertThat(ended.ended()).isEqualTo("2020-01-01");
        assertThat(ended.since()).isNull();
    }

    @Test
    void what_a_court_has_stopped_for_the_time_being_is_neither_in_force_nor_not() {
        String stopped = adopted("2016-06-13", "") + """
                - {id: just, command: approve-minutes, occurred: 2016-06-20, body: kf, decisions: [antas]}
                - {id: anslag, command: post-minutes, occurred: 2016-06-21, body: kf, decisions: [antas]}
                - {id: over, command: lodge-appeal, occurred: 2016-07-01, received: 2016-07-01, body: hon, decisions: [antas], court: {court: Förvaltningsrätten i Luleå, number: "9-16"}}
                - {id: slut, command: decide-appeal, occurred: 2017-02-06, body: ratt, decisions: [antas], court: {court: Förvaltningsrätten i Luleå, number: "9-16"}, outcome: ANNULLED}
                """;
        LegalFacts facts = on(stopped, "2017-03-01").orElseThrow();
        assertThat(facts.force()).isNull();
        assertThat(facts.adopted()).isEqualTo("2016-06-13");
    }
}
