package se.rodatraden.http.administration;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.rodatraden.http.answer.ListAnswer;
import se.rodatraden.identity.Actors;
import se.rodatraden.identity.GivenRole;
import se.rodatraden.identity.Needs;
import se.rodatraden.identity.Right;

/** Lists roles, and the people they can be given to. */
@RestController
@RequestMapping(produces = "application/json")
class RoleReads {
    private final Actors actors;

    RoleReads(Actors actors) {
        this.actors = actors;
    }

    /** List roles given, with who gave them; those in force first. */
    @Needs(value = Right.SEE_ROLES, everywhere = true)
    @GetMapping({"/api/{municipality}/roles", "/api/roles"})
    ListAnswer<GrantView> roles(@PathVariable(required = false) @Nullable String municipality) {
        List<GivenRole> given = actors.givenIn(Administered.where(municipality));
        Map<UUID, String> names =
                actors.names(given.stream().flatMap(GrantView::actors).toList());
        return ListAnswer.whole(given.stream().map(g -> GrantView.of(g, names)).toList());
    }

    /** List people that a role can be given to: those who have signed in or are expected to. */
    @Needs(Right.SEE_ROLES)
    @GetMapping("/api/actors")
    ListAnswer<ActorView> actors() {
        return ListAnswer.whole(actors.known().stream().map(ActorView::of).toList());
    }
}
