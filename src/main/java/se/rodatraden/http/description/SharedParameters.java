package se.rodatraden.http.description;

import static java.util.Map.entry;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import se.rodatraden.http.request.Parameters;

/** Descriptions of parameters with the same meaning everywhere, and of common headers. A method's own Javadoc takes precedence. */
final class SharedParameters {
    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private static final Map<String, String> WORDS = Map.ofEntries(
            entry("after", "The position to read on from"),
            entry("asOf", "The day asked for; today in Sweden if left out"),
            entry("body", "Words of the name of a body that has the matter, or had it last"),
            entry("bodyId", "A body's id in the municipality's register"),
            entry("cursor", "The next of the page before"),
            entry("dryRun", "Answers the same and records nothing"),
            entry("kind", "The kind of document"),
            entry(
                    "knownAt",
                    "The time as of which the register's knowledge is asked for; now if left out. A time to come is refused"),
            entry("lang", "The language of the answer; by Accept-Language if left out"),
            entry("limit", "How many at most"),
            entry("mark", "Only the events with this mark"),
            entry("municipality", "The municipality's code"),
            entry("overdue", "Only those with an alert on the day"),
            entry("page", "The number of the archive, the oldest is 1"),
            entry("q", "Words to search for"),
            entry("since", "Everything recorded at this time or later; not together with after"),
            entry("standing", "The name of a preparation or document state that may hold"),
            entry("subject", "A vision, or a municipality itself: 0764/_municipality"),
            entry("type", "A type of event"),
            entry("wait", "How many seconds to wait for an event where there is none"),
            entry(
                    "Last-Event-ID",
                    "Of a stream that was cut off: the position it had come to. It goes before after and since"),
            entry("vision", "The vision's id in its municipality"));

    private SharedParameters() {}

    /** Fills in what the code does not state about a parameter. */
    static void complete(Parameter parameter) {
        if (parameter.getDescription() == null) {
            parameter.setDescription(WORDS.get(parameter.getName()));
        }
        parameter.setDescription(JavadocText.line(parameter.getDescription()));
        if (parameter.getSchema() != null && parameter.getSchema().getMinimum() == null) {
            parameter.setSchema(form(parameter.getName(), parameter.getSchema()));
        }
    }

    /** A copy of the derived schema, with limits; springdoc shares one instance between all parameters of a type. */
    private static Schema<?> form(String name, Schema<?> found) {
        if (found.getEnum() != null) {
            return found;
        }
        JsonSchema form = new JsonSchema();
        form.setTypes(found.getTypes());
        form.setFormat(found.getFormat());
        form.setPattern(found.getPattern());
        switch (name) {
            case "asOf" -> form.addExample("2014-07-01");
            case "standing" -> form.addExample("DEFERRED");
            case "kind" -> form.addExample("VISION");
            case "bodyId" -> form.addExample("ks");
            case "vision" -> form.addExample("ny-vision");
            case "subject" -> form.addExample("0764/ny-vision");
            case "type" -> form.addExample("se.rodatraden.vision.adopted.v1");
            case "municipality" -> {
                form.setPattern("^[0-9]{4}$");
                form.addExample("0764");
            }
            case "lang" -> form.setEnum(List.of("sv", "en"));
            case "body", "q" -> form.setMaxLength(Parameters.LONGEST_SEARCH);
            case "overdue", "dryRun" -> form.setDefault(false);
            case "page" -> form.setMinimum(BigDecimal.ONE);
            case "Last-Event-ID" -> form.setMinimum(BigDecimal.ZERO);
            case "after" -> form.minimum(BigDecimal.ZERO).setDefault(0);
            case "limit" ->
                form.minimum(BigDecimal.ONE)
                        .maximum(BigDecimal.valueOf(Parameters.LONGEST_PAGE))
                        .setDefault(Parameters.PAGE);
            default -> {}
        }
        return form;
    }

    static void addHeaders(Components components) {
        header(components, HttpHeaders.ACCEPT_LANGUAGE, "sv or en; Swedish if neither");
        header(
                        components,
                        IDEMPOTENCY_KEY,
                        "The sender's own name of the request: sent again it is answered alike and recorded once")
                .getSchema()
                .minLength(1)
                .maxLength(200);
        header(
                        components,
                        HttpHeaders.IF_MATCH,
                        "The ETag of the vision as the sender has read it, or its version alone, or *. A tag that a proxy has"
                                + " made weak or marked with a coding names the same version")
                .required(true);
    }

    /** The precondition where it may be left out. */
    static Parameter versionIfSeen() {
        return new Parameter()
                .in("header")
                .name(HttpHeaders.IF_MATCH)
                .description(
                        "The ETag of the vision as the sender has read it, or its version alone, or *; any version without it")
                .schema(new JsonSchema().typesItem("string"));
    }

    private static Parameter header(Components components, String name, String words) {
        Parameter header =
                new Parameter().in("header").name(name).description(words).schema(new JsonSchema().typesItem("string"));
        components.addParameters(name, header);
        return header;
    }
}
