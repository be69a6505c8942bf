package se.rodatraden.http.recording;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.http.problem.ProblemException;
import se.rodatraden.http.problem.ProblemType;
import se.rodatraden.kernel.Violation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The fields of a JSON object in a request; unknown fields are refused, so that a request cannot set internal ones. */
public class SentFields {
    private static final int LONGEST = 4000;

    private final ObjectNode sent;

    /** Known fields are the components of {@code form}. */
    public SentFields(ObjectNode sent, Class<? extends Record> form) {
        this(sent, names(form));
    }

    public SentFields(ObjectNode sent, List<String> known) {
        this.sent = sent;
        for (String name : sent.propertyNames()) {
            if (!known.contains(name)) {
                String all = String.join(", ", known);
                throw invalid(
                        name,
                        "Fältet " + name + " finns inte. De som finns: " + all + ".",
                        "There is no field " + name + ". Those that exist: " + all + ".");
            }
        }
    }

    public static List<String> names(Class<? extends Record> form) {
        return Arrays.stream(form.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    public static String needed(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw CommandReader.missing(name);
        }
        return value;
    }

    /** A required text on one line. */
    public final String line(String name, int longest) {
        String text = needed(name, text(name, null));
        if (text.length() > longest || text.codePoints().anyMatch(Character::isISOControl)) {
            throw invalid(
                    name,
                    "Fältet " + name + " får ha högst " + longest + " tecken, på en rad.",
                    "The field " + name + " may have " + longest + " characters at most, on one line.");
        }
        return text;
    }

    /** A required, non-empty list of texts. */
    public final List<String> texts(String name) {
        JsonNode value = sent.get(name);
        if (value == null || !value.isArray() || value.isEmpty()) {
            throw CommandReader.missing(name);
        }
        return value.valueStream()
                .flatMap(v -> v.isString() ? Stream.of(v.asString()) : Stream.empty())
                .toList();
    }

    final @Nullable public String text(String name, @Nullable String before) {
        JsonNode value = sent.get(name);
        if (value == null) {
            return before;
        }
        if (value.isNull()) {
            return null;
        }
        if (!value.isString()
                || value.asString().length() > LONGEST
                || value.asString().indexOf('\0') >= 0) {
            throw invalid(name, "Fältet " + name + " ska vara en text.", "The field " + name + " must be a text.");
        }
        return value.asString().strip();
    }

    final @Nullable public Long number(String name, @Nullable Long before) {
        JsonNode value = sent.get(name);
        if (value == null) {
            return before;
        }
        if (value.isNull()) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw invalid(
                    name, "Fältet " + name + " ska vara ett heltal.", "The field " + name + " must be a whole number.");
        }
        return value.asLong();
    }

    public static ProblemException invalid(String field, String sv, String en) {
        return new ProblemException(
                ProblemType.INVALID_VALUE, Violation.of(sv, en).at(field));
    }
}
