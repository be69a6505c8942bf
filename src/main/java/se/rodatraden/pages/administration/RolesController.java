package se.rodatraden.pages.administration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.rodatraden.identity.Actor;
import se.rodatraden.identity.Actors;
import se.rodatraden.identity.CurrentActor;
import se.rodatraden.identity.Grant;
import se.rodatraden.identity.Needs;
import se.rodatraden.identity.OidcSettings;
import se.rodatraden.identity.Right;
import se.rodatraden.identity.Role;
import se.rodatraden.identity.signin.fresh.FreshSignIn;
import se.rodatraden.pages.AdministrationScope;
import se.rodatraden.pages.FormGuard;
import se.rodatraden.pages.NoSuchPageException;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.time.Lang;
import se.rodatraden.views.register.Municipals;

/** The pages where roles are seen, given and taken back: {@code /kommun/0764/roller} and {@code /installation/roller}. */
@Controller
class RolesController {
    private static final String MUNICIPAL = "/kommun/{code}" + AdministrationScope.ROLES;
    private static final String WHOLE = AdministrationScope.EVERYWHERE + AdministrationScope.ROLES;
    static final String KNOWN = "/person";
    static final String TAKE = "/bort";

    private final Actors actors;
    private final Municipals municipals;
    private final OidcSettings oidc;

    RolesController(Actors actors, Municipals municipals, OidcSettings oidc) {
        this.actors = actors;
        this.municipals = municipals;
        this.oidc = oidc;
    }

    private RolePages pages(@Nullable String code, HttpServletRequest request, HttpServletResponse response) {
        return new RolePages(
                actors,
                municipals,
                AdministrationScope.of(code, RequestContext.speech(request)),
                FormGuard.of(request, response));
    }

    @Needs(value = Right.SEE_ROLES, everywhere = true)
    @GetMapping({MUNICIPAL, WHOLE})
    ModelAndView roles(
            @PathVariable(required = false) @Nullable String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        return pages(code, request, response).list(null);
    }

    @FreshSignIn
    @Needs(value = Right.ADMINISTER, everywhere = true)
    @PostMapping({MUNICIPAL, WHOLE})
    ModelAndView give(
            @PathVariable(required = false) @Nullable String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        FormGuard.check(request);
        RolePages pages = pages(code, request, response);
        Lang speech = RequestContext.speech(request);
        AdministrationScope place = AdministrationScope.of(code, speech);
        Optional<UUID> actor = actor(RequestContext.words(request, "actor"));
        Optional<Role> role = Role.named(String.valueOf(RequestContext.words(request, "role")));
        if (actor.isEmpty() || role.isEmpty()) {
            return pages.list(
                    speech.say("Välj vem det gäller och vilken roll.", "Choose who it is for, and which role."));
        }
        if (actor.get().equals(CurrentActor.now().id())) {
            return pages.list(speech.say(
                    "Du kan inte ge dig själv en roll: be en annan administratör.",
                    "You cannot give yourself a role: ask another administrator."));
        }
        String body = role.get() == Role.POLITICIAN ? RequestContext.words(request, "body") : null;
        if (role.get() == Role.POLITICIAN
                && (body == null
                        || place.everywhere()
                        || municipals.of(place.municipality(), null).body(body).isEmpty())) {
            return pages.list(speech.say(
                    "En förtroendevald sitter i ett organ i en kommun: välj organ.",
                    "A politician sits in a body of a municipality: choose the body."));
        }
        actors.give(actor.get(), new Grant(role.get(), place.municipality(), body));
        return place.seeOther(AdministrationScope.ROLES);
    }

    /** One who is known, and no key. */
    private Optional<UUID> actor(@Nullable String id) {
        try {
            return id == null
                    ? Optional.empty()
                    : actors.find(UUID.fromString(id))
                            .filter(a -> a.kind() != Actor.Kind.KEY)
                            .map(Actor::id);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    @FreshSignIn(up = 2)
    @Needs(value = Right.ADMINISTER, everywhere = true)
    @PostMapping({MUNICIPAL + "/{id}" + TAKE, WHOLE + "/{id}" + TAKE})
    ModelAndView take(
            @PathVariable(required = false) @Nullable String code,
            @PathVariable String id,
            HttpServletRequest request) {
        FormGuard.check(request);
        AdministrationScope place = AdministrationScope.of(code, RequestContext.speech(request));
        if (!id.matches("[0-9]{1,18}") || !actors.take(Long.parseLong(id), place.municipality())) {
            throw NoSuchPageException.address();
        }
        return place.seeOther(AdministrationScope.ROLES);
    }

    @FreshSignIn(up = 1)
    @Needs(value = Right.ADMINISTER, everywhere = true)
    @PostMapping({MUNICIPAL + KNOWN, WHOLE + KNOWN})
    ModelAndView announce(
            @PathVariable(required = false) @Nullable String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        FormGuard.check(request);
        Lang speech = RequestContext.speech(request);
        String issuer = oidc.configured() ? oidc.issuer() : RequestContext.words(request, "issuer");
        String subject = RequestContext.words(request, "subject");
        String name = RequestContext.words(request, "name");
        if (issuer == null || !isAddress(issuer) || subject == null || subject.length() > 200) {
            return pages(code, request, response)
                    .list(
                            speech.say(
                                    "Skriv personens id hos identitetsleverantören (sub), och leverantörens adress (https).",
                                    "Write the person's id at the identity provider (sub), and the provider's address (https)."));
        }
        actors.announce(issuer, subject, name == null ? subject : name.substring(0, Math.min(name.length(), 200)));
        return AdministrationScope.of(code, speech).seeOther(AdministrationScope.ROLES);
    }

    private static boolean isAddress(String issuer) {
        try {
            URI address = URI.create(issuer);
            return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
