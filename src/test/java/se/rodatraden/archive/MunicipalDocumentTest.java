package se.rodatraden.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import se.rodatraden.archive.text.InvalidDocument;
import se.rodatraden.kernel.Violation;
import se.rodatraden.municipality.BodyTerm;
import se.rodatraden.municipality.MunicipalDecide;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.municipality.event.MunicipalAct;
import se.rodatraden.municipality.event.MunicipalEvent;
import se.rodatraden.municipality.event.MunicipalVerdict;
import se.rodatraden.municipality.event.RecordedMunicipalEvent;
import se.rodatraden.time.FuzzyDate;
import tools.jackson.databind.JsonNode;

/** A municipality's document: its schema, the seeds, and what is wrong in one. */
class MunicipalDocumentTest {
    private static final Schema METASCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of(ActSchemas.DIALECT));
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    static final List<String> COMMANDS = MunicipalActs.names();
    static final List<String> SEEDS = Seeds.MUNICIPALITIES;

    @ParameterizedTest
    @FieldSource("COMMANDS")
    void every_command_has_a_schema_that_is_valid_and_says_what_command_and_fields_are(String command) {
        JsonNode schema = ActSchemas.schema(command);

        assertThat(METASCHEMA.validate(schema)).isEmpty();
        assertThat(schema.path("description").asString()).endsWith(".");
        assertThat(schema.path("additionalProperties").asBoolean(true)).isFalse();
        schema.path("properties")
                .forEachEntry(
                        (name, field) -> assertThat(field.has("description") || field.has("$ref") || field.has("allOf"))
                                .as(command + "." + name)
                                .isTrue());
    }

    @Test
    void the_documents_schema_is_valid_and_refers_to_nothing_it_does_not_hold() {
        JsonNode schema = MunicipalSchema.schema();

        assertThat(METASCHEMA.validate(schema)).isEmpty();
        assertThat(schema.findValues("$ref").stream()
                        .map(JsonNode::asString)
                        .filter(ref -> schema.at(ref.substring(1)).isMissingNode()))
                .isEmpty();
    }

    @ParameterizedTest
    @FieldSource("SEEDS")
    void every_seed_is_accepted_whole_also_before_its_last_election(String name) {
        Municipality m = seed(name);
        LocalDate first = LocalDate.of(2010, 11, 1);

        assertThat(m.terms("kf", first, LocalDate.of(2030, 10, 14)))
                .extracting(BodyTerm::label)
                .containsExactly("2010–2014", "2014–2018", "2018–2022", "2022–2026", "2026–2030");
        assertThat(m.terms("ks", LocalDate.of(2014, 12, 31), LocalDate.of(2015, 1, 1)))
                .extracting(BodyTerm::label)
                .containsExactly("2011–2014", "2015–2018");
        assertThat(m.elections()).hasSize(5);
    }

    /** The act of 1991 set the terms that began before 2018; its paragraphs are others than those of the act of 2017. */
    @ParameterizedTest
    @FieldSource("SEEDS")
    void a_computed_term_of_a_seed_cites_the_act_and_the_paragraph_of_its_time(String name) {
        List<MunicipalAct.StartTerm> terms =
                MunicipalDocument.read(Seeds.bytes(name + ".municipality")).command().acts().stream()
                        .filter(MunicipalAct.StartTerm.class::isInstance)
                        .map(MunicipalAct.StartTerm.class::cast)
                        .toList();

        assertThat(terms).hasSize(10).allSatisfy(t -> {
            boolean old = t.from().isBefore(LocalDate.of(2018, 1, 1));
            String paragraph =
                    t.body().equals("kf") ? old ? "5 kap. 5 §" : "5 kap. 9 §" : old ? "6 kap. 12 §" : "6 kap. 18 §";
            String note = String.valueOf(t.told().note());
            if (note.contains("kap.")) {
                assertThat(note).contains(paragraph);
            }
            assertThat(t.told().sources())
                    .isNotEmpty()
                    .allMatch(s -> s.title().contains(old ? "1991:900" : "2017:725"));
        });
    }

    private static Municipality seed(String name) {
        MunicipalDocument seed = MunicipalDocument.read(Seeds.bytes(name + ".municipality"));
        String code = seed.command().municipality();
        MunicipalVerdict verdict = MunicipalDecide.on(Municipality.statutory(code), seed.command(), NOW);
        assertThat(verdict).isInstanceOf(MunicipalVerdict.Accepted.class);
        List<MunicipalEvent> events = ((MunicipalVerdict.Accepted) verdict).events();
        return Municipality.of(
                code,
                events.stream()
                        .map(e -> new RecordedMunicipalEvent(events.indexOf(e), NOW, e))
                        .toList());
    }

    @Test
    void an_entry_is_read_with_its_source_by_key() {
        MunicipalDocument document = read("""
                municipality: "0764"
                sources:
                  prot: {title: Protokoll 2014-06-17}
                entries:
                  - id: kultur
                    command: establish-body
                    occurred: 2014-06-17
                    body: kulturnamnden
                    kind: COMMITTEE
                    name: kulturnämnden
                    from: 2015-01-01
                    decision: {by: kommunfullmäktige, paragraph: § 87}
                    sources: [{source: prot, quote: inrätta en kulturnämnd}]
                """);

        assertThat(document.command().acts())
                .singleElement()
                .isInstanceOfSatisfying(MunicipalAct.EstablishBody.class, a -> {
                    assertThat(a.from()).isEqualTo(FuzzyDate.parse("2015-01-01"));
                    assertThat(a.told().decision()).isNotNull();
                    assertThat(a.told().sources())
                            .singleElement()
                            .satisfies(s -> assertThat(s.quote()).isEqualTo("inrätta en kulturnämnd"));
                });
    }

    @Test
    void what_is_wrong_is_told_with_its_line() {
        assertThatThrownBy(() -> read("""
                        municipality: "0764"
                        entries:
                          - id: a
                            command: start-term
                            occurred: 2014
                            body: ks
                            from: 2015-01-01
                          - id: b
                            command: rename-bodies
                            occurred: 2014
                        """))
                .isInstanceOfSatisfying(
                        InvalidDocument.class,
                        e -> assertThat(e.violations())
                                .extracting(Violation::line, Violation::field)
                                .containsExactly(
                                        org.assertj.core.groups.Tuple.tuple(3, "/entries/0/to"),
                                        org.assertj.core.groups.Tuple.tuple(9, "/entries/1/command")));
    }

    @Test
    void a_key_that_is_no_source_of_the_document_is_refused() {
        assertThatThrownBy(() -> read("""
                        municipality: "0764"
                        entries:
                          - {id: a, command: rename-body, occurred: 2014, body: ks, name: styrelsen, sources: [{source: x}]}
                        """))
                .isInstanceOfSatisfying(
                        InvalidDocument.class,
                        e -> assertThat(e.violations())
                                .extracting(Violation::rule)
                                .containsExactly("E-NO-SUCH-SOURCE"));
    }

    private static MunicipalDocument read(String yaml) {
        return MunicipalDocument.read(yaml.getBytes(StandardCharsets.UTF_8));
    }
}
