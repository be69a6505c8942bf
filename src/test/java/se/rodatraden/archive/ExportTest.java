package se.rodatraden.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.Season;
import se.rodatraden.vision.Decide;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.command.Verdict;
import se.rodatraden.vision.command.VisionCommand;
import se.rodatraden.vision.event.EventMetadata;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.vision.history.History;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.Certainty;
import se.rodatraden.vision.value.CorrectionKind;
import se.rodatraden.vision.value.Goal;
import se.rodatraden.vision.value.VisionId;

/** What is exported and imported again tells the same. */
class ExportTest {
    private static final VisionId VISION = new VisionId("0764", "prov");

    static List<String> seeds() {
        return Seeds.NAMES;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_seed_exported_and_read_again_tells_the_same_in_yaml_and_json(String seed) {
        HistoryDocument first = HistoryDocument.read(Seeds.bytes(seed));
        DocumentWriter written = export(Register.of(first));

        assertThat(again(written.yaml())).isEqualTo(first.history());
        assertThat(again(written.json())).isEqualTo(first.history());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_seed_told_twice_adds_nothing_and_one_entry_changed_is_refused(String seed) {
        HistoryDocument document = HistoryDocument.read(Seeds.bytes(seed));
        History told = Register.of(document).history();

        assertThat(Decide.on(told, document.history(), Register.NOW))
                .isInstanceOfSatisfying(
                        Verdict.Accepted.class, a -> assertThat(a.events()).isEmpty());
        String changed =
                new String(Seeds.bytes(seed), StandardCharsets.UTF_8).replaceFirst("quote: (.)", "quote: $1$1");
        assertThat(Decide.on(told, again(changed), Register.NOW)).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void an_export_names_a_body_and_a_source_once() {
        String yaml = export(Register.seed("0764-alvesta-ny-vision")).yaml();

        assertThat(yaml.split("name: kommunstyrelsen\n", -1))
                .as("the name, and nowhere else")
                .hasSize(2);
        assertThat(yaml.split("https://dialogguiden.se", -1)).hasSize(2);
        assertThat(yaml).startsWith("municipality: '0764'\n");
    }

    @Test
    void texts_that_yaml_could_misread_come_back_as_they_were() {
        List<String> texts = List.of(
                "2014",
                "true",
                "null",
                "~",
                "- a",
                "a: b",
                "# ej kommentar",
                "rad 1\nrad 2\n",
                "\tindrag",
                "'\"",
                "å" + "e".repeat(300),
                "0x1F",
                "1e3",
                "yes",
                "<script>alert(1)</script>",
                "…",
                "😀",
                "*alias",
                "!tag",
                "{}",
                " kant ");
        for (String text : texts) {
            Act act = new Act.RecordAssertion(VISION, told(FuzzyDate.parse("2014"), text), text);
            DocumentWriter written = written(act);

            assertThat(again(written.yaml()).acts()).as(text).containsExactly(act);
            assertThat(again(written.json()).acts()).as(text).containsExactly(act);
        }
    }

    @Test
    void words_that_older_readers_of_yaml_take_for_something_else_are_quoted() {
        Act goals = new Act.ReplaceGoals(
                VISION,
                told(FuzzyDate.parse("2017?-01").labelled("januari"), "12:30"),
                FuzzyDate.parse("2018/2022"),
                List.of(new Goal("yes", "off", null)),
                null);
        String yaml = written(goals).yaml();

        assertThat(yaml).contains("'no': 'yes'", "text: 'off'", "edtf: '2017?-01'", "note: '12:30'");
        assertThat(again(yaml).acts()).containsExactly(goals);
    }

    @Test
    void dates_come_back_as_they_were_with_words_without_and_as_a_local_rule_bounds_them() {
        List<FuzzyDate> dates = List.of(
                FuzzyDate.unknown(),
                FuzzyDate.unknown().labelled("okänt"),
                FuzzyDate.parse("2014"),
                FuzzyDate.parse("XXXX-04-03").labelled("3 april"),
                FuzzyDate.parse("../2014-06"),
                FuzzyDate.parse("2016-09~"),
                FuzzyDate.season(2014, Season.SPRING, LocalDate.parse("2014-03-01"), LocalDate.parse("2014-05-31")));
        for (FuzzyDate date : dates) {
            Act act = new Act.RecordAssertion(VISION, told(date, "x"), "x");

            assertThat(again(written(act).yaml()).acts()).as(date.toString()).containsExactly(act);
        }
    }

    @Test
    void corrections_come_back_as_they_were_and_the_first_document_told_again_changes_nothing() {
        HistoryDocument first = HistoryDocument.read(Seeds.bytes("0764-alvesta-ny-vision"));
        Act old = first.history().acts().getFirst();
        EventMetadata said = old.told();
        EventMetadata told = told(FuzzyDate.parse("2026-01-02"), "x");
        Act instead = new Act.RecordAssertion(
                old.vision(),
                new EventMetadata(
                        said.entry(),
                        FuzzyDate.parse("2010"),
                        Certainty.INFERRED,
                        said.body(),
                        said.sources(),
                        null,
                        null,
                        List.of(),
                        List.of(),
                        false,
                        null),
                "en annan uppgift");
        Act correction = new Act.CorrectEntry(
                old.vision(), told, said.entry(), instead, CorrectionKind.MISUNDERSTANDING, "läst fel");
        List<Act> all = Stream.concat(first.history().acts().stream(), Stream.of(correction))
                .toList();
        DocumentWriter written = DocumentWriter.of(first.history().register(), all);

        assertThat(again(written.yaml()).acts()).isEqualTo(all);
        assertThat(again(written.json()).acts()).isEqualTo(all);
        History corrected = Register.of(HistoryDocument.read(written.yaml().getBytes(StandardCharsets.UTF_8)))
                .history();
        assertThat(corrected.known().corrections().of(said.entry())).hasSize(1);
        assertThat(Decide.on(corrected, first.history(), Register.NOW))
                .isInstanceOfSatisfying(
                        Verdict.Accepted.class, a -> assertThat(a.events()).isEmpty());
    }

    @Test
    void a_corrected_registration_comes_back_as_it_was_registered_and_as_it_reads() {
        EventMetadata told = told(FuzzyDate.parse("2026-01-02"), "x");
        Act correction = new Act.CorrectRegistration(
                VISION, told, "Vision 2035", new DocumentKind("PROGRAM"), 2035, CorrectionKind.TYPO, "felskriven");
        DocumentWriter written = DocumentWriter.of(
                new VisionCommand.RegisterVision(VISION, "Visoin 2035", DocumentKind.VISION, null),
                List.of(correction));

        for (String document : List.of(written.yaml(), written.json())) {
            History read = Register.of(HistoryDocument.read(document.getBytes(StandardCharsets.UTF_8)))
                    .history();
            assertThat(read.registered().title()).isEqualTo("Visoin 2035");
            assertThat(read.registration())
                    .isEqualTo(
                            new VisionEvent.VisionRegistered(VISION, "Vision 2035", new DocumentKind("PROGRAM"), 2035));
            assertThat(DocumentWriter.of(
                                    read.registered(),
                                    read.entries().stream().map(e -> e.fact()).toList())
                            .yaml())
                    .isEqualTo(written.yaml());
            assertThat(Decide.on(read, again(document), Register.NOW))
                    .isInstanceOfSatisfying(
                            Verdict.Accepted.class, a -> assertThat(a.events()).isEmpty());
        }
    }

    private static EventMetadata told(FuzzyDate occurred, String note) {
        return new EventMetadata(
                "e",
                occurred,
                Certainty.STATED,
                BodyRef.unknown("x"),
                List.of(),
                null,
                note,
                List.of(),
                List.of(),
                false,
                null);
    }

    private static DocumentWriter export(Register register) {
        return DocumentWriter.of(register.history().registered(), register.facts(Fact.class));
    }

    private static DocumentWriter written(Act act) {
        return DocumentWriter.of(
                new VisionCommand.RegisterVision(VISION, "Prov", DocumentKind.VISION, null), List.of(act));
    }

    private static VisionCommand.RecordHistory again(String document) {
        return HistoryDocument.read(document.getBytes(StandardCharsets.UTF_8)).history();
    }
}
