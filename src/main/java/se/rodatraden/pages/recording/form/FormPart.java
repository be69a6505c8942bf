package se.rodatraden.pages.recording.form;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A part of a form as it is shown: a field, or fields that belong together. */
public sealed interface FormPart {
    /** The name of the field, or the beginning of the names of those within. */
    String path();

    /** What is asked for. */
    String label();

    /** A choice. */
    record Option(String value, String label) {}

    /**
     * A field.
     *
     * @param kind how it is filled in: {@code text}, {@code area}, {@code lines}, {@code date}, {@code number}, {@code choice},
     *     {@code choices}, {@code entry}, {@code entries} and {@code bodies} in the words of the record, {@code kind}, {@code body},
     *     {@code first-day}, {@code last-day} or {@code election-day}
     * @param help what the command's description says of it
     * @param options the choices; of an {@code area}, texts that may be used in it, with the entries that have them
     * @param values what is filled in or chosen
     * @param list the id of the list that suggests values; null where none does
     * @param reading how a date was read
     * @param fault what is wrong with it
     */
    record Field(
            String path,
            String label,
            String kind,
            @Nullable String help,
            boolean required,
            List<Option> options,
            List<String> values,
            @Nullable String list,
            @Nullable String reading,
            @Nullable String fault)
            implements FormPart {
        public String value() {
            return values.isEmpty() ? "" : values.getFirst();
        }

        /** Whether any number may be chosen. */
        public boolean several() {
            return kind.equals("choices") || kind.equals("entries") || kind.equals("bodies");
        }

        public boolean one() {
            return kind.equals("choice") || kind.equals("entry");
        }

        /** What is filled in, as a reader reads it: choices by their names. */
        public String said() {
            return !one() && !several()
                    ? String.join(", ", values)
                    : options.stream().filter(this::chosen).map(Option::label).collect(Collectors.joining(", "));
        }

        /** The language of the choices, where it may be another than the page's. */
        public @Nullable String choicesIn() {
            return kind.equals("entry") || kind.equals("entries") || kind.equals("bodies") ? "sv" : null;
        }

        public boolean chosen(Option option) {
            return values.contains(option.value());
        }

        /** The ids of what describes it; null where nothing does. */
        public @Nullable String describedBy() {
            StringBuilder ids = new StringBuilder();
            add(ids, fault, "fel-");
            add(ids, reading, "last-");
            add(ids, help, "om-");
            return ids.isEmpty() ? null : ids.toString();
        }

        /** Whether one certain day is written in it. */
        public boolean day() {
            return kind.endsWith("-day");
        }

        private void add(StringBuilder ids, @Nullable String what, String prefix) {
            if (what != null) {
                ids.append(ids.isEmpty() ? "" : " ").append(prefix).append(path);
            }
        }
    }

    /**
     * Fields that belong together.
     *
     * @param open whether they are shown at once; else under a heading that opens
     */
    record Group(String path, String label, @Nullable String help, boolean open, List<FormPart> parts)
            implements FormPart {
        /** Whether it can be filled in from the minutes. */
        public boolean ofMinutes() {
            return path.equals("proceedings") || path.endsWith(".proceedings");
        }
    }

    /** Fields of which there may be any number of rows. */
    record Rows(String path, String label, @Nullable String help, boolean open, List<Group> rows) implements FormPart {
        /** Whether rows can be written one a line. */
        public boolean ofAddressees() {
            return path.equals("addressees") || path.endsWith(".addressees");
        }
    }
}
