package se.rodatraden.http.administration;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.rodatraden.http.problem.ProblemException;
import se.rodatraden.http.problem.ProblemType;
import se.rodatraden.http.recording.CommandReader;
import se.rodatraden.http.recording.SentFields;
import se.rodatraden.http.request.Body;
import se.rodatraden.identity.Actor;
import se.rodatraden.identity.Actors;
import se.rodatraden.identity.GivenRole;
import se.rodatraden.identity.Grant;
import se.rodatraden.identity.Needs;
import se.rodatraden.identity.OidcSettings;
import se.rodatraden.identity.Right;
import se.rodatraden.identity.Role;
import se.rodatraden.store.MunicipalRegister;

/** Gives and takes back roles, with effect from the next request. */
@RestController
@RequestMapping(produces = "application/json")
class RoleWrites {
    private static final long LARGEST = 16 << 10;
    static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 500;
    private static final String NUMBER = "[0-9]{1,18}";

    private final Actors actors;
    private final MunicipalRegister municipalities;
    private final OidcSettings oidc;
    private final CommandReader reader;

    RoleWrites(Actors actors, MunicipalRegister municipalities, OidcSettings oidc, CommandReader reader) {
        this.actors = actors;
        this.municipalities = municipalities;
        this.oidc = oidc;
        this.reader = reader;
    }

    /** Give a person a role, with effect at once. Giving oneself a role is refused. */
    @Needs(value = Right.ADMINISTER, everywhere = true)
    @PostMapping(
            path = {"/api/{municipality}/roles", "/api/roles"},
            consumes = "application/json")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewRole.class)))
    @ApiResponse(responseCode = "201", description = "Given", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "200", description = "It was there already", useReturnTypeSchema = true)
    ResponseEntity<GrantView> giveRole(
            @PathVariable(required = false) @Nullable String municipality, HttpServletRequest request)
            throws IOException {
        String where = Administered.where(municipality);
        SentFields fields = new SentFields(reader.object(Body.read(request, LARGEST)), NewRole.class);
        UUID actor = actor(fields.line("actor", LONGEST_NAME));
        Role role = role("role", fields.line("role", LONGEST_NAME), List.of(Role.values()));
        Grant grant = new Grant(role, where, body(role, where, fields.text("body", null)));
        boolean there = actors.inForce(actor, grant).isPresent();
        actors.give(actor, grant);
        GivenRole given = actors.inForce(actor, grant).orElseThrow();
        return ResponseEntity.status(there ? 200 : 201)
                .header("Location", Administered.address(where, "roles", given.id()))
                .body(GrantView.of(given, actors.names(GrantView.actors(given).toList())));
    }

    /** The id of a known actor other than an API key: the roles of a key are its own. */
    private UUID actor(String id) {
        UUID actor = Administered.id(id);
        if (actor == null
                || actors.find(actor).filter(a -> a.kind() != Actor.Kind.KEY).isEmpty()) {
            throw SentFields.invalid(
                    "actor",
                    "Ingen känd person eller program har det id:t. De som finns står på /api/actors.",
                    "No known person or program has that id. Those that exist are listed at /api/actors.");
        }
        return actor;
    }

    static Role role(String field, String slug, List<Role> possible) {
        return Role.named(slug).filter(possible::contains).orElseThrow(() -> {
            String slugs = Arrays.stream(Role.values())
                    .filter(possible::contains)
                    .map(Role::slug)
                    .collect(Collectors.joining(", "));
            return SentFields.invalid(
                    field, "Rollen ska vara en av " + slugs + ".", "The role must be one of " + slugs + ".");
        });
    }

    /** A politician's role requires a body of the municipality; other roles must not name one. */
    private @Nullable String body(Role role, String where, @Nullable String body) {
        if (role != Role.POLITICIAN) {
            if (body != null) {
                throw SentFields.invalid(
                        "body", "Bara rollen politician har ett organ.", "Only the role politician has a body.");
            }
            return null;
        }
        if (body == null
                || where.equals(Grant.EVERYWHERE)
                || municipalities.of(where).body(body).isEmpty()) {
            throw SentFields.invalid(
                    "body",
                    "Rollen politician gäller i ett organ i en kommuns register. Ange organets id, till exempel ks.",
                    "The role politician applies in a body of a municipality's register. Give the body's id, for instance ks.");
        }
        return body;
    }

    /** Take back a role, with effect from the next request. */
    @Needs(value = Right.ADMINISTER, everywhere = true)
    @DeleteMapping({"/api/{municipality}/roles/{id}", "/api/roles/{id}"})
    @ApiResponse(responseCode = "204", description = "Taken back")
    ResponseEntity<Void> takeBackRole(
            @PathVariable(required = false) @Nullable String municipality, @PathVariable String id) {
        String where = Administered.where(municipality);
        if (!id.matches(NUMBER) || !actors.take(Long.parseLong(id), where)) {
            throw new ProblemException(
                    ProblemType.NO_SUCH_ROLE,
                    "Det finns ingen sådan roll här, eller inte längre.",
                    "There is no such role here, or it no longer exists.");
        }
        return ResponseEntity.noContent().build();
    }

    /** Add a person who has not signed in yet, so that roles can be given in advance. */
    @Needs(Right.ADMINISTER)
    @PostMapping(path = "/api/actors", consumes = "application/json")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewActor.class)))
    @ApiResponse(responseCode = "201", description = "Added", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "200", description = "It was there already", useReturnTypeSchema = true)
    ResponseEntity<ActorView> addActor(HttpServletRequest request) throws IOException {
        SentFields fields = new SentFields(reader.object(Body.read(request, LARGEST)), NewActor.class);
        String issuer = issuer(fields.text("issuer", oidc.issuer()));
        String subject = fields.line("subject", LONGEST_NAME);
        String name = fields.text("name", null) == null ? subject : fields.line("name", LONGEST_NAME);
        boolean there = actors.find(issuer, subject).isPresent();
        UUID id = actors.announce(issuer, subject, name);
        Actor known = actors.find(id).orElseThrow();
        return ResponseEntity.status(there ? 200 : 201)
                .body(new ActorView(known.id(), known.kind().name(), known.name(), null));
    }

    /** Only the configured provider is accepted, if there is one: nobody could ever sign in through another. */
    private String issuer(@Nullable String given) {
        String issuer = SentFields.needed("issuer", given);
        boolean fits = oidc.configured() ? issuer.equals(Objects.requireNonNull(oidc.issuer())) : isAddress(issuer);
        if (!fits) {
            throw SentFields.invalid(
                    "issuer",
                    "Fältet issuer ska vara identitetsleverantörens adress, så som den är inställd här.",
                    "The field issuer must be the address of the identity provider, as it is configured here.");
        }
        return issuer;
    }

    private static boolean isAddress(String issuer) {
        try {
            URI address = URI.create(issuer);
            return issuer.length() <= LONGEST_ADDRESS
                    && List.of("https", "http").contains(String.valueOf(address.getScheme()))
                    && address.getHost() != null;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
