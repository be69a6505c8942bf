package se.rodatraden.http.description;

import static java.util.Map.entry;

import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;
import se.rodatraden.http.request.Parameters;

/** The parameters that mean the same at every address, and the headers that are read for all. A method's own Javadoc goes before. */
final class SharedParameters {
    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    static final Map<String, Parameter> HEADERS = Map.of(
            HttpHeaders.ACCEPT_LANGUAGE,
            header(HttpHeaders.ACCEPT_LANGUAGE, "sv or en; Swedish if neither", _ -> {}),
            IDEMPOTENCY_KEY,
            header(
                    IDEMPOTENCY_KEY,
                    "The sender's own name of the request: sent again it is answered alike and recorded once",
                    s -> {
                        s.setMinLength(1);
                        s.setMaxLength(200);
                    }),
            HttpHeaders.IF_MATCH,
            header(
                            HttpHeaders.IF_MATCH,
                            "The ETag of the vision as the sender has read it, or its version alone, or *. A tag that a proxy has"
                                    + " made weak or marked with a coding names the same version",
                            s -> examples(s, "\"13\"", "\"13-56a074fa45e3ef36\""))
                    .required(true));

    private static final Map<String, Shared> SHARED = Map.ofEntries(
            entry("asOf", shared("The day asked for; today in Sweden if left out", s -> examples(s, "2014-07-01"))),
            entry(
                    "knownAt",
                    shared("The time as of which the register's knowledge is asked for; now if left out. A time to come is"
                            + " refused")),
            entry("mark", shared("Only the events with this mark")),
            entry("limit", shared("How many at most", s -> {
                range(s, 1, Parameters.LONGEST_PAGE);
                s.setDefault(Parameters.PAGE);
            })),
            entry("cursor", shared("The next of the page before")),
            entry(
                    "standing",
                    shared("The name of a preparation or document state that may hold", s -> examples(s, "DEFERRED"))),
            entry("kind", shared("The kind of document", s -> examples(s, "VISION"))),
            entry(
                    "body",
                    shared("Words of the name of a body that has the matter, or had it last", SharedParameters::search)),
            entry("bodyId", shared("A body's id in the municipality's register", s -> examples(s, "ks"))),
            entry("q", shared("Words to search for", SharedParameters::search)),
            entry("overdue", shared("Only those with an alert on the day", s -> s.setDefault(false))),
            entry("dryRun", shared("Answers the same and records nothing", s -> s.setDefault(false))),
            entry(
                    "subject",
                    shared(
                            "A vision, or a municipality itself: 0764/_municipality",
                            s -> examples(s, "0764/ny-vision"))),
            entry("municipality", shared("The municipality's code", s -> {
                s.setPattern("^[0-9]{4}$");
                examples(s, "0764");
            })),
            entry("vision", shared("The vision's id in its municipality", s -> examples(s, "ny-vision"))),
            entry("lang", shared("The language of the answer; by Accept-Language if left out", s -> s.setEnum(List.of("sv", "en")))),
            entry("after", shared("The position to read on from", s -> {
                s.setMinimum(BigDecimal.ZERO);
                s.setDefault(0);
            })),
            entry("type", shared("A type of event", s -> {
                s.setMinLength(1);
                examples(s, "se.rodatraden.vision.adopted.v1");
            })),
            entry("Last-Event-ID", shared("The position that a stream had come to", s -> s.setMinimum(BigDecimal.ZERO))),
            entry("page", shared("The number of the archive, the oldest is 1", s -> s.setMinimum(BigDecimal.ONE))));

    private record Shared(String words, Consumer<JsonSchema> limits) {
        /** The type that was found, with the limits. It is the parameter's own: springdoc gives all parameters of a type one. */
        JsonSchema form(Schema<?> found) {
            JsonSchema form = new JsonSchema();
            form.setTypes(found.getTypes());
            form.setFormat(found.getFormat());
            form.setEnum(found.getEnum() == null ? null : List.copyOf(found.getEnum()));
            limits.accept(form);
            return form;
        }
    }

    private SharedParameters() {}

    /** Says what the code leaves unsaid of a parameter. */
    static void complete(Parameter parameter) {
        Shared shared = SHARED.get(parameter.getName());
        if (shared == null || parameter.getSchema() == null) {
            return;
        }
        if (parameter.getDescription() == null) {
            parameter.setDescription(shared.words);
        }
        if (parameter.getSchema().getMinimum() == null) {
            parameter.setSchema(shared.form(parameter.getSchema()));
        }
    }

    private static Shared shared(String words) {
        return shared(words, _ -> {});
    }

    private static Shared shared(String words, Consumer<JsonSchema> form) {
        return new Shared(words, form);
    }

    private static void search(JsonSchema form) {
        form.setMaxLength(Parameters.LONGEST_SEARCH);
    }

    private static void range(JsonSchema form, int least, int most) {
        form.setMinimum(BigDecimal.valueOf(least));
        form.setMaximum(BigDecimal.valueOf(most));
    }

    private static void examples(JsonSchema form, String... examples) {
        form.setExamples(List.of((Object[]) examples));
    }

    private static Parameter header(String name, String words, Consumer<JsonSchema> limits) {
        JsonSchema form = new JsonSchema();
        form.addType("string");
        limits.accept(form);
        return new Parameter()
                .in("header")
                .name(name)
                .description(words)
                .schema(form);
    }
}
