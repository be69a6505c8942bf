package se.rodatraden.http.vision;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
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

/** One vision and the views of it, as of a day and as known at a time. */
@RestController
@Open
@RequestMapping(path = "/api/{municipality}/visions/{vision}", produces = "application/json")
public class VisionReads {
    private final Visions visions;
    private final Feed feed;
    private final Parameters parameters;
    private final SecurityLog security;

    VisionReads(Visions visions, Feed feed, Parameters parameters, SecurityLog security) {
        this.security = security;
        this.visions = visions;
        this.feed = feed;
        this.parameters = parameters;
    }

    /** Where it stands; the ETag begins with the version, and a command names it in {@code If-Match}. */
    @Operation(summary = "Where it stands")
    @GetMapping
    VisionView vision(
            @PathVariable String municipality,
            @PathVariable String vision,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String knownAt,
            HttpServletRequest request) {
        VisionOn on = find(municipality, vision, asOf, knownAt);
        ReadTags.version(request, on.version());
        return VisionView.of(on, RequestLanguage.of(request));
    }

    /** Its path. */
    @Operation(summary = "Its path")
    @GetMapping("/timeline")
    TimelineView timeline(
            @PathVariable String municipality,
            @PathVariable String vision,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String knownAt,
            HttpServletRequest request) {
        return TimelineView.of(find(municipality, vision, asOf, knownAt), RequestLanguage.of(request));
    }

    /** Its remiss rounds. */
    @Operation(summary = "Its remiss rounds")
    @GetMapping("/remiss")
    ListAnswer<RoundView> remiss(
            @PathVariable String municipality,
            @PathVariable String vision,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String knownAt,
            HttpServletRequest request) {
        Lang language = RequestLanguage.of(request);
        return ListAnswer.whole(find(municipality, vision, asOf, knownAt).situation().rounds().stream()
                .map(r -> RoundView.of(r, language))
                .toList());
    }

    /** Its versions. */
    @Operation(summary = "Its versions")
    @GetMapping("/versions")
    VersionsView versions(
            @PathVariable String municipality,
            @PathVariable String vision,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String knownAt,
            HttpServletRequest request) {
        return VersionsView.of(find(municipality, vision, asOf, knownAt), RequestLanguage.of(request));
    }

    /** The legal status of its decisions, and the days that follow from them. */
    @Operation(summary = "The legal status of its decisions, and the days that follow from them")
    @GetMapping("/deadlines")
    DeadlinesView deadlines(
            @PathVariable String municipality,
            @PathVariable String vision,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String knownAt,
            HttpServletRequest request) {
        return DeadlinesView.of(find(municipality, vision, asOf, knownAt), RequestLanguage.of(request));
    }

    /** Everything recorded of it, in the order of recording. */
    @Operation(summary = "Everything recorded of it, in the order of recording")
    @GetMapping("/events")
    ListAnswer<CloudEvent> events(@PathVariable String municipality, @PathVariable String vision) {
        VisionId id = Parameters.vision(municipality, vision);
        List<CloudEvent> events = feed.of(id);
        if (events.isEmpty()) {
            throw Translation.noSuchVision();
        }
        return ListAnswer.whole(events);
    }

    /** The commands that can be told of the day without a reason, each with where to send it and the address of its schema. */
    @Operation(
            summary =
                    "The commands that can be told of the day without a reason, each with where to send it and the address of its"
                            + " schema")
    @GetMapping("/commands")
    ListAnswer<Offered> commands(
            @PathVariable String municipality,
            @PathVariable String vision,
            @RequestParam(required = false) @Nullable String asOf) {
        VisionOn on = find(municipality, vision, asOf, null);
        return ListAnswer.whole(Possible.on(on.known(), on.situation().day()).stream()
                .map(c -> new Offered(c, Addresses.of(on.id()) + "/commands/" + c, SchemaAddresses.command(c)))
                .toList());
    }

    /** A command, where to send it, and the address of its schema. */
    public record Offered(String command, String send, String schema) {}

    /** All that is recorded of it, as the document that would record it again. */
    @Operation(summary = "All that is recorded of it, as the document that would record it again")
    @GetMapping(path = "/document", produces = "application/yaml")
    ResponseEntity<byte[]> yaml(
            @PathVariable String municipality,
            @PathVariable String vision,
            @RequestParam(required = false) @Nullable String knownAt) {
        return document(writer(municipality, vision, knownAt).yaml(), "application/yaml");
    }

    /** The same as JSON. */
    @Operation(summary = "The same as JSON")
    @GetMapping(path = "/document", produces = "application/json")
    ResponseEntity<byte[]> json(
            @PathVariable String municipality,
            @PathVariable String vision,
            @RequestParam(required = false) @Nullable String knownAt) {
        return document(writer(municipality, vision, knownAt).json(), "application/json");
    }

    private DocumentWriter writer(String municipality, String vision, @Nullable String knownAt) {
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

    private VisionOn find(String municipality, String vision, @Nullable String asOf, @Nullable String knownAt) {
        return Found.orTell(
                visions,
                Parameters.vision(municipality, vision),
                id -> visions.find(id, parameters.asOf(asOf), parameters.knownAt(knownAt)));
    }
}
