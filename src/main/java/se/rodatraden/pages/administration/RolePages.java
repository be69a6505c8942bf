package se.rodatraden.pages.administration;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;
import se.rodatraden.identity.Actors;
import se.rodatraden.identity.CurrentActor;
import se.rodatraden.identity.GivenRole;
import se.rodatraden.identity.Grant;
import se.rodatraden.identity.Right;
import se.rodatraden.identity.Role;
import se.rodatraden.municipality.Body;
import se.rodatraden.pages.AdministrationScope;
import se.rodatraden.pages.FormGuard;
import se.rodatraden.pages.Html;
import se.rodatraden.pages.PageModel;
import se.rodatraden.time.Lang;
import se.rodatraden.views.register.Municipals;

/** Makes the page of roles for one reader. */
final class RolePages {
    private static final int UNPROCESSABLE = 422;

    private final Actors actors;
    private final Municipals municipals;
    private final AdministrationScope place;
    private final Lang speech;
    private final FormGuard guard;

    RolePages(Actors actors, Municipals municipals, AdministrationScope place, FormGuard guard) {
        this.actors = actors;
        this.municipals = municipals;
        this.place = place;
        this.speech = place.speech();
        this.guard = guard;
    }

    /** {@code fault}: why something could not be done. */
    ModelAndView list(@Nullable String fault) {
        List<GivenRole> given = actors.givenIn(place.municipality());
        Map<UUID, String> names = actors.names(given.stream()
                .flatMap(g -> Stream.concat(Stream.ofNullable(g.by()), Stream.ofNullable(g.revokedBy())))
                .distinct()
                .toList());
        boolean gives = CurrentActor.now().may(Right.ADMINISTER, place.municipality());
        PageModel frame = place.frame(speech.say("Roller", "Roles"), AdministrationScope.ROLES);
        RolesPage page = new RolesPage(
                frame,
                place,
                AdministrationScope.ways(place.everywhere() ? null : place.municipality(), speech),
                given.stream()
                        .filter(g -> g.revokedAt() == null)
                        .map(g -> line(g, names, gives))
                        .toList(),
                given.stream()
                        .filter(g -> g.revokedAt() != null)
                        .map(g -> line(g, names, false))
                        .toList(),
                gives,
                gives
                        ? actors.known().stream()
                                .filter(k -> !k.id().equals(CurrentActor.now().id()))
                                .map(k -> new RolesPage.Choice(k.id().toString(), k.name(), seen(k)))
                                .toList()
                        : List.of(),
                Arrays.stream(Role.values())
                        .filter(r -> r != Role.POLITICIAN || !place.everywhere())
                        .map(r -> new RolesPage.Choice(
                                r.slug(), RoleWords.title(r, speech), RoleWords.meaning(r, speech)))
                        .toList(),
                bodies().stream()
                        .map(b -> new RolesPage.Choice(b.id(), b.name(), ""))
                        .toList(),
                guard.word(place.root() + AdministrationScope.ROLES),
                guard.word(place.root() + AdministrationScope.ROLES + RolesController.KNOWN),
                fault);
        return new ModelAndView(new Html("roles.jte", page, frame, fault == null ? 200 : UNPROCESSABLE, true));
    }

    private List<Body> bodies() {
        return place.everywhere()
                ? List.of()
                : municipals.of(place.municipality(), null).bodies();
    }

    private String seen(Actors.Known known) {
        return known.lastSeen() == null
                ? speech.say("har inte loggat in än", "has not signed in yet")
                : speech.say("senast inloggad den ", "last signed in ") + speech.moment(known.lastSeen());
    }

    private RolesPage.Line line(GivenRole g, Map<UUID, String> names, boolean gives) {
        Grant grant = g.grant();
        boolean here = grant.municipality().equals(place.municipality());
        String take = place.root() + AdministrationScope.ROLES + "/" + g.id() + RolesController.TAKE;
        String role = RoleWords.title(grant.role(), speech) + in(grant);
        String given = speech.say("Gavs den ", "Given ") + speech.moment(g.at()) + by(g.by(), names);
        String taken = g.revokedAt() == null
                ? ""
                : speech.say(" Återkallades den ", " Withdrawn ")
                        + speech.moment(g.revokedAt())
                        + by(g.revokedBy(), names);
        return new RolesPage.Line(
                g.name(),
                role,
                RoleWords.meaning(grant.role(), speech),
                given + taken,
                gives && here ? take : null,
                gives && here ? guard.word(take) : null);
    }

    private String in(Grant grant) {
        if (grant.body() == null) {
            return grant.municipality().equals(Grant.EVERYWHERE) && !place.everywhere()
                    ? speech.say(" i hela installationen", " in the whole installation")
                    : "";
        }
        return speech.say(" i ", " in ")
                + bodies().stream()
                        .filter(b -> b.id().equals(grant.body()))
                        .map(Body::name)
                        .findFirst()
                        .orElse(grant.body());
    }

    private String by(@Nullable UUID who, Map<UUID, String> names) {
        return (who == null
                        ? speech.say(" vid starten", " at the start")
                        : speech.say(" av ", " by ") + names.getOrDefault(who, who.toString()))
                + ".";
    }
}
