package se.rodatraden.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.store.form.FuzzyDateForm;
import se.rodatraden.store.form.RecordForm;
import se.rodatraden.store.form.TextForm;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.value.VisionId;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/**
 * The JSON form of all records, stored and served: components by name and nothing else, absent values omitted, dates
 * in ISO 8601, enums by name, ids as text. Reading refuses unknown and missing members.
 */
public final class Json {
    private static final JsonMapper MAPPER = shape(JsonMapper.builder()).build();

    private Json() {}

    /** The shared, immutable mapper. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** Configures another mapper with the same form. */
    public static JsonMapper.Builder shape(JsonMapper.Builder builder) {
        return builder.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .changeDefaultPropertyInclusion(
                        _ -> JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
                .accessorNaming(new RecordForm.Components())
                .annotationIntrospector(
                        AnnotationIntrospector.pair(new RecordForm(), new JacksonAnnotationIntrospector()))
                .addModule(new SimpleModule("texts")
                        .addSerializer(FuzzyDate.class, new FuzzyDateForm.Writer())
                        .addDeserializer(FuzzyDate.class, new FuzzyDateForm.Reader())
                        .addSerializer(VisionId.class, ToStringSerializer.instance)
                        .addDeserializer(VisionId.class, new TextForm<>(VisionId.class, VisionId::parse))
                        .addSerializer(DocumentKind.class, ToStringSerializer.instance)
                        .addDeserializer(DocumentKind.class, new TextForm<>(DocumentKind.class, DocumentKind::new)));
    }
}
