package se.rodatraden.http.administration;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.rodatraden.http.answer.ListAnswer;
import se.rodatraden.identity.Actors;
import se.rodatraden.identity.ApiKeys;
import se.rodatraden.identity.Needs;
import se.rodatraden.identity.Right;

/** Lists API keys, without their secrets. */
@RestController
class KeyReads {
    private final ApiKeys keys;
    private final Actors actors;

    KeyReads(ApiKeys keys, Actors actors) {
        this.keys = keys;
        this.actors = actors;
    }

    /** List API keys, newest first, with when each was last used. */
    @Needs(value = Right.SEE_ROLES, everywhere = true)
    @GetMapping(
            path = {"/api/{municipality}/keys", "/api/keys"},
            produces = "application/json")
    ListAnswer<KeyView> keys(@PathVariable(required = false) @Nullable String municipality) {
        List<ApiKeys.Key> all = keys.in(Administered.where(municipality));
        Map<UUID, String> names = actors.names(
                all.stream().flatMap(k -> Stream.ofNullable(k.by())).distinct().toList());
        return ListAnswer.whole(
                all.stream().map(k -> KeyView.of(k, names, null)).toList());
    }
}
