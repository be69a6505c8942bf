package se.rodatraden.http.administration;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.rodatraden.identity.ApiKeys;
import se.rodatraden.identity.Role;

/**
 * An API key.
 *
 * @param municipality four-digit municipality code; * means the whole installation
 * @param by who created the key; left out where the product created it at startup
 * @param lastUsed time of last use, to the minute; left out if never used
 * @param revoked when the key was revoked
 * @param secret {@code rt_…}, shown only in the answer that creates the key
 */
record KeyView(
        UUID id,
        String name,
        String municipality,
        List<String> roles,
        GrantView.@Nullable Who by,
        Instant made,
        Instant expires,
        @Nullable Instant lastUsed,
        @Nullable Instant revoked,
        @Nullable String secret) {

    KeyView {
        roles = List.copyOf(roles);
    }

    static KeyView of(ApiKeys.Key key, Map<UUID, String> names, @Nullable String secret) {
        return new KeyView(
                key.id(),
                key.name(),
                key.municipality(),
                key.roles().stream().map(Role::slug).sorted().toList(),
                GrantView.Who.of(key.by(), names),
                key.made(),
                key.expires(),
                key.lastUsed(),
                key.revoked(),
                secret);
    }

    @Override
    public String toString() {
        return "key " + id;
    }
}
