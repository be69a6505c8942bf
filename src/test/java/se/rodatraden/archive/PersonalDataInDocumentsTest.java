package se.rodatraden.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.rodatraden.fuzz.Fuzzed;
import se.rodatraden.kernel.PersonalData;

/** What was written of real municipalities, and what was made up like it, raises no false alarm; and looking costs next to nothing. */
class PersonalDataInDocumentsTest {
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 40;
    private static final long MICROSECONDS = 1_000;

    private static List<Record> told() {
        Stream<Record> visions = Stream.concat(
                        Seeds.documents().stream(),
                        Stream.of(
                                        "antagen-tva-ganger",
                                        "avslagen-och-ateroppnad",
                                        "giltighet-och-upphavande",
                                        "hanskjuten-och-upptagen",
                                        "oversiktsplan",
                                        "rattad-over-mandatgransen",
                                        "sammanslagna-namnder",
                                        "tva-minoriteter")
                                .map(name -> HistoryDocument.read(bytes("/constructed/2418-" + name + ".yaml"))))
                .flatMap(d -> Stream.concat(Stream.of(d.history().register()), d.history().acts().stream()))
                .map(Record.class::cast);
        Stream<Record> municipal = Stream.concat(
                        Seeds.municipalities().stream(),
                        Stream.of(MunicipalDocument.read(bytes("/constructed/2418.municipality.yaml"))))
                .flatMap(d -> d.command().acts().stream())
                .map(Record.class::cast);
        return Stream.concat(visions, municipal).toList();
    }

    private static byte[] bytes(String name) {
        return Fuzzed.file(name).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void no_document_raises_a_false_alarm() {
        List<Record> told = told();
        assertThat(told).hasSizeGreaterThan(150);
        assertThat(told.stream().flatMap(r -> PersonalData.fields(r).stream().map(f -> f + " of " + r)))
                .isEmpty();
    }

    @Test
    void an_act_is_looked_through_in_microseconds() {
        List<Record> told = told();
        for (int i = 0; i < ROUNDS; i++) {
            told.forEach(PersonalData::fields);
        }
        long start = CLOCK.getCurrentThreadCpuTime();
        for (int i = 0; i < ROUNDS; i++) {
            told.forEach(PersonalData::fields);
        }
        long each = (CLOCK.getCurrentThreadCpuTime() - start) / MICROSECONDS / ROUNDS / told.size();
        System.out.println("an act of the seeds is looked through in " + each + " µs");
        assertThat(each).isLessThan(500);
    }
}
