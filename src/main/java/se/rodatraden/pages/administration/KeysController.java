package se.rodatraden.pages.administration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.rodatraden.identity.Actors;
import se.rodatraden.identity.ApiKeys;
import se.rodatraden.identity.CurrentActor;
import se.rodatraden.identity.Needs;
import se.rodatraden.identity.Right;
import se.rodatraden.identity.Role;
import se.rodatraden.identity.signin.fresh.FreshSignIn;
import se.rodatraden.pages.AdministrationScope;
import se.rodatraden.pages.FormGuard;
import se.rodatraden.pages.Html;
import se.rodatraden.pages.NoSuchPageException;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.time.Lang;
import se.rodatraden.time.SwedishDays;

/** The pages where keys for programs are seen, made and taken back; a secret is shown on the answer to the form that made it. */
@Controller
class KeysController {
    private static final String MUNICIPAL = "/kommun/{code}" + AdministrationScope.KEYS;
    private static final String WHOLE = AdministrationScope.EVERYWHERE + AdministrationScope.KEYS;
    private static final String REVOKE = "/bort";
    private static final int UNPROCESSABLE = 422;
    private static final int LONGEST_NAME = 200;

    private final ApiKeys keys;
    private final Actors actors;
    private final InstantSource clock;

    KeysController(ApiKeys keys, Actors actors, InstantSource clock) {
        this.keys = keys;
        this.actors = actors;
        this.clock = clock;
    }

    @Needs(value = Right.SEE_ROLES, everywhere = true)
    @GetMapping({MUNICIPAL, WHOLE})
    ModelAndView keys(
            @PathVariable(required = false) @Nullable String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        return list(code, request, response, null, null);
    }

    @FreshSignIn
    @Needs(value = Right.ADMINISTER, everywhere = true)
    @PostMapping({MUNICIPAL, WHOLE})
    ModelAndView make(
            @PathVariable(required = false) @Nullable String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        FormGuard.check(request);
        Lang speech = RequestContext.speech(request);
        String name = RequestContext.words(request, "name");
        String[] chosen = request.getParameterValues("role");
        Set<Role> roles = chosen == null
                ? Set.of()
                : Arrays.stream(chosen)
                        .flatMap(r -> Role.named(r).stream())
                        .filter(ApiKeys.OF_KEYS::contains)
                        .collect(Collectors.toSet());
        if (name == null || name.length() > LONGEST_NAME || roles.isEmpty()) {
            return list(
                    code,
                    request,
                    response,
                    null,
                    speech.say(
                            "Skriv vad nyckeln är till för, och välj minst en roll.",
                            "Write what the key is for, and choose at least one role."));
        }
        Instant now = clock.instant();
        Instant end = end(RequestContext.words(request, "expires"), now);
        if (!end.isAfter(now) || end.isAfter(now.plus(ApiKeys.LONGEST))) {
            return list(
                    code,
                    request,
                    response,
                    null,
                    speech.say(
                            "Välj en kommande dag, högst ett år fram.", "Choose a future day, at most a year ahead."));
        }
        ApiKeys.CreatedKey made =
                keys.make(name, AdministrationScope.of(code, speech).municipality(), roles, end);
        return list(code, request, response, made.secret(), null);
    }

    /** The end of a day in Sweden; a text that is no day has ended already. */
    private static Instant end(@Nullable String day, Instant now) {
        if (day == null) {
            return now.plus(ApiKeys.USUAL);
        }
        try {
            return LocalDate.parse(day)
                    .plusDays(1)
                    .atStartOfDay(SwedishDays.ZONE)
                    .toInstant();
        } catch (DateTimeException unreadable) {
            return Instant.EPOCH;
        }
    }

    @FreshSignIn(up = 2)
    @Needs(value = Right.ADMINISTER, everywhere = true)
    @PostMapping({MUNICIPAL + "/{id}" + REVOKE, WHOLE + "/{id}" + REVOKE})
    ModelAndView revoke(
            @PathVariable(required = false) @Nullable String code,
            @PathVariable String id,
            HttpServletRequest request) {
        FormGuard.check(request);
        AdministrationScope place = AdministrationScope.of(code, RequestContext.speech(request));
        try {
            if (keys.revoke(UUID.fromString(id), place.municipality())) {
                return place.seeOther(AdministrationScope.KEYS);
            }
        } catch (IllegalArgumentException unreadable) {
            // told below
        }
        throw NoSuchPageException.address();
    }

    private ModelAndView list(
            @Nullable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable String secret,
            @Nullable String fault) {
        Lang speech = RequestContext.speech(request);
        AdministrationScope place = AdministrationScope.of(code, speech);
        FormGuard guard = FormGuard.of(request, response);
        boolean makes = CurrentActor.now().may(Right.ADMINISTER, place.municipality());
        List<ApiKeys.Key> all = keys.in(place.municipality());
        Map<UUID, String> names = actors.names(
                all.stream().flatMap(k -> Stream.ofNullable(k.by())).distinct().toList());
        LocalDate today = LocalDate.ofInstant(clock.instant(), SwedishDays.ZONE);
        PageModel frame = place.frame(speech.say("Nycklar", "Keys"), AdministrationScope.KEYS);
        KeysPage page = new KeysPage(
                frame,
                place,
                AdministrationScope.ways(code, speech),
                all.stream().map(k -> line(k, names, place, makes, guard)).toList(),
                makes,
                ApiKeys.OF_KEYS.stream()
                        .sorted()
                        .map(r -> new RolesPage.Choice(
                                r.slug(), RoleWords.title(r, speech), RoleWords.meaning(r, speech)))
                        .toList(),
                today.toString(),
                today.plusDays(ApiKeys.USUAL.toDays()).toString(),
                today.plusDays(ApiKeys.LONGEST.toDays() - 1).toString(),
                guard.word(place.root() + AdministrationScope.KEYS),
                secret,
                fault);
        return new ModelAndView(new Html("keys.jte", page, frame, fault == null ? 200 : UNPROCESSABLE, true));
    }

    private KeysPage.Line line(
            ApiKeys.Key k, Map<UUID, String> names, AdministrationScope place, boolean makes, FormGuard guard) {
        Lang speech = place.speech();
        boolean ended = !k.expires().isAfter(clock.instant());
        boolean opens = k.revoked() == null && !ended;
        String address = place.root() + AdministrationScope.KEYS + "/" + k.id() + REVOKE;
        String tag = opens
                ? speech.say("GÄLLER", "VALID")
                : k.revoked() == null ? speech.say("HAR GÅTT UT", "EXPIRED") : speech.say("INDRAGEN", "REVOKED");
        return new KeysPage.Line(
                k.name(),
                tag,
                k.roles().stream().sorted().map(r -> RoleWords.title(r, speech)).collect(Collectors.joining(", ")),
                speech.say("Skapades den ", "Created ") + speech.moment(k.made())
                        + (k.by() == null
                                ? speech.say(" vid starten", " at the start")
                                : speech.say(" av ", " by ") + names.getOrDefault(k.by(), ""))
                        + speech.say(", gäller till den ", ", expires ") + speech.moment(k.expires()) + "."
                        + (k.revoked() == null
                                ? ""
                                : speech.say(" Indragen den ", " Revoked ") + speech.moment(k.revoked()) + "."),
                k.lastUsed() == null
                        ? speech.say("Har aldrig använts.", "Never used.")
                        : speech.say("Användes senast den ", "Last used ") + speech.moment(k.lastUsed()) + ".",
                opens && makes ? address : null,
                opens && makes ? guard.word(address) : null);
    }
}
