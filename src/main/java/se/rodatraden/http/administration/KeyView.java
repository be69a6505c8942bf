package se.rodatraden.http.administration;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.rodatraden.identity.ApiKeys;
import se.rodatraden.identity.Role;

/**
 * A key for a program.
 *
 * @param municipality the four-digit code; * is the whole installation
 * @param by who made it; left out where the product did at its start
 * @param lastUsed to the minute; left out where it never was
 * @param revoked from when on it opens nothing
 * @param secret {@code rt_…}, told when the key is made and never again
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
