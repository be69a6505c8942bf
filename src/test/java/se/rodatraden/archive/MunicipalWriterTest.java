package se.rodatraden.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.kernel.Source;
import se.rodatraden.municipality.event.ElectionKind;
import se.rodatraden.municipality.event.MunicipalAct;
import se.rodatraden.municipality.event.MunicipalMetadata;
import se.rodatraden.municipality.event.MunicipalRecording;
import se.rodatraden.municipality.event.Resolution;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.Season;

/** What is recorded of a municipality is taken out as a document that tells the same. */
class MunicipalWriterTest {
    private static final String CODE = "0840";

    static Stream<List<MunicipalAct>> documents() {
        return Stream.concat(
                Seeds.municipalities().stream().map(d -> d.command().acts()), Stream.of(everyAct(), List.of()));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void what_is_taken_out_is_read_as_the_same_acts(List<MunicipalAct> acts) {
        String code = acts.isEmpty() ? CODE : acts.getFirst().municipality();
        MunicipalWriter writer = MunicipalWriter.of(
                code, acts.stream().map(MunicipalRecording::event).toList());
        assertThat(read(writer.yaml())).isEqualTo(acts);
        assertThat(read(writer.json())).isEqualTo(acts);
    }

    private static List<MunicipalAct> read(String document) {
        return MunicipalDocument.read(document.getBytes(StandardCharsets.UTF_8))
                .command()
                .acts();
    }

    @Test
    void every_command_is_among_them() {
        assertThat(everyAct().stream().map(a -> MunicipalActs.of(MunicipalRecording.event(a))))
                .containsExactlyInAnyOrderElementsOf(MunicipalActs.names());
    }

    private static MunicipalMetadata told(String entry) {
        return new MunicipalMetadata(
                entry,
                FuzzyDate.parse("2018-11~"),
                new Resolution("kommunfullmäktige", "§ 112", "KS 2018/1", "Nämnderna \"slås\" ihop:\n- ja"),
                List.of(
                        new Source("Protokoll", null, "Ordagrant.", FuzzyDate.parse("2018-12-01"), "KS 2018/1", false),
                        new Source("Webben", "https://exempel.se/", null, null, null, true)),
                "Så lästes det.",
                true,
                "Så blev det.");
    }

    private static List<MunicipalAct> everyAct() {
        FuzzyDate from = FuzzyDate.parse("2019-01-01");
        return List.of(
                new MunicipalAct.EstablishBody(CODE, told("a"), "kultur", BodyKind.COMMITTEE, "kulturnämnden", from),
                new MunicipalAct.RenameBody(CODE, told("b"), "kultur", "kultur- och fritidsnämnden", null),
                new MunicipalAct.MergeBodies(CODE, told("c"), List.of("kultur", "fritid"), "bildning", from),
                new MunicipalAct.SplitBody(CODE, told("d"), "bildning", List.of("skola", "kultur-2"), from),
                new MunicipalAct.DissolveBody(CODE, told("e"), "skola", List.of(), "ks", null),
                new MunicipalAct.StartTerm(
                        CODE,
                        told("f"),
                        "kf",
                        LocalDate.parse("2018-10-15"),
                        LocalDate.parse("2022-10-14"),
                        "2018–2022"),
                new MunicipalAct.RecordElection(CODE, told("g"), LocalDate.parse("2018-09-09"), ElectionKind.ORDINARY),
                new MunicipalAct.RecordCoalition(CODE, told("h"), "Samling", List.of("S", "C"), from, null),
                new MunicipalAct.DefineDocumentType(
                        CODE, told("i"), new DocumentKind("POLICY"), List.of(BodyKind.COUNCIL), 24, true, from),
                new MunicipalAct.SetRemissDefault(CODE, told("j"), 60, null),
                new MunicipalAct.DefineSeason(
                        CODE,
                        told("k"),
                        Season.SPRING,
                        FuzzyDate.parse("XXXX-03-01"),
                        FuzzyDate.parse("XXXX-05-31"),
                        null),
                new MunicipalAct.AnnulMunicipalEntry(CODE, told("l"), "k", "Fel."));
    }
}
