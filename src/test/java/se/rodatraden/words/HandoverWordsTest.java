package se.rodatraden.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import se.rodatraden.archive.HistoryDocument;
import se.rodatraden.municipality.MandatePeriod;
import se.rodatraden.views.Alvesta;
import se.rodatraden.views.reading.TermHandover;
import se.rodatraden.vision.handover.Handover;
import se.rodatraden.vision.handover.Handover.Category;
import se.rodatraden.vision.history.History;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.value.VisionId;
import se.rodatraden.words.situation.HandoverSummary;

class HandoverWordsTest {
    private static final Locale SWEDISH = Locale.of("sv");
    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
    private static final History DECISIONS = history("""
            municipality: "0764"
            vision: beslut
            title: Åvisionen
            kind: VISION
            bodies: {kf: {kind: COUNCIL, name: kommunfullmäktige}, ks: {kind: BOARD, name: kommunstyrelsen}}
            entries:
              - {id: antas, command: adopt-vision, occurred: 2012-05-28, body: kf, title: Åvisionen, recordAsOccurred: true, reason: Bara antagandet är känt., decision: {paragraph: "§ 4"}}
              - {id: skjuts, command: defer-decision, occurred: 2018-03-12, body: ks, target: {term: mandatperioden 2019-2022}, scope: GOALS, decision: {paragraph: "§ 33"}}
              - {id: mal, command: replace-goals, occurred: 2019-11-25, body: kf, period: 2020/2022, goals: [{no: "1", text: Mål}], decision: {paragraph: "§ 120"}}
              - {id: provas, command: review-relevance, occurred: 2020-03-03, body: ks, result: CURRENT, decision: {paragraph: "§ 9"}}
              - {id: langre, command: prolong-validity, occurred: 2021-03-01, body: kf, version: antas, validTo: 2025-12-31, decision: {paragraph: "§ 14"}}
              - {id: upphavs, command: repeal-vision, occurred: 2022-10-24, body: kf, version: antas, from: 2023-01-01, decision: {paragraph: "§ 80"}}
            """);
    private static final History ANNULLED = history("""
            municipality: "0764"
            vision: upphavd
            title: Åvisionen
            kind: VISION
            bodies: {kf: {kind: COUNCIL, name: kommunfullmäktige}, kr: {kind: EXTERNAL, name: Kammarrätten i Jönköping}}
            entries:
              - {id: antas, command: adopt-vision, occurred: 2019-05-27, body: kf, title: Åvisionen, recordAsOccurred: true, reason: Bara antagandet är känt., decision: {paragraph: "§ 4"}}
              - {id: klagan, command: lodge-appeal, occurred: 2019-06-10, body: kr, decisions: [antas]}
              - {id: dom, command: decide-appeal, occurred: 2020-02-03, body: kr, decisions: [antas], court: {court: Kammarrätten i Jönköping, number: "1-19"}, outcome: ANNULLED, finalJudgment: true}
            """);
    private static final History WAITS = history("""
            municipality: "0764"
            vision: vilar
            title: Skogsvisionen
            kind: VISION
            bodies: {ks: {kind: BOARD, name: kommunstyrelsen}}
            entries:
              - {id: forslag, command: propose-vision, occurred: 2014-03-04, body: ks, title: Skogsvisionen, kind: VISION}
              - {id: skjuts, command: defer-decision, occurred: 2014-06-10, body: ks, target: {term: mandatperioden 2015-2018}, scope: BOTH, decision: {paragraph: "§ 9"}}
            """);
    private static final History GOES_ON = history("""
            municipality: "0764"
            vision: havsvisionen
            title: Havsvisionen
            kind: VISION
            bodies: {ks: {kind: BOARD, name: kommunstyrelsen}}
            entries:
              - {id: foregangare, command: link-document, occurred: 2015-03-10, body: ks, link: {relation: PREDECESSOR, title: Skogsvisionen, vision: 0764/vilar}}
              - {id: forslag, command: propose-vision, occurred: 2015-09-01, body: ks, title: Havsvisionen, kind: VISION}
            """);

    private static History history(String document) {
        return Alvesta.history(
                HistoryDocument.read(document.getBytes(StandardCharsets.UTF_8)).history());
    }

    private static TermHandover handover(History history, String period, Map<VisionId, Known> others) {
        MandatePeriod p = MandatePeriod.named(period).orElseThrow();
        Handover handover = Handover.of(history.id(), history.known(), p, DAY, others);
        return new TermHandover(
                "0764",
                p,
                Optional.empty(),
                Optional.empty(),
                DAY,
                null,
                DAY,
                List.of(new TermHandover.OfVision(
                        history.id(),
                        history.registered().title(),
                        history.registered().kind(),
                        handover)),
                1);
    }

    private static List<String> sentences(String period, Category category, Locale locale) {
        return sentences(handover(DECISIONS, period, Map.of()), category, locale);
    }

    private static List<String> sentences(TermHandover handover, Category category, Locale locale) {
        return handover.lines(category).stream()
                .map(line -> HandoverWords.sentence(handover, line.item(), locale))
                .toList();
    }

    @Test
    void what_was_decided_is_told_with_who_when_and_the_paragraph() {
        assertThat(sentences("2019-2022", Category.DECIDED, SWEDISH))
                .containsExactly(
                        "Kommunfullmäktige beslutade den 25 november 2019 (§ 120) om nya mål för 2020–2022.",
                        "Kommunstyrelsen prövade den 3 mars 2020 (§ 9) om dokumentet är aktuellt. Dokumentet är fortfarande aktuellt.",
                        "Kommunfullmäktige förlängde den 1 mars 2021 (§ 14) dokumentets giltighet till och med den 31 december 2025.");
        assertThat(sentences("2023-2026", Category.DECIDED, SWEDISH))
                .containsExactly(
                        "Kommunfullmäktige upphävde den 24 oktober 2022 (§ 80) dokumentet från och med den 1 januari 2023.");
        assertThat(sentences("2023-2026", Category.DECIDED, Locale.ENGLISH))
                .containsExactly(
                        "The municipal council repealed the document from 1 January 2023 on 24 October 2022 (§ 80).");
    }

    @Test
    void goals_that_waited_and_were_decided_are_not_said_to_wait() {
        assertThat(sentences("2019-2022", Category.DEFERRED_TO, SWEDISH))
                .containsExactly(
                        "Kommunstyrelsen hänsköt den 12 mars 2018 (§ 33) målen till mandatperioden 2019–2022. Kommunfullmäktige beslutade den 25 november 2019 (§ 120) om nya mål för 2020–2022.");
    }

    @Test
    void a_decision_that_a_court_annulled_is_told_with_the_judgment() {
        assertThat(sentences(handover(ANNULLED, "2019-2022", Map.of()), Category.DECIDED, SWEDISH))
                .containsExactly(
                        "Kommunfullmäktige antog den 27 maj 2019 (§ 4) ”Åvisionen”. Kammarrätten i Jönköping upphävde den 3 februari 2020 beslutet.");
    }

    @Test
    void a_decision_annulled_in_part_is_told_with_the_part() {
        History partly = history("""
                municipality: "0764"
                vision: delvis
                title: Åvisionen
                kind: VISION
                bodies: {kf: {kind: COUNCIL, name: kommunfullmäktige}, kr: {kind: EXTERNAL, name: Kammarrätten i Jönköping}}
                entries:
                  - {id: antas, command: adopt-vision, occurred: 2019-05-27, body: kf, title: Åvisionen, recordAsOccurred: true, reason: Bara antagandet är känt., decision: {paragraph: "§ 4"}}
                  - {id: klagan, command: lodge-appeal, occurred: 2019-06-10, body: kr, decisions: [antas]}
                  - {id: dom, command: decide-appeal, occurred: 2020-02-03, body: kr, decisions: [antas], court: {court: Kammarrätten i Jönköping, number: "1-19"}, outcome: PARTLY_ANNULLED, annulledPart: avsnitt 3, finalJudgment: true}
                """);
        assertThat(sentences(handover(partly, "2019-2022", Map.of()), Category.DECIDED, SWEDISH))
                .containsExactly(
                        "Kommunfullmäktige antog den 27 maj 2019 (§ 4) ”Åvisionen”. Beslutet blev den 3 februari"
                                + " 2020 delvis upphävt av Kammarrätten i Jönköping: avsnitt 3.");
    }

    @Test
    void what_stands_open_and_went_on_as_another_matter_is_told_with_the_name_of_that() {
        TermHandover handover = handover(WAITS, "2019-2022", Map.of(GOES_ON.id(), GOES_ON.known()));

        assertThat(sentences(handover, Category.INHERITED, SWEDISH))
                .singleElement(InstanceOfAssertFactories.STRING)
                .endsWith(": vilande. Arbetet gick den 10 mars 2015 vidare som ett nytt ärende: ”Havsvisionen”.");
        assertThat(sentences(handover, Category.UNTOUCHED, SWEDISH)).isEmpty();
    }

    @Test
    void a_period_is_called_by_the_years_of_both_terms() {
        MandatePeriod period = MandatePeriod.named("2022-2026").orElseThrow();

        assertThat(HandoverWords.name(period, SWEDISH)).isEqualTo("Mandatperioden 2023–2026 (fullmäktige 2022–2026)");
        assertThat(HandoverWords.borders(period, Locale.ENGLISH))
                .isEqualTo(
                        "Council 2022–2026: 15 October 2022 to 14 October 2026. Board and committees 2023–2026: 1 January 2023 to 31 December 2026.");
    }

    @Test
    void goals_that_have_run_out_are_told_with_their_last_day_and_that_no_later_ones_are_recorded() {
        assertThat(sentences("2019-2022", Category.GOALS_RUN_OUT, SWEDISH))
                .containsExactly("Målen för 2020–2022 gick ut den 31 december 2022. Inga senare mål är registrerade"
                        + " som beslutade före periodens slut.");
        assertThat(sentences("2023-2026", Category.GOALS_RUN_OUT, Locale.ENGLISH))
                .containsExactly("The goals for 2020–2022 ran out on 31 December 2022. No later goals are recorded"
                        + " as decided before the end of the term.");
    }

    @Test
    void what_was_left_and_how_long_it_lay_still_is_told_as_what_is_recorded() {
        TermHandover handover = handover(WAITS, "2015-2018", Map.of());

        assertThat(HandoverSummary.of(handover, SWEDISH))
                .isEqualTo("Till perioden lämnades 1 ärende. Om det är inget registrerat under perioden;"
                        + " det säger inte att inget har gjorts.");
        assertThat(HandoverSummary.of(handover, Locale.ENGLISH))
                .isEqualTo("Handed to the period: 1 matter. Nothing is recorded about it in the period;"
                        + " that does not mean that nothing was done.");
        assertThat(handover.visions().getFirst().handover().still()).hasValueSatisfying(s -> {
            assertThat(HandoverSummary.still(s, handover, SWEDISH))
                    .isEqualTo("Inget registrerat från den 10 juni 2014 till periodens slut: 4,6 år.");
            assertThat(HandoverSummary.still(s, handover, Locale.ENGLISH))
                    .isEqualTo("Nothing recorded from 10 June 2014 to the end of the period: 4.6 years.");
        });
    }
}
