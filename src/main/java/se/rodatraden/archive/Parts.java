package se.rodatraden.archive;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.archive.text.Lines;
import se.rodatraden.kernel.Violation;
import se.rodatraden.store.Json;
import se.rodatraden.time.InvalidDate;
import se.rodatraden.vision.command.Act;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads each part of an invalid record separately, so that all violations are reported and not only the first. */
final class Parts {
    private final Lines lines;
    private final @Nullable String entry;
    private final List<Violation> violations = new ArrayList<>();

    private Parts(Lines lines, @Nullable String entry) {
        this.lines = lines;
        this.entry = entry;
    }

    /** The violations in the parts of the tree; {@code whole} if each part alone is valid. */
    static List<Violation> violations(
            Class<?> type, JsonNode tree, String at, Lines lines, @Nullable String entry, JacksonException whole) {
        Parts parts = new Parts(lines, entry);
        parts.members(type, tree, at);
        if (parts.violations.isEmpty()) {
            parts.add(at + ActReader.pointer(whole), whole);
        }
        return List.copyOf(parts.violations);
    }

    private void members(Class<?> type, JsonNode tree, String at) {
        for (RecordComponent field : type.getRecordComponents()) {
            JsonNode value = tree.get(field.getName());
            if (value == null || value.isNull()) {
                continue;
            }
            String name = field.getName().equals("entry") ? "id" : field.getName();
            String below = name.equals("told") ? at : Lines.under(at, name);
            if (!value.isArray()) {
                one(Defaults.item(field), value, below);
                continue;
            }
            for (int i = 0; i < value.size(); i++) {
                one(Defaults.item(field), value.get(i), below + "/" + i);
            }
        }
    }

    private void one(Class<?> type, JsonNode value, String at) {
        int before = violations.size();
        Class<?> read =
                type == Act.class ? ActReader.named(value.path("command").asString("")) : type;
        if (read == null) {
            return;
        } else if (Defaults.isObject(read) && value.isObject()) {
            members(read, value, at);
        }
        if (type != Act.class && violations.size() == before) {
            try {
                Json.mapper().treeToValue(value, read);
            } catch (JacksonException e) {
                add(at + ActReader.pointer(e), e);
            }
        }
    }

    private void add(String at, JacksonException e) {
        Unfit why = Unfit.of(e);
        violations.add(Violation.of(
                        ScalarTypes.caused(e, InvalidDate.class) ? "E-DATE" : "E-VALUE",
                        "Värdet kan inte stämma: " + why.sv(),
                        "The value cannot be right: " + why.en())
                .about(entry)
                .at(at)
                .on(lines.of(at)));
    }
}
