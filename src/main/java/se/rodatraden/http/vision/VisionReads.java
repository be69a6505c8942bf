package se.rodatraden.http.vision;

import io.swagger.v3.oas.annotations.ExternalDocumentation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.rodatraden.archive.DocumentWriter;
import se.rodatraden.feeds.CloudEvent;
import se.rodatraden.feeds.Feed;
import se.rodatraden.feeds.PublicAddress;
import se.rodatraden.http.answer.Addresses;
import se.rodatraden.http.answer.ListAnswer;
import se.rodatraden.http.answer.RequestLanguage;
import se.rodatraden.http.answer.SchemaAddresses;
import se.rodatraden.http.problem.Translation;
import se.rodatraden.http.request.Parameters;
import se.rodatraden.http.request.ReadTags;
import se.rodatraden.identity.CurrentActor;
import se.rodatraden.identity.Open;
import se.rodatraden.identity.SecurityEvent;
import se.rodatraden.identity.SecurityLog;
import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.VisionOn;
import se.rodatraden.views.reading.Visions;
import se.rodatraden.vision.Possible;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.history.History;
import se.rodatraden.vision.value.VisionId;

/** One vision and its views, as of a day and as known at a time. */
@RestController
@Open
@RequestMapping(path = "/api/{municipality}/visions/{vision}", produces = "application/json")
public class VisionReads {
    private final Visions visions;
    private final Feed feed;
    private final Parameters parameters;
    private final SecurityLog security;
    private final PublicAddress address;

    VisionReads(Visions visions, Feed feed, Parameters parameters, SecurityLog security, PublicAddress address) {
        this.address = address;
        this.security = security;
        this.visions = visions;
        this.feed = feed;
        this.parameters = parameters;
    }

    /** Get a vision and its standing. The ETag begins with the version, which a command states in {@code If-Match}. */
    @GetMapping
    VisionView vision(
            @PathVariable String municipality,
            @PathVariable String vision,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable Instant knownAt,
            HttpServletRequest request) {
        VisionOn on = find(municipality, vision, asOf, knownAt);
        ReadTags.version(request, on.version());
        return VisionView.of(on, RequestLanguage.of(request));
    }

    /** Get the timeline of a vision. */
    @GetMapping("/timeline")
    TimelineView timeline(
            @PathVariable String municipality,
            @PathVariable String vision,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable Instant knownAt,
            HttpServletRequest request) {
        return TimelineView.of(find(municipality, vision, asOf, knownAt), address, RequestLanguage.of(request));
    }

    /** List the remiss rounds of a vision. */
    @GetMapping("/remiss")
    ListAnswer<RoundView> remiss(
            @PathVariable String municipality,
            @PathVariable String vision,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable Instant knownAt,
            HttpServletRequest request) {
        Lang language = RequestLanguage.of(request);
        return ListAnswer.whole(find(municipality, vision, asOf, knownAt).situation().rounds().stream()
                .map(r -> RoundView.of(r, language))
                .toList());
    }

    /** List the versions of a vision. */
    @GetMapping("/versions")
    VersionsView versions(
            @PathVariable String municipality,
            @PathVariable String vision,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable Instant knownAt,
            HttpServletRequest request) {
        return VersionsView.of(find(municipality, vision, asOf, knownAt), RequestLanguage.of(request));
    }

    /** List the legal status of a vision's decisions, with the deadlines that follow from them. */
    @GetMapping("/deadlines")
    DeadlinesView deadlines(
            @PathVariable String municipality,
            @PathVariable String vision,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable Instant knownAt,
            HttpServletRequest request) {
        return DeadlinesView.of(find(municipality, vision, asOf, knownAt), RequestLanguage.of(request));
    }

    /** List the events of a vision, in the order of recording. */
    @GetMapping("/events")
    ListAnswer<CloudEvent> visionEvents(@PathVariable String municipality, @PathVariable String vision) {
        VisionId id = Parameters.vision(municipality, vision);
        List<CloudEvent> events = feed.of(id);
        if (events.isEmpty()) {
            throw Translation.noSuchVision();
        }
        return ListAnswer.whole(events);
    }

    /** List the commands that are possible on the day without a stated reason. Each has its address and that of its JSON Schema. */
    @GetMapping("/commands")
    ListAnswer<Offered> possibleCommands(
            @PathVariable String municipality,
            @PathVariable String vision,
            @RequestParam(required = false) @Nullable LocalDate asOf) {
        VisionOn on = find(municipality, vision, asOf, null);
        return ListAnswer.whole(Possible.on(on.known(), on.situation().day()).stream()
                .map(c -> new Offered(c, Addresses.of(on.id()) + "/commands/" + c, SchemaAddresses.command(c)))
                .toList());
    }

    /** A command, its address, and that of its JSON Schema. */
    @Schema(name = "PossibleCommand")
    public record Offered(String command, String send, String schema) {}

    /** Export everything recorded of a vision as a YAML history document, which can be imported again. */
    @GetMapping(path = "/document", produces = "application/yaml")
    @Operation(operationId = "visionDocument")
    ResponseEntity<byte[]> yaml(
            @PathVariable String municipality,
            @PathVariable String vision,
            @RequestParam(required = false) @Nullable Instant knownAt) {
        return document(writer(municipality, vision, knownAt).yaml(), "application/yaml");
    }

    /** Export everything recorded of a vision as a JSON history document. */
    @GetMapping(path = "/document", produces = "application/json")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema =
                                    @Schema(
                                            type = "object",
                                            externalDocs = @ExternalDocumentation(url = SchemaAddresses.DOCUMENT))))
    ResponseEntity<byte[]> json(
            @PathVariable String municipality,
            @PathVariable String vision,
            @RequestParam(required = false) @Nullable Instant knownAt) {
        return document(writer(municipality, vision, knownAt).json(), "application/json");
    }

    private DocumentWriter writer(String municipality, String vision, @Nullable Instant knownAt) {
        History h = find(municipality, vision, null, knownAt).history();
        if (CurrentActor.now().known()) {
            security.tell(SecurityEvent.EXPORTED, municipality, Map.of("vision", h.id().toString()));
        }
        return DocumentWriter.of(
                h.registered(), h.entries().stream().map(Entry::fact).toList());
    }

    private static ResponseEntity<byte[]> document(String text, String form) {
        return ResponseEntity.ok().header("Content-Type", form).body(text.getBytes(StandardCharsets.UTF_8));
    }

    private VisionOn find(String municipality, String vision, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
        return Found.orTell(
                visions,
                Parameters.vision(municipality, vision),
                id -> visions.find(id, parameters.asOf(asOf), knownAt));
    }
}
