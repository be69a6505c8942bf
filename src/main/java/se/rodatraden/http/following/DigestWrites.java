package se.rodatraden.http.following;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.rodatraden.feeds.Followed;
import se.rodatraden.feeds.atom.AtomFeeds;
import se.rodatraden.feeds.digest.Digests;
import se.rodatraden.feeds.digest.FollowRequest;
import se.rodatraden.feeds.digest.Frequency;
import se.rodatraden.feeds.digest.MailAddress;
import se.rodatraden.http.answer.RequestLanguage;
import se.rodatraden.http.problem.ProblemException;
import se.rodatraden.http.problem.ProblemType;
import se.rodatraden.http.problem.Translation;
import se.rodatraden.http.recording.CommandReader;
import se.rodatraden.http.recording.SentFields;
import se.rodatraden.http.request.Body;
import se.rodatraden.http.request.Parameters;
import se.rodatraden.identity.Open;
import se.rodatraden.kernel.Violation;
import se.rodatraden.time.Lang;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes requests for change notifications by e-mail, which the recipient confirms by a link sent to the address. */
@RestController
@Open
class DigestWrites {
    private static final int SIZE = 1 << 14;
    private static final List<String> FIELDS = SentFields.names(DigestRequest.class);

    private final Digests digests;
    private final AtomFeeds feeds;
    private final CommandReader reader;

    DigestWrites(Digests digests, AtomFeeds feeds, CommandReader reader) {
        this.digests = digests;
        this.feeds = feeds;
        this.reader = reader;
    }

    /**
     * Answer to a request for change notifications.
     *
     * @param confirm hours within which the request must be confirmed
     */
    record DigestRequested(boolean taken, int confirm) {}

    /**
     * Request change notifications by e-mail. A message asking for confirmation is sent to the address; the answer is the same whether
     * the address is already known or not.
     */
    @PostMapping(path = "/api/digests", consumes = "application/json", produces = "application/json")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = DigestRequest.class)))
    @ApiResponse(
            responseCode = "200",
            description = "A letter that asks for confirmation is on its way",
            useReturnTypeSchema = true)
    @ApiResponse(responseCode = "429", ref = "#/components/responses/Problem")
    DigestRequested requestDigest(HttpServletRequest request) throws IOException {
        ObjectNode sent = reader.object(Body.read(request, SIZE));
        for (String name : sent.propertyNames()) {
            if (!FIELDS.contains(name)) {
                throw wrong(name, "finns inte", "does not exist");
            }
        }
        FollowRequest wish = new FollowRequest(
                MailAddress.of(text(sent, "email", ""))
                        .orElseThrow(() -> wrong(
                                "email",
                                "ska vara en e-postadress, till exempel namn@exempel.se",
                                "must be one e-mail address, for instance name@example.com")),
                followed(sent),
                frequency(text(sent, "frequency", Frequency.WEEKLY.name())),
                language(text(sent, "language", RequestLanguage.of(request).tag())));
        return switch (digests.ask(wish)) {
            case TAKEN -> new DigestRequested(true, 48);
            case TOO_MANY ->
                throw new ProblemException(
                        ProblemType.TOO_MANY,
                        ProblemType.TOO_MANY.status(),
                        List.of(Violation.of(
                                "Ovanligt många har bett om e-post den senaste timmen. Försök igen om en timme.",
                                "Unusually many have asked for e-mail in the last hour. Try again in an hour.")),
                        Map.of(HttpHeaders.RETRY_AFTER, "3600"));
            case OFF ->
                throw new ProblemException(
                        ProblemType.NOT_OFFERED,
                        "Här skickas ingen e-post: registret är inte kopplat till någon e-postserver.",
                        "No e-mail is sent here: the register is not connected to a mail server.");
        };
    }

    private Followed followed(ObjectNode sent) {
        String code = Parameters.municipality(text(sent, "municipality", ""));
        String vision = text(sent, "vision", "");
        String body = text(sent, "body", "");
        if (!vision.isEmpty() && !body.isEmpty()) {
            throw wrong("body", "kan inte anges tillsammans med vision", "cannot be given together with vision");
        }
        Followed followed = !vision.isEmpty()
                ? Followed.vision(Parameters.vision(code, vision))
                : body.isEmpty() ? Followed.municipality(code) : Followed.body(code, body);
        if (!feeds.exists(followed)) {
            throw body.isEmpty() ? Translation.noSuchVision() : Translation.noSuchBody();
        }
        return followed;
    }

    private static Frequency frequency(String text) {
        return Arrays.stream(Frequency.values())
                .filter(f -> f.name().equals(text))
                .findFirst()
                .orElseThrow(() -> wrong("frequency", "ska vara " + all(" eller "), "must be " + all(" or ")));
    }

    private static String all(String or) {
        return Arrays.stream(Frequency.values()).map(Enum::name).collect(Collectors.joining(or));
    }

    private static Locale language(String tag) {
        return Lang.tagged(tag)
                .orElseThrow(() -> wrong("language", "ska vara sv eller en", "must be sv or en"))
                .locale();
    }

    private static String text(ObjectNode sent, String name, String otherwise) {
        @Nullable JsonNode value = sent.get(name);
        if (value == null || value.isNull()) {
            return otherwise;
        }
        if (!value.isString()) {
            throw wrong(name, "ska vara en text", "must be a text");
        }
        return value.asString();
    }

    private static ProblemException wrong(String field, String sv, String en) {
        return new ProblemException(
                ProblemType.INVALID_VALUE,
                Violation.of("Fältet " + field + " " + sv + ".", "The field " + field + " " + en + ".")
                        .at("/" + field));
    }
}
