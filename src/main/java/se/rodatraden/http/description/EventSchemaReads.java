package se.rodatraden.http.description;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.rodatraden.feeds.schemas.EventSchemas;
import se.rodatraden.http.answer.ListAnswer;
import se.rodatraden.http.problem.Translation;
import se.rodatraden.identity.Open;

/** The JSON Schemas (2020-12) of events sent to subscribers. A published edition never changes (ADR 0023). */
@RestController
@Open
@RequestMapping(EventSchemas.INDEX)
class EventSchemaReads {
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    /**
     * A schema with all its editions.
     *
     * @param name the event type, or {@code envelope}
     * @param schema address of the latest edition
     * @param editions addresses of all editions, oldest first
     */
    @Schema(name = "EventSchemaEditions")
    record Published(String name, String schema, List<String> editions) {
        static Published of(String name, List<String> editions) {
            return new Published(
                    name,
                    EventSchemas.address(name),
                    editions.stream()
                            .map(edition -> EventSchemas.address(name, edition))
                            .toList());
        }
    }

    /** List the JSON Schemas of events and envelope, with all editions. */
    @GetMapping(produces = "application/json")
    ListAnswer<Published> eventSchemas() {
        return ListAnswer.whole(EventSchemas.editions().entrySet().stream()
                .map(e -> Published.of(e.getKey(), e.getValue()))
                .toList());
    }

    /**
     * Get one edition of an event's JSON Schema. An edition never changes.
     *
     * @param type event type, or {@code envelope}
     * @param edition first 16 hexadecimal digits of the SHA-256 of the schema's content
     */
    @ApiResponse(
            responseCode = "200",
            description = "The schema, which may be kept for ever",
            headers =
                    @Header(
                            name = HttpHeaders.CACHE_CONTROL,
                            schema = @Schema(type = "string", _const = "max-age=31536000, public, immutable")),
            content = {
                @Content(mediaType = "application/schema+json", schema = @Schema(type = "object")),
                @Content(mediaType = "application/json", schema = @Schema(type = "object"))
            })
    @GetMapping(
            path = "/{type}/{edition}.json",
            produces = {"application/schema+json", "application/json"})
    ResponseEntity<byte[]> eventSchema(
            @PathVariable String type,
            @Parameter(schema = @Schema(pattern = "^[0-9a-f]{16}$")) @PathVariable String edition) {
        return EventSchemas.edition(type, edition)
                .map(bytes -> ResponseEntity.ok().cacheControl(FOR_EVER).body(bytes))
                .orElseThrow(() -> Translation.ofStatus(404));
    }
}
