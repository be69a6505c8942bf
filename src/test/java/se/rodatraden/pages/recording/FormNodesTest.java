package se.rodatraden.pages.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import se.rodatraden.store.Words;
import se.rodatraden.time.Lang;

/** Each field and each choice of each command has a label in both languages. */
class FormNodesTest {
    private static final Properties LABELS = Words.load(FormWords.class, "form.properties");

    @Test
    void every_command_field_and_choice_is_labelled() {
        Set<String> missing = new TreeSet<>();
        for (String command : RecordPages.offered()) {
            if (!LABELS.containsKey(command)) {
                missing.add(command);
            }
            missing(FormNodes.of(command), missing);
        }
        assertThat(missing).isEmpty();
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
