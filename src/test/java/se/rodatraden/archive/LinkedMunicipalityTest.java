package se.rodatraden.archive;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.municipality.MunicipalDecide;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.municipality.event.MunicipalEvent;
import se.rodatraden.municipality.event.MunicipalVerdict;
import se.rodatraden.municipality.event.RecordedMunicipalEvent;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.history.LinkedVision;
import se.rodatraden.vision.history.Surroundings;
import se.rodatraden.vision.situation.InForce;
import se.rodatraden.vision.value.Link;

/**
 * A municipality that nobody lived in: documents linked with each other over four mandate periods, told without refusals, and a table
 * of what applied when, written by hand.
 */
class LinkedMunicipalityTest {
    private static final Path DIRECTORY = Path.of("src/test/resources/constructed/linked");
    private static final String MUNICIPALITY = "2506.municipality.yaml";
    private static final Map<String, Register> REGISTERS = registers();
    static final List<String> IDS = List.copyOf(REGISTERS.keySet());

    private static Map<String, Register> registers() {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml") && !name.equals(MUNICIPALITY))
                    .collect(Collectors.toMap(
                            name -> name.substring("2506-".length(), name.length() - ".yaml".length()),
                            name -> Register.of(HistoryDocument.read(bytes(name))),
                            (first, _) -> first,
                            TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(DIRECTORY.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line of the table; a last day that is not told is null. */
    private record Applied(String kind, LocalDate from, LocalDate to, List<String> certain, List<String> possible) {
        static Applied of(String line) {
            String[] columns = line.split("\t", -1);
            assertThat(columns).as(line).hasSize(5);
            return new Applied(
                    columns[0],
                    LocalDate.parse(columns[1]),
                    columns[2].isEmpty() ? LocalDate.MAX : LocalDate.parse(columns[2]),
                    ids(columns[3]),
                    ids(columns[4]));
        }

        private static List<String> ids(String column) {
            return column.isEmpty() ? List.of() : List.of(column.split(","));
        }
    }

    private static Map<String, List<Applied>> table() throws IOException {
        return Files.readAllLines(DIRECTORY.resolve("in-force.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(Applied::of)
                .collect(Collectors.groupingBy(Applied::kind));
    }

    @Test
    void the_municipality_can_be_told() {
        MunicipalDocument document = MunicipalDocument.read(bytes(MUNICIPALITY));

        assertThat(MunicipalDecide.on(Municipality.statutory("2506"), document.command(), Register.NOW))
                .isInstanceOf(MunicipalVerdict.Accepted.class);
    }

    private static Register register(String id) {
        return requireNonNull(REGISTERS.get(id), id);
    }

    @ParameterizedTest
    @FieldSource("IDS")
    void a_document_says_that_it_is_constructed_and_is_named_as_its_file(String id) {
        Register register = register(id);

        assertThat(register.history().id().toString()).isEqualTo("2506/" + id);
        assertThat(register.history().registered().title()).startsWith("Konstruerat exempel: ");
        assertThat(register.facts(Fact.VisionAdopted.class))
                .allSatisfy(f -> assertThat(f.title()).startsWith("Konstruerat exempel: "));
    }

    @Test
    void every_link_leads_to_a_document_that_is_there_and_bears_its_title() {
        Map<String, String> titles = REGISTERS.values().stream()
                .map(r -> r.history().registered())
                .collect(Collectors.toMap(r -> r.vision().toString(), r -> r.title()));
        List<Link> links = REGISTERS.values().stream()
                .flatMap(r -> r.facts(Fact.DocumentLinked.class).stream())
                .map(Fact.DocumentLinked::link)
                .toList();

        assertThat(links)
                .extracting(Link::relation)
                .contains(
                        Link.Relation.SUPERSEDES,
                        Link.Relation.PREDECESSOR,
                        Link.Relation.BASED_ON,
                        Link.Relation.CONCRETISED_BY);
        assertThat(links).allSatisfy(l -> assertThat(titles).containsEntry(String.valueOf(l.vision()), l.title()));
        assertThat(REGISTERS.values().stream()
                        .flatMap(r -> r.facts(Fact.VisionRepealed.class).stream())
                        .map(Fact.VisionRepealed::replacedBy)
                        .filter(by -> by != null)
                        .map(Object::toString))
                .isNotEmpty()
                .allMatch(titles::containsKey);
    }

    @Test
    void the_table_has_every_day_once_to_the_present_and_names_documents_of_its_kind() throws IOException {
        table().forEach((kind, lines) -> {
            for (int i = 1; i < lines.size(); i++) {
                assertThat(lines.get(i).from())
                        .as(kind)
                        .isEqualTo(lines.get(i - 1).to().plusDays(1));
            }
            assertThat(lines.getLast().to()).isEqualTo(LocalDate.MAX);
            List<String> named = Stream.of(lines)
                    .flatMap(List::stream)
                    .flatMap(l -> Stream.concat(l.certain().stream(), l.possible().stream()))
                    .distinct()
                    .toList();
            assertThat(named)
                    .isNotEmpty()
                    .allSatisfy(id -> assertThat(
                                    register(id).history().registered().kind().toString())
                            .contains(kind));
        });
        assertThat(table()).containsOnlyKeys("VISION", "STRATEGI");
    }

    @Test
    void what_deviates_is_what_was_meant_to() {
        Map<String, List<String>> deviations = REGISTERS.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        e -> e.getValue().known().deviations().stream()
                                .map(d -> d.entry() + " " + d.rule())
                                .toList(),
                        (a, _) -> a,
                        TreeMap::new));
        deviations.values().removeIf(List::isEmpty);

        assertThat(deviations).isEqualTo(Map.of("vision-2015", List.of("antagande E-NOT-SUBMITTED")));
    }

    /** The documents of a kind that applied, and those that may have, on each day of the table. */
    @Test
    void what_applied_on_each_day_is_what_the_table_says() throws IOException {
        Municipality municipality = municipality();
        List<LinkedVision> all = REGISTERS.values().stream()
                .map(r -> LinkedVision.of(r.history()))
                .toList();
        List<InForce.Span> spans = all.stream()
                .flatMap(v ->
                        InForce.spans(v.history().registered(), v.history().known(new Surroundings(municipality, all)))
                                .stream())
                .toList();
        table().forEach((kind, lines) -> {
            InForce inForce = InForce.of(spans, new DocumentKind(kind));
            for (Applied line : lines) {
                LocalDate last = line.to().isAfter(Register.TODAY) ? Register.TODAY : line.to();
                for (LocalDate day = line.from(); !day.isAfter(last); day = day.plusDays(1)) {
                    InForce.Period on = inForce.on(day);
                    assertThat(names(on, true))
                            .as("%s certain on %s", kind, day)
                            .isEqualTo(Set.copyOf(line.certain()));
                    assertThat(names(on, false))
                            .as("%s possible on %s", kind, day)
                            .isEqualTo(Set.copyOf(line.possible()));
                    assertThat(on.gap())
                            .as("%s gap on %s", kind, day)
                            .isEqualTo(!line.equals(lines.getFirst())
                                    && line.certain().isEmpty()
                                    && line.possible().isEmpty());
                }
            }
        });
    }

    private static Set<String> names(InForce.Period on, boolean certain) {
        return on.documents().stream()
                .filter(a -> a.certain() == certain)
                .map(a -> a.vision().toString().substring("2506/".length()))
                .collect(Collectors.toSet());
    }

    private static Municipality municipality() {
        MunicipalVerdict verdict = MunicipalDecide.on(
                Municipality.statutory("2506"),
                MunicipalDocument.read(bytes(MUNICIPALITY)).command(),
                Register.NOW);
        List<RecordedMunicipalEvent> recorded = new ArrayList<>();
        for (MunicipalEvent event : ((MunicipalVerdict.Accepted) verdict).events()) {
            recorded.add(new RecordedMunicipalEvent(recorded.size() + 1, Register.NOW, event));
        }
        return Municipality.of("2506", recorded);
    }
}
