package se.rodatraden.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.rodatraden.archive.HistoryDocument;
import se.rodatraden.time.Lang;
import se.rodatraden.views.Alvesta;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.history.History;

/** What a fact is called beside its day, and which of its words are in the language of the source. */
class SourceWordsTest {
    private static final History HISTORY = history("""
            municipality: "1233"
            vision: prov
            title: V
            kind: VISION
            bodies: {ks: {kind: BOARD, name: kommunstyrelsen}}
            entries:
              - {id: plan, command: plan-activity, occurred: 2016-11-24, body: ks, kind: MEETING, what: Genomgång av förslaget, when: 2017-01-19}
              - {id: odaterad, command: plan-activity, occurred: 2016-11-24, body: ks, kind: MEETING, what: Kick-off, when: {label: okänt datum}}
              - {id: samtal, command: record-activity, occurred: {label: vid registreringen}, body: ks, kind: DIALOGUE, what: samtal på torget, audience: invånare}
            """);

    private static History history(String document) {
        return Alvesta.history(
                HistoryDocument.read(document.getBytes(StandardCharsets.UTF_8)).history());
    }

    private static Fact fact(String id) {
        return HISTORY.known().entries().entry(id).orElseThrow().fact();
    }

    private static List<String> marked(String text, String id, Lang reader) {
        return SourceWords.of(reader, fact(id)).in(text).stream()
                .filter(SourceWords.Part::source)
                .map(SourceWords.Part::text)
                .toList();
    }

    @Test
    void a_plan_is_called_by_the_day_it_is_for_and_not_by_the_day_it_was_made() {
        assertThat(Wording.named(fact("plan"), Lang.SWEDISH.locale()))
                .isEqualTo("Planerat till den 19 januari 2017: Genomgång av förslaget");
        assertThat(Wording.named(fact("plan"), Lang.ENGLISH.locale()))
                .isEqualTo("Planned for 19 January 2017: Genomgång av förslaget");
        assertThat(Wording.named(fact("odaterad"), Lang.SWEDISH.locale()))
                .isEqualTo("Planerat: Kick-off, 24 november 2016");
    }

    @Test
    void words_of_the_source_are_told_apart_on_an_english_page() {
        String name = Wording.named(fact("samtal"), Lang.ENGLISH.locale());

        assertThat(name).isEqualTo("Samtal på torget, vid registreringen");
        assertThat(marked(name, "samtal", Lang.ENGLISH)).containsExactly("Samtal på torget", "vid registreringen");
        assertThat(marked("Dialogue with invånare", "samtal", Lang.ENGLISH)).containsExactly("invånare");
        assertThat(marked("Kommunstyrelsen (municipal board)", "samtal", Lang.ENGLISH))
                .containsExactly("Kommunstyrelsen");
        assertThat(marked("Planned for 19 January 2017: Genomgång av förslaget", "plan", Lang.ENGLISH))
                .containsExactly("Genomgång av förslaget");
    }

    @Test
    void the_parts_are_the_whole_text_and_no_word_is_cut() {
        String text = "x samtal på torget y samtal på torgets mitt";

        List<SourceWords.Part> parts =
                SourceWords.of(Lang.ENGLISH, fact("samtal")).in(text);

        assertThat(parts.stream().map(SourceWords.Part::text).collect(Collectors.joining()))
                .isEqualTo(text);
        assertThat(marked(text, "samtal", Lang.ENGLISH)).containsExactly("samtal på torget");
    }

    @Test
    void ids_and_metadata_are_no_words() {
        assertThat(SourceWords.of(Lang.ENGLISH, fact("samtal")).words()).doesNotContain("samtal", "ks", "MEETING");
    }

    @Test
    void the_title_of_the_vision_is_a_whole() {
        SourceWords words = SourceWords.of(Lang.ENGLISH, "Ny vision för Alvesta", List.of(fact("samtal")));

        assertThat(words.in("Successor: Ny vision för Alvesta").stream().filter(SourceWords.Part::source))
                .extracting(SourceWords.Part::text)
                .containsExactly("Ny vision för Alvesta");
    }

    @Test
    void a_swedish_page_marks_nothing() {
        assertThat(marked("Samtal på torget", "samtal", Lang.SWEDISH)).isEmpty();
    }
}
