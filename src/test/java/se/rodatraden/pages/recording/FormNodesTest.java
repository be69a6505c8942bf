package se.rodatraden.pages.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.rodatraden.archive.MunicipalActs;
import se.rodatraden.pages.recording.form.FormNode;
import se.rodatraden.pages.recording.form.FormNodes;
import se.rodatraden.pages.recording.form.FormWords;
import se.rodatraden.store.Words;
import se.rodatraden.time.Lang;

/** Each field and each choice of each command has a label in both languages. */
class FormNodesTest {
    private static final Properties LABELS = Words.load(FormWords.class, "form.properties");

    @Test
    void every_command_field_and_choice_is_labelled() {
        Set<String> missing = new TreeSet<>();
        for (String command : commands()) {
            if (!LABELS.containsKey(command)) {
                missing.add(command);
            }
            missing(FormNodes.of(command), missing);
        }
        assertThat(missing).isEmpty();
    }

    private static List<String> commands() {
        return Stream.concat(RecordPages.offered().stream(), MunicipalActs.names().stream())
                .toList();
    }

    /** What the schema of a municipal command has as a text is asked for as what it names. */
    @Test
    void a_body_is_asked_for_by_name_and_a_day_as_a_day() {
        assertThat(type("start-term", "body")).isEqualTo(FormNode.Type.BODY);
        assertThat(type("start-term", "from")).isEqualTo(FormNode.Type.DAY);
        assertThat(type("define-season", "first")).isEqualTo(FormNode.Type.DAY_OF_YEAR);
        assertThat(type("annul-municipal-entry", "target")).isEqualTo(FormNode.Type.ENTRY);
        assertThat(type("merge-bodies", "bodies")).isEqualTo(FormNode.Type.BODIES);
        assertThat(type("establish-body", "body")).isEqualTo(FormNode.Type.TEXT);
        for (String command : MunicipalActs.names()) {
            assertThat(FormNodes.of(command)).extracting(FormNode::name).contains("occurred", "sources");
        }
    }

    /** Only a kind of document is written in capitals: a part or a linked document keeps the source's word. */
    @Test
    void what_a_part_is_called_is_no_kind_of_document() {
        Set<String> owners = new TreeSet<>();
        commands().forEach(command -> kinds(FormNodes.of(command), owners));

        assertThat(owners).isNotEmpty().doesNotContain("Part", "Link");
    }

    private static void kinds(List<FormNode> fields, Set<String> owners) {
        for (FormNode field : fields) {
            if (field.isDocumentKind()) {
                owners.add(field.owner());
            }
            kinds(field.children(), owners);
        }
    }

    private static FormNode.Type type(String command, String field) {
        return FormNodes.of(command).stream()
                .filter(f -> f.name().equals(field))
                .findFirst()
                .orElseThrow()
                .type();
    }

    private static void missing(List<FormNode> fields, Set<String> missing) {
        for (FormNode field : fields) {
            if (!LABELS.containsKey(field.owner() + "." + field.name()) && !LABELS.containsKey("*." + field.name())) {
                missing.add(field.owner() + "." + field.name());
            }
            field.choices().stream()
                    .map(choice -> field.list() + "." + choice)
                    .filter(key -> !LABELS.containsKey(key))
                    .forEach(missing::add);
            missing(field.children(), missing);
        }
    }

    @Test
    void every_label_is_in_both_languages_and_no_field_is_asked_for_twice() {
        LABELS.forEach(
                (key, label) -> assertThat(label.toString()).as(key.toString()).matches("[^|]+\\|[^|]+"));
        for (String command : RecordPages.offered()) {
            List<String> names = new ArrayList<>();
            FormNodes.of(command).forEach(f -> names.add(f.name()));
            assertThat(names).as(command).doesNotHaveDuplicates().contains("occurred", "body", "sources");
        }
        assertThat(FormWords.field("AdoptVision", "decision", Lang.SWEDISH)).isEqualTo("Beslutet");
    }
}
