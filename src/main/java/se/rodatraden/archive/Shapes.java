package se.rodatraden.archive;

import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.kernel.Source;
import se.rodatraden.municipality.event.MunicipalAct;
import se.rodatraden.municipality.event.MunicipalMetadata;
import se.rodatraden.store.Json;
import se.rodatraden.store.Words;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.command.VisionCommand;
import se.rodatraden.vision.event.EventMetadata;
import se.rodatraden.vision.state.StateTable;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.VisionId;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schemas of the vocabulary's records, generated from the records: the {@code $defs} that other schemas refer to. */
final class Shapes {
    static final String DEFS = "#/$defs/";

    private static final Set<String> COUNTED_FROM_ONE = Set.of("round", "ordinal", "version");
    private static final Map<Class<?>, ObjectNode> WORDS = Map.of(
            FuzzyDate.class, DateShape.SCHEMA,
            DocumentKind.class, DateShape.word("[A-ZÅÄÖ]([A-ZÅÄÖ _-]{0,38}[A-ZÅÄÖ])?", Words.of("DocumentKind")),
            Act.class, JsonNodeFactory.instance.objectNode(),
            VisionId.class, DateShape.word("[0-9]{4}/[a-z0-9]+(-[a-z0-9]+)*", Words.of("VisionId")));

    private static final ObjectNode ALL = generate(Stream.concat(
            StateTable.ROWS.stream().map(StateTable.Row::command), Stream.of(EventMetadata.class, BodyRef.class)));
    private static final ObjectNode MUNICIPAL =
            generate(Stream.concat(MunicipalActs.ALL.values().stream(), Stream.of(MunicipalMetadata.class)));

    private Shapes() {}

    /** All definitions for visions, by the simple names of the records; a copy. */
    static ObjectNode all() {
        return ALL.deepCopy();
    }

    /** All definitions for municipalities; a copy. */
    static ObjectNode municipal() {
        return MUNICIPAL.deepCopy();
    }

    private static ObjectNode generate(Stream<? extends Class<?>> roots) {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.DEFINITIONS_FOR_ALL_OBJECTS, Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT);
        config.forTypesInGeneral()
                .withPropertySorter((_, _) -> 0)
                .withDescriptionResolver(type -> Words.of(type.getType().getErasedType()))
                .withCustomDefinitionProvider((type, context) -> {
                    ObjectNode word = WORDS.get(type.getErasedType());
                    return word == null
                            ? null
                            : new CustomDefinition(
                                    word.deepCopy(),
                                    CustomDefinition.DefinitionType.STANDARD,
                                    CustomDefinition.EXCLUDING_ATTRIBUTES);
                });
        config.forFields()
                .withIgnoreCheck(Shapes::addressed)
                .withRequiredCheck(
                        field -> component(field).map(Defaults::required).orElse(false))
                .withDefaultResolver(Shapes::whenAbsent)
                .withStringPatternResolver(field -> isEntry(field) ? "^[a-z0-9][a-z0-9-]{0,63}$" : null)
                .withStringMinLengthResolver(field -> isText(field) ? 1 : null)
                .withNumberInclusiveMinimumResolver(Shapes::least)
                .withDescriptionResolver(Shapes::description);
        SchemaBuilder builder = new SchemaGenerator(config.build()).buildMultipleSchemaDefinitions();
        roots.forEach(builder::createSchemaReference);
        builder.createSchemaReference(Source.class);
        // Serialized and parsed once: the generator leaves default values in the tree as Java objects.
        return (ObjectNode)
                Json.mapper().readTree(Json.mapper().writeValueAsString(builder.collectDefinitions("$defs")));
    }

    /** Excludes the vision or municipality and the metadata, which are written elsewhere. */
    private static boolean addressed(FieldScope field) {
        Class<?> owner = field.getDeclaringType().getErasedType();
        if (MunicipalAct.class.isAssignableFrom(owner)) {
            return field.getName().equals("municipality") || field.getName().equals("told");
        }
        return VisionCommand.class.isAssignableFrom(owner)
                && (field.getName().equals("vision")
                        || Act.class.isAssignableFrom(owner) && field.getName().equals("told"));
    }

    private static Optional<RecordComponent> component(FieldScope field) {
        RecordComponent[] all = field.getDeclaringType().getErasedType().getRecordComponents();
        return all == null || field.isFakeContainerItemScope()
                ? Optional.empty()
                : Arrays.stream(all)
                        .filter(c -> c.getName().equals(field.getDeclaredName()))
                        .findFirst();
    }

    private static @Nullable Object whenAbsent(FieldScope field) {
        return component(field)
                .filter(c -> !Defaults.nullable(c))
                .map(c -> Defaults.value(c.getType()))
                .orElse(null);
    }

    private static boolean isEntry(FieldScope field) {
        Class<?> owner = field.getDeclaringType().getErasedType();
        return (owner == EventMetadata.class || owner == MunicipalMetadata.class)
                && field.getName().equals("entry");
    }

    private static boolean isText(FieldScope field) {
        return field.getType().getErasedType() == String.class;
    }

    private static @Nullable BigDecimal least(FieldScope field) {
        Class<?> type = field.getType().getErasedType();
        if (type != int.class && type != Integer.class) {
            return null;
        }
        return COUNTED_FROM_ONE.contains(field.getName()) ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    private static @Nullable String description(FieldScope field) {
        return field.isFakeContainerItemScope()
                ? null
                : Words.of(field.getDeclaringType().getErasedType().getSimpleName() + "." + field.getName());
    }
}
