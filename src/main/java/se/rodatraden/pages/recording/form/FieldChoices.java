package se.rodatraden.pages.recording.form;

import java.util.List;
import se.rodatraden.pages.recording.form.FormPart.Option;

/** What a field may name of what is recorded already. */
@FunctionalInterface
public interface FieldChoices {
    /** Those that a field is about. */
    List<Option> of(FormNode field);
}
