package se.rodatraden.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.rodatraden.municipality.MunicipalDecide;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.municipality.event.MunicipalVerdict;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.event.Deviation;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.rules.Alert;
import se.rodatraden.vision.state.Document;
import se.rodatraden.vision.state.Legal;
import se.rodatraden.vision.state.Preparation;
import se.rodatraden.vision.state.StateTable;

/** Histories that nobody lived, told as the real ones are, so that every command is told at least once. */
class ConstructedHistoriesTest {
    private static final Path DIRECTORY = Path.of("src/test/resources/constructed");

    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            return files.filter(Files::isRegularFile)
                    .map(f -> f.getFileName().toString().replace(".yaml", ""))
                    .filter(name -> !name.contains("municipality"))
                    .sorted()
                    .toList();
        }
    }

    private static HistoryDocument document(String name) {
        try {
            return HistoryDocument.read(Files.readAllBytes(DIRECTORY.resolve(name + ".yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Register told(String name) {
        return Register.of(document("2418-" + name));
    }

    private static List<String> deviations(Register register, String entry) {
        return register.known().deviations().stream()
                .filter(d -> d.entry().equals(entry))
                .map(Deviation::rule)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_constructed_history_says_so_in_its_title_and_can_be_told(String name) {
        Register register = Register.of(document(name));

        assertThat(register.history().registered().title()).startsWith("Konstruerat exempel");
        assertThat(register.history().entries()).isNotEmpty();
        assertThat(register.facts(Fact.VisionAdopted.class))
                .allSatisfy(f -> assertThat(f.title()).startsWith("Konstruerat exempel"));
    }

    @Test
    void the_constructed_municipality_can_be_told() throws IOException {
        MunicipalDocument document =
                MunicipalDocument.read(Files.readAllBytes(DIRECTORY.resolve("2418.municipality.yaml")));

        assertThat(MunicipalDecide.on(Municipality.statutory("2418"), document.command(), Register.NOW))
                .isInstanceOf(MunicipalVerdict.Accepted.class);
    }

    @ParameterizedTest
    @MethodSource("names")
    void what_is_exported_tells_the_same_history_again(String name) {
        Register first = Register.of(document(name));
        List<Fact> facts = first.history().entries().stream().map(e -> e.fact()).toList();
        String exported = DocumentWriter.of(first.history().registered(), facts).yaml();

        Register again = Register.of(HistoryDocument.read(exported.getBytes(java.nio.charset.StandardCharsets.UTF_8)));

        assertThat(again.history()).isEqualTo(first.history());
    }

    @Test
    void every_command_is_told_somewhere() throws IOException {
        Set<String> told = new TreeSet<>();
        for (String name : names()) {
            Register.of(document(name))
                    .history()
                    .entries()
                    .forEach(e -> told.add(StateTable.of(e.fact()).name()));
        }

        Set<String> untold = new TreeSet<>();
        StateTable.ROWS.forEach(row -> untold.add(row.name()));
        untold.removeAll(told);
        assertThat(untold).as("commands that no constructed history uses").isEmpty();
    }

    @Test
    void a_minority_refers_back_only_once_and_whose_judgement_it_is_stands_beside_it() {
        Register register = told("tva-minoriteter");

        assertThat(deviations(register, "aterremiss-1")).doesNotContain("W-16");
        assertThat(register.known().deviations())
                .filteredOn(d -> d.entry().equals("aterremiss-2") && d.rule().equals("W-16"))
                .singleElement()
                .satisfies(d -> assertThat(d.certain()).isFalse());
        assertThat(register.facts(Fact.VoteClassified.class)).hasSize(2);
    }

    @Test
    void what_the_first_adoption_replaced_comes_back_when_it_is_stopped_and_the_second_stands_by_itself() {
        Register register = told("antagen-tva-ganger");

        assertThat(register.on("2020-12-15").standing().document()).contains(Document.IN_FORCE);
        assertThat(deviations(register, "antagande-2")).contains("W-24");
        assertThat(register.on("2021-07-01").standing().document()).contains(Document.IN_FORCE);
    }

    @Test
    void the_successor_has_the_matter_from_the_day_the_committees_merge() {
        Register register = told("sammanslagna-namnder");

        assertThat(register.on("2023-02-15").holder().with())
                .extracting(b -> b.id())
                .contains("bku");
        assertThat(deviations(register, "svar-utom-listan")).contains("W-12");
    }

    @Test
    void a_rejected_matter_is_open_again_once_it_is_reopened() {
        Register register = told("avslagen-och-ateroppnad");

        assertThat(register.on("2018-01-01").standing().preparation()).contains(Preparation.CLOSED);
        assertThat(register.on("2020-01-01").standing().preparation()).contains(Preparation.PROPOSED);
        assertThat(register.on("2023-01-01").standing().preparation()).contains(Preparation.CLOSED);
    }

    @Test
    void a_corrected_day_moves_the_adoption_into_the_next_mandate_period() {
        Register register = told("rattad-over-mandatgransen");

        assertThat(register.on("2018-10-10").standing().preparation()).contains(Preparation.BEFORE_DECISION);
        assertThat(register.on("2018-10-22").standing().preparation()).contains(Preparation.DECIDED);
        assertThat(register.known().placed()).noneMatch(p -> p.entry().id().equals("dubblett"));
    }

    @Test
    void validity_ends_is_prolonged_and_ends_for_good_when_another_takes_its_place() {
        Register register = told("giltighet-och-upphavande");

        assertThat(register.on("2011-06-15").standing().document()).contains(Document.ADOPTED);
        assertThat(register.on("2015-12-31").standing().document()).contains(Document.IN_FORCE);
        assertThat(register.on("2016-01-15").standing().document()).contains(Document.EXPIRED);
        assertThat(register.on("2016-03-01").standing().document()).contains(Document.IN_FORCE);
        assertThat(register.on("2023-01-01").standing().document().orElseThrow().name())
                .isEqualTo("SUPERSEDED");
    }

    @Test
    void a_comprehensive_plan_applies_first_when_it_has_legal_force() {
        Register register = told("oversiktsplan");

        assertThat(register.on("2022-04-10").standing().document()).contains(Document.ADOPTED);
        assertThat(register.on("2022-10-18").standing().document()).contains(Document.IN_FORCE);
        assertThat(deviations(register, "nedtaget-for-tidigt")).contains("W-33");
    }

    @Test
    void a_judgment_is_final_on_the_day_that_leave_to_appeal_is_refused() {
        Register register = told("provningstillstand");

        assertThat(register.on("2024-12-01").standing().document()).contains(Document.SUSPENDED);
        assertThat(register.on("2024-12-02").standing().document()).contains(Document.ANNULLED);
        assertThat(deviations(register, "inget-tillstand")).isEmpty();
        assertThat(deviations(register, "trycktes")).isEmpty();
        assertThat(register.on("2024-12-01").alerts()).isEmpty();
        assertThat(register.on("2024-12-02").alerts()).extracting(Alert::kind).containsExactly(Alert.Kind.TO_BE_UNDONE);
    }

    @Test
    void a_document_of_which_a_part_is_annulled_applies_in_its_other_parts() {
        Register register = told("delvis-upphavd");

        assertThat(register.on("2024-09-02").standing().document()).contains(Document.IN_FORCE);
        assertThat(register.on("2024-09-02").standing().partly()).isEqualTo(Legal.PARTLY_ANNULLED_NOT_FINAL);
        assertThat(deviations(register, "dom")).isEmpty();
    }

    @Test
    void a_deferred_matter_that_was_taken_up_in_its_period_no_longer_waits() {
        Register register = told("hanskjuten-och-upptagen");

        assertThat(register.on("2019-01-01").standing().preparation()).contains(Preparation.DEFERRED);
        assertThat(register.on("2019-10-01").standing().preparation()).contains(Preparation.PROPOSED);
        assertThat(register.on("2019-10-01").alerts()).isEmpty();
    }

    @Test
    void a_moved_meeting_a_delegated_decision_and_a_closed_ballot_are_told() {
        Register register = told("uppskjuten-och-delegerad");

        assertThat(register.on("2019-06-15").next().when()).isEqualTo(FuzzyDate.parse("2019-06-18"));
        assertThat(register.on("2019-06-15").alerts()).isEmpty();
        assertThat(register.facts(Fact.TreatmentRecorded.class))
                .singleElement()
                .satisfies(f -> assertThat(f.ordinal()).isNull());
        assertThat(deviations(register, "aterremiss")).doesNotContain("W-02", "W-63");
        assertThat(deviations(register, "avslag")).contains("W-60").doesNotContain("W-61", "W-62");
    }
}
