package se.rodatraden.store.form;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.state.StateTable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AccessorNamingStrategy;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.DefaultAccessorNamingStrategy;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.jsontype.NamedType;

/**
 * Describes records to Jackson without annotations: a component that is not {@code @Nullable} is required, except that an omitted
 * list is empty and an omitted boolean is false.
 */
public final class RecordForm extends NopAnnotationIntrospector {
    private static final String OURS = "se.rodatraden.";
    private static final Map<Class<?>, String> NAMED = Map.of(Act.class, "command", Fact.class, "event");

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        RecordComponent component = component(member);
        return component == null ? null : mustBeGiven(component);
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        RecordComponent component = component(annotated);
        if (component == null) {
            return JsonSetter.Value.empty();
        }
        if (List.class.equals(component.getType())) {
            return JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY, Nulls.FAIL);
        }
        if (boolean.class.equals(component.getType())) {
            return JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
        }
        return mustBeGiven(component) ? JsonSetter.Value.forValueNulls(Nulls.FAIL) : JsonSetter.Value.empty();
    }

    /** A nested act or fact carries its type name; at the top level the name is stored outside the JSON. */
    @Override
    public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated annotated) {
        return annotated instanceof AnnotatedMember && NAMED.containsKey(annotated.getRawType())
                ? JsonTypeInfo.Value.construct(
                        JsonTypeInfo.Id.NAME,
                        JsonTypeInfo.As.PROPERTY,
                        NAMED.get(annotated.getRawType()),
                        null,
                        false,
                        true)
                : null;
    }

    @Override
    public @Nullable List<NamedType> findSubtypes(MapperConfig<?> config, Annotated annotated) {
        if (!(annotated instanceof AnnotatedMember) || !NAMED.containsKey(annotated.getRawType())) {
            return null;
        }
        return StateTable.ROWS.stream()
                .map(row -> annotated.getRawType() == Act.class ? row.command() : row.fact())
                .map(type -> new NamedType(type, StateTable.kebab(type)))
                .toList();
    }

    private static boolean mustBeGiven(RecordComponent component) {
        return !boolean.class.equals(component.getType())
                && !List.class.equals(component.getType())
                && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static @Nullable RecordComponent component(Annotated annotated) {
        if (annotated instanceof AnnotatedParameter parameter) {
            Class<?> type = parameter.getDeclaringClass();
            boolean canonical = type.isRecord()
                    && type.getName().startsWith(OURS)
                    && parameter.getOwner().getParameterCount() == type.getRecordComponents().length;
            return canonical ? type.getRecordComponents()[parameter.getIndex()] : null;
        }
        return null;
    }

    /** Treats a record's components as its properties, and ignores its other methods. */
    public static final class Components extends DefaultAccessorNamingStrategy.Provider {
        @Override
        public AccessorNamingStrategy forRecord(MapperConfig<?> config, AnnotatedClass type) {
            return new DefaultAccessorNamingStrategy.RecordNaming(config, type) {
                @Override
                public @Nullable String findNameForRegularGetter(AnnotatedMethod method, String name) {
                    return _fieldNames.contains(name) ? name : null;
                }

                @Override
                public @Nullable String findNameForIsGetter(AnnotatedMethod method, String name) {
                    return null;
                }
            };
        }
    }
}
