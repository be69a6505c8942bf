package se.rodatraden.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.archive.text.Lines;
import se.rodatraden.kernel.InvalidField;
import se.rodatraden.kernel.Violation;

/**
 * Maps violations of a command to locations in the document.
 *
 * @param entries ids of the document's entries, in order
 */
record SourceLocations(Lines lines, List<String> entries) {
    SourceLocations {
        entries = List.copyOf(entries);
    }

    /** The violation of a command, with its location in the document. */
    Violation of(Violation violation) {
        boolean repeated = violation.kind() == Violation.Kind.REPEATED;
        String at = pointer(violation.entry(), violation.field(), repeated);
        return lines.placed(violation.at(at));
    }

    Violation of(InvalidField invalid) {
        String entry = invalid.entry().orElse(null);
        String at = pointer(entry, invalid.field(), false);
        Unfit why = Unfit.of(invalid);
        return lines.placed(
                Violation.of("E-VALUE", "Värdet kan inte stämma: " + why.sv(), "The value cannot be right: " + why.en())
                        .about(entry)
                        .at(at));
    }

    /** The JSON pointer to an entry's field; where two entries share an id, {@code later} chooses the second. */
    private String pointer(@Nullable String entry, @Nullable String spelled, boolean later) {
        String field = spelled == null ? null : spelled.replace('.', '/');
        int i = entry == null ? -1 : later ? entries.lastIndexOf(entry) : entries.indexOf(entry);
        if (i >= 0) {
            String own = field == null ? "" : "/" + (field.equals("entry") ? "id" : field);
            return "/entries/" + i + own;
        }
        return field == null || entry != null ? "" : "/" + field;
    }
}
