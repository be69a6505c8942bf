package se.rodatraden.archive;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.vision.event.Decision;
import se.rodatraden.vision.value.Certainty;
import se.rodatraden.vision.value.Support;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Default values of omitted fields: a list is empty, a boolean is false, a certainty is STATED, an enum with UNKNOWN is unknown,
 * and so is a decision without content. Other fields are required unless nullable.
 */
final class Defaults {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Defaults() {}

    /** The default value in full; null if there is none. */
    static @Nullable JsonNode value(Class<?> type) {
        if (type == List.class) {
            return NODES.arrayNode();
        } else if (type == boolean.class) {
            return NODES.booleanNode(false);
        } else if (type == Certainty.class) {
            return NODES.stringNode(Certainty.STATED.name());
        } else if (type == Decision.class) {
            return NODES.objectNode();
        } else if (type == Support.class) {
            return NODES.objectNode().put("by", "UNKNOWN");
        }
        return unknown(type) ? NODES.stringNode("UNKNOWN") : null;
    }

    private static boolean unknown(Class<?> type) {
        if (type.isEnum()) {
            for (Object constant : type.getEnumConstants()) {
                if (((Enum<?>) constant).name().equals("UNKNOWN")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the field is required. */
    static boolean required(RecordComponent field) {
        return !nullable(field) && value(field.getType()) == null;
    }

    static boolean nullable(RecordComponent field) {
        return field.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** The field's type, or that of the items of a list. */
    static Class<?> item(RecordComponent field) {
        if (field.getGenericType() instanceof ParameterizedType list) {
            Type item = list.getActualTypeArguments()[0];
            return item instanceof Class<?> c ? c : field.getType();
        }
        return field.getType();
    }

    /** Whether the type is written as a JSON object. */
    static boolean isObject(Class<?> type) {
        return type.isRecord() && !ScalarTypes.WORDS.contains(type);
    }
}
