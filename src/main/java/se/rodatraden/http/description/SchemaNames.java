package se.rodatraden.http.description;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.bind.annotation.RestController;
import se.rodatraden.http.answer.ListAnswer;

/**
 * Names of schemas: the class name, with the enclosing class after it for nested types; lists are named by their element. Two types of the
 * same name would be merged into one schema, so the second shows its package until {@code @Schema(name = …)} renames one of them.
 */
final class SchemaNames extends TypeNameResolver {
    private final Map<String, Class<?>> taken = new ConcurrentHashMap<>();

    @Override
    protected String nameForGenericType(JavaType type, Set<Options> options) {
        return type.hasRawClass(ListAnswer.class)
                ? nameForType(type.containedType(0), options) + "List"
                : super.nameForGenericType(type, options);
    }

    @Override
    protected String nameForClass(Class<?> form, Set<Options> options) {
        String name = super.nameForClass(form, options);
        if (!form.isEnum()) {
            Class<?> other = taken.putIfAbsent(name, form);
            if (other != null && other != form) {
                return form.getName();
            }
        }
        return name;
    }

    @Override
    protected String getNameOfClass(Class<?> form) {
        String name = form.getSimpleName().replaceFirst("View$", "");
        Class<?> whole = form.getEnclosingClass();
        boolean part = whole != null && !whole.isAnnotationPresent(RestController.class);
        return part && !name.startsWith(whole.getSimpleName()) ? getNameOfClass(whole) + name : name;
    }
}
