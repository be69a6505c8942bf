package se.rodatraden.http.administration;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.rodatraden.http.problem.ProblemException;
import se.rodatraden.http.problem.ProblemType;
import se.rodatraden.http.recording.CommandReader;
import se.rodatraden.http.recording.SentFields;
import se.rodatraden.http.request.Body;
import se.rodatraden.identity.Actor;
import se.rodatraden.identity.ApiKeys;
import se.rodatraden.identity.CurrentActor;
import se.rodatraden.identity.Needs;
import se.rodatraden.identity.Right;
import se.rodatraden.identity.Role;

/** Creates and revokes API keys. */
@RestController
@Needs(value = Right.ADMINISTER, everywhere = true)
class KeyWrites {
    private static final long LARGEST = 16 << 10;
    static final int LONGEST_NAME = 200;
    private static final List<Role> POSSIBLE = ApiKeys.OF_KEYS.stream().sorted().toList();

    private final ApiKeys keys;
    private final InstantSource clock;
    private final CommandReader reader;

    KeyWrites(ApiKeys keys, InstantSource clock, CommandReader reader) {
        this.keys = keys;
        this.clock = clock;
        this.reader = reader;
    }

    /** Create an API key. The secret is shown only in this answer. */
    @PostMapping(
            path = {"/api/{municipality}/keys", "/api/keys"},
            consumes = "application/json",
            produces = "application/json")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewKey.class)))
    @ApiResponse(responseCode = "201", description = "Made", useReturnTypeSchema = true)
    ResponseEntity<KeyView> makeKey(
            @PathVariable(required = false) @Nullable String municipality, HttpServletRequest request)
            throws IOException {
        String where = Administered.where(municipality);
        SentFields fields = new SentFields(reader.object(Body.read(request, LARGEST)), NewKey.class);
        String name = fields.line("name", LONGEST_NAME);
        Set<Role> roles = fields.texts("roles").stream()
                .map(slug -> RoleWrites.role("roles", slug, POSSIBLE))
                .collect(Collectors.toSet());
        ApiKeys.CreatedKey made = keys.make(name, where, roles, expires(fields.text("expires", null)));
        ApiKeys.Key key = keys.in(where).stream()
                .filter(k -> k.id().equals(made.id()))
                .findFirst()
                .orElseThrow();
        Actor by = CurrentActor.now();
        return ResponseEntity.status(HttpStatus.CREATED)
                .header("Location", Administered.address(where, "keys", made.id()))
                .body(KeyView.of(key, Map.of(by.id(), by.name()), made.secret()));
    }

    private Instant expires(@Nullable String text) {
        Instant now = clock.instant();
        if (text == null) {
            return now.plus(ApiKeys.USUAL);
        }
        try {
            Instant end = Instant.parse(text);
            if (end.isAfter(now) && !end.isAfter(now.plus(ApiKeys.LONGEST))) {
                return end;
            }
        } catch (DateTimeException unreadable) {
            // refused below
        }
        throw SentFields.invalid(
                "expires",
                "Fältet expires ska vara en kommande tidpunkt, högst " + ApiKeys.LONGEST.toDays()
                        + " dygn fram, till exempel " + now.plus(ApiKeys.USUAL) + ".",
                "The field expires must be a future time, " + ApiKeys.LONGEST.toDays()
                        + " days ahead at most, for instance " + now.plus(ApiKeys.USUAL) + ".");
    }

    /** Revoke an API key. Requests with it are refused from then on. */
    @DeleteMapping({"/api/{municipality}/keys/{id}", "/api/keys/{id}"})
    @ApiResponse(responseCode = "204", description = "Taken back")
    ResponseEntity<Void> revokeKey(
            @PathVariable(required = false) @Nullable String municipality, @PathVariable String id) {
        String where = Administered.where(municipality);
        UUID known = Administered.id(id);
        if (known == null || !keys.revoke(known, where)) {
            throw new ProblemException(
                    ProblemType.NO_SUCH_KEY, "Det finns ingen sådan nyckel här.", "There is no such key here.");
        }
        return ResponseEntity.noContent().build();
    }
}
